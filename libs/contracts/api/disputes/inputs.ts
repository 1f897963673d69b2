import { Field, InputType } from '@nestjs/graphql'
import { ids, MoneyInput } from '@rolecall/platform'
import type { DisputeReason, RulingReason } from '../../domain/disputes/dispute.rules.js'
import { DisputeReasonEnum, RulingReasonEnum } from './enums.js'

@InputType({ description: 'An item to dispute.' })
export class DisputedItemInput {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
  @Field(() => DisputeReasonEnum, { description: 'Why.' })
  reason: DisputeReason
  @Field(() => String, { nullable: true, description: 'The same in words, at most 2000 characters; needed for OTHER.' })
  text?: string | null
}
@InputType({ description: 'Items of one milestone that the two sides differ about.' })
export class OpenDisputeInput {
  @Field(() => [DisputedItemInput], { description: 'The items, at most 100; all or none are disputed.' })
  items: DisputedItemInput[]
  @Field(() => String, { nullable: true, description: 'What you want, at most 2000 characters.' })
  wanted?: string | null
}
@InputType({ description: 'A dispute.' })
export class DisputeInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
}
@InputType({ description: 'Words in a dispute.' })
export class WriteInDisputeInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
  @Field({ description: 'The words, at most 2000 characters; both sides and moderators read them.' })
  text: string
}
@InputType({ description: 'How the share of one item divides; the two parts are exactly its share.' })
export class DisputeLineInput {
  @Field(() => ids.item, { description: 'An item of the dispute.' })
  itemId: string
  @Field(() => MoneyInput, { description: 'To the freelancer, commission included.' })
  toFreelancer: MoneyInput
  @Field(() => MoneyInput, { description: 'Back to the client.' })
  toClient: MoneyInput
}
@InputType({ description: 'An offer how the shares divide.' })
export class OfferInDisputeInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
  @Field(() => [DisputeLineInput], { description: 'Every disputed item once.' })
  lines: DisputeLineInput[]
  @Field(() => String, { nullable: true, description: 'Words with it, at most 2000 characters.' })
  note?: string | null
}
@InputType({ description: 'An offer to accept.' })
export class AcceptDisputeOfferInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
  @Field(() => ids.disputeEvent, { description: 'The offer on the screen; only the newest one, made by the other side, can be accepted.' })
  offerId: string
}
@InputType({ description: 'A dispute to hand over.' })
export class HandOverDisputeInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
  @Field({ description: 'Why, at most 2000 characters.' })
  reason: string
}
@InputType({ description: 'A division to look at.' })
export class DivideDisputeInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
  @Field(() => [DisputeLineInput], { description: 'Every disputed item once.' })
  lines: DisputeLineInput[]
}
@InputType({ description: 'A ruling.' })
export class RuleDisputeInput {
  @Field(() => ids.dispute, { description: 'The dispute.' })
  disputeId: string
  @Field(() => [DisputeLineInput], { description: 'Every disputed item once.' })
  lines: DisputeLineInput[]
  @Field(() => RulingReasonEnum, { description: 'On what it rests.' })
  reasonCode: RulingReason
  @Field({ description: 'The reason in words, 10-2000 characters; both sides read it.' })
  text: string
}
