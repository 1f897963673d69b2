import { Field, InputType, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { connectionOf, DateTimeScalar, enumOf, ids, LocalDateScalar, MoneyInput, MoneyView } from '@rolecall/platform'
import { failureReasons, type FailureReason } from '../actions/bank-lines.js'
import {
  bankDetailStates, bankEntryStates, bankOrderStates, type BankDetailState, type BankEntryState, type BankOrderKind, type BankOrderState,
} from '../domain/bank.rules.js'

export const seenOrderKinds = ['incoming', 'refund', 'payout'] as const satisfies readonly BankOrderKind[]
export const BankOrderKindEnum = enumOf('BankTransferKind', seenOrderKinds, "A client's payment, money back to a client, or earnings to a freelancer.")
export const BankOrderStateEnum = enumOf('BankTransferState', bankOrderStates, 'Waited for, seen on the statement, came back or not possible, not wanted any more.')
export const BankEntryStateEnum = enumOf('BankEntryState', bankEntryStates, 'Waits for a second operator, confirmed, fits nothing we asked for, or set aside.')
export const BankDetailStateEnum = enumOf('BankDetailState', bankDetailStates, 'Waits for an operator, in order, or to be mended.')
export const BankFailureEnum = enumOf('BankFailure', failureReasons, 'Why a bank does not take a transfer.')

@ObjectType('BankDetails', { description: 'Where a freelancer is paid by bank transfer; seen by himself and by operators only.' })
export class BankDetailsView {
  @Field(() => ids.account, { description: 'Whose they are.' })
  freelancerId: string
  @Field({ description: 'Name of the owner of the account.' })
  holder: string
  @Field({ description: 'Name of the bank.' })
  bankName: string
  @Field({ description: 'IBAN or number of the account.' })
  accountNumber: string
  @Field({ description: 'BIC, SWIFT, routing number or BIK.' })
  bankCode: string
  @Field(() => BankDetailStateEnum, { description: 'Whether money goes there.' })
  state: BankDetailState
  @Field(() => String, { nullable: true, description: 'What is to be mended, in the words of the operator; or the code of a bank that refused it.' })
  remark: string | null
  @Field(() => DateTimeScalar, { description: 'When they were changed.' })
  changedAt: Date
}
@ObjectType('BankEntry', { description: "A line of our bank's statement, as an operator entered it." })
export class BankEntryView {
  @Field(() => ids.bankEntry, { description: 'Id of the line.' })
  id: string
  @Field({ description: 'in or out.' })
  direction: string
  @Field({ description: 'payment, or return of an outgoing one.' })
  purpose: string
  @Field(() => MoneyView, { description: 'How much.' })
  amount: Money
  @Field({ description: "The bank's own reference; taken once per direction." })
  bankReference: string
  @Field(() => LocalDateScalar, { description: 'Day on the statement.' })
  bookedOn: string
  @Field({ description: 'Who paid or was paid.' })
  otherParty: string
  @Field(() => BankEntryStateEnum, { description: 'Whether it counts.' })
  state: BankEntryState
  @Field(() => String, { nullable: true, description: 'Why it fits nothing (unknown_reference, other_amount, already_paid, order_closed), why it came back, or why it was set aside.' })
  note: string | null
  @Field({ description: 'The reader entered it, so somebody else confirms it.' })
  mine: boolean
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  enteredAt: Date
  @Field(() => String, { nullable: true, description: 'Code of the payment it is for.' })
  reference: string | null
  @Field(() => BankOrderKindEnum, { nullable: true, description: 'What the transfer it belongs to is for.' })
  kind: BankOrderKind | null
}
@ObjectType('BankTransfer', { description: 'One transfer that is asked of the bank, for operators.' })
export class BankTransferView {
  @Field(() => ids.bankOrder, { description: 'Id of the transfer.' })
  id: string
  @Field(() => BankOrderKindEnum, { description: 'What it is for.' })
  kind: BankOrderKind
  @Field(() => BankOrderStateEnum, { description: 'How far it is.' })
  state: BankOrderState
  @Field(() => MoneyView, { description: 'Exactly so much.' })
  amount: Money
  @Field(() => String, { nullable: true, description: 'Code to write on it.' })
  reference: string | null
  @Field(() => ids.milestone, { nullable: true, description: 'Milestone it belongs to.' })
  milestoneId: string | null
  @Field(() => BankDetailsView, { nullable: true, description: 'Account a payout goes to.' })
  details: BankDetailsView | null
  @Field(() => String, { nullable: true, description: 'Who paid the money that goes back.' })
  payer: string | null
  @Field(() => BankEntryView, { nullable: true, description: 'The line entered for it.' })
  entry: BankEntryView | null
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when a payment is waited for.' })
  expiresAt: Date | null
}
@ObjectType({ description: 'A page of bank transfers.' })
export class BankTransferConnection extends connectionOf(BankTransferView, 'BankTransfer') {}
@ObjectType({ description: 'A page of lines of the statement.' })
export class BankEntryConnection extends connectionOf(BankEntryView, 'BankEntry') {}

@ObjectType('PaymentInstruction', { description: 'How a milestone is paid by bank transfer.' })
export class PaymentInstructionView {
  @Field(() => ids.milestone, { description: 'The milestone.' })
  milestoneId: string
  @Field(() => ids.contract, { description: 'Its contract.' })
  contractId: string
  @Field({ description: 'What is paid for.' })
  title: string
  @Field(() => MoneyView, { description: 'Exactly so much, in one transfer.' })
  amount: Money
  @Field(() => MoneyView, { description: 'Our fee in it.' })
  clientFee: Money
  @Field({ description: 'Code that the transfer must carry.' })
  reference: string
  @Field({ description: 'Owner of our account.' })
  holder: string
  @Field({ description: 'Our bank.' })
  bankName: string
  @Field({ description: 'Number of our account.' })
  account: string
  @Field({ description: "Our bank's code." })
  bankCode: string
  @Field(() => BankOrderStateEnum, { description: 'How far it is.' })
  state: BankOrderState
  @Field({ description: 'The money was seen and waits for a second pair of eyes.' })
  seen: boolean
  @Field(() => DateTimeScalar, { description: 'Until when it is waited for.' })
  expiresAt: Date
}

@InputType({ description: 'Which transfers.' })
export class BankTransferFilter {
  @Field(() => [BankOrderKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: BankOrderKind[] | null
  @Field(() => BankOrderStateEnum, { nullable: true, description: 'Only those of this state.' })
  state?: BankOrderState | null
}
@InputType({ description: 'Which lines.' })
export class BankEntryFilter {
  @Field(() => BankEntryStateEnum, { nullable: true, description: 'Only those of this state.' })
  state?: BankEntryState | null
}
@InputType({ description: 'Where the freelancer wants to be paid.' })
export class SaveBankDetailsInput {
  @Field({ description: 'Name of the owner of the account.' })
  holder: string
  @Field({ description: 'Name of the bank.' })
  bankName: string
  @Field({ description: 'IBAN or number of the account.' })
  accountNumber: string
  @Field({ description: 'BIC, SWIFT, routing number or BIK.' })
  bankCode: string
}
@InputType({ description: 'What the operator says of bank details.' })
export class DecideBankDetailsInput {
  @Field(() => ids.account, { description: 'Whose details.' })
  freelancerId: string
  @Field({ description: 'True: money may go there.' })
  accept: boolean
  @Field(() => String, { nullable: true, description: 'What is to be mended; needed when they are not accepted.' })
  remark?: string | null
}
@InputType({ description: 'A line of the statement: money came to our account.' })
export class EnterIncomingTransferInput {
  @Field({ description: 'Code that the payer wrote, as it stands on the statement.' })
  reference: string
  @Field(() => MoneyInput, { description: 'How much came.' })
  amount: Money
  @Field({ description: 'Who paid, with the account, by the statement.' })
  payer: string
  @Field({ description: "The bank's own reference." })
  bankReference: string
  @Field(() => LocalDateScalar, { description: 'Day on the statement.' })
  bookedOn: string
}
@InputType({ description: 'A line of the statement: we sent this transfer.' })
export class EnterOutgoingTransferInput {
  @Field(() => ids.bankOrder, { description: 'Which transfer.' })
  orderId: string
  @Field({ description: "The bank's own reference." })
  bankReference: string
  @Field(() => LocalDateScalar, { description: 'Day on the statement.' })
  bookedOn: string
}
@InputType({ description: 'A line of the statement: this transfer came back.' })
export class ReturnOutgoingTransferInput extends EnterOutgoingTransferInput {
  @Field(() => BankFailureEnum, { description: 'Why.' })
  reason: FailureReason
}
@InputType({ description: 'A transfer that will not be sent.' })
export class CancelOutgoingTransferInput {
  @Field(() => ids.bankOrder, { description: 'Which transfer.' })
  orderId: string
  @Field(() => BankFailureEnum, { description: 'Why.' })
  reason: FailureReason
}
@InputType({ description: 'A line that waits for a second operator.' })
export class ConfirmBankEntryInput {
  @Field(() => ids.bankEntry, { description: 'Which line.' })
  entryId: string
}
@InputType({ description: 'A line that does not count.' })
export class DismissBankEntryInput {
  @Field(() => ids.bankEntry, { description: 'Which line.' })
  entryId: string
  @Field({ description: 'Why: entered wrongly, sent back to the payer, …' })
  note: string
}
