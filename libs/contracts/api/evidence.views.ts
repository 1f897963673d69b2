import { EvidenceKindEnum } from '@rolecall/catalog'
import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { answerOf, enumOf, MoneyView } from '@rolecall/platform'
import type { EvidenceKind } from '../domain/checklist.js'
import { checkVerdicts, type CheckVerdict } from '../domain/evidence/check.js'
import { pageFindings, type PageFinding } from '../domain/evidence/page.rules.js'
import { EvidenceMissing, EvidenceRefused } from '../domain/refusals.js'

export const CheckVerdictEnum = enumOf('CheckVerdict', checkVerdicts, 'What a check found. People decide: no verdict accepts or refuses an item.')

@ObjectType('EvidenceCheck', { description: 'Something the machine looked at when evidence was handed in. Spelling and uniqueness are not looked at.' })
export class EvidenceCheckView {
  @Field({ description: 'Name of the check, for example start, cap or volume.' })
  check: string
  @Field(() => CheckVerdictEnum, { description: 'OK, WARN or FAIL.' })
  verdict: CheckVerdict
  @Field({ description: 'The finding in a sentence.' })
  text: string
}
export const PageFindingEnum = enumOf('PageFinding', pageFindings, 'What can be said of the page behind a link. CLOSED: the site lets no programs look; ASTRAY: it leads on too often, or to what is no page.')

@ObjectType('EvidencePage', { description: 'What stood behind a link when it was handed in, as anybody on the web sees it.' })
export class EvidencePageView {
  @Field(() => PageFindingEnum, { description: 'What can be said of it.' })
  found: PageFinding
  @Field({ description: 'Where the link led in the end.' })
  address: string
  @Field(() => Int, { nullable: true, description: 'What the site answered; null where nothing did.' })
  status: number | null
  @Field(() => String, { nullable: true, description: 'Title of the page.' })
  title: string | null
  @Field(() => String, { nullable: true, description: 'SHA-256 of the text that people see; of HTML and plain text only.' })
  sha256: string | null
}
@ObjectType('MetricSeries', { description: 'A number before and now.' })
export class MetricSeriesView {
  @Field({ description: 'activity, attendance, citation or a name of its own.' })
  name: string
  @Field(() => Float, { nullable: true, description: 'The number at the start; null when there was none.' })
  baseline: number | null
  @Field(() => Float, { description: 'The number now.' })
  now: number
  @Field(() => Float, { nullable: true, description: 'Change in percent of the baseline.' })
  changePercent: number | null
}
@ObjectType('EvidenceMetrics', { description: 'A report of numbers with its three answers.' })
export class EvidenceMetricsView {
  @Field(() => [MetricSeriesView], { description: 'The numbers.' })
  series: MetricSeriesView[]
  @Field({ description: 'What was spent, in words; may be empty.' })
  spent: string
  @Field({ description: 'Which metrics were reached, in words; may be empty.' })
  reached: string
  @Field({ description: 'What the channel earned, in words; may be empty.' })
  earned: string
  @Field({ description: 'Causes of the changes; may be empty.' })
  causes: string
}
@ObjectType('AdsLine', { description: 'Spent, reached and earned by a campaign, or by all together.' })
export class AdsLineView {
  @Field(() => String, { nullable: true, description: 'The campaign; null for the total.' })
  campaign: string | null
  @Field(() => MoneyView, { description: 'Spent on ads, outside the price of the work.' })
  spent: Money
  @Field(() => MoneyView, { description: 'Earned from the channel, as the export says.' })
  earned: Money
  @Field(() => Float, { description: 'Times the ad was shown.' })
  impressions: number
  @Field(() => Float, { description: 'Clicks.' })
  clicks: number
  @Field(() => Float, { description: 'Leads.' })
  leads: number
}
@ObjectType('AdsReport', { description: 'The three numbers of ads, per campaign and in total.' })
export class AdsReportView {
  @Field(() => AdsLineView, { description: 'All campaigns together.' })
  total: AdsLineView
  @Field(() => [AdsLineView], { description: 'Campaigns, the one that spent most first.' })
  campaigns: AdsLineView[]
}
@ObjectType('PreviewedPiece', { description: 'A piece of evidence as it would be taken.' })
export class PreviewedPieceView {
  @Field(() => EvidenceKindEnum, { description: 'What it stands for.' })
  kind: EvidenceKind
  @Field(() => [EvidenceCheckView], { description: 'What the machine finds in it.' })
  checks: EvidenceCheckView[]
  @Field(() => EvidenceMetricsView, { nullable: true, description: 'The numbers of a METRICS piece.' })
  metrics: EvidenceMetricsView | null
  @Field(() => AdsReportView, { nullable: true, description: 'The three numbers of an ADS_EXPORT.' })
  ads: AdsReportView | null
}
@ObjectType('EvidencePreview', { description: 'Evidence looked at before it is handed in; nothing is kept.' })
export class EvidencePreviewView {
  @Field(() => [PreviewedPieceView], { description: 'The pieces, in the order they were given.' })
  pieces: PreviewedPieceView[]
}
export const PreviewEvidenceAnswer = answerOf('PreviewEvidenceAnswer', EvidencePreviewView, [EvidenceMissing, EvidenceRefused])
