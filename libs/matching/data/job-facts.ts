import { adjacentRoles, catalogueVersion } from '@rolecall/catalog'
import type { JobFacts } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import type { MatchJob } from '../domain/match.js'

/** A job as matching weighs it: figures and slugs, none of its words. */
export const matchJobOf = async (ctx: Ctx, job: JobFacts): Promise<MatchJob> => {
  const catalogue = await catalogueVersion(ctx, job.catalogueVersion)
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
