import { adjacentRoles, type Catalogue, catalogueVersion } from '@rolecall/catalog'
import type { JobFacts } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import type { MatchJob } from '../domain/match.js'

const weighed = (job: JobFacts, catalogue: Catalogue): MatchJob => {
  // roles from which this one is a usual step
  const adjacent = catalogue.roles.filter(({ slug }) => adjacentRoles(catalogue, slug).some((edge) => edge.to === job.roleSlug))
  return {
    id: job.id,
    businessId: job.businessId,
    roleSlug: job.roleSlug,
    adjacentRoles: adjacent.map(({ slug }) => slug),
    level: job.level,
    duties: job.duties.map(({ dutySlug, importance, quantity }) => ({ dutySlug, importance, volume: quantity })),
    niche: job.niche,
    platforms: job.platforms,
    languages: job.languages,
    timeZone: job.timeZone,
    minOverlapHours: job.minOverlapHours,
    hoursPerWeek: job.hoursPerWeek,
    budgetMinor: job.budget.minor,
    currency: job.budget.currency,
    startsOn: job.startsOn,
    endsOn: job.endsOn,
    acceptsGrowth: job.acceptsGrowth,
  }
}

/** Jobs as matching weighs them: figures and slugs, none of their words. One statement a version of the catalogue. */
export const matchJobsOf = async (ctx: Ctx, jobs: readonly JobFacts[]): Promise<MatchJob[]> => {
  const versions = new Map<number, Catalogue>()
  for (const version of new Set(jobs.map((job) => job.catalogueVersion))) versions.set(version, await catalogueVersion(ctx, version))
  return jobs.map((job) => weighed(job, versions.get(job.catalogueVersion)!))
}
export const matchJobOf = async (ctx: Ctx, job: JobFacts): Promise<MatchJob> => (await matchJobsOf(ctx, [job]))[0]!
