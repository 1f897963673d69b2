import { answerOf, ids, MoneyView, registerRefusal } from '@rolecall/platform'
import { ConflictOfInterest, DivisionRefused, OfferReplaced } from '../../domain/disputes/refusals.js'
import { DisputeDivisionView, DisputeView } from './dispute.views.js'

registerRefusal(DivisionRefused, 'The offer or the ruling does not divide the disputed shares exactly.', {
  reason: { type: () => String, description: 'foreign_item, twice, item_missing, currency, negative or does_not_add_up.' },
  itemId: { type: () => ids.item, description: 'The item in question.' },
  share: { type: () => MoneyView, nullable: true, description: 'Its share, where it is one of the dispute.' },
})
registerRefusal(ConflictOfInterest, 'This moderator may not act in this dispute.', {
  reason: { type: () => String, description: 'party, same_business, had_first_turn or taken_already.' },
})
registerRefusal(OfferReplaced, 'The offer on the screen is no longer on the table.')

export const OpenDisputeAnswer = answerOf('OpenDisputeAnswer', DisputeView)
export const WriteInDisputeAnswer = answerOf('WriteInDisputeAnswer', DisputeView)
export const OfferInDisputeAnswer = answerOf('OfferInDisputeAnswer', DisputeView, [DivisionRefused])
export const AcceptDisputeOfferAnswer = answerOf('AcceptDisputeOfferAnswer', DisputeView, [OfferReplaced])
export const AskDisputeRulingAnswer = answerOf('AskDisputeRulingAnswer', DisputeView)
export const WithdrawDisputeAnswer = answerOf('WithdrawDisputeAnswer', DisputeView)
export const TakeDisputeAnswer = answerOf('TakeDisputeAnswer', DisputeView, [ConflictOfInterest])
export const HandOverDisputeAnswer = answerOf('HandOverDisputeAnswer', DisputeView, [ConflictOfInterest])
export const AskDisputeSidesAnswer = answerOf('AskDisputeSidesAnswer', DisputeView, [ConflictOfInterest])
export const RuleDisputeAnswer = answerOf('RuleDisputeAnswer', DisputeView, [ConflictOfInterest, DivisionRefused])
export const DivideDisputeAnswer = answerOf('DivideDisputeAnswer', DisputeDivisionView, [DivisionRefused])
