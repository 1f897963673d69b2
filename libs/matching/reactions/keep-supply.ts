import { contractFacts, type ContractEnded, type ContractOffered, type ContractSigned } from '@rolecall/contracts'
import type { PayeeChanged } from '@rolecall/payments'
import { type Ctx, reaction } from '@rolecall/platform'
import type { FreelancerChanged } from '@rolecall/talent'
import { matchAgain } from '../actions/match-again.js'
import { recordAnswers } from '../actions/record-answers.js'
import { recordEnd } from '../actions/record-end.js'
import { recordHire } from '../actions/record-hire.js'
import { refreshSupply } from '../actions/refresh-supply.js'
import { type InviteRecordChanged, SupplyRefreshed } from '../domain/events.js'

const refresh = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<void> => {
  await refreshSupply(ctx, { freelancerIds: [freelancerId] })
  ctx.emit(new SupplyRefreshed(freelancerId))
}
export const onFreelancerChanged = reaction<FreelancerChanged>({
  name: 'matching.on-freelancer-changed',
  on: 'FreelancerChanged',
  handle: refresh,
})
export const onPayeeChanged = reaction<PayeeChanged>({ name: 'matching.on-payee-changed', on: 'PayeeChanged', handle: refresh })
export const onInviteRecordChanged = reaction<InviteRecordChanged>({
  name: 'matching.on-invite-record-changed',
  on: 'InviteRecordChanged',
  handle: refresh,
})

/** In a transaction of its own: rankings are locked before people, never after. */
export const onSupplyRefreshed = reaction<SupplyRefreshed>({
  name: 'matching.on-supply-refreshed',
  on: 'SupplyRefreshed',
  handle: (ctx, { freelancerId }) => matchAgain(ctx, { freelancerId }),
})

export const onContractOffered = reaction<ContractOffered>({
  name: 'matching.on-contract-offered',
  on: 'ContractOffered',
  handle: async (ctx, { contractId }) => {
    const contract = (await contractFacts(ctx, [contractId])).get(contractId)
    if (contract) await recordAnswers(ctx, { jobId: contract.jobId })
  },
})
export const onContractSigned = reaction<ContractSigned>({
  name: 'matching.on-contract-signed',
  on: 'ContractSigned',
  handle: (ctx, { contractId }) => recordHire(ctx, { contractId }),
})
export const onContractEnded = reaction<ContractEnded>({
  name: 'matching.on-contract-ended',
  on: 'ContractEnded',
  handle: async (ctx, { contractId }) => {
    const contract = (await contractFacts(ctx, [contractId])).get(contractId)
    if (!contract) return
    await recordEnd(ctx, { contractId })
    await refresh(ctx, contract)
  },
})
