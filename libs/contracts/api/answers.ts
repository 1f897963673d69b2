import { JobHasOffer, JobNotOpen } from '@rolecall/hiring'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import { TemporarilyUnavailable } from '@rolecall/kernel'
import { MoneyMoveRefused, PayeeNotReady } from '@rolecall/payments'
import { answerOf, ids, MoneyView, registerRefusal } from '@rolecall/platform'
import { CapacityTaken } from '@rolecall/talent'
import {
  AmountChanged,
  DuplicateEvidence,
  EvidenceMissing,
  EvidenceRefused,
  ItemsOpen,
  TermsChanged,
} from '../domain/refusals.js'
import { RoundsUsedUp } from '../domain/items/refusals.js'
import { AwaitsOther } from '../domain/links/refusals.js'
import { ContractView, FundingLinkView, MilestoneView } from './contract.views.js'
import { ItemView } from './item.views.js'

registerRefusal(TermsChanged, 'The terms on the screen are not those in force; load them again.', {
  hash: { type: () => String, description: 'Hash of the terms in force.' },
})
registerRefusal(EvidenceMissing, 'The evidence fulfils none of the alternatives.', {
  missing: { type: () => [String], description: 'For each alternative the kinds that it lacks, joined by +.' },
})
registerRefusal(EvidenceRefused, 'A piece of evidence cannot be taken as it is.', {
  kind: { type: () => String, description: 'Kind of the piece.' },
  reason: {
    type: () => String,
    description: 'empty, one_of, wrong_shape, not_a_link, too_long, too_many or not_your_file; where the format is wrong, how: for example not_json, missing_columns, formula, label_missing.',
  },
  place: { type: () => String, nullable: true, description: 'The line, node or field where it stops being readable.' },
})
registerRefusal(DuplicateEvidence, 'The link stands under another item already.', {
  itemId: { type: () => ids.item, description: 'That item.' },
  url: { type: () => String, description: 'The link.' },
})
registerRefusal(ItemsOpen, 'Items are still to be handed in or decided.', {
  toDo: { type: () => Int, description: 'Not handed in.' },
  toDecide: { type: () => Int, description: 'Handed in, not decided.' },
  accepted: { type: () => Int, description: 'Accepted.' },
})
registerRefusal(AmountChanged, 'Another amount would be released now.', {
  amount: { type: () => MoneyView, description: 'The amount that would be released.' },
})
registerRefusal(RoundsUsedUp, 'The agreed rounds of changes of the item are used up.', {
  itemId: { type: () => ids.item, description: 'The item.' },
  agreed: { type: () => Int, description: 'Rounds that were agreed.' },
  ways: { type: () => [String], description: 'What can be done instead: accept, acceptPartly, dispute, amend.' },
})

@ObjectType('AcceptedItems', { description: 'Items that were accepted together.' })
export class AcceptedItemsView {
  @Field(() => [ItemView], { description: 'The items.' })
  items: ItemView[]
}

export const MakeOfferAnswer = answerOf('MakeOfferAnswer', ContractView, [JobNotOpen, JobHasOffer])
export const SignContractAnswer = answerOf('SignContractAnswer', ContractView, [
  TermsChanged,
  PayeeNotReady,
  CapacityTaken,
])
export const WithdrawOfferAnswer = answerOf('WithdrawOfferAnswer', ContractView)
export const DeclineOfferAnswer = answerOf('DeclineOfferAnswer', ContractView)
export const FundMilestoneAnswer = answerOf('FundMilestoneAnswer', FundingLinkView, [
  MoneyMoveRefused,
  TemporarilyUnavailable,
])
export const RefreshFundingAnswer = answerOf('RefreshFundingAnswer', MilestoneView)
export const SubmitItemAnswer = answerOf('SubmitItemAnswer', ItemView, [
  AwaitsOther,
  EvidenceMissing,
  EvidenceRefused,
  DuplicateEvidence,
])
export const AcceptItemAnswer = answerOf('AcceptItemAnswer', ItemView)
export const AcceptItemsAnswer = answerOf('AcceptItemsAnswer', AcceptedItemsView)
export const AskItemChangesAnswer = answerOf('AskItemChangesAnswer', ItemView, [RoundsUsedUp])
export const SubmitMilestoneAnswer = answerOf('SubmitMilestoneAnswer', MilestoneView, [ItemsOpen])
export const AskMilestoneChangesAnswer = answerOf('AskMilestoneChangesAnswer', MilestoneView, [RoundsUsedUp])
export const ApproveMilestoneAnswer = answerOf('ApproveMilestoneAnswer', MilestoneView, [
  AmountChanged,
  ItemsOpen,
  MoneyMoveRefused,
])
export const PayAcceptedItemsAnswer = answerOf('PayAcceptedItemsAnswer', MilestoneView, [
  AmountChanged,
  ItemsOpen,
  MoneyMoveRefused,
])
