import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Currency, Money } from '@rolecall/kernel'
import { BigIntScalar, connectionOf, CurrencyEnum, DateTimeScalar, enumOf, ids, MoneyView, registerRefusal } from '@rolecall/platform'
import { ConversionView } from './conversion.views.js'
import { MoneyMoveRefused, NothingToWithdraw, PayeeNotReady } from '../domain/refusals.js'
import { operationStates, payeeStates, payoutModes, type OperationState, type PayeeState } from '../domain/states.js'

export const PayeeStateEnum = enumOf('PayeeState', payeeStates, "State of a freelancer's payout account.")
export const PayoutModeEnum = enumOf('PayoutMode', payoutModes, 'Paid out when available, or only when the freelancer asks.')
export const OperationStateEnum = enumOf('PaymentOperationState', operationStates, 'How far a call to the payment provider is.')

registerRefusal(MoneyMoveRefused, 'The protected funds are not in a state for this.', {
  reason: { type: () => String, description: 'Stable reason, for example frozen.' },
  state: { type: () => String, description: 'Present state of the money.' },
})
registerRefusal(NothingToWithdraw, 'There is no balance in this currency.', {
  currency: { type: () => String, description: 'The currency asked for.' },
})
registerRefusal(PayeeNotReady, 'The payout account cannot receive money yet.', {
  state: { type: () => PayeeStateEnum, description: 'Present state of the payout account.' },
})

@ObjectType('Payee', { description: "The signed-in freelancer's payout account." })
export class PayeeView {
  @Field(() => PayeeStateEnum, { description: 'Not started, incomplete, under review, ready, or stopped.' })
  state: PayeeState
  @Field(() => [String], { description: 'What the freelancer has to hand in now, by the names of the provider.' })
  todo: string[]
  @Field(() => String, { nullable: true, description: "Why it does not work, by the provider's code; null while it works or before it is started." })
  stopReason: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the provider was asked last: the state is of this moment.' })
  refreshedAt: Date | null
  @Field({ description: 'Country of the account, ISO 3166-1 alpha-2; empty before it is started.' })
  country: string
  @Field({ description: 'The payment provider.' })
  provider: string
  @Field({ description: '`auto`: paid out when available; `hand`: only when asked.' })
  payoutMode: string
}

@ObjectType('Balance', { description: "Where the freelancer's money of one currency stands." })
export class BalanceView {
  @Field(() => CurrencyEnum, { description: 'Currency of the balance.' })
  currency: Currency
  @Field(() => MoneyView, { description: 'Earned, its transfer is on the way.' })
  payable: Money
  @Field(() => MoneyView, { description: "In the freelancer's balance at the provider." })
  atProvider: Money
  @Field(() => MoneyView, { description: 'On its way to the bank.' })
  inTransit: Money
  @Field(() => MoneyView, { description: 'Arrived at the bank so far.' })
  paidOut: Money
  @Field(() => MoneyView, { description: 'Owed to us after a refund of money that was paid out already; kept from the next earnings.' })
  owed: Money
  @Field(() => MoneyView, { description: 'Of what is in the balance at the provider, frozen while a payment question is open.' })
  frozen: Money
  @Field(() => ConversionView, { nullable: true, description: 'Where the bank keeps another currency: an estimate of what arrives; null where it keeps this one.' })
  conversion: ConversionView | null
}

@ObjectType('Payout', { description: 'Money on its way from the balance at the provider to the bank.' })
export class PayoutView {
  @Field(() => ids.payout, { description: 'Id of the payout.' })
  id: string
  @Field(() => MoneyView, { description: 'How much.' })
  amount: Money
  @Field(() => String, { description: 'requested, in_transit, paid or failed.' })
  state: string
  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the bank should have it.' })
  arrivesAt: Date | null
  @Field(() => String, { nullable: true, description: 'Code of the bank or provider when it failed.' })
  failure: string | null
}
@ObjectType({ description: 'A page of payouts.' })
export class PayoutConnection extends connectionOf(PayoutView, 'Payout') {}

@ObjectType('OnboardingLink', { description: "A single-use link to the provider's own form; go there at once." })
export class OnboardingLinkView {
  @Field({ description: 'Where to send the browser.' })
  url: string
}

@ObjectType('PaymentOperation', { description: 'One call to the payment provider, for operators.' })
export class PaymentOperationView {
  @Field(() => ids.operation, { description: 'Id of the operation.' })
  id: string
  @Field(() => String, { description: 'fund, release, payout, …' })
  kind: string
  @Field(() => OperationStateEnum, { description: 'How far it is.' })
  status: OperationState
  @Field(() => String, { nullable: true, description: 'What a blocked one waits for.' })
  blockedReason: string | null
  @Field(() => MoneyView, { description: 'How much it moves.' })
  amount: Money
  @Field(() => Int, { description: 'How often it was sent.' })
  attempts: number
  @Field({ description: 'The same for every attempt: the provider carries it out once.' })
  idempotencyKey: string
  @Field(() => Int, { description: 'Rises after a definitive rejection.' })
  generation: number
  @Field(() => String, { nullable: true, description: 'Id of the object at the provider.' })
  stripeObjectId: string | null
  @Field(() => String, { nullable: true, description: 'Code of the last trouble.' })
  lastError: string | null
  @Field(() => ids.milestone, { nullable: true, description: 'Milestone whose money it moves.' })
  holdId: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent last.' })
  lastSentAt: Date | null
  @Field(() => DateTimeScalar, { description: 'When it is looked at next.' })
  nextAttemptAt: Date
  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt: Date
}
@ObjectType({ description: 'A page of operations.' })
export class PaymentOperationConnection extends connectionOf(PaymentOperationView, 'PaymentOperation') {}

@ObjectType('LedgerPosting', { description: 'One line of a ledger transaction.' })
export class LedgerPostingView {
  @Field({ description: 'Code of the account, for example client.hold:….' })
  account: string
  @Field(() => MoneyView, { description: 'Debit above zero, credit below.' })
  amount: Money
}

@ObjectType('LedgerTransaction', { description: 'One fact in the books, for operators.' })
export class LedgerTransactionView {
  @Field({ description: 'Id of the transaction.' })
  id: string
  @Field(() => BigIntScalar, { description: 'Order of writing.' })
  seq: bigint
  @Field({ description: 'What happened, for example charge or release.' })
  kind: string
  @Field({ description: 'What kind of thing told it.' })
  sourceType: string
  @Field({ description: 'Which one: an id of ours or of the provider.' })
  sourceId: string
  @Field(() => ids.operation, { nullable: true, description: 'The call to the provider behind it.' })
  operationId: string | null
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt: Date
  @Field(() => [LedgerPostingView], { description: 'Lines that sum to zero.' })
  postings: LedgerPostingView[]
  @Field({ description: 'True when a counter-entry may undo it as a whole.' })
  canUndo: boolean
}
@ObjectType({ description: 'A page of ledger transactions.' })
export class LedgerTransactionConnection extends connectionOf(LedgerTransactionView, 'LedgerTransaction') {}
