import { invitationsOf, invitesLately, neverInvited } from '@rolecall/hiring'
import { type Ctx, prepared } from '@rolecall/platform'
import { modelOfVersion } from '../data/model-queries.js'
import { survivorsAfter } from '../data/retrieval.js'
import { type ScoredNow, scoredAs } from '../data/supply-rows.js'
import { isWeekFull } from '../domain/eligibility.rules.js'
import type { ScoredPerson, Standing } from '../domain/match.js'
import { chances, type PersonChances } from '../domain/score.js'
import type { BegunRun } from './begin-run.js'

/** People scored in one transaction; the figure on the job page moves once a chunk. */
export const SCORE_CHUNK = 2000

export interface ScoreChunk {
  readonly run: BegunRun
  /** Only these; null: everybody the hard rules leave. */
  readonly chosen?: readonly string[] | null
  readonly after: string | null
  /** People scored or turned away before this chunk. */
  readonly before: number
}
export interface Judged {
  readonly person: ScoredPerson
  readonly standing: Pick<Standing, 'recentInvites' | 'isTurn'>
  readonly chances: PersonChances
}
export interface ScoredChunk {
  readonly judged: Judged[]
  readonly capped: number
  /** Where the next chunk begins; null after the last. */
  readonly next: string | null
  readonly done: number
}

const nextPeople = (ctx: Ctx, { run, chosen = null, after, before }: ScoreChunk): Promise<ScoredNow[]> =>
  run.survivors
    ? scoredAs(ctx, run.survivors.slice(before, before + SCORE_CHUNK))
    : survivorsAfter(ctx, run.filter, { after, take: SCORE_CHUNK, among: chosen })

/** Scores the next survivors and shows the progress. */
export const scoreChunk = async (ctx: Ctx, chunk: ScoreChunk): Promise<ScoredChunk> => {
  const { run, before } = chunk
  const { job } = run.filter
  const people = await nextPeople(ctx, chunk)
  const invites = await invitesLately(ctx, people.map((person) => person.freelancerId))
  const standingOf = ({ freelancerId }: ScoredPerson): Judged['standing'] => {
    const { week, fourWeeks } = invites.get(freelancerId) ?? neverInvited
    return { recentInvites: week, isTurn: fourWeeks === 0 }
  }
  const isFull = (person: ScoredPerson): boolean => isWeekFull({ person, standing: standingOf(person) })
  // Whoever already has this job's invitation stays in the list: the invitation itself may have filled the week.
  const invited = new Set(people.some(isFull) ? (await invitationsOf(ctx, job.id)).map((invitation) => invitation.freelancerId) : [])
  const model = await modelOfVersion(ctx, run.modelVersion)
  const judged = people.flatMap((person) => {
    const standing = standingOf(person)
    const isCapped = isFull(person) && !invited.has(person.freelancerId)
    return isCapped ? [] : [{ person, standing, chances: chances({ job, person, standing, purpose: 'invite' }, model) }]
  })
  const done = before + people.length
  const next = people.length === SCORE_CHUNK ? people.at(-1)!.freelancerId : null
  await prepared(ctx.db, 'UPDATE matching.runs SET scored = least(total, $2) WHERE id = $1', [run.runId, done])
  return { judged, capped: people.length - judged.length, next, done }
}
