import { checkLength, firstFault, InvalidInput, isRefusal, MoveRefused, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { disputePartyOf, lockedDispute, sideOf } from '../../data/disputes/dispute-at-hand.js'
import { DisputeEvent } from '../../data/disputes/dispute.entity.js'
import { awaitsAnswer, disputeLimits, disputeMoves, isOpenDispute, type DisputeEventKind } from '../../domain/disputes/dispute.rules.js'
import { dividedBy, type GivenLine } from '../../domain/disputes/division.rules.js'
import { mayAct, type Viewer, type Side } from '../../domain/rights.rules.js'
import { moveDispute, recordDispute } from './record-dispute.js'
import { tellModerators, tellSides } from './tell-dispute.js'

type Hand = Awaited<ReturnType<typeof lockedDispute>>
/** The side that acts, or why it may not. */
const talker = ({ dispute, reader }: Hand, move: string): Viewer | NotAllowed | MoveRefused => {
  if (!reader || !mayAct(reader, 'pay')) return new NotAllowed()
  return isOpenDispute(dispute.state) ? reader : new MoveRefused(move, dispute.state)
}

/** The other side's first word, of whatever kind, is its answer. */
const answered = async (ctx: Ctx, { dispute }: Hand, reader: Viewer): Promise<boolean> => {
  const state = disputeMoves.to('answer', dispute.state, disputePartyOf(dispute, reader))
  if (isRefusal(state)) return false
  await moveDispute(ctx, dispute, { state })
  return true
}

const tooMany = async (ctx: Ctx, disputeId: string, { kind, voice, max }: { kind: DisputeEventKind; voice: Side; max: number }): Promise<InvalidInput | null> =>
  (await ctx.db.countBy(DisputeEvent, { disputeId, kind, voice })) < max ? null : new InvalidInput('text', 'too_many', String(max))

/** A side says something; the other side's first word is its answer. */
export const writeInDispute = async (ctx: Ctx, { disputeId, text }: { disputeId: string; text: string }) => {
  const fault = checkLength('text', text, { min: 1, max: disputeLimits.textChars })
  if (fault) return fault
  const hand = await lockedDispute(ctx, disputeId)
  const reader = talker(hand, 'write')
  if (isRefusal(reader)) return reader
  const full = await tooMany(ctx, disputeId, { kind: 'write', voice: sideOf(reader), max: disputeLimits.writings })
  if (full) return full
  const isAnswer = awaitsAnswer(hand.dispute.state) && (await answered(ctx, hand, reader))
  await recordDispute(ctx, disputeId, { kind: isAnswer ? 'answer' : 'write', voice: sideOf(reader), text })
  await tellSides(ctx, hand, isAnswer ? 'answered' : 'written')
  return hand.dispute
}

export interface OfferInDispute {
  readonly disputeId: string
  readonly lines: readonly GivenLine[]
  readonly note?: string | null
}
/** A side proposes how the shares divide. Whatever was offered before, by either side, is off the table. */
export const offerInDispute = async (ctx: Ctx, { disputeId, lines: given, note }: OfferInDispute) => {
  const hand = await lockedDispute(ctx, disputeId)
  const reader = talker(hand, 'offer')
  if (isRefusal(reader)) return reader
  const fault = firstFault(checkLength('note', note ?? '', { max: disputeLimits.textChars }), await tooMany(ctx, disputeId, { kind: 'offer', voice: sideOf(reader), max: disputeLimits.offers }))
  if (fault) return fault
  const lines = dividedBy(given, { shares: hand.lines, currency: hand.milestone.price.currency })
  if (isRefusal(lines)) return lines
  await answered(ctx, hand, reader)
  await recordDispute(ctx, disputeId, { kind: 'offer', voice: sideOf(reader), text: note ?? null, lines })
  await tellSides(ctx, hand, 'offered')
  return hand.dispute
}

/** The talk leads nowhere: a side asks for a ruling before its time. */
export const askRuling = async (ctx: Ctx, { disputeId }: { disputeId: string }) => {
  const hand = await lockedDispute(ctx, disputeId)
  const reader = talker(hand, 'askRuling')
  if (isRefusal(reader)) return reader
  const state = disputeMoves.to('askRuling', hand.dispute.state, disputePartyOf(hand.dispute, reader))
  if (isRefusal(state)) return state
  await moveDispute(ctx, hand.dispute, { state })
  await recordDispute(ctx, disputeId, { kind: 'askRuling', voice: sideOf(reader) })
  await tellSides(ctx, hand, 'to_moderator')
  await tellModerators(ctx, hand)
  return hand.dispute
}
