import { checkLength, isRefusal, MoveRefused, NotAllowed, type Refusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Amendment } from '../../data/amendments/amendment.entity.js'
import { lockedContract, type ContractAtHand } from '../../data/locks.js'
import { amendmentMoves, isTheirs, NOTE_MAX, type AmendmentMove } from '../../domain/amendments/amendment.rules.js'
import { takesAmendments } from '../../domain/contract.rules.js'
import { AmendmentRefused, TermsChanged } from '../../domain/refusals.js'
import { mayAct, otherSide } from '../../domain/rights.rules.js'
import { tellBoth, tellSide } from '../tell-parties.js'

export interface AmendmentToAnswer {
  readonly contractId: string
  /** Hash of the proposed terms on the screen. */
  readonly termsHash: string
}
export interface AmendmentAtHand extends ContractAtHand {
  readonly amendment: Amendment
  readonly state: Amendment['state']
}

/** The proposal with this hash, its contract locked, and the state after the move. */
export const amendmentAtHand = async (ctx: Ctx, { contractId, termsHash }: AmendmentToAnswer, move: AmendmentMove): Promise<AmendmentAtHand | Refusal> => {
  const hand = await lockedContract(ctx, contractId)
  if (!mayAct(hand.viewer, 'sign')) return new NotAllowed()
  const [newest] = await ctx.db.find(Amendment, { where: { contractId }, order: { proposedAt: 'DESC', id: 'DESC' }, take: 1 })
  if (!newest) return new MoveRefused(move, 'none')
  if (newest.hash !== termsHash) return new TermsChanged(newest.hash)
  const state = amendmentMoves.to(move, newest.state, hand.viewer.party)
  if (isRefusal(state)) return state
  if (!takesAmendments(hand.contract.state)) return new MoveRefused(move, hand.contract.state)
  if (!isTheirs(move, newest, hand.viewer.party)) return new AmendmentRefused(move === 'withdraw' ? 'their_proposal' : 'own_proposal')
  return { ...hand, amendment: newest, state }
}
export const keepAnswer = async (ctx: Ctx, { amendment, state }: AmendmentAtHand, reason: string | null = null): Promise<Amendment> => {
  const change = { state, answeredAt: ctx.now, reason }
  await ctx.db.update(Amendment, { id: amendment.id }, change)
  return Object.assign(amendment, change)
}
/** Tells the side that proposed, or with `theirs` the other one. */
export const tellAmended = (ctx: Ctx, { contract, amendment: { id, proposedBy } }: AmendmentAtHand, { kind, theirs = false }: { kind: string; theirs?: boolean }): Promise<void> =>
  tellSide(ctx, contract, { kind, key: id, act: 'sign', side: theirs ? otherSide(proposedBy) : proposedBy })

/** The former terms stand; the reason goes to the side that proposed. */
export const declineAmendment = async (ctx: Ctx, { reason, ...answer }: AmendmentToAnswer & { reason: string }) => {
  const fault = checkLength('reason', reason, { min: 1, max: NOTE_MAX })
  if (fault) return fault
  const hand = await amendmentAtHand(ctx, answer, 'decline')
  if (isRefusal(hand)) return hand
  await tellAmended(ctx, hand, { kind: 'amendment_declined' })
  return keepAnswer(ctx, hand, reason.trim())
}

/** The side that proposed takes its proposal back. */
export const withdrawAmendment = async (ctx: Ctx, answer: AmendmentToAnswer) => {
  const hand = await amendmentAtHand(ctx, answer, 'withdraw')
  if (isRefusal(hand)) return hand
  await tellAmended(ctx, hand, { kind: 'amendment_withdrawn', theirs: true })
  return keepAnswer(ctx, hand)
}

/** Nobody answered in time: the former terms stand. */
export const lapseAmendment = async (ctx: Ctx, { amendmentId }: { amendmentId: string }): Promise<void> => {
  const known = await ctx.db.findOneByOrFail(Amendment, { id: amendmentId })
  const { contract, viewer } = await lockedContract(ctx, known.contractId)
  const amendment = await ctx.db.findOneByOrFail(Amendment, { id: amendmentId })
  const state = amendmentMoves.to('lapse', amendment.state, viewer.party)
  if (isRefusal(state) || amendment.answersUntil > ctx.now) return
  await keepAnswer(ctx, { contract, viewer, amendment, state })
  await tellBoth(ctx, contract, { kind: 'amendment_lapsed', key: amendment.id })
}
