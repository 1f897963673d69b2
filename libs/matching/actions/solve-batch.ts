import { invitationsOf, invitesLast168h, jobFactsMany, sentProposals, type JobFacts } from '@rolecall/hiring'
import { HOUR_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { MatchBatch } from '../data/batch.entity.js'
import { matchJobOf } from '../data/job-facts.js'
import { supplyOf } from '../data/retrieval.js'
import { newestRun } from '../data/run-queries.js'
import { type BatchJob, planBatch } from '../domain/batch.rules.js'
import { nextWave } from '../domain/wave.rules.js'
import { ablePeople } from './able-people.js'

/** Whom each job of a batch invites; a job that is not in it decides by itself. */
export interface SolvedBatch {
  readonly jobIds: readonly string[]
  readonly waves: ReadonlyMap<string, readonly string[]>
}

/** The job with those it may invite now; null when no wave is to be sent, or nobody is there to be shared. */
const posed = async (ctx: Ctx, job: JobFacts): Promise<BatchJob | null> => {
  const run = await newestRun(ctx, job.id)
  if (run?.state !== 'done' || job.state !== 'published') return null
  const invitations = await invitationsOf(ctx, job.id)
  const proposals = await sentProposals(ctx, job.id)
  const facts = { now: ctx.now, lastWaveAt: run.lastWaveAt, waves: run.wave, openProposals: proposals.length, invitations }
  if (nextWave(facts).go !== 'send') return null
  const involved = new Set([...invitations, ...proposals].map(({ freelancerId }) => freelancerId))
  const able = await ablePeople(ctx, { runId: run.id, job: await matchJobOf(ctx, job), involved, people: supplyOf })
  const waitedHours = (ctx.now.getTime() - (run.lastWaveAt ?? run.queuedAt).getTime()) / HOUR_MS
  const people = able.map(({ candidate, ...one }) => ({ ...one, freelancerId: candidate.freelancerId, score: candidate.score, pAccept: candidate.pAccept }))
  return people.length === 0 ? null : { jobId: job.id, openProposals: proposals.length, waitedHours, able: people }
}

/** Decides a batch: who is invited to which of its jobs. Nothing is sent yet, and each wave asks the hard rules again. */
export const solveBatch = async (ctx: Ctx, { batchId }: { batchId: string }): Promise<SolvedBatch | null> => {
  const batch = await ctx.db.findOneBy(MatchBatch, { id: batchId })
  if (batch?.state !== 'queued') return null
  const facts = await jobFactsMany(ctx, batch.jobIds)
  const jobs: BatchJob[] = []
  for (const job of facts.values()) {
    const one = await posed(ctx, job)
    if (one) jobs.push(one)
  }
  const ids = [...new Set(jobs.flatMap(({ able }) => able.map(({ freelancerId }) => freelancerId)))].sort()
  const recent = await invitesLast168h(ctx, ids)
  const room = new Map((await supplyOf(ctx, ids)).map(({ freelancerId, weeklyCap }) => [freelancerId, Math.max(0, weeklyCap - (recent.get(freelancerId) ?? 0))]))
  const { waves, method } = planBatch(jobs, room)
  await ctx.db.update(MatchBatch, { id: batchId }, { method })
  return { jobIds: batch.jobIds, waves }
}

/** The role may have the next batch. */
export const finishBatch = async (ctx: Ctx, { batchId }: { batchId: string }): Promise<void> => {
  await ctx.db.update(MatchBatch, { id: batchId, state: 'queued' }, { state: 'done', finishedAt: ctx.now })
}
