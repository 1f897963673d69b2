import { machine, type Money } from '@rolecall/kernel'
import type { HoldState } from './states.js'

export type HoldParty = 'client' | 'system'

/** The money of a milestone. It stays `funded` while anything is held; the last move says how it ended. */
export const holdMoves = machine<HoldState, HoldParty>()({
  startFunding: { from: ['unfunded'], to: 'funding', by: ['client'] },
  endFunding: { from: ['funding'], to: 'unfunded', by: ['system'] },
  confirmCharge: { from: ['funding'], to: 'funded', by: ['system'] },
  releasePart: { from: ['funded'], to: 'funded', by: ['client', 'system'] },
  releaseAll: { from: ['funded'], to: 'released', by: ['client', 'system'] },
  refundPart: { from: ['funded'], to: 'funded', by: ['system'] },
  refundAll: { from: ['funded', 'released', 'split'], to: 'refunded', by: ['system'] },
  split: { from: ['funded'], to: 'split', by: ['client', 'system'] },
  loseAll: { from: ['funded', 'released', 'split'], to: 'refunded', by: ['system'] },
  loseRest: { from: ['funded', 'released'], to: 'split', by: ['system'] },
  restore: { from: ['refunded', 'split'], to: 'funded', by: ['system'] },
  takeBackPart: { from: ['released', 'split'], to: 'split', by: ['system'] },
})

/** Nothing is protected yet, though a payment page may be open. */
export const isUnpaid = (state: HoldState): boolean =>
  holdMoves.moves.startFunding.from.includes(state) || holdMoves.moves.endFunding.from.includes(state)

export interface HeldMoney {
  readonly amount: Money
  readonly releasedMinor: bigint
  readonly refundedMinor: bigint
  readonly lostMinor: bigint
}

/** What still lies protected of the milestone's part. */
export const heldMinor = (hold: HeldMoney): bigint => hold.amount.minor - hold.releasedMinor - hold.refundedMinor - hold.lostMinor

/** The move that a release of so much makes. */
export const releaseMove = (hold: HeldMoney, amountMinor: bigint): 'releasePart' | 'releaseAll' | 'split' => {
  if (amountMinor < heldMinor(hold)) return 'releasePart'
  return hold.refundedMinor === 0n && hold.lostMinor === 0n ? 'releaseAll' : 'split'
}

/** The move that a refund of so much makes; what is protected is given back first, then what was released. */
export const refundMove = (hold: HeldMoney, amountMinor: bigint): 'refundPart' | 'refundAll' | 'split' | 'takeBackPart' => {
  const held = heldMinor(hold)
  if (amountMinor < held) return 'refundPart'
  if (amountMinor >= held + hold.releasedMinor) return 'refundAll'
  return held > 0n ? 'split' : 'takeBackPart'
}
