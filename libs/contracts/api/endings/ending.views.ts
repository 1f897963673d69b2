import { Field, InputType, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { DateTimeScalar, enumOf, ids, MoneyInput, MoneyView } from '@rolecall/platform'
import { endingReasons, type EndingReason } from '../../domain/endings/ending.rules.js'

export const EndingReasonEnum = enumOf('EndingReason', endingReasons, 'Why a contract ends; COMPLETED when its work was done.')

@ObjectType('EndingPreview', { description: 'What the end of a contract would do now, to the smallest unit.' })
export class EndingPreviewView {
  @Field(() => [EndingReasonEnum], { description: 'Reasons the reader may give; none when he may not end it.' })
  reasons: EndingReason[]
  @Field(() => [EndingReasonEnum], { description: 'Those of them that stand in the freelancer’s record.' })
  counting: EndingReason[]
  @Field(() => MoneyView, { description: 'Accepted items that are not paid yet: paid to the freelancer, commission included.' })
  accepted: Money
  @Field(() => MoneyView, { description: 'Items that were handed in: decided before they are paid or given back.' })
  review: Money
  @Field(() => MoneyView, { description: 'Items in dispute, accepted in part or blocked: protected until they are decided.' })
  withheld: Money
  @Field(() => MoneyView, { description: 'Goes back to the business, without its fee.' })
  returned: Money
  @Field(() => MoneyView, { description: 'Fee of the business that goes back with it, when all that is under review is accepted.' })
  clientFeeBack: Money
  @Field(() => MoneyView, { description: 'What the freelancer gets of the accepted items, after commission.' })
  freelancerNet: Money
  @Field(() => MoneyView, { description: 'What the freelancer gets when all that is under review is accepted.' })
  freelancerNetMost: Money
  @Field(() => MoneyView, { description: 'Agreed and not paid: cancelled without a charge.' })
  unfunded: Money
  @Field(() => Int, { description: 'How many items are paid.' })
  acceptedItems: number
  @Field(() => Int, { description: 'How many items are decided first.' })
  reviewItems: number
  @Field(() => Int, { description: 'How many items stay protected until they are decided.' })
  withheldItems: number
  @Field(() => Int, { description: 'How many items are given up.' })
  returnedItems: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'By then the last item under review is accepted by silence.' })
  reviewUntil: Date | null
}

@ObjectType('Ending', { description: 'How a contract comes to its end.' })
export class EndingView {
  @Field({ description: 'Who ended it: CLIENT, FREELANCER or SYSTEM.' })
  party: string
  @Field(() => EndingReasonEnum, { description: 'Why.' })
  reason: EndingReason
  @Field(() => String, { nullable: true, description: 'In words.' })
  text: string | null
  @Field({ description: 'Stands in the freelancer’s record.' })
  counts: boolean
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  begunAt: Date
  @Field(() => MoneyView, { description: 'Accepted and not paid when it was asked for.' })
  accepted: Money
  @Field(() => MoneyView, { description: 'Under review when it was asked for.' })
  review: Money
  @Field(() => MoneyView, { description: 'Given back at once when it was asked for.' })
  returned: Money
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until then reports of a stopped ads campaign can still be handed in.' })
  reportUntil: Date | null
  @Field({ description: 'True while money is being settled.' })
  settling: boolean
  @Field(() => Int, { nullable: true, description: 'How much access was open when the system ended it; null otherwise.' })
  leftOpen: number | null
}

@InputType({ description: 'Amounts on the screen; others are refused with the right ones.' })
export class ExpectedEndingInput {
  @Field(() => MoneyInput, { description: 'Accepted and not paid.' })
  accepted: MoneyInput
  @Field(() => MoneyInput, { description: 'Under review.' })
  review: MoneyInput
  @Field(() => MoneyInput, { description: 'Given back.' })
  returned: MoneyInput
}
@InputType({ description: 'A contract to end before its work is done.' })
export class EndContractInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field(() => EndingReasonEnum, { description: 'One of the reasons of its preview.' })
  reason: EndingReason
  @Field(() => String, { nullable: true, description: 'In words, at most 2000 characters; needed with OTHER. The other side reads it.' })
  text?: string | null
  @Field(() => ExpectedEndingInput, { description: 'From the preview on the screen.' })
  expected: ExpectedEndingInput
}
