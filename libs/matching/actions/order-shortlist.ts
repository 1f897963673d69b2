import { invitesLast168h, jobFacts, sentProposals } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { matchJobOf } from '../data/job-facts.js'
import { activeModel } from '../data/model-queries.js'
import { supplyOf } from '../data/retrieval.js'
import { ShortlistEntry } from '../data/shortlist.entity.js'
import { ranked } from '../domain/rank.rules.js'
import { featuresOf, score, type ScoreCase } from '../domain/score.js'
import { refreshSupply } from './refresh-supply.js'

/** Proposals shown side by side (DECISIONS 32). */
export const SHORTLIST_MAX = 5

/** Puts the job's open proposals in order, up to five; replaces the order before. */
export const orderShortlist = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<number> => {
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('matching.shortlist ' || $1::text, 0))`, [jobId])
  const facts = await jobFacts(ctx, jobId)
  if (!facts) return 0
  const proposals = new Map((await sentProposals(ctx, jobId)).map((proposal) => [proposal.freelancerId, proposal]))
  const ids = [...proposals.keys()].sort()
  // Whoever proposes on his own account may be new to matching.
  await refreshSupply(ctx, { freelancerIds: ids })
  const job = await matchJobOf(ctx, facts)
  const invites = await invitesLast168h(ctx, ids)
  const model = await activeModel(ctx)
  const scored = (await supplyOf(ctx, ids)).map((person) => {
    const recentInvites = invites.get(person.freelancerId) ?? 0
    const priceRatio = Number(proposals.get(person.freelancerId)!.total.minor) / Number(facts.budget.minor)
    const one: ScoreCase = { job, person, standing: { recentInvites }, purpose: 'shortlist', priceRatio }
    const { views, variance } = featuresOf(one)
    return { ...score(one, model), seen: { features: views.hire, variance } }
  })
  const entries = ranked(jobId, scored).slice(0, SHORTLIST_MAX).map(({ freelancerId, ...one }, place) => ({
    proposalId: proposals.get(freelancerId)!.id,
    jobId,
    freelancerId,
    position: place + 1,
    score: one.score,
    base: one.base,
    pHire: one.pHire,
    pSuccess: one.pSuccess,
    contributions: one.contributions,
    missing: one.missing,
    facts: one.facts,
    seen: one.seen,
    modelVersion: model.version,
    orderedAt: ctx.now,
  }))
  await ctx.db.delete(ShortlistEntry, { jobId })
  if (entries.length > 0) await ctx.db.insert(ShortlistEntry, entries as never)
  return entries.length
}
