import { isRefusal } from '@rolecall/kernel'
import type { Action, Env, Timer } from '@rolecall/platform'
import { approveBySilence, putOffSilence } from '../actions/approve-by-silence.js'
import { expireContract } from '../actions/expire-contract.js'
import { passOn } from '../actions/disputes/pass-on.js'
import { payWhatIsOwed } from '../actions/disputes/pay-owed.js'
import { agreePartsSilently } from '../actions/items/accept-part.js'
import { expireDueChange } from '../actions/items/answer-moves.js'
import { payBlocked } from '../actions/items/block-items.js'
import { tellOverdueEvent } from '../actions/items/duty-events.js'
import { refreshAwaiting } from '../actions/links/refresh-awaiting.js'
import { confirmSilently } from '../actions/metrics/decide-metrics.js'
import { remindOfItems, remindOfMilestone } from '../actions/remind-client.js'
import { returnUnchanged } from '../actions/return-unchanged.js'
import { putOffSettling, settleHeld } from '../actions/settle-held.js'
import { acceptSilently, missItems } from '../actions/settle-items.js'
import { warnHeld } from '../actions/warn-held.js'
import {
  blocksPastAnswer,
  contractsPastWait,
  dueChangesPastAnswer,
  itemsPastDue,
  itemsPastReview,
  milestonesPastReview,
  milestonesPastRework,
  milestonesToRemind,
  milestonesToSettle,
  milestonesToWarn,
  milestonesWithItemsToRemind,
  partsPastAnswer,
} from '../data/due-queries.js'
import { eventsPastReaction } from '../data/items/duty-events.js'
import { disputesOwing, disputesPastWait } from '../data/disputes/dispute-queries.js'
import { contractsMismarked } from '../data/links/link-queries.js'
import { metricsPastConfirm } from '../data/metrics/metric-queries.js'

/** One unit of work for each, so that one row in trouble does not hold up the others. */
const each = async (env: Env, ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<void> => {
  const faults: unknown[] = []
  for (const id of ids) await act(id).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${ids.length} failed in ${env.requestId}`)
}
export const sweep = (
  name: string,
  due: Action<undefined, string[]>,
  act: (env: Env, id: string) => Promise<unknown>,
): Timer => ({
  name,
  sweep: async (env) => each(env, await env.run(due, undefined), (id) => act(env, id)),
})

/** A refusal has undone what was begun: frozen money waits, and is decided when it is not. */
const settle = async (env: Env, milestoneId: string): Promise<unknown> => {
  const answer = await env.run(settleHeld, { milestoneId })
  return isRefusal(answer) ? env.run(putOffSettling, { milestoneId }) : answer
}

/** What could not be approved lets others come first. */
const approve = async (env: Env, milestoneId: string): Promise<unknown> => {
  const answer = await env.run(approveBySilence, { milestoneId })
  return isRefusal(answer) || answer.state === 'submitted' ? env.run(putOffSilence, { milestoneId }) : answer
}

/** Every wait of a contract ends by itself (DECISIONS, annex E). */
export const waitTimers: Timer[] = [
  // the end of protection comes before any other clock
  sweep('contracts.warn-held', milestonesToWarn, (env, milestoneId) => env.run(warnHeld, { milestoneId })),
  sweep('contracts.settle-held', milestonesToSettle, settle),
  sweep('contracts.pass-disputes-on', disputesPastWait, (env, disputeId) => env.run(passOn, { disputeId })),
  sweep('contracts.pay-disputes', disputesOwing, (env, disputeId) => env.run(payWhatIsOwed, { disputeId })),
  sweep('contracts.remind-of-milestones', milestonesToRemind, (env, milestoneId) =>
    env.run(remindOfMilestone, { milestoneId }),
  ),
  sweep('contracts.remind-of-items', milestonesWithItemsToRemind, (env, milestoneId) =>
    env.run(remindOfItems, { milestoneId }),
  ),
  sweep('contracts.expire-contracts', contractsPastWait, (env, contractId) => env.run(expireContract, { contractId })),
  // what waits for other work is marked, or opened, before anything counts as missed
  sweep('contracts.open-awaiting-items', contractsMismarked, (env, contractId) => env.run(refreshAwaiting, { contractId })),
  sweep('contracts.miss-items', itemsPastDue, (env, id) => env.run(missItems, { itemIds: [id] })),
  sweep('contracts.accept-silent-items', itemsPastReview, (env, id) => env.run(acceptSilently, { itemIds: [id] })),
  sweep('contracts.agree-parts', partsPastAnswer, (env, id) => env.run(agreePartsSilently, { itemIds: [id] })),
  sweep('contracts.pay-blocked', blocksPastAnswer, (env, id) => env.run(payBlocked, { itemIds: [id] })),
  sweep('contracts.expire-due-changes', dueChangesPastAnswer, (env, itemId) => env.run(expireDueChange, { itemId })),
  sweep('contracts.tell-overdue-events', eventsPastReaction, (env, eventId) => env.run(tellOverdueEvent, { eventId })),
  sweep('contracts.return-unchanged', milestonesPastRework, (env, milestoneId) =>
    env.run(returnUnchanged, { milestoneId }),
  ),
  sweep('contracts.approve-by-silence', milestonesPastReview, approve),
  sweep('contracts.confirm-silent-metrics', metricsPastConfirm, (env, metricId) => env.run(confirmSilently, { metricId })),
]
