import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { answerOf, Desk, PageArgs, Staff, Who, type Asker, type Connection } from '@rolecall/platform'
import { giveBack } from '../actions/give-back.js'
import { retryRefund } from '../actions/retry-refund.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { refundConnection } from './reads.js'
import { GiveBackPaymentInput, PaymentRefundConnection, PaymentRefundFilter, PaymentRefundView, refundView, RetryRefundInput } from './refund.views.js'

const RetryRefundAnswer = answerOf('RetryRefundAnswer', PaymentRefundView, [MoneyMoveRefused])
const GiveBackPaymentAnswer = answerOf('GiveBackPaymentAnswer', PaymentRefundView, [MoneyMoveRefused])

/** Refunds as operators see and mend them. */
@Resolver()
export class RefundStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => PaymentRefundConnection, { description: 'Refunds, newest first; failed ones wait for an operator.' })
  paymentRefunds(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => PaymentRefundFilter }) filter?: PaymentRefundFilter | null,
  ): Promise<Connection<PaymentRefundView> | null> {
    return this.desk.read(asker, refundConnection, { state: filter?.state ?? null, args })
  }

  @Staff('operator')
  @Mutation(() => RetryRefundAnswer, { description: 'Sends a refund that failed once more.' })
  async retryRefund(@Who() asker: Asker, @Args('input') input: RetryRefundInput): Promise<typeof RetryRefundAnswer> {
    const answer = await this.desk.run(asker, retryRefund, input)
    return isRefusal(answer) ? answer : refundView(answer)
  }

  @Staff('operator')
  @Mutation(() => GiveBackPaymentAnswer, { description: 'Gives a payment back that came after its milestone was closed.' })
  async giveBackPayment(@Who() asker: Asker, @Args('input') input: GiveBackPaymentInput): Promise<typeof GiveBackPaymentAnswer> {
    const answer = await this.desk.run(asker, giveBack, input)
    return isRefusal(answer) ? answer : refundView(answer)
  }
}
