import { EvidenceKindEnum } from '@rolecall/catalog'
import { LangEnum } from '@rolecall/identity'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Currency, Money } from '@rolecall/kernel'
import {
  CurrencyEnum,
  DateTimeScalar,
  ids,
  LocalDateScalar,
  MoneyView,
  TimeZoneScalar,
  type Lang,
} from '@rolecall/platform'
import type { EvidenceRule } from '../domain/checklist.js'
import type { ContractKind } from '../domain/terms.js'
import { ContractKindEnum } from './enums.js'

@ObjectType('TermsDuty', { description: 'An agreed duty, in the language of the terms.' })
export class TermsDutyView {
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  title: string
  @Field(() => Int, { description: 'Agreed quantity for a period.' })
  quantity: number
  @Field(() => MoneyView, { description: 'Price for a period.' })
  price: Money
  @Field({ description: 'How often, in words.' })
  cadenceText: string
  @Field({ description: 'When the work is accepted.' })
  acceptance: string
  @Field(() => [[EvidenceKindEnum]], { description: 'Alternatives of sets: any one set, with everything in it.' })
  evidence: EvidenceRule
  @Field(() => Int, { description: 'Items in the first period; work on demand is not counted.' })
  plannedItems: number
  @Field(() => Int, { description: 'So often the client may ask for changes of one item.' })
  changeRounds: number
}

@ObjectType('MilestoneQuote', { description: 'What both sides pay and get for one milestone, as signed.' })
export class MilestoneQuoteView {
  @Field(() => MoneyView, { description: 'Fee the business pays on top.' })
  clientFee: Money
  @Field(() => MoneyView, { description: 'What the business pays.' })
  clientTotal: Money
  @Field(() => MoneyView, { description: 'Commission taken from the price.' })
  commission: Money
  @Field(() => MoneyView, { description: 'What the freelancer gets.' })
  freelancerNet: Money
  @Field(() => MoneyView, { description: 'What the payment provider takes out of our fees, as estimated.' })
  providerFee: Money
  @Field(() => LocalDateScalar, {
    description: 'Day on which the bank has the money at the latest, when the milestone is approved by silence.',
  })
  expectedPayoutOn: string
}

@ObjectType('TermsMilestone', { description: 'A period that is paid as one.' })
export class TermsMilestoneView {
  @Field(() => Int, { description: 'Place in the contract, from 1.' })
  ordinal: number
  @Field({ description: 'Name of the milestone.' })
  title: string
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string
  @Field(() => MoneyView, { description: 'Price of the period.' })
  price: Money
  @Field(() => Int, { description: 'Items in it; work on demand is not counted.' })
  items: number
  @Field(() => MilestoneQuoteView, { description: 'What both sides pay and get for it.' })
  quote: MilestoneQuoteView
}

@ObjectType('Quote', {
  description: 'What both sides pay and get for the whole contract. The same figures stand in the ledger.',
})
export class QuoteView extends MilestoneQuoteView {
  @Field(() => MoneyView, { description: 'Price of the work.' })
  price: Money
  @Field(() => CurrencyEnum, { description: 'Currency of all amounts.' })
  currency: Currency
  @Field({ description: 'Who carries the payments.' })
  provider: string
  @Field(() => Int, { description: 'Fee of the business in basis points.' })
  clientFeeBps: number
  @Field(() => Int, { description: 'Commission in basis points.' })
  commissionBps: number
  @Field(() => [String], { description: 'When money goes back, in sentences.' })
  refundRules: string[]
  @Field({ description: 'When the freelancer gets the money, in a sentence.' })
  expectedPayout: string
}

@ObjectType('Terms', {
  description: 'What both sides sign. Never changes; its texts stay in the language they were signed in.',
})
export class TermsView {
  @Field(() => ids.terms, { description: 'Id of this version.' })
  id: string
  @Field(() => Int, { description: 'Number of the version.' })
  version: number
  @Field({ description: 'SHA-256 of the content; signContract asks for it.' })
  hash: string
  @Field(() => LangEnum, { description: 'Language of the texts.' })
  lang: Lang
  @Field(() => TimeZoneScalar, { description: 'Zone in which due times are counted.' })
  timeZone: string
  @Field(() => CurrencyEnum, { description: 'Currency of all amounts.' })
  currency: Currency
  @Field(() => Int, { description: 'Days the business has for a submitted milestone; then it is approved by silence.' })
  reviewWindowDays: number
  @Field(() => Int, {
    description: 'Hours the business has for a daily or weekly item; then it is accepted by silence.',
  })
  itemReviewWindowHours: number
  @Field(() => [TermsDutyView], { description: 'Agreed duties.' })
  duties: TermsDutyView[]
  @Field(() => [TermsMilestoneView], { description: 'Periods that are paid one by one.' })
  milestones: TermsMilestoneView[]
  @Field(() => QuoteView, { description: 'Money of the whole contract.' })
  quote: QuoteView
  @Field({ description: 'Who carries the payments.' })
  provider: string
  @Field(() => MoneyView, { nullable: true, description: 'What may be spent on ads over the contract; outside the price.' })
  adSpendCap: Money | null
  @Field(() => Int, { nullable: true, description: 'Fewest characters of one text.' })
  textMin: number | null
  @Field(() => Int, { nullable: true, description: 'Most characters of one text.' })
  textMax: number | null
  @Field(() => Int, { description: 'Hour of the client’s clock from which nobody has to react.' })
  quietFrom: number
  @Field(() => Int, { description: 'Hour at which the quiet hours end.' })
  quietUntil: number
  @Field(() => ContractKindEnum, { description: 'Fixed work, monthly service or paid days to try each other.' })
  kind: ContractKind
  @Field(() => MoneyView, { nullable: true, description: 'Monthly service: price of each further month.' })
  monthPrice: Money | null
  @Field(() => MoneyView, { nullable: true, description: 'Monthly service: what the business pays for each further month, with its fee.' })
  monthTotal: Money | null
  @Field(() => MoneyView, { nullable: true, description: 'Monthly service: what the freelancer gets for each further month.' })
  monthNet: Money | null
  @Field(() => Boolean, { description: 'Monthly service: missed work may be done in the next month, up to a fifth of a duty.' })
  carryOver: boolean
  @Field(() => [LocalDateScalar], { description: 'Days on which weekday work does not fall.' })
  daysOff: string[]
  @Field(() => Int, { description: 'The first period that follows this version; earlier ones stay as they were signed.' })
  fromPeriod: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the business signed.' })
  signedByClientAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the freelancer signed.' })
  signedByFreelancerAt: Date | null
  @Field(() => DateTimeScalar, { description: 'When they were written.' })
  createdAt: Date
}
