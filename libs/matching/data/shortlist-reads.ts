import { invitationsOf, proposalReads, type ProposalRead } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { freelancerCards } from '@rolecall/talent'
import { logsOfVersion } from './model-queries.js'
import { asMember, candidateRead, type CandidateRead } from './run-reads.js'
import { ShortlistEntry } from './shortlist.entity.js'
import { wordsOf } from './words.js'

export interface ShortlistRead {
  readonly proposal: ProposalRead
  readonly position: number
  readonly candidate: CandidateRead
}

/** Up to five proposals of a job in order, for the members of its business. */
export const shortlist = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<ShortlistRead[]> => {
  await asMember(ctx, jobId)
  const entries = await ctx.db.find(ShortlistEntry, { where: { jobId }, order: { position: 'ASC' } })
  const proposals = await proposalReads(ctx, entries.map((entry) => entry.proposalId))
  const cards = await freelancerCards(ctx, entries.map((entry) => entry.freelancerId))
  const invited = new Set((await invitationsOf(ctx, jobId)).map((invitation) => invitation.freelancerId))
  const words = await wordsOf(ctx)
  // one order is made by one version
  const logs = entries[0] && (await logsOfVersion(ctx, entries[0].modelVersion))
  return entries.map((entry) => ({
    proposal: proposals.get(entry.proposalId)!,
    position: entry.position,
    candidate: candidateRead(entry, {
      freelancer: cards.get(entry.freelancerId)!,
      rank: entry.position,
      invited: invited.has(entry.freelancerId),
      purpose: 'shortlist',
      logs: logs!,
      words,
    }),
  }))
}
