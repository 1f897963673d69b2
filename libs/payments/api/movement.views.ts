import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql'
import type { Currency, Money } from '@rolecall/kernel'
import { connectionOf, CurrencyEnum, DateTimeScalar, enumOf, ids, LocalDateScalar, MoneyView, PageArgs, TimeZoneScalar, translate, type Lang } from '@rolecall/platform'
import { earnedKinds, spentKinds } from '../data/movement-sources.js'
import type { MovementFacts } from '../data/movements.js'
import { firstText } from './first-text.js'

export const movementKinds = [...spentKinds, ...earnedKinds] as const
export const MovementKindEnum = enumOf('MovementKind', movementKinds, 'What a line of a list of money tells of.')

@ObjectType('Movement', { description: 'One line of a list of money.' })
export class MovementView {
  @Field({ description: 'Stable id of the line.' })
  id: string
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at: Date
  @Field({ description: 'funding, release, refund and chargeback for a business; earning, return, payout and clawback for a freelancer.' })
  kind: string
  @Field({ description: 'Words for the line in the language of the request.' })
  title: string
  @Field({ description: 'Name of the other side, as signed; empty for payouts.' })
  counterparty: string
  @Field(() => MoneyView, { description: 'How much; a funding and a refund include the client fee, an earning is after commission.' })
  amount: Money
  @Field(() => ids.contract, { nullable: true, description: 'Contract it belongs to.' })
  contractId: string | null
  @Field(() => ids.milestone, { nullable: true, description: 'Milestone it belongs to.' })
  milestoneId: string | null
  @Field({ description: 'protected, frozen, released, refunded, split, review; waiting, transferred, returned; refunding, refunded, refund_failed, charged_back; requested, in_transit, paid, failed; asked, disputed, kept, lost; announced, deducted.' })
  state: string
  @Field({ description: 'The state in words, in the language of the request.' })
  stateText: string
  @Field(() => String, { nullable: true, description: 'Why it waits or failed and what to do, in a sentence.' })
  reasonText: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the transfer goes out, or when the bank should have the payout.' })
  expectedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the provider has not said how it ended; the state is the last one known.' })
  unansweredSince: Date | null
  @Field(() => ids.receipt, { nullable: true, description: 'Its receipt.' })
  receiptId: string | null
  @Field(() => String, { nullable: true, description: 'Number of the receipt.' })
  receiptNumber: string | null
}
@ObjectType({ description: 'A page of movements.' })
export class MovementConnection extends connectionOf(MovementView, 'Movement') {}

@InputType({ description: 'Which lines of a list of money.' })
export class MovementFilterInput {
  @Field(() => MovementKindEnum, { nullable: true, description: 'Only lines of this kind.' })
  kind?: string | null
  @Field(() => ids.contract, { nullable: true, description: 'Only lines of this contract.' })
  contractId?: string | null
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day.' })
  from?: string | null
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, whole.' })
  to?: string | null
  @Field(() => TimeZoneScalar, { nullable: true, description: 'Zone in which the days are counted; UTC when absent.' })
  timeZone?: string | null
}
@ArgsType()
export class MovementArgs extends PageArgs {
  @Field(() => MovementFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: MovementFilterInput | null
}

@ObjectType('MoneyContract', { description: 'A contract that a list of money can be narrowed to.' })
export class MoneyContractView {
  @Field(() => ids.contract, { description: 'Id of the contract.' })
  contractId: string
  @Field({ description: 'Its title, as signed.' })
  title: string
}
@ObjectType('EarnedMonth', { description: 'What was earned in a month.' })
export class EarnedMonthView {
  @Field(() => LocalDateScalar, { description: 'First day of the month.' })
  month: string
  @Field(() => MoneyView, { description: 'After commission and less what was given back; may be below zero.' })
  amount: Money
}
@ObjectType('EarnedOf', { description: 'What was earned of one business.' })
export class EarnedOfView {
  @Field(() => ids.business, { description: 'The business.' })
  businessId: string
  @Field({ description: 'Its name.' })
  name: string
  @Field(() => MoneyView, { description: 'After commission and less what was given back.' })
  amount: Money
}
@ObjectType('Earnings', { description: 'Earnings of one currency over some months.' })
export class EarningsView {
  @Field(() => CurrencyEnum, { description: 'Currency of all amounts.' })
  currency: Currency
  @Field(() => MoneyView, { description: 'Sum of the months.' })
  total: Money
  @Field(() => [EarnedMonthView], { description: 'Every month, oldest first, empty ones too.' })
  months: EarnedMonthView[]
  @Field(() => [EarnedOfView], { description: 'By business, biggest first.' })
  clients: EarnedOfView[]
}

const reasonText = (lang: Lang, { kind, state, reason }: MovementFacts): string | null => {
  if (!reason) return null
  if (state === 'failed') return firstText(lang, [`movement.failure.${reason}`, 'movement.failure.other'], { code: reason })
  if (state === 'refund_failed') return translate(lang, 'movement.failure.refund', { code: reason })
  return firstText(lang, [`movement.reason.${kind}.${reason}`, `movement.reason.${reason}`])
}
/** A line in the reader's words. */
export const movementShown = (lang: Lang, row: MovementFacts): MovementView => ({
  ...row,
  title: translate(lang, `movement.${row.kind}`, { title: row.title }),
  stateText: firstText(lang, [`movement.state.${row.kind}.${row.state}.${row.provider}`, `movement.state.${row.kind}.${row.state}`, `movement.state.${row.state}`]),
  reasonText: reasonText(lang, row),
})
