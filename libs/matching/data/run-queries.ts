import { NotFoundSignal } from '@rolecall/kernel'
import { columnsOf, type Ctx, prepared, readRow } from '@rolecall/platform'
import type { Scored } from '../domain/score.js'
import { type Exclusions, type MatchCandidate, MatchRun } from './run.entity.js'

const runWhere = async (ctx: Ctx, { where, id }: { where: string; id: string }): Promise<MatchRun | null> => {
  const [row] = await prepared<Record<string, unknown>>(ctx.db, `SELECT ${columnsOf(ctx.db, MatchRun, 'r')} FROM matching.runs r WHERE ${where}`, [id])
  return row ? readRow(ctx.db, { entity: MatchRun, alias: 'r', row }) : null
}
const there = (run: MatchRun | null): MatchRun => {
  if (!run) throw new NotFoundSignal()
  return run
}

/** The newest ranking of a job, or null before there is one. */
export const newestRun = (ctx: Ctx, jobId: string): Promise<MatchRun | null> =>
  runWhere(ctx, { where: 'r.job_id = $1 ORDER BY r.queued_at DESC, r.id DESC LIMIT 1', id: jobId })

/**
 * The newest ranking with all rankings of the job held: waves of one job go out one after the other. The job's
 * rankings are locked in the order of id.
 */
export const claimedRun = async (ctx: Ctx, jobId: string): Promise<MatchRun | null> => {
  await prepared(ctx.db, 'SELECT id FROM matching.runs WHERE job_id = $1 ORDER BY id FOR UPDATE', [jobId])
  return newestRun(ctx, jobId)
}

export const runOf = async (ctx: Ctx, runId: string): Promise<MatchRun> => there(await runWhere(ctx, { where: 'r.id = $1', id: runId }))
export const lockedRun = async (ctx: Ctx, runId: string): Promise<MatchRun> => there(await runWhere(ctx, { where: 'r.id = $1 FOR UPDATE', id: runId }))

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

/** A ranking as it is stored: its places, what they were made from, its figures. */
export interface StoredRanking {
  readonly runId: string
  readonly places: readonly (Scored & { readonly invitedWave: number | null })[]
  /** As text made once: it is hashed and stored, and it is long. */
  readonly input: string
  readonly inputHash: string
  readonly keptUntil: Date
  readonly total: number
  readonly exclusions: Exclusions
}
/** All of it or nothing; the places as one parameter, since a hundred rows of twelve are many to bind. */
const RANKING = `WITH places AS (
    INSERT INTO matching.candidates (run_id, freelancer_id, rank, score, base, p_accept, p_hire, p_success, contributions, missing, facts, invited_wave)
    SELECT $1::uuid, r.* FROM jsonb_to_recordset($2::jsonb) AS r(freelancer_id uuid, rank int, score float8, base float8, p_accept float8, p_hire float8, p_success float8,
      contributions jsonb, missing jsonb, facts jsonb, invited_wave int)),
  kept AS (INSERT INTO matching.run_inputs (run_id, input, kept_until) VALUES ($1::uuid, $3::jsonb, $4::timestamptz))
  UPDATE matching.runs SET state = 'done', total = $5, scored = $5, exclusions = $6::jsonb, input_hash = $7, finished_at = $8 WHERE id = $1::uuid`

/** Stores a finished ranking. */
export const storeRanking = async (ctx: Ctx, { runId, places, input, inputHash, keptUntil, total, exclusions }: StoredRanking): Promise<void> => {
  const rows = places.map(({ freelancerId, score, base, pAccept, pHire, pSuccess, contributions, missing, facts, invitedWave }, place) => ({
    freelancer_id: freelancerId, rank: place + 1, score, base, p_accept: pAccept, p_hire: pHire, p_success: pSuccess, contributions, missing, facts, invited_wave: invitedWave,
  }))
  await prepared(ctx.db, RANKING, [runId, JSON.stringify(rows), input, keptUntil, total, JSON.stringify(exclusions), inputHash, ctx.now])
}

/** In which wave the people of a ranking were invited from it; 0: by hand. */
export const markInvited = async (ctx: Ctx, runId: string, waves: ReadonlyMap<string, number>): Promise<void> => {
  await ctx.db.query(
    `UPDATE matching.candidates c SET invited_wave = w.wave FROM unnest($2::uuid[], $3::int[]) AS w(freelancer_id, wave)
      WHERE c.run_id = $1 AND c.freelancer_id = w.freelancer_id`,
    [runId, [...waves.keys()], [...waves.values()]],
  )
}
