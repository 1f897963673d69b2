import { isRefusal } from '@rolecall/kernel'
import type { Action, Env, Timer } from '@rolecall/platform'
import { approveBySilence } from '../actions/approve-by-silence.js'
import { expireContract } from '../actions/expire-contract.js'
import { remindOfItems, remindOfMilestone } from '../actions/remind-client.js'
import { returnUnchanged } from '../actions/return-unchanged.js'
import { putOffSettling, settleHeld } from '../actions/settle-held.js'
import { acceptSilently, missItems } from '../actions/settle-items.js'
import { warnHeld } from '../actions/warn-held.js'
import {
  contractsPastWait,
  itemsPastDue,
  itemsPastReview,
  milestonesPastReview,
  milestonesPastRework,
  milestonesToRemind,
  milestonesToSettle,
  milestonesToWarn,
  milestonesWithItemsToRemind,
} from '../data/due-queries.js'

/** One unit of work for each, so that one row in trouble does not hold up the others. */
const each = async (env: Env, ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<void> => {
  const faults: unknown[] = []
  for (const id of ids) await act(id).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${ids.length} failed in ${env.requestId}`)
}
const sweep = (
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

/** Every wait of a contract ends by itself (DECISIONS, annex E). */
export const waitTimers: Timer[] = [
  // the end of protection comes before any other clock
  sweep('contracts.warn-held', milestonesToWarn, (env, milestoneId) => env.run(warnHeld, { milestoneId })),
  sweep('contracts.settle-held', milestonesToSettle, settle),
  sweep('contracts.remind-of-milestones', milestonesToRemind, (env, milestoneId) =>
    env.run(remindOfMilestone, { milestoneId }),
  ),
  sweep('contracts.remind-of-items', milestonesWithItemsToRemind, (env, milestoneId) =>
    env.run(remindOfItems, { milestoneId }),
  ),
  sweep('contracts.expire-contracts', contractsPastWait, (env, contractId) => env.run(expireContract, { contractId })),
  sweep('contracts.miss-items', itemsPastDue, (env, id) => env.run(missItems, { itemIds: [id] })),
  sweep('contracts.accept-silent-items', itemsPastReview, (env, id) => env.run(acceptSilently, { itemIds: [id] })),
  sweep('contracts.return-unchanged', milestonesPastRework, (env, milestoneId) =>
    env.run(returnUnchanged, { milestoneId }),
  ),
  sweep('contracts.approve-by-silence', milestonesPastReview, (env, milestoneId) =>
    env.run(approveBySilence, { milestoneId }),
  ),
]
