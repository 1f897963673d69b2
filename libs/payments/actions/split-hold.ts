import type { Ctx } from '@rolecall/platform'
import type { Hold } from '../data/hold.entity.js'
import { heldMinor } from '../domain/hold.rules.js'
import type { MoneyMoveRefused } from '../domain/refusals.js'
import { refundHold } from './refund-hold.js'
import { releaseHold } from './release-hold.js'

export interface SplitHold {
  /** From claimHold: locked in this transaction. */
  readonly hold: Hold
  /** The freelancer's part of what is protected; the client gets the rest. */
  readonly releaseMinor: bigint
  readonly releaseDecisionId: string
  readonly refundDecisionId: string
}

/** Divides what is protected between the two: both parts or none. */
export const splitHold = async (ctx: Ctx, { hold, releaseMinor, releaseDecisionId, refundDecisionId }: SplitHold): Promise<null | MoneyMoveRefused> => {
  const refundMinor = heldMinor(hold) - releaseMinor
  if (releaseMinor !== 0n) {
    const no = await releaseHold(ctx, { hold, amountMinor: releaseMinor, decisionId: releaseDecisionId })
    if (no) return no
  }
  return refundMinor === 0n ? null : refundHold(ctx, { hold, amountMinor: refundMinor, decisionId: refundDecisionId })
}
