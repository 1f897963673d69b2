import { isRefusal, MoveRefused, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import { lockedContract, lockedMilestone } from '../../data/locks.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { serviceOfContract, termsVersions } from '../../data/periods/service-queries.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { beginOf, fitsTerms, mayUndo, noticeAt, serviceMoves, trialNoticeAt, type Ahead, type ServiceMove, type ServiceState } from '../../domain/periods/service.rules.js'
import { mayAct, type Side } from '../../domain/rights.rules.js'
import { tellBoth } from '../tell-parties.js'
import { dropPeriod } from '../amendments/relay-periods.js'
import { layOutAgain, layOutNext } from './lay-out-next.js'
import { lookAhead } from './look-ahead.js'
import { endService, saveService, wakeContract, type ServiceAtHand } from './service-steps.js'

interface Choosing extends ServiceAtHand {
  readonly state: ServiceState
  /** The newest period that is laid out. */
  readonly milestone: Milestone
}
/** Money under way is not looked for: where it stands against a choice, the answer says how. */
const aheadOf = async (ctx: Ctx, milestone: Milestone): Promise<Ahead> =>
  lookAhead(milestone, { versions: await termsVersions(ctx, milestone.contractId), isFree: true, now: ctx.now })
/** Going on with paid days to try is another move than going on with months. */
const moveFor = (move: ServiceMove, { isTrial }: Ahead): ServiceMove => (move === 'resume' && isTrial ? 'tryOn' : move)

const atHand = async (ctx: Ctx, contractId: string, wish: ServiceMove): Promise<Choosing | MoveRefused | NotAllowed> => {
  const hand = await lockedContract(ctx, contractId)
  const { viewer } = hand
  const service = await serviceOfContract(ctx, contractId)
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  if (!service) return new MoveRefused(wish, 'none')
  const { milestone } = await lockedMilestone(ctx, service.milestoneId)
  const ahead = await aheadOf(ctx, milestone)
  const move = moveFor(wish, ahead)
  const state = serviceMoves.to(move, service.state, viewer.party)
  if (isRefusal(state)) return state
  const fits = fitsTerms(move, { state: service.state, ...ahead }) && (move === 'stop' || mayUndo(service, viewer.party))
  return fits ? { ...hand, service, milestone, state } : new MoveRefused(move, service.state)
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
const beginAnew = async (ctx: Ctx, { contract, service, milestone }: Choosing) => {
  if (!isPlanned(milestone.state)) return (await layOutNext(ctx, { contract, milestone })) ?? new MoveRefused('resume', service.state)
  return (await layOutAgain(ctx, { milestone })) ?? milestone
}
/** When something happens by itself again, once a pause or a stop is taken back. */
const nextStep = ({ contract, milestone, state }: Choosing): Date => {
  if (isPlanned(milestone.state)) return beginOf(milestone.startsOn, contract.timeZone)
  return (state === serviceMoves.moves.tryOn.to ? trialNoticeAt : noticeAt)(milestone.endsOn, contract.timeZone)
}
/** The client goes on: takes a pause or a stop back, or ends the rest. */
export const resumeService = async (ctx: Ctx, { contractId }: { contractId: string }) => {
  const hand = await atHand(ctx, contractId, 'resume')
  if (isRefusal(hand)) return hand
  const { contract, service, state } = hand
  const wasResting = service.state === serviceMoves.moves.rest.to
  await tellOf(ctx, hand, state === serviceMoves.moves.tryOn.to ? 'trial_again' : 'going_on')
  if (!wasResting) {
    await saveService(ctx, service, { state, chosenBy: null, stepAt: nextStep(hand) })
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
