import { adjacentRoles, type Catalogue, catalogueVersion } from '@rolecall/catalog'
import type { JobFacts } from '@rolecall/hiring'
import type { Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { MatchJob } from '../domain/match.js'

/** What of a job is weighed; it may not be stored yet. */
export type WeighedFacts = Omit<MatchJob, 'adjacentRoles' | 'budgetMinor' | 'currency'> & { readonly budget: Money }

/** The job with the roles from which its role is a usual step. */
export const weighedJob = ({ budget, ...facts }: WeighedFacts, catalogue: Catalogue): MatchJob => {
  const adjacent = catalogue.roles.filter(({ slug }) => adjacentRoles(catalogue, slug).some((edge) => edge.to === facts.roleSlug))
  return {
    id: facts.id,
    businessId: facts.businessId,
    roleSlug: facts.roleSlug,
    adjacentRoles: adjacent.map(({ slug }) => slug),
    level: facts.level,
    duties: facts.duties,
    niche: facts.niche,
    platforms: facts.platforms,
    languages: facts.languages,
    timeZone: facts.timeZone,
    minOverlapHours: facts.minOverlapHours,
    hoursPerWeek: facts.hoursPerWeek,
    budgetMinor: budget.minor,
    currency: budget.currency,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    acceptsGrowth: facts.acceptsGrowth,
  }
}
const weighed = (job: JobFacts, catalogue: Catalogue): MatchJob =>
  weighedJob({ ...job, duties: job.duties.map(({ dutySlug, importance, quantity }) => ({ dutySlug, importance, volume: quantity })) }, catalogue)

/** Jobs as matching weighs them: figures and slugs, none of their words. One statement a version of the catalogue. */
export const matchJobsOf = async (ctx: Ctx, jobs: readonly JobFacts[]): Promise<MatchJob[]> => {
  const versions = new Map<number, Catalogue>()
  for (const version of new Set(jobs.map((job) => job.catalogueVersion))) versions.set(version, await catalogueVersion(ctx, version))
  return jobs.map((job) => weighed(job, versions.get(job.catalogueVersion)!))
}
export const matchJobOf = async (ctx: Ctx, job: JobFacts): Promise<MatchJob> => (await matchJobsOf(ctx, [job]))[0]!
