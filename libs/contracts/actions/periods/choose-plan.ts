import { isRefusal, MoveRefused, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import { lockedContract, lockedMilestone } from '../../data/locks.js'
import { serviceOfContract } from '../../data/periods/service-queries.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { beginOf, mayUndo, noticeAt, serviceMoves, type ServiceMove, type ServiceState } from '../../domain/periods/service.rules.js'
import { mayAct, type Side } from '../../domain/rights.rules.js'
import { tellBoth } from '../tell-parties.js'
import { dropPeriod } from '../amendments/relay-periods.js'
import { layOutAgain, layOutNext } from './lay-out-next.js'
import { endService, saveService, wakeContract, type ServiceAtHand } from './service-steps.js'

interface Choosing extends ServiceAtHand {
  readonly state: ServiceState
}
const atHand = async (ctx: Ctx, contractId: string, move: ServiceMove): Promise<Choosing | MoveRefused | NotAllowed> => {
  const hand = await lockedContract(ctx, contractId)
  const { viewer } = hand
  const service = await serviceOfContract(ctx, contractId)
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  if (!service) return new MoveRefused(move, 'none')
  const state = serviceMoves.to(move, service.state, viewer.party)
  if (isRefusal(state)) return state
  return move !== 'stop' && !mayUndo(service, viewer.party) ? new MoveRefused(move, service.state) : { ...hand, service, state }
}
const tellOf = (ctx: Ctx, { contract, service }: ServiceAtHand, kind: string): Promise<void> =>
  tellBoth(ctx, contract, { kind, key: `${service.milestoneId}.${ctx.now.toISOString()}` })

/** The client rests at the end of what is paid. */
export const pauseService = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<Contract | MoveRefused | NotAllowed> => {
  const hand = await atHand(ctx, contractId, 'pause')
  if (isRefusal(hand)) return hand
  await saveService(ctx, hand.service, { state: hand.state, chosenBy: 'client' })
  await tellOf(ctx, hand, 'pausing')
  return hand.contract
}

/** One side ends the service with what is paid; a rest ends at once. */
export const stopService = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<Contract | MoveRefused | NotAllowed> => {
  const hand = await atHand(ctx, contractId, 'stop')
  if (isRefusal(hand)) return hand
  const { contract, service, viewer, state } = hand
  const wasResting = service.state === serviceMoves.moves.rest.to
  await saveService(ctx, service, { state, chosenBy: viewer.party as Side, ...(wasResting ? {} : { stepAt: ctx.now }) })
  await tellOf(ctx, hand, 'stopping')
  if (wasResting) await endRest(ctx, hand)
  return contract
}

/** Ends a rest for good: the unpaid period will not come. False where its money has come meanwhile; then it goes on as paid. */
export const endRest = async (ctx: Ctx, hand: ServiceAtHand): Promise<boolean> => {
  const { milestone } = await lockedMilestone(ctx, hand.service.milestoneId)
  if (isPlanned(milestone.state) && (await dropPeriod(ctx, milestone))) return false
  await wakeContract(ctx, hand.contract)
  await endService(ctx, hand)
  return true
}

/** After a rest the next month begins today; its money is waited for anew. */
const beginAnew = async (ctx: Ctx, { contract, service }: ServiceAtHand) => {
  const { milestone } = await lockedMilestone(ctx, service.milestoneId)
  // by terms that leave nothing to pay for there is nothing to go on with
  if (!isPlanned(milestone.state)) return (await layOutNext(ctx, { contract, milestone })) ?? new MoveRefused('resume', service.state)
  const refused = await layOutAgain(ctx, { milestone })
  return refused ?? milestone
}
/** The client goes on: takes a pause or a stop back, or ends the rest. */
export const resumeService = async (ctx: Ctx, { contractId }: { contractId: string }) => {
  const hand = await atHand(ctx, contractId, 'resume')
  if (isRefusal(hand)) return hand
  const { contract, service, state } = hand
  const wasResting = service.state === serviceMoves.moves.rest.to
  await tellOf(ctx, hand, 'going_on')
  if (!wasResting) {
    const { milestone } = await lockedMilestone(ctx, service.milestoneId)
    const stepAt = isPlanned(milestone.state) ? beginOf(milestone.startsOn, contract.timeZone) : noticeAt(milestone.endsOn, contract.timeZone)
    await saveService(ctx, service, { state, chosenBy: null, stepAt })
    return contract
  }
  await wakeContract(ctx, contract)
  const next = await beginAnew(ctx, hand)
  if (isRefusal(next)) return next
  await saveService(ctx, service, { state, chosenBy: null, milestoneId: next.id, unpaidSince: ctx.now, stepAt: ctx.now })
  return contract
}

/** Nobody went on within thirty days: the contract is over. */
export const endLongRest = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const hand = await lockedContract(ctx, contractId)
  const service = await serviceOfContract(ctx, contractId)
  const { waitsUntil } = hand.contract
  if (!service || service.state !== serviceMoves.moves.rest.to || waitsUntil === null || waitsUntil > ctx.now) return
  if (await endRest(ctx, { ...hand, service })) await tellOf(ctx, { ...hand, service }, 'rest_over')
}
