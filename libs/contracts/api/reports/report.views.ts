import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { DateTimeScalar, ids, LocalDateScalar, MoneyView } from '@rolecall/platform'
import type { MilestoneState } from '../../domain/milestone.rules.js'
import { MilestoneStateEnum } from '../enums.js'
import { AdsReportView, EvidenceCheckView } from '../evidence.views.js'
import { MetricComparisonView } from '../metrics/metric.views.js'

@ObjectType('PeriodLine', { description: 'What became of the items of a duty, or of all of them.' })
export class PeriodLineView {
  @Field(() => String, { nullable: true, description: 'The duty; null for all together.' })
  dutySlug: string | null
  @Field({ description: 'Its title, in the reader’s language; empty for all together.' })
  title: string
  @Field(() => Int, { description: 'Items of the period.' })
  planned: number
  @Field(() => Int, { description: 'Accepted as a whole.' })
  done: number
  @Field(() => Int, { description: 'Accepted in part.' })
  inPart: number
  @Field(() => Int, { description: 'Not handed in in time, and not later either.' })
  missed: number
  @Field(() => Int, { description: 'Not needed any more.' })
  skipped: number
  @Field(() => Int, { description: 'Still to be handed in or decided.' })
  open: number
  @Field(() => Int, { description: 'How often changes were asked for.' })
  changes: number
  @Field(() => Int, { nullable: true, description: 'Percent handed in before they were due, of those handed in or missed; null while there are none.' })
  onTimePercent: number | null
}
@ObjectType('PeriodMoney', { description: 'What became of the money of a period.' })
export class PeriodMoneyView {
  @Field(() => MoneyView, { description: 'Its price.' })
  price: Money
  @Field(() => MoneyView, { description: 'Released, commission included.' })
  released: Money
  @Field(() => MoneyView, { description: 'Commission of what was released.' })
  commission: Money
  @Field(() => MoneyView, { description: 'What the freelancer gets of it.' })
  freelancerNet: Money
  @Field(() => MoneyView, { description: 'Fee of the business on what was released.' })
  clientFee: Money
  @Field(() => MoneyView, { description: 'Given back to the business.' })
  refunded: Money
  @Field(() => MoneyView, { description: 'Still protected.' })
  protected: Money
}
@ObjectType('PeriodReport', { description: 'What a period brought, for both sides: work, punctuality, numbers, ads and money.' })
export class PeriodReportView {
  @Field(() => ids.milestone, { description: 'Id of the milestone.' })
  id: string
  @Field(() => ids.contract, { description: 'Its contract.' })
  contractId: string
  @Field({ description: 'Title of the contract.' })
  contractTitle: string
  @Field({ description: 'Name of the milestone, in the reader’s language.' })
  title: string
  @Field({ description: 'The business.' })
  business: string
  @Field({ description: 'The freelancer.' })
  freelancer: string
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string
  @Field(() => MilestoneStateEnum, { description: 'Where the milestone stands; figures are final when it is approved or cancelled.' })
  state: MilestoneState
  @Field(() => DateTimeScalar, { description: 'The moment the figures are of.' })
  madeAt: Date
  @Field(() => PeriodLineView, { description: 'All duties together.' })
  total: PeriodLineView
  @Field(() => [PeriodLineView], { description: 'Duty by duty.' })
  duties: PeriodLineView[]
  @Field(() => [EvidenceCheckView], { description: 'How quickly requests were answered, by the last log that was accepted; empty without one.' })
  answers: EvidenceCheckView[]
  @Field(() => [MetricComparisonView], { description: 'Confirmed numbers as they stood at the end of the period.' })
  metrics: MetricComparisonView[]
  @Field(() => AdsReportView, { nullable: true, description: 'Ads of the days of the period, out of accepted exports; null without any.' })
  ads: AdsReportView | null
  @Field(() => PeriodMoneyView, { description: 'The money.' })
  money: PeriodMoneyView
}
