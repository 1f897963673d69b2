import { machine } from '@rolecall/kernel'
import type { ItemState } from '../item-states.js'
import type { Party, Side } from '../rights.rules.js'

/** A disagreement of the two sides about items of one milestone. It withholds their shares and nothing else. */
export const disputeStates = ['opened', 'talking', 'ruling', 'second_ruling', 'settled', 'ruled', 'defaulted'] as const
export type DisputeState = (typeof disputeStates)[number]

/** Who acts in a dispute: the side that opened it, the other one, a moderator, or a timer. */
export const disputeParties = ['opener', 'other', 'moderator', 'system'] as const
export type DisputeParty = (typeof disputeParties)[number]

/** An answer comes within three work days, else a moderator rules; the sides may agree until the very end. */
export const disputeMoves = machine<DisputeState, DisputeParty>()({
  answer: { from: ['opened'], to: 'talking', by: ['other'] },
  askRuling: { from: ['talking'], to: 'ruling', by: ['opener', 'other'] },
  /** Nobody answered, or the talk led nowhere in time. */
  passToModerator: { from: ['opened', 'talking'], to: 'ruling', by: ['system'] },
  passToSecond: { from: ['ruling'], to: 'second_ruling', by: ['system'] },
  acceptOffer: { from: ['opened', 'talking', 'ruling', 'second_ruling'], to: 'settled', by: ['opener', 'other'] },
  withdraw: { from: ['opened', 'talking', 'ruling', 'second_ruling'], to: 'settled', by: ['opener'] },
  rule: { from: ['ruling', 'second_ruling'], to: 'ruled', by: ['moderator'] },
  fallBack: { from: ['opened', 'talking', 'ruling', 'second_ruling'], to: 'defaulted', by: ['system'] },
})
export type DisputeMove = keyof typeof disputeMoves.moves

/** The sides still talk or somebody still has to rule. */
export const isOpenDispute = (state: DisputeState): boolean => disputeMoves.moves.fallBack.from.includes(state)
/** A moderator's turn. */
export const awaitsRuling = (state: DisputeState): boolean => disputeMoves.moves.rule.from.includes(state)
/** The first ruling did not come; only somebody else may give it now. */
export const isSecondTurn = (state: DisputeState): boolean => state === disputeMoves.moves.passToSecond.to
/** The other side has not answered yet. */
export const awaitsAnswer = (state: DisputeState): boolean => disputeMoves.moves.answer.from.includes(state)


/** What each side may differ about. Handed in work is the client's to decide, so only he may dispute it. */
const disputable: Record<Side, readonly ItemState[]> = {
  client: ['submitted', 'changes_requested', 'missed', 'blocked', 'partly_accepted'],
  freelancer: ['changes_requested', 'missed', 'blocked', 'partly_accepted'],
}
export const mayDispute = (party: Party, state: ItemState): boolean => party !== 'system' && disputable[party].includes(state)

/** Why an item is disputed. */
export const disputeReasons = ['not_as_agreed', 'incomplete', 'not_delivered', 'late', 'wrongly_refused', 'blocked', 'other'] as const
export type DisputeReason = (typeof disputeReasons)[number]
/** On what a ruling rests. */
export const rulingReasons = ['evidence_holds', 'evidence_lacking', 'late_by_freelancer', 'held_up_by_client', 'terms_unclear', 'done_in_part', 'other'] as const
export type RulingReason = (typeof rulingReasons)[number]
/** How a dispute ended. `closed`: its money was decided elsewhere, by the end of protection or a chargeback. */
export const disputeEndings = ['agreed', 'withdrawn', 'ruled', 'default_split', 'closed'] as const
export type DisputeEnding = (typeof disputeEndings)[number]

/** What stands in the history of a dispute. */
export const disputeEventKinds = [
  'open', 'answer', 'write', 'offer', 'acceptOffer', 'withdraw', 'askRuling', 'passToModerator', 'passToSecond', 'take', 'handOver', 'ask', 'rule', 'fallBack', 'close',
] as const
export type DisputeEventKind = (typeof disputeEventKinds)[number]
export const disputeVoices = ['client', 'freelancer', 'moderator', 'system'] as const
export type DisputeVoice = (typeof disputeVoices)[number]

/**
 * Each side has offers, writings and disputes of its own, so that the other one cannot use them up; `anItem` is how often
 * it may dispute one item between two hand-ins.
 */
export const disputeLimits = { items: 100, textChars: 2000, offers: 50, writings: 200, anItem: 1, aContract: 50 } as const
