import { invitationsOf, requireJobMember } from '@rolecall/hiring'
import { isRefusal, NotFoundSignal } from '@rolecall/kernel'
import { type Connection, type Ctx, memberRights, type Page, pageOf, toConnection, translate } from '@rolecall/platform'
import { freelancerCards, type FreelancerCard } from '@rolecall/talent'
import { exclusionCodes } from '../domain/eligibility.rules.js'
import { percentOf } from '../domain/rank.rules.js'
import type { LogWeights } from '../domain/model.js'
import type { Purpose } from '../domain/score.js'
import { logsOfVersion } from './model-queries.js'
import { newestRun } from './run-queries.js'
import { MatchCandidate, MatchRun } from './run.entity.js'
import { type ReasonLine, type Words, wordsOf } from './words.js'

/** A candidate as the business reads it. */
export interface CandidateRead {
  readonly freelancer: FreelancerCard
  readonly rank: number
  readonly score: number
  readonly base: number
  readonly percent: number
  readonly reasons: ReasonLine[]
  readonly missing: string[]
  readonly invited: boolean
  readonly provenDuties: number
  readonly requiredDuties: number
  readonly freeHours: number
}
export interface RunRead extends Omit<MatchRun, 'exclusions'> {
  readonly exclusions: { code: string; title: string; count: number }[]
  readonly startedAt: Date
  /** Why nobody more is invited, in words; null while somebody may be. */
  readonly stopText: string | null
}
type Stored = Pick<MatchCandidate, 'score' | 'base' | 'contributions' | 'missing' | 'facts'>
interface Seat {
  readonly freelancer: FreelancerCard
  readonly rank: number
  readonly invited: boolean
  readonly purpose: Purpose
  /** Of the version that scored. */
  readonly logs: LogWeights
  readonly words: Words
}

export const candidateRead = (row: Stored, { words, purpose, logs, ...seat }: Seat): CandidateRead => ({
  ...seat,
  score: row.score,
  base: row.base,
  percent: percentOf(row.score, { purpose, logs }),
  reasons: words.reasons(row.contributions, row.facts),
  missing: words.missing(row.missing),
  provenDuties: row.facts.proven,
  requiredDuties: row.facts.required,
  freeHours: row.facts.freeHours,
})

/** Everybody of the business may read its matches; nobody else finds them. */
export const asMember = async (ctx: Ctx, jobId: string): Promise<void> => {
  if (isRefusal(await requireJobMember(ctx, jobId, memberRights))) throw new NotFoundSignal()
}

/** The newest ranking of a job, for the members of its business; null before the first. */
export const matchRun = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<RunRead | null> => {
  await asMember(ctx, jobId)
  const run = await newestRun(ctx, jobId)
  if (!run) return null
  const exclusions = exclusionCodes.flatMap((code) => {
    const count = run.exclusions[code] ?? 0
    return count > 0 ? [{ code, title: translate(ctx.lang, `match.excluded.${code}`), count }] : []
  })
  const stopText = run.stopReason && translate(ctx.lang, `match.stop.${run.stopReason}`)
  return { ...run, exclusions, startedAt: run.queuedAt, stopText }
}

const rowsOf = (ctx: Ctx, runId: string, page: Page): Promise<MatchCandidate[]> =>
  ctx.db
    .createQueryBuilder(MatchCandidate, 'c')
    .where('c.run_id = :runId AND c.rank > :after', { runId, after: Number(page.after?.[0] ?? 0) })
    .orderBy('c.rank')
    .take(page.take)
    .getMany()

export interface CandidatesArgs {
  readonly jobId: string
  readonly first: number
  readonly after?: string | null
}
/** Candidates of the newest ranking, best first; empty while it is scored. */
export const matchCandidates = async (ctx: Ctx, args: CandidatesArgs): Promise<Connection<CandidateRead>> => {
  await asMember(ctx, args.jobId)
  const page = pageOf(ctx.config, { ...args, list: 'matchCandidates' })
  const run = await newestRun(ctx, args.jobId)
  const rows = run ? await rowsOf(ctx, run.id, page) : []
  const cards = await freelancerCards(ctx, rows.map((row) => row.freelancerId))
  const invited = new Set((await invitationsOf(ctx, args.jobId)).map((invitation) => invitation.freelancerId))
  const words = await wordsOf(ctx)
  const logs = run && (await logsOfVersion(ctx, run.modelVersion))
  const items = rows.map((row) =>
    candidateRead(row, { freelancer: cards.get(row.freelancerId)!, rank: row.rank, invited: invited.has(row.freelancerId), purpose: 'invite', logs: logs!, words }),
  )
  return toConnection(ctx.config, page, { items, sortValues: (item) => [String(item.rank)] })
}
