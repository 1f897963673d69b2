import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { answerOf, DateTimeScalar, enumOf, ids, LocalDateScalar, MoneyView, registerRefusal } from '@rolecall/platform'
import { metricKinds, metricStates, type MetricKind, type MetricState } from '../../domain/metrics/metric.rules.js'
import { MetricKnown, MetricsNotRead } from '../../domain/metrics/refusals.js'
import { ContractView } from '../contract.views.js'
import { PartyEnum } from '../enums.js'
import type { Side } from '../../domain/rights.rules.js'

export const MetricKindEnum = enumOf('MetricKind', metricKinds, 'BASELINE: where the contract started. SNAPSHOT: a day after that.')
export const MetricStateEnum = enumOf('MetricState', metricStates, 'Only confirmed numbers count; a contested one never does.')

registerRefusal(MetricKnown, 'The number is written down already.', {
  metricId: { type: () => ids.metric, description: 'That number; correct it once it is confirmed.' },
  series: { type: () => String, description: 'Its series.' },
})
registerRefusal(MetricsNotRead, 'The text is no table of numbers.', {
  reason: { type: () => String, description: 'How the format is wrong: for example not_a_table, missing_columns, formula, cells_differ.' },
  place: { type: () => String, nullable: true, description: 'The line or column where it stops being readable.' },
})

@ObjectType('Metric', { description: 'A number of a contract on a day, written down by one side. Once decided it never changes; a correction is a number of its own.' })
export class MetricView {
  @Field(() => ids.metric, { description: 'Id of the number.' })
  id: string
  @Field(() => MetricKindEnum, { description: 'Baseline or snapshot.' })
  kind: MetricKind
  @Field({ description: 'activity, attendance, citation or a name of its own.' })
  series: string
  @Field(() => Float, { description: 'The number.' })
  value: number
  @Field(() => LocalDateScalar, { description: 'The day it was measured.' })
  measuredOn: string
  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  sourceUrl: string | null
  @Field({ description: 'Remark of whoever wrote it down; may be empty.' })
  note: string
  @Field(() => PartyEnum, { description: 'The side that wrote it down.' })
  recordedBy: Side
  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt: Date
  @Field(() => MetricStateEnum, { description: 'Where it stands.' })
  state: MetricState
  @Field(() => DateTimeScalar, { description: 'Silence confirms it at this moment.' })
  confirmUntil: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed or contested.' })
  decidedAt: Date | null
  @Field({ description: 'True where it was confirmed because nobody answered in time.' })
  bySilence: boolean
  @Field(() => String, { nullable: true, description: 'Why the other side contested it.' })
  contestReason: string | null
  @Field(() => ids.metric, { nullable: true, description: 'The number it takes the place of once it is confirmed.' })
  correctsId: string | null
}
@ObjectType('MetricComparison', { description: 'A series by its confirmed numbers.' })
export class MetricComparisonView {
  @Field({ description: 'activity, attendance, citation or a name of its own.' })
  series: string
  @Field(() => Float, { nullable: true, description: 'Where the contract started; null while that is not confirmed.' })
  baseline: number | null
  @Field(() => Float, { nullable: true, description: 'The last snapshot but one.' })
  previous: number | null
  @Field(() => Float, { nullable: true, description: 'The last snapshot.' })
  latest: number | null
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the last snapshot.' })
  latestOn: string | null
  @Field(() => Float, { nullable: true, description: 'Change of the last snapshot in percent of the baseline.' })
  changePercent: number | null
}
@ObjectType('AdSpend', { description: 'What ads cost so far, outside the price of the work, by all exports handed in.' })
export class AdSpendView {
  @Field(() => MoneyView, { description: 'Spent so far.' })
  spent: Money
  @Field(() => MoneyView, { nullable: true, description: 'The agreed limit; null where there is none.' })
  cap: Money | null
  @Field({ description: 'True when more was spent than agreed.' })
  over: boolean
}
@ObjectType('MetricsFinding', { description: 'A line of a table that is left out.' })
export class MetricsFindingView {
  @Field(() => Int, { description: 'The line, from 1 with the headings.' })
  line: number
  @Field({ description: 'Why, in a sentence.' })
  text: string
}
@ObjectType('MetricsPreview', { description: 'What a table would add; nothing is kept.' })
export class MetricsPreviewView {
  @Field(() => Int, { description: 'Numbers that would be added.' })
  addable: number
  @Field(() => [MetricsFindingView], { description: 'Lines that would be left out.' })
  findings: MetricsFindingView[]
}
@ObjectType('ImportedMetrics', { description: 'Numbers out of a table.' })
export class ImportedMetricsView {
  @Field(() => Int, { description: 'Numbers that were added.' })
  added: number
  @Field(() => [MetricsFindingView], { description: 'Lines that were left out.' })
  findings: MetricsFindingView[]
  @Field(() => ContractView, { description: 'The contract with them.' })
  contract: ContractView
}

@InputType({ description: 'A number of a series.' })
export class MetricValueInput {
  @Field({ description: 'activity, attendance, citation or a name of its own, at most 80 characters.' })
  series: string
  @Field(() => Float, { description: 'Zero or more.' })
  value: number
}
@InputType({ description: 'Numbers of a day.' })
export class RecordMetricsInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field(() => MetricKindEnum, { description: 'Baseline or snapshot.' })
  kind: MetricKind
  @Field(() => LocalDateScalar, { description: 'The day they were measured, today at the latest.' })
  measuredOn: string
  @Field(() => [MetricValueInput], { description: 'One of each series, at most 30.' })
  values: MetricValueInput[]
  @Field(() => String, { nullable: true, description: 'Where they can be seen.' })
  sourceUrl?: string | null
  @Field(() => ids.file, { nullable: true, description: 'A file of yours that shows them.' })
  sourceFileId?: string | null
  @Field(() => String, { nullable: true, description: 'A remark, at most 500 characters.' })
  note?: string | null
  @Field(() => ids.metric, { nullable: true, description: 'A confirmed number that the only value here takes the place of.' })
  correctsId?: string | null
}
@InputType({ description: 'Numbers to confirm.' })
export class ConfirmMetricsInput {
  @Field(() => [ids.metric], { description: 'Numbers of one contract that the other side wrote down, at most 30; all or none.' })
  metricIds: string[]
}
@InputType({ description: 'A number that is not right.' })
export class ContestMetricInput {
  @Field(() => ids.metric, { description: 'The number.' })
  metricId: string
  @Field({ description: 'Why, at most 500 characters.' })
  reason: string
}
@InputType({ description: 'A table of numbers.' })
export class ImportMetricsInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'CSV with date, series and value, at most 200,000 characters.' })
  csv: string
}
export const RecordMetricsAnswer = answerOf('RecordMetricsAnswer', ContractView, [MetricKnown])
export const ConfirmMetricsAnswer = answerOf('ConfirmMetricsAnswer', ContractView)
export const ContestMetricAnswer = answerOf('ContestMetricAnswer', ContractView)
export const ImportMetricsAnswer = answerOf('ImportMetricsAnswer', ImportedMetricsView, [MetricsNotRead])
export const PreviewMetricsAnswer = answerOf('PreviewMetricsAnswer', MetricsPreviewView, [MetricsNotRead])
