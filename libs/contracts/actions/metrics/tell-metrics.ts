import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import type { Metric } from '../../data/metrics/metric.entity.js'
import { contractPath, tellOther, tellSide } from '../tell-parties.js'

export const metricsPath = (contractId: string): string => `${contractPath(contractId)}/metrics`

/** The other side hears that numbers wait for its answer. */
export const tellOfMetrics = (ctx: Ctx, contract: Contract, rows: readonly Metric[]): Promise<void> => {
  const [first] = rows
  return tellOther(ctx, contract, { actor: first!.recordedBy, act: 'review', kind: 'metrics_recorded', key: first!.id, facts: { count: rows.length }, path: metricsPath(contract.id) })
}
/** Whoever wrote the number down hears why it does not count. */
export const tellContested = (ctx: Ctx, contract: Contract, row: Metric): Promise<void> =>
  tellSide(ctx, contract, { side: row.recordedBy, act: 'review', kind: 'metric_contested', key: row.id, facts: { reason: row.contestReason ?? '' }, path: metricsPath(contract.id) })
