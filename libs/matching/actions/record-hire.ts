import { contractFacts } from '@rolecall/contracts'
import type { Ctx } from '@rolecall/platform'
import { addEvents } from '../data/event-queries.js'
import { refreshSupply } from './refresh-supply.js'

/** Writes down that a person was hired, once a contract; his hours are booked now. */
export const recordHire = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const contract = (await contractFacts(ctx, [contractId])).get(contractId)
  if (!contract) return
  const { jobId, freelancerId } = contract
  await addEvents(ctx, [{ kind: 'hired', jobId, freelancerId, subjectId: contractId }])
  await refreshSupply(ctx, { freelancerIds: [freelancerId] })
}
