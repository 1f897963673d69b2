import { dropProposal, reopenJob } from '@rolecall/hiring'
import { checkLength, InvalidInput, isRefusal, later, money, MoveRefused, NotAllowed, type Money } from '@rolecall/kernel'
import { closeHold } from '@rolecall/payments'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Contract } from '../../data/contract.entity.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { ForceMajeure } from '../../data/endings/force-majeure.entity.js'
import { lockedContract, type ContractAtHand } from '../../data/locks.js'
import { Milestone } from '../../data/milestone.entity.js'
import { serviceOfContract } from '../../data/periods/service-queries.js'
import { contractMoves, type ContractState } from '../../domain/contract.rules.js'
import { countsInRecord, ENDING_TEXT_CHARS, fateOf, reasonsFor, reopensJob, type EndingReason } from '../../domain/endings/ending.rules.js'
import { ContractEnding } from '../../domain/endings/events.js'
import { forceMajeureMoves, REPORT_MS } from '../../domain/endings/force-majeure.rules.js'
import { EndingChanged } from '../../domain/endings/refusals.js'
import { milestoneMoves } from '../../domain/milestone.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { cancelContract } from '../cancel-contract.js'
import { giveUp } from '../give-up-items.js'
import { endIfOver } from '../settle-contract.js'
import { groundsOf } from './grounds.js'
import { planEnding, type EndingPlan } from './plan-ending.js'
import { reviewAtEnd } from './review-at-end.js'
import { tellOther } from '../tell-parties.js'
import { stopSteps } from '../periods/service-steps.js'

/** The amounts on the screen of whoever ends the contract. */
export interface ExpectedEnding {
  readonly accepted: Money
  readonly review: Money
  readonly returned: Money
}
export interface EndContract {
  readonly contractId: string
  readonly reason: EndingReason
  readonly text?: string | null
  readonly expected: ExpectedEnding
}
interface Planned extends ContractAtHand {
  readonly plan: EndingPlan
  readonly reason: EndingReason
  readonly text: string | null
}

const changed = ({ parts }: EndingPlan, { expected, currency }: { expected: ExpectedEnding; currency: Money['currency'] }): EndingChanged | null => {
  const isSame = (['accepted', 'review', 'returned'] as const).every((part) => expected[part].minor === parts[part] && expected[part].currency === currency)
  const of = (minor: bigint): Money => money(minor, currency)
  return isSame ? null : new EndingChanged(of(parts.accepted), of(parts.review), of(parts.returned))
}

const record = async (ctx: Ctx, { contract, viewer, plan, reason, text }: Planned, settleAt: Date | null): Promise<void> => {
  const counts = countsInRecord(viewer.party, reason)
  await ctx.db.insert(Ending, {
    contractId: contract.id,
    party: viewer.party,
    accountId: accountIdOf(ctx.actor),
    reason,
    text,
    counts,
    begunAt: ctx.now,
    acceptedMinor: plan.parts.accepted,
    reviewMinor: plan.parts.review,
    returnedMinor: plan.parts.returned,
    reportUntil: plan.reportsAwaited ? later(ctx.now, REPORT_MS) : null,
    settleAt,
    remindAt: null,
    leftOpen: null,
  })
  ctx.emit(new ContractEnding(contract.id, viewer.party, reason, counts))
}

/** The other side hears who ended it and what follows; the one who did it sees it on the screen. */
const tellEnd = (ctx: Ctx, { contract, viewer }: Planned, kind: 'end_asked' | 'called_off'): Promise<void> =>
  tellOther(ctx, contract, { kind: `${kind}_by_${viewer.party}`, key: contract.id, actor: viewer.party, act: 'pay' })

/** Signed and not paid: it ends at once and costs nobody anything. */
const callOff = async (ctx: Ctx, planned: Planned, state: ContractState) => {
  const { contract, viewer, reason, text } = planned
  await record(ctx, planned, null)
  await tellEnd(ctx, planned, 'called_off')
  return cancelContract(ctx, { contract, state, reason: text, reopens: reopensJob(viewer.party, reason), drops: viewer.party === 'freelancer' })
}

/** Not paid: no payment page can be opened any more, an open one is ended. */
const cancelUnpaid = async (ctx: Ctx, { plan, viewer }: Planned) => {
  for (const { milestone, isPaid, items } of plan.milestones) {
    if (isPaid) continue
    const refused = await closeHold(ctx, { milestoneId: milestone.id })
    if (refused) return refused
    await ctx.db.update(Milestone, { id: milestone.id }, { state: milestoneMoves.moves.cancel.to })
    await giveUp(ctx, { items: items.filter((item) => fateOf(item, false) === 'returned'), viewer })
  }
  return null
}

/** Nothing more is expected of open items; those handed in are decided, also where changes were asked for. */
const closeWork = async (ctx: Ctx, { contract, plan, viewer }: Planned): Promise<void> => {
  const atWork = plan.milestones.filter((each) => each.isPaid)
  const items = atWork.flatMap((each) => [...each.items])
  await giveUp(ctx, { items: items.filter((item) => fateOf(item, plan.reportsAwaited) === 'returned'), viewer })
  if (atWork.length > 0) await ctx.db.update(Milestone, { id: In(atWork.map(({ milestone }) => milestone.id)) }, { reworkUntil: null })
  await reviewAtEnd(ctx, { contractId: contract.id, items })
}

/** Nothing was ever handed in: the seat is free for the next in the queue, without the one who went. */
const freeSeat = async (ctx: Ctx, { contract, viewer, reason, plan }: Planned): Promise<void> => {
  if (!plan.isUntouched || !reopensJob(viewer.party, reason)) return
  await dropProposal(ctx, { proposalId: contract.proposalId })
  await reopenJob(ctx, { jobId: contract.jobId })
}

/** What was still to come does not: no further period, and no answer to a question for time. */
const stopTheRest = async (ctx: Ctx, { contract, viewer }: Planned): Promise<void> => {
  const service = await serviceOfContract(ctx, contract.id)
  if (service) await stopSteps(ctx, service)
  const { from, to: ended } = forceMajeureMoves.moves.end
  const change = { state: ended, remindAt: null, answeredAt: ctx.now, answeredBy: viewer.party }
  await ctx.db.update(ForceMajeure, { contractId: contract.id, state: In([...from]) }, change)
}

const windDown = async (ctx: Ctx, planned: Planned, state: ContractState) => {
  const { contract, text } = planned
  const change = { state, waitsUntil: null, endReason: text }
  await ctx.db.update(Contract, { id: contract.id }, change)
  Object.assign(contract, change)
  const refused = await cancelUnpaid(ctx, planned)
  if (refused) return refused
  await closeWork(ctx, planned)
  await freeSeat(ctx, planned)
  await stopTheRest(ctx, planned)
  await record(ctx, planned, ctx.now)
  await tellEnd(ctx, planned, 'end_asked')
  await endIfOver(ctx, planned, null)
  return contract
}

/**
 * A side ends the contract. Accepted items are paid, items handed in are decided first, the rest goes back to the client
 * with its fee; the money moves in settle-ending, as soon as nothing stands against it. Moves no money itself.
 */
export const endContract = async (ctx: Ctx, { contractId, reason, expected, ...input }: EndContract) => {
  const fault = checkLength('text', input.text ?? '', { min: reason === 'other' ? 1 : 0, max: ENDING_TEXT_CHARS })
  if (fault) return fault
  const hand = await lockedContract(ctx, contractId)
  const { contract, viewer } = hand
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  const calledOff = contractMoves.to('callOff', contract.state, viewer.party)
  const ending = contractMoves.to('endEarly', contract.state, viewer.party)
  if (isRefusal(calledOff) && isRefusal(ending)) return new MoveRefused('end', contract.state)
  const grounds = await groundsOf(ctx, contract, viewer.party)
  if (!reasonsFor(viewer.party, grounds).includes(reason)) return new InvalidInput('reason', 'not_open')
  const plan = await planEnding(ctx, contract, { locked: true, reportsAwaited: grounds.reportsAwaited })
  const other = changed(plan, { expected, currency: contract.price.currency })
  if (other) return other
  const planned = { ...hand, plan, reason, text: input.text?.trim() || null }
  return isRefusal(calledOff) ? windDown(ctx, planned, ending as ContractState) : callOff(ctx, planned, calledOff)
}
