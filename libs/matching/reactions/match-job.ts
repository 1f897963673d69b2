import { type JobChanged, type JobClosed, type JobFilled, type JobPublished } from '@rolecall/hiring'
import { NotFound } from '@rolecall/kernel'
import { type Ctx, type Env, processOf, reaction } from '@rolecall/platform'
import { beginRun, type BegunRun } from '../actions/begin-run.js'
import { finishRun } from '../actions/finish-run.js'
import { queueRun } from '../actions/queue-run.js'
import { type Judged, scoreChunk, type ScoredChunk } from '../actions/score-chunk.js'
import { sendWave } from '../actions/send-wave.js'
import { stopWaves } from '../actions/stop-waves.js'
import { runOf } from '../data/run-queries.js'
import type { MatchRunQueued, MatchRunScored } from '../domain/events.js'

export const onJobPublished = reaction<JobPublished>({
  name: 'matching.on-job-published',
  on: 'JobPublished',
  handle: (ctx, { jobId }) => queueRun(ctx, { jobId }),
})
export const onJobChanged = reaction<JobChanged>({
  name: 'matching.on-job-changed',
  on: 'JobChanged',
  handle: (ctx, { jobId }) => queueRun(ctx, { jobId }),
})

const rank = async (env: Env, run: BegunRun): Promise<void> => {
  const judged: Judged[] = []
  let capped = 0
  let place: string | null = null
  let done = 0
  do {
    const chunk: ScoredChunk | NotFound = await env.run(scoreChunk, { run, after: place, before: done })
    if (chunk instanceof NotFound) return
    judged.push(...chunk.judged)
    capped += chunk.capped
    done = chunk.done
    place = chunk.next
  } while (place !== null)
  await env.run(finishRun, { run, judged, capped })
}
/**
 * A process, since each chunk commits its progress for the job page. Cut off at any point it begins again: candidates
 * and the event of the finished ranking are written together, once.
 */
export const onMatchRunQueued = processOf<MatchRunQueued>({
  name: 'matching.on-match-run-queued',
  on: 'MatchRunQueued',
  process: async (env, { runId }) => {
    const run: BegunRun | NotFound | null = await env.run(beginRun, { runId })
    if (run && !(run instanceof NotFound)) await rank(env, run)
  },
})

export const onMatchRunScored = reaction<MatchRunScored>({
  name: 'matching.on-match-run-scored',
  on: 'MatchRunScored',
  handle: async (ctx: Ctx, { runId }) => sendWave(ctx, { jobId: (await runOf(ctx, runId)).jobId }),
})

const stop = (ctx: Ctx, { jobId }: { jobId: string }) => stopWaves(ctx, { jobId })
export const onJobClosed = reaction<JobClosed>({ name: 'matching.on-job-closed', on: 'JobClosed', handle: stop })
export const onJobFilled = reaction<JobFilled>({ name: 'matching.on-job-filled', on: 'JobFilled', handle: stop })
