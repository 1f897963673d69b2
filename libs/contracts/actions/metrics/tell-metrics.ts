import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import type { Metric } from '../../data/metrics/metric.entity.js'
import { contractPath, tellClient, tellFreelancer, type ContractNotice } from '../tell-parties.js'

export const metricsPath = (contractId: string): string => `${contractPath(contractId)}/metrics`

const tellSide = (ctx: Ctx, contract: Contract, { side, ...notice }: ContractNotice & { side: 'client' | 'freelancer' }): Promise<void> =>
  side === 'freelancer' ? tellFreelancer(ctx, contract, notice) : tellClient(ctx, contract, { ...notice, act: 'review' })

/** The other side hears that numbers wait for its answer. */
export const tellOfMetrics = (ctx: Ctx, contract: Contract, rows: readonly Metric[]): Promise<void> => {
  const [first] = rows
  const side = first!.recordedBy === 'client' ? 'freelancer' : 'client'
  return tellSide(ctx, contract, { side, kind: 'metrics_recorded', key: first!.id, facts: { count: rows.length }, path: metricsPath(contract.id) })
}
/** Whoever wrote the number down hears why it does not count. */
export const tellContested = (ctx: Ctx, contract: Contract, row: Metric): Promise<void> =>
  tellSide(ctx, contract, { side: row.recordedBy, kind: 'metric_contested', key: row.id, facts: { reason: row.contestReason ?? '' }, path: metricsPath(contract.id) })
