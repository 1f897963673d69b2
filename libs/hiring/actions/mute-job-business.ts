import type { Ctx } from '@rolecall/platform'
import { FreelancerProfileNeeded, isFreelancer, muteBusiness, type PreferencesRead } from '@rolecall/talent'
import { personOf } from '@rolecall/identity'
import { visibleJob } from '../data/viewer.js'

/** The asker wants nothing more of the business whose job or invitation he reads. */
export const muteJobBusiness = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<PreferencesRead | FreelancerProfileNeeded> => {
  const { businessId } = await visibleJob(ctx, jobId)
  if (!(await isFreelancer(ctx, personOf(ctx)))) return new FreelancerProfileNeeded()
  return muteBusiness(ctx, { businessId })
}
