import type { Action, Env, Timer } from '@rolecall/platform'
import { type Batch, expireInvitations, expireProposals, sendQueuedInvitations } from '../actions/expire-answers.js'
import { expireJobs } from '../actions/expire-jobs.js'

const ROWS = 50
const BATCHES = 20

/** Batches in transactions of their own until fewer are due than one takes; the rest waits for the next tick. */
const drain = async (env: Env, action: Action<Batch, number>): Promise<void> => {
  for (let batch = 0; batch < BATCHES; batch++) {
    if ((await env.run(action, { limit: ROWS })) < ROWS) return
  }
}
const timer = (name: string, action: Action<Batch, number>): Timer => ({ name, sweep: (env) => drain(env, action) })

export const hiringTimers: readonly Timer[] = [
  timer('hiring.send-queued-invitations', sendQueuedInvitations),
  timer('hiring.expire-invitations', expireInvitations),
  timer('hiring.expire-proposals', expireProposals),
  timer('hiring.expire-jobs', expireJobs),
]
