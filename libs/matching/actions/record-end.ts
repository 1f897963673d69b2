import { contractFacts, Item } from '@rolecall/contracts'
import { jobFacts } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { addEvents } from '../data/event-queries.js'
import { workOutcome } from '../domain/work-outcome.rules.js'

const columns = { dutySlug: true, state: true, rounds: true, dueAt: true, submittedAt: true, counted: true } as const

/** Writes down how a contract ended, duty by duty. */
export const recordEnd = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const contract = (await contractFacts(ctx, [contractId])).get(contractId)
  if (!contract) return
  const { jobId, freelancerId } = contract
  const items = await ctx.db.find(Item, { select: columns, where: { contractId } })
  const niche = (await jobFacts(ctx, jobId))?.niche
  await addEvents(ctx, [{ kind: 'completed', jobId, freelancerId, subjectId: contractId, facts: { ...workOutcome(items), ...(niche && { niche }) } }])
}
