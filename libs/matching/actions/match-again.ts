import { jobFactsMany, openJobIds } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { matchJobsOf } from '../data/job-facts.js'
import { supplyOf } from '../data/retrieval.js'
import { jobsOutOfPeople } from '../data/run-queries.js'
import { exclusionOf } from '../domain/eligibility.rules.js'
import { noStanding } from '../domain/match.js'
import { queueRun } from './queue-run.js'

/** Open jobs of a role that one person may set going again. */
const JOBS_LOOKED_AT = 100

/** A person who has become eligible sets those jobs going again that had run out of people. */
export const matchAgain = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<number> => {
  const [person] = await supplyOf(ctx, [freelancerId])
  if (!person) return 0
  const open: string[] = []
  for (const roleSlug of [...person.verifiedRoles, ...person.growthRoles]) open.push(...(await openJobIds(ctx, { roleSlug, limit: JOBS_LOOKED_AT })))
  const waiting = await jobsOutOfPeople(ctx, { jobIds: open, freelancerId })
  const jobs = await matchJobsOf(ctx, [...(await jobFactsMany(ctx, waiting)).values()])
  const fitting = jobs.filter((job) => exclusionOf({ job, person, standing: noStanding }) === null).map((job) => job.id).sort()
  for (const jobId of fitting) await queueRun(ctx, { jobId })
  return fitting.length
}
