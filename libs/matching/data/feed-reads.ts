import { businessesThatBlock, hiddenJobIds, jobFactsMany, jobReads, type JobRead, openJobIds } from '@rolecall/hiring'
import { accountIdOf, businessIdsOf, type Connection, type Ctx, pageOf, toConnection } from '@rolecall/platform'
import { mutedBusinessIds } from '@rolecall/talent'
import { exclusionOf } from '../domain/eligibility.rules.js'
import { type MatchPerson, noStanding } from '../domain/match.js'
import type { MatchModel } from '../domain/model.js'
import { percentOf, ranked } from '../domain/rank.rules.js'
import { lowestOf } from '../domain/reasons.rules.js'
import { score, type Scored } from '../domain/score.js'
import { matchJobsOf } from './job-facts.js'
import { activeModel } from './model-queries.js'
import { supplyOf } from './retrieval.js'
import { type ReasonLine, wordsOf } from './words.js'

/** Open jobs that one feed looks at, the newest first. */
export const FEED_JOBS = 500

export interface FeedRead {
  readonly job: JobRead
  readonly percent: number
  readonly reasons: ReasonLine[]
  readonly lowest: string
  readonly provenDuties: number
  readonly requiredDuties: number
  readonly missing: string[]
}
interface FeedScore {
  /** `freelancerId` is the key of a ranking; here the ranked things are jobs. */
  readonly freelancerId: string
  readonly score: number
  readonly scored: Scored
}

/** Open jobs the person may take, in the order of the same score; an invitation or a full week is no obstacle here. */
const scoredJobs = async (ctx: Ctx, { person, model }: { person: MatchPerson; model: MatchModel }): Promise<FeedScore[]> => {
  const facts = await jobFactsMany(ctx, await openJobIds(ctx, { limit: FEED_JOBS }))
  const own = new Set(businessIdsOf(ctx.actor))
  const hidden = await hiddenJobIds(ctx, person.freelancerId)
  const apart = new Set([...(await mutedBusinessIds(ctx, person.freelancerId)), ...(await businessesThatBlock(ctx, person.freelancerId))])
  const scores: FeedScore[] = []
  for (const job of await matchJobsOf(ctx, [...facts.values()].filter(({ id }) => !hidden.has(id)))) {
    if (own.has(job.businessId) || apart.has(job.businessId) || exclusionOf({ job, person, standing: noStanding }) !== null) continue
    const scored = score({ job, person, standing: noStanding, purpose: 'feed' }, model)
    scores.push({ freelancerId: job.id, score: scored.score, scored })
  }
  return ranked(person.freelancerId, scores)
}

/** The rest of the list behind a cursor; a job that is gone meanwhile leaves its score as the place. */
const behind = (order: readonly FeedScore[], [value, id]: readonly string[]): FeedScore[] => {
  const place = order.findIndex((one) => one.freelancerId === id)
  return place >= 0 ? order.slice(place + 1) : order.filter((one) => one.score < Number(value))
}

export interface FeedArgs {
  readonly first: number
  readonly after?: string | null
}
/** A freelancer's own feed; for anybody else it is empty. */
export const myMatches = async (ctx: Ctx, args: FeedArgs): Promise<Connection<FeedRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'myMatches' })
  const accountId = accountIdOf(ctx.actor)
  const [person] = accountId ? await supplyOf(ctx, [accountId]) : []
  const model = await activeModel(ctx)
  const order = person ? await scoredJobs(ctx, { person, model }) : []
  const rows = (page.after ? behind(order, page.after) : order).slice(0, page.take)
  const jobs = await jobReads(ctx, rows.map((row) => row.freelancerId))
  const words = await wordsOf(ctx)
  const items = rows.map(({ freelancerId: jobId, scored }) => {
    const lowest = lowestOf(scored.contributions)
    return {
      job: jobs.get(jobId)!,
      percent: percentOf(scored.score, { purpose: 'feed', logs: model.logs }),
      reasons: words.reasons(scored.contributions, scored.facts),
      lowest: lowest ? words.sentence(lowest, scored.facts) : '',
      provenDuties: scored.facts.proven,
      requiredDuties: scored.facts.required,
      missing: words.missing(scored.missing),
      score: scored.score,
    }
  })
  return toConnection(ctx.config, page, { items, sortValues: (item) => [String(item.score), item.job.id] })
}
