import { contractFacts } from '@rolecall/contracts'
import type { Ctx } from '@rolecall/platform'
import { addEvents } from '../data/event-queries.js'
import { seenNow } from '../data/seen-now.js'
import { refreshSupply } from './refresh-supply.js'

/** Writes down that a person was hired, once a contract; his hours are booked now. */
export const recordHire = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const contract = (await contractFacts(ctx, [contractId])).get(contractId)
  if (!contract) return
  const { jobId, freelancerId } = contract
  const seen = await seenNow(ctx, { jobId, freelancerId })
  await addEvents(ctx, [{ kind: 'hired', jobId, freelancerId, subjectId: contractId, facts: seen ? { seen: seen.success } : {} }])
  await refreshSupply(ctx, { freelancerIds: [freelancerId] })
}
