import { invitationsOf, inviteMany, jobFacts, sentProposals } from '@rolecall/hiring'
import { HOUR_MS, later } from '@rolecall/kernel'
import { quietUntil } from '@rolecall/talent'
import type { Ctx } from '@rolecall/platform'
import { addEvents, type NewMatchEvent } from '../data/event-queries.js'
import { matchJobOf } from '../data/job-facts.js'
import { waitFor } from '../data/person-records.js'
import { claimedRun, markInvited } from '../data/run-queries.js'
import { MatchRun } from '../data/run.entity.js'
import { INVITATION_LIVES_MS, INVITATIONS_MAX, NEXT_WAVE_MS, nextWave, type WaveDecision } from '../domain/wave.rules.js'
import type { Picked } from './able-people.js'
import { pickWave } from './pick-wave.js'

export interface SendWave {
  readonly jobId: string
  /** Whom a batch gave to the job; absent: the job decides by itself. */
  readonly among?: readonly string[] | undefined
}
/** A job that got nobody in a batch looks again. */
const NEXT_BATCH_MS = HOUR_MS

const byId = (a: Picked, b: Picked): number => (a.candidate.freelancerId < b.candidate.freelancerId ? -1 : 1)

/** Invites the chosen people, in as many statements for eight as for one; null when the job ended meanwhile. */
const inviteAll = async (ctx: Ctx, run: MatchRun, chosen: readonly Picked[]): Promise<number | null> => {
  const wave = run.wave + 1
  const quiet = await quietUntil(ctx, chosen.map(({ candidate }) => candidate.freelancerId))
  // Quiet hours of the person: told when they are over, with the whole time to answer.
  const told = (freelancerId: string) => {
    const queuedUntil = quiet.get(freelancerId) ?? null
    return { queuedUntil, expiresAt: later(queuedUntil ?? ctx.now, INVITATION_LIVES_MS) }
  }
  const people = chosen.map(({ candidate: { freelancerId } }) => ({ freelancerId, ...told(freelancerId) }))
  const answers = await inviteMany(ctx, { jobId: run.jobId, wave, people })
  const events: NewMatchEvent[] = []
  const waves = new Map<string, number>()
  for (const { candidate: { freelancerId, rank }, seen } of [...chosen].sort(byId)) {
    const { invitationId: subjectId, created } = answers.get(freelancerId)!
    if (subjectId === null) return null
    if (created) events.push({ kind: 'invited', jobId: run.jobId, freelancerId, subjectId, facts: { runId: run.id, wave, rank, model: run.modelVersion, seen } })
    // Invited by hand in this very moment: wave 0.
    waves.set(freelancerId, created ? wave : 0)
  }
  const invited = events.length
  await addEvents(ctx, events)
  await markInvited(ctx, run.id, waves)
  await waitFor(ctx, events.map(({ freelancerId }) => freelancerId))
  const change = { wave, invited: run.invited + invited, lastWaveAt: ctx.now, nextWaveAt: later(ctx.now, NEXT_WAVE_MS), stopReason: null }
  await ctx.db.update(MatchRun, { id: run.id }, change)
  return invited
}

const hold = async (ctx: Ctx, run: MatchRun, decision: Exclude<WaveDecision, { go: 'send' }>): Promise<void> => {
  const nextWaveAt = decision.go === 'wait' ? decision.until : null
  const stopReason = decision.go === 'stop' ? decision.because : null
  await ctx.db.update(MatchRun, { id: run.id }, { nextWaveAt, stopReason })
}

/**
 * Sends the job's next wave when it is time for one, else notes when to look again. All that decides it is read under
 * the lock of the job's rankings, so that repeating it (a second delivery, a tick) sends nothing twice. Answers the
 * number of people invited.
 */
export const sendWave = async (ctx: Ctx, { jobId, among }: SendWave): Promise<number> => {
  const run = await claimedRun(ctx, jobId)
  if (!run || run.state !== 'done') return 0
  const facts = await jobFacts(ctx, jobId)
  if (facts?.state !== 'published') {
    await hold(ctx, run, facts?.state === 'paused' ? { go: 'wait', until: null } : { go: 'stop', because: 'job_ended' })
    return 0
  }
  const invitations = await invitationsOf(ctx, jobId)
  const proposals = await sentProposals(ctx, jobId)
  const openProposals = proposals.length
  const decision = nextWave({ now: ctx.now, lastWaveAt: run.lastWaveAt, waves: run.wave, openProposals, invitations })
  if (decision.go !== 'send') {
    await hold(ctx, run, decision)
    return 0
  }
  const involved = new Set([...invitations, ...proposals].map((answer) => answer.freelancerId))
  const room = INVITATIONS_MAX - invitations.length
  const chosen = await pickWave(ctx, { runId: run.id, job: await matchJobOf(ctx, facts), openProposals, involved, room, among })
  if (chosen.length === 0) {
    await hold(ctx, run, among ? { go: 'wait', until: later(ctx.now, NEXT_BATCH_MS) } : { go: 'stop', because: 'nobody_left' })
    return 0
  }
  const invited = await inviteAll(ctx, run, chosen)
  if (invited === null) await hold(ctx, run, { go: 'stop', because: 'job_ended' })
  return invited ?? 0
}
