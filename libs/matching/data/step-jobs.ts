import { businessesThatBlock, jobFactsMany, openJobIds } from '@rolecall/hiring'
import { accountIdOf, businessIdsOf, type Ctx } from '@rolecall/platform'
import { awayPeriodsOf, mutedBusinessIds } from '@rolecall/talent'
import { exclusionOf } from '../domain/eligibility.rules.js'
import { noStanding } from '../domain/match.js'
import { FEED_JOBS } from './feed-reads.js'
import { matchJobsOf } from './job-facts.js'
import { supplyOf } from './retrieval.js'

/** How many open jobs of each role the asker could be invited to once the role is verified; all other hard rules as they are. */
export const stepJobs = async (ctx: Ctx, roleSlugs: readonly string[]): Promise<Map<string, number>> => {
  const accountId = accountIdOf(ctx.actor)
  const [person] = accountId ? await supplyOf(ctx, [accountId]) : []
  if (!accountId || !person) return new Map()
  const apart = new Set([...businessIdsOf(ctx.actor), ...(await mutedBusinessIds(ctx, accountId)), ...(await businessesThatBlock(ctx, accountId))])
  const away = await awayPeriodsOf(ctx, accountId)
  const counts = new Map<string, number>()
  for (const roleSlug of new Set(roleSlugs)) {
    const facts = await jobFactsMany(ctx, await openJobIds(ctx, { roleSlug, limit: FEED_JOBS }))
    const after = { ...person, verifiedRoles: [...person.verifiedRoles, roleSlug] }
    const jobs = (await matchJobsOf(ctx, [...facts.values()])).filter((job) => {
      const isAway = away.some(({ fromOn, untilOn }) => fromOn <= job.startsOn && job.startsOn <= untilOn)
      return !apart.has(job.businessId) && exclusionOf({ job, person: after, standing: { ...noStanding, isAway } }) === null
    })
    counts.set(roleSlug, jobs.length)
  }
  return counts
}
