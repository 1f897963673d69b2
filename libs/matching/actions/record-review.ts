import { requireJobMember } from '@rolecall/hiring'
import { isRefusal, NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, memberRights } from '@rolecall/platform'
import { addEvents } from '../data/event-queries.js'
import { ShortlistEntry } from '../data/shortlist.entity.js'

/** A member of the business has opened the shortlist: at which place each proposal was seen first. Answers the number of new ones. */
export const recordReview = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<{ seen: number }> => {
  if (isRefusal(await requireJobMember(ctx, jobId, memberRights))) throw new NotFoundSignal()
  const entries = await ctx.db.find(ShortlistEntry, { where: { jobId }, order: { position: 'ASC' } })
  const added = await addEvents(
    ctx,
    entries.map(({ freelancerId, proposalId, position, seen, modelVersion }) => ({
      kind: 'reviewed' as const, jobId, freelancerId, subjectId: proposalId, facts: { position, model: modelVersion, seen },
    })),
  )
  return { seen: added.length }
}
