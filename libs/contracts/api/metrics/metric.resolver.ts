import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, NotFound } from '@rolecall/kernel'
import { Desk, inWords, SignedIn, translate, Who, type Asker, type Ctx, type Lang } from '@rolecall/platform'
import { confirmMetrics, contestMetric } from '../../actions/metrics/decide-metrics.js'
import { importMetrics, previewMetrics, type ImportMetrics } from '../../actions/metrics/import-metrics.js'
import { recordMetrics } from '../../actions/metrics/record-metrics.js'
import type { CsvFinding } from '../../domain/metrics/metrics-csv.js'
import { contractNode } from '../nodes.js'
import {
  ConfirmMetricsAnswer, ConfirmMetricsInput, ContestMetricAnswer, ContestMetricInput, ImportMetricsAnswer, ImportMetricsInput,
  PreviewMetricsAnswer, RecordMetricsAnswer, RecordMetricsInput, type MetricsFindingView,
} from './metric.views.js'

const findingsShown = (findings: readonly CsvFinding[], lang: Lang): MetricsFindingView[] =>
  findings.map(({ line, key, facts }) => ({ line, text: translate(lang, `metrics.finding.${key}`, { ...facts }) }))
/** A read hands refusals through, so their sentences are written here. */
const previewShown = async (ctx: Ctx, input: ImportMetrics) => {
  const answer = await previewMetrics(ctx, input)
  return isRefusal(answer) ? inWords(answer, ctx.lang) : { addable: answer.rows.length, findings: findingsShown(answer.findings, ctx.lang) }
}

@Resolver()
export class MetricResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => PreviewMetricsAnswer, { description: 'What a table of numbers would add; nothing is kept.' })
  async previewMetrics(@Who() asker: Asker, @Args('input') input: ImportMetricsInput) {
    return (await this.desk.read(asker, previewShown, input)) ?? inWords(new NotFound(), asker.lang)
  }

  @SignedIn()
  @Mutation(() => RecordMetricsAnswer, { description: 'Writes numbers of a day down; the other side has 72 hours to answer, silence confirms them. Either side.' })
  async recordMetrics(@Who() asker: Asker, @Args('input') input: RecordMetricsInput) {
    return this.shown(asker, await this.desk.run(asker, recordMetrics, input))
  }

  @SignedIn()
  @Mutation(() => ConfirmMetricsAnswer, { description: 'Confirms numbers of the other side, all or none.' })
  async confirmMetrics(@Who() asker: Asker, @Args('input') input: ConfirmMetricsInput) {
    return this.shown(asker, await this.desk.run(asker, confirmMetrics, input))
  }

  @SignedIn()
  @Mutation(() => ContestMetricAnswer, { description: 'Says why a number of the other side is not right; it does not count then.' })
  async contestMetric(@Who() asker: Asker, @Args('input') input: ContestMetricInput) {
    return this.shown(asker, await this.desk.run(asker, contestMetric, input))
  }

  @SignedIn()
  @Mutation(() => ImportMetricsAnswer, { description: 'Adds snapshots out of a table; lines that cannot be taken are left out and named.' })
  async importMetrics(@Who() asker: Asker, @Args('input') input: ImportMetricsInput) {
    const answer = await this.desk.run(asker, importMetrics, input)
    if (isRefusal(answer)) return answer
    return { added: answer.added, findings: findingsShown(answer.findings, asker.lang), contract: await this.desk.read(asker, contractNode, { id: answer.contractId }) }
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, { id: (answer as { contractId: string }).contractId })
  }
}
