import { NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, prepared } from '@rolecall/platform'
import type { Scored } from '../domain/score.js'
import { type MatchCandidate, MatchRun } from './run.entity.js'

/** The newest ranking of a job, or null before there is one. */
export const newestRun = async (ctx: Ctx, jobId: string): Promise<MatchRun | null> =>
  (await ctx.db.find(MatchRun, { where: { jobId }, order: { queuedAt: 'DESC', id: 'DESC' }, take: 1 }))[0] ?? null

/**
 * The newest ranking with all rankings of the job held: waves of one job go out one after the other. The job's
 * rankings are locked in the order of id.
 */
export const claimedRun = async (ctx: Ctx, jobId: string): Promise<MatchRun | null> => {
  await ctx.db.query('SELECT id FROM matching.runs WHERE job_id = $1 ORDER BY id FOR UPDATE', [jobId])
  return newestRun(ctx, jobId)
}

export const runOf = async (ctx: Ctx, runId: string): Promise<MatchRun> => {
  const run = await ctx.db.findOneBy(MatchRun, { id: runId })
  if (!run) throw new NotFoundSignal()
  return run
}
export const lockedRun = async (ctx: Ctx, runId: string): Promise<MatchRun> => {
  const run = await ctx.db.findOne(MatchRun, { where: { id: runId }, lock: { mode: 'pessimistic_write' } })
  if (!run) throw new NotFoundSignal()
  return run
}

/** A place of a ranking as a wave needs it, without its reasons. */
export type WaitingCandidate = Pick<MatchCandidate, 'freelancerId' | 'rank' | 'score' | 'pAccept' | 'pSuccess'>
/** The best of a ranking who have no invitation from it yet. */
export const waitingCandidates = (ctx: Ctx, runId: string, take: number): Promise<WaitingCandidate[]> =>
  prepared(
    ctx.db,
    `SELECT freelancer_id AS "freelancerId", rank, score, p_accept AS "pAccept", p_success AS "pSuccess" FROM matching.candidates
      WHERE run_id = $1 AND invited_wave IS NULL ORDER BY rank LIMIT $2`,
    [runId, take],
  )

/** Rankings whose next wave is due, the longest waiting first, held; those that somebody works on are left out. */
export const heldDueRuns = async (ctx: Ctx, take: number): Promise<{ id: string; jobId: string }[]> =>
  ctx.db.query(
    'SELECT id, job_id AS "jobId" FROM matching.runs WHERE next_wave_at <= $1 ORDER BY next_wave_at, id LIMIT $2 FOR UPDATE SKIP LOCKED',
    [ctx.now, take],
  )

/** Of these jobs those whose newest ranking had nobody left to invite and does not know this person. */
export const jobsOutOfPeople = async (ctx: Ctx, { jobIds, freelancerId }: { jobIds: readonly string[]; freelancerId: string }): Promise<string[]> => {
  if (jobIds.length === 0) return []
  const rows: { job_id: string }[] = await ctx.db.query(
    `SELECT n.job_id FROM (SELECT DISTINCT ON (job_id) job_id, id, stop_reason FROM matching.runs WHERE job_id = ANY($1::uuid[])
        ORDER BY job_id, queued_at DESC, id DESC) n
      WHERE n.stop_reason = 'nobody_left'
        AND NOT EXISTS (SELECT 1 FROM matching.candidates c WHERE c.run_id = n.id AND c.freelancer_id = $2)`,
    [jobIds, freelancerId],
  )
  return rows.map((row) => row.job_id)
}

/** The places of a ranking, in their order; one parameter, since two hundred rows of twelve are many to bind. */
export const storeCandidates = async (ctx: Ctx, runId: string, places: readonly (Scored & { readonly invitedWave: number | null })[]): Promise<void> => {
  const rows = places.map(({ freelancerId, score, base, pAccept, pHire, pSuccess, contributions, missing, facts, invitedWave }, place) => ({
    freelancer_id: freelancerId, rank: place + 1, score, base, p_accept: pAccept, p_hire: pHire, p_success: pSuccess, contributions, missing, facts, invited_wave: invitedWave,
  }))
  await ctx.db.query(
    `INSERT INTO matching.candidates (run_id, freelancer_id, rank, score, base, p_accept, p_hire, p_success, contributions, missing, facts, invited_wave)
     SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(freelancer_id uuid, rank int, score float8, base float8, p_accept float8, p_hire float8, p_success float8,
       contributions jsonb, missing jsonb, facts jsonb, invited_wave int)`,
    [runId, JSON.stringify(rows)],
  )
}

/** In which wave the people of a ranking were invited from it; 0: by hand. */
export const markInvited = async (ctx: Ctx, runId: string, waves: ReadonlyMap<string, number>): Promise<void> => {
  await ctx.db.query(
    `UPDATE matching.candidates c SET invited_wave = w.wave FROM unnest($2::uuid[], $3::int[]) AS w(freelancer_id, wave)
      WHERE c.run_id = $1 AND c.freelancer_id = w.freelancer_id`,
    [runId, [...waves.keys()], [...waves.values()]],
  )
}
