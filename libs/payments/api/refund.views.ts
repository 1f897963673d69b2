import { Field, InputType, ObjectType } from '@nestjs/graphql'
import { money, type Money } from '@rolecall/kernel'
import { connectionOf, DateTimeScalar, enumOf, ids, MoneyView } from '@rolecall/platform'
import type { Refund } from '../data/refund.entity.js'
import { refundStates, type RefundState } from '../domain/states.js'

export const RefundStateEnum = enumOf('PaymentRefundState', refundStates, 'How far a refund is; a refunded one may still fail.')

@ObjectType('PaymentRefund', { description: "The client's money on its way back to the card, for operators." })
export class PaymentRefundView {
  @Field(() => ids.refund, { description: 'Id of the refund.' })
  id: string
  @Field(() => ids.milestone, { description: 'Milestone whose money goes back.' })
  milestoneId: string
  @Field(() => MoneyView, { description: 'How much, with the client fee.' })
  amount: Money
  @Field(() => RefundStateEnum, { description: 'How far it is.' })
  state: RefundState
  @Field(() => String, { nullable: true, description: 'Code of the provider when it failed.' })
  failure: string | null
  @Field(() => Boolean, { description: 'It lies at the provider until the balance of the platform there can cover it: somebody has to top it up.' })
  waitsForFunds: boolean
  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt: Date
}
export const refundView = ({ id, milestoneId, state, failure, waitsForFunds, decidedAt, ...row }: Refund): PaymentRefundView => ({
  id, milestoneId, state, failure, waitsForFunds, decidedAt,
  amount: money(row.amountMinor + row.clientFeeMinor, row.currency),
})

@ObjectType({ description: 'A page of refunds.' })
export class PaymentRefundConnection extends connectionOf(PaymentRefundView, 'PaymentRefund') {}

@InputType({ description: 'Which refunds.' })
export class PaymentRefundFilter {
  @Field(() => RefundStateEnum, { nullable: true, description: 'Only those of this state.' })
  state?: RefundState | null
}
@InputType({ description: 'A refund that failed.' })
export class RetryRefundInput {
  @Field(() => ids.refund, { description: 'Id of the refund.' })
  refundId: string
}
@InputType({ description: 'A payment that came too late.' })
export class GiveBackPaymentInput {
  @Field(() => ids.milestone, { description: 'Milestone it came for.' })
  milestoneId: string
}
