import { isRefusal, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { disputePartyOf, lockedDispute, sideOf } from '../../data/disputes/dispute-at-hand.js'
import { standingOffer } from '../../data/disputes/dispute-queries.js'
import { disputeMoves } from '../../domain/disputes/dispute.rules.js'
import { readLines } from '../../domain/disputes/division.rules.js'
import { OfferReplaced } from '../../domain/disputes/refusals.js'
import { mayAct } from '../../domain/rights.rules.js'
import { decidedElsewhere, divideDispute } from './end-dispute.js'
import { recordDispute } from './record-dispute.js'
import { tellSides } from './tell-dispute.js'

export interface AcceptOffer {
  readonly disputeId: string
  /** The offer on the screen. */
  readonly offerId: string
}

/** One side takes what the other offered last: the items are settled, and the money moves. */
export const acceptOffer = async (ctx: Ctx, { disputeId, offerId }: AcceptOffer) => {
  const hand = await lockedDispute(ctx, disputeId)
  const { dispute, reader } = hand
  if (!reader || !mayAct(reader, 'pay')) return new NotAllowed()
  const state = disputeMoves.to('acceptOffer', dispute.state, disputePartyOf(dispute, reader))
  if (isRefusal(state)) return state
  const decided = decidedElsewhere(hand, 'acceptOffer')
  if (decided) return decided
  const offer = await standingOffer(ctx, disputeId)
  if (!offer || offer.id !== offerId || offer.voice === sideOf(reader)) return new OfferReplaced()
  const lines = readLines(offer.lines!)
  await recordDispute(ctx, disputeId, { kind: 'acceptOffer', voice: sideOf(reader), lines })
  await divideDispute(ctx, hand, { state, ending: 'agreed', lines })
  await tellSides(ctx, hand, 'settled')
  return dispute
}
