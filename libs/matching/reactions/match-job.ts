import { type JobChanged, type JobClosed, type JobFilled, type JobPublished } from '@rolecall/hiring'
import { type Ctx, reaction } from '@rolecall/platform'
import { queueRun } from '../actions/queue-run.js'
import { recordAnswers } from '../actions/record-answers.js'
import { sendWave } from '../actions/send-wave.js'
import { stopWaves } from '../actions/stop-waves.js'
import { runOf } from '../data/run-queries.js'
import type { MatchRunScored } from '../domain/events.js'

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

export const onMatchRunScored = reaction<MatchRunScored>({
  name: 'matching.on-match-run-scored',
  on: 'MatchRunScored',
  handle: async (ctx: Ctx, { runId }) => sendWave(ctx, { jobId: (await runOf(ctx, runId)).jobId }),
})

const stop = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<void> => {
  await recordAnswers(ctx, { jobId })
  await stopWaves(ctx, { jobId })
}
export const onJobClosed = reaction<JobClosed>({ name: 'matching.on-job-closed', on: 'JobClosed', handle: stop })
export const onJobFilled = reaction<JobFilled>({ name: 'matching.on-job-filled', on: 'JobFilled', handle: stop })
