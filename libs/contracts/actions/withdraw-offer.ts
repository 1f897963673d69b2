import { isRefusal, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedContract } from '../data/locks.js'
import { contractMoves } from '../domain/contract.rules.js'
import { mayAct } from '../domain/rights.rules.js'
import { cancelContract } from './cancel-contract.js'
import { tellFreelancer } from './tell-parties.js'

/** The business takes its offer back before the freelancer has signed. */
export const withdrawOffer = async (ctx: Ctx, { contractId }: { contractId: string }) => {
  const { contract, viewer } = await lockedContract(ctx, contractId)
  if (!mayAct(viewer, 'offer')) return new NotAllowed()
  const state = contractMoves.to('withdraw', contract.state, viewer.party)
  if (isRefusal(state)) return state
  await tellFreelancer(ctx, contract, { kind: 'withdrawn', key: contract.id })
  return cancelContract(ctx, { contract, state, reason: null })
}
