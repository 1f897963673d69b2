import type { Action, Env, Timer } from '@rolecall/platform'
import { approveBySilence } from '../actions/approve-by-silence.js'
import { expireContract } from '../actions/expire-contract.js'
import { returnUnchanged } from '../actions/return-unchanged.js'
import { acceptSilently, missItems } from '../actions/settle-items.js'
import {
  contractsPastWait,
  itemsPastDue,
  itemsPastReview,
  milestonesPastReview,
  milestonesPastRework,
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

/** Every wait of a contract ends by itself (DECISIONS, annex E). */
export const waitTimers: Timer[] = [
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
