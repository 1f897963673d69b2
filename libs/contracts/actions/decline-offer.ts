import { checkLength, isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedContract } from '../data/locks.js'
import { contractMoves } from '../domain/contract.rules.js'
import { evidenceLimits } from '../domain/evidence.rules.js'
import { cancelContract } from './cancel-contract.js'
import { tellClient } from './tell-parties.js'

export interface DeclineOffer {
  readonly contractId: string
  readonly reason: string
}

/** The freelancer does not want the offer; the business reads why. */
export const declineOffer = async (ctx: Ctx, { contractId, reason }: DeclineOffer) => {
  const fault = checkLength('reason', reason, { min: 1, max: evidenceLimits.reasonChars })
  if (fault) return fault
  const { contract, viewer } = await lockedContract(ctx, contractId)
  const state = contractMoves.to('decline', contract.state, viewer.party)
  if (isRefusal(state)) return state
  await tellClient(ctx, contract, { kind: 'declined', key: contract.id, act: 'offer' })
  return cancelContract(ctx, { contract, state, reason: reason.trim() })
}
