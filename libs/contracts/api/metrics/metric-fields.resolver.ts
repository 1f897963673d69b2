import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money } from '@rolecall/kernel'
import { Public } from '@rolecall/platform'
import type { Metric } from '../../data/metrics/metric.entity.js'
import { comparisonOf, standingOf } from '../../domain/metrics/compare.rules.js'
import { metricMoves, metricParty, takesMetrics } from '../../domain/metrics/metric.rules.js'
import { outcomeSeries } from '../../domain/metrics/outcome.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { ContractView } from '../contract.views.js'
import { privateLink } from '../item-fields.resolver.js'
import { onSheet, type ContractNode, type OnSheet } from '../nodes.js'
import { AdSpendView, MetricComparisonView, MetricView } from './metric.views.js'

const metricsOf = async ({ sheet, id }: ContractNode): Promise<Metric[]> => (await sheet.metrics()).get(id) ?? []

@Resolver(() => ContractView)
export class ContractMetricsResolver {
  @Public()
  @ResolveField(() => [MetricView], { description: 'Numbers written down, the earliest measured first.' })
  async metrics(@Parent() contract: ContractNode): Promise<OnSheet<Metric>[]> {
    return (await metricsOf(contract)).map((metric) => onSheet(contract.sheet, metric))
  }

  @Public()
  @ResolveField(() => [MetricComparisonView], { description: 'Each series by its confirmed numbers.' })
  async metricComparisons(@Parent() contract: ContractNode): Promise<MetricComparisonView[]> {
    return standingOf(await metricsOf(contract)).map(comparisonOf)
  }

  @Public()
  @ResolveField(() => [String], { description: 'Series the agreed outcomes are measured by for which nobody has written a baseline down.' })
  async baselineMissing(@Parent() contract: ContractNode): Promise<string[]> {
    const terms = (await contract.sheet.terms()).get(contract.id)
    const known = standingOf(await metricsOf(contract)).filter(({ baseline, awaited }) => baseline !== null || awaited !== null)
    return outcomeSeries((terms?.content.duties ?? []).map(({ dutySlug }) => dutySlug)).filter((series) => !known.some((each) => each.series === series))
  }

  @Public()
  @ResolveField(() => Boolean, { description: 'Whether the reader may write numbers down now.' })
  recordsMetrics(@Parent() contract: ContractNode): boolean {
    return takesMetrics(contract.state) && mayAct(contract.sheet.viewer(contract), 'review')
  }

  @Public()
  @ResolveField(() => AdSpendView, { nullable: true, description: 'What ads cost so far; null where neither a limit nor an export is there.' })
  async adSpend(@Parent() { sheet, id, price: { currency } }: ContractNode): Promise<AdSpendView | null> {
    const given = (await sheet.terms()).get(id)?.content.limits?.adSpendCapMinor ?? null
    const spent = (await sheet.adSpend()).get(id)
    if (spent === undefined && given === null) return null
    const cap = given === null ? null : BigInt(given)
    return { spent: money(spent ?? 0n, currency), cap: cap === null ? null : money(cap, currency), over: cap !== null && (spent ?? 0n) > cap }
  }
}

@Resolver(() => MetricView)
export class MetricFieldsResolver {
  @Public()
  @ResolveField(() => String, { nullable: true, description: 'Private link to the file that shows it, good for at least an hour.' })
  fileUrl(@Parent() { sheet, sourceFileId }: OnSheet<Metric>): string | null {
    return sourceFileId ? privateLink(sheet.config.SECRET_KEY, sourceFileId) : null
  }

  @Public()
  @ResolveField(() => [String], { description: 'What the reader may do with it now: confirm, contest, correct.' })
  async moves(@Parent() metric: OnSheet<Metric>): Promise<string[]> {
    const { sheet, contractId, state } = metric
    const contract = sheet.contract(contractId)
    const viewer = sheet.viewer(contract)
    if (!mayAct(viewer, 'review')) return []
    const rows = (await sheet.metrics()).get(contractId) ?? []
    const isCorrected = rows.some((row) => row.correctsId === metric.id && row.state !== 'contested')
    const correct = state === 'confirmed' && !isCorrected && takesMetrics(contract.state) ? ['correct'] : []
    return [...metricMoves.open(state, metricParty(metric.recordedBy, viewer.party)), ...correct]
  }
}
