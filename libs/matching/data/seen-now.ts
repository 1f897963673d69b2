import { invitesLast168h, jobFacts } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import type { SeenFacts } from '../domain/outcomes.rules.js'
import { featuresOf } from '../domain/score.js'
import { matchJobOf } from './job-facts.js'
import { supplyOf } from './retrieval.js'

/** What the models see of a person at a job at this moment; null when matching does not know one of them. */
export const seenNow = async (ctx: Ctx, { jobId, freelancerId }: { jobId: string; freelancerId: string }): Promise<{ accept: SeenFacts; success: SeenFacts } | null> => {
  const facts = await jobFacts(ctx, jobId)
  const [person] = await supplyOf(ctx, [freelancerId])
  if (!facts || !person) return null
  // The invitation it is about has been written already; the model judges without it.
  const recentInvites = Math.max(0, ((await invitesLast168h(ctx, [freelancerId])).get(freelancerId) ?? 0) - 1)
  const { views, variance } = featuresOf({ job: await matchJobOf(ctx, facts), person, standing: { recentInvites }, purpose: 'invite' })
  return { accept: { features: views.accept }, success: { features: views.success, variance } }
}
