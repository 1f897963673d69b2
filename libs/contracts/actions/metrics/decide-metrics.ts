import { checkLength, InvalidInput, isRefusal, NotAllowed, NotFoundSignal, type MoveRefused } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Contract } from '../../data/contract.entity.js'
import { viewerOf } from '../../data/locks.js'
import { Metric } from '../../data/metrics/metric.entity.js'
import { metricMoves, metricParty, metricRules, type MetricMove, type MetricState } from '../../domain/metrics/metric.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { tellContested } from './tell-metrics.js'

interface MetricAtHand {
  readonly metric: Metric
  readonly contract: Contract
}
const lockedMetrics = async (ctx: Ctx, ids: readonly string[]): Promise<MetricAtHand[]> => {
  const wanted = [...new Set(ids)]
  const metrics = await ctx.db.find(Metric, { where: { id: In(wanted) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } })
  if (metrics.length !== wanted.length) throw new NotFoundSignal()
  const contracts = await ctx.db.findBy(Contract, { id: In([...new Set(metrics.map(({ contractId }) => contractId))]) })
  return metrics.map((metric) => ({ metric, contract: contracts.find(({ id }) => id === metric.contractId)! }))
}
const moved = (ctx: Ctx, { metric, contract }: MetricAtHand, move: MetricMove): MetricState | MoveRefused | NotAllowed => {
  const viewer = viewerOf(ctx.actor, contract)
  return mayAct(viewer, 'review') ? metricMoves.to(move, metric.state, metricParty(metric.recordedBy, viewer.party)) : new NotAllowed()
}
const decide = async (ctx: Ctx, { metric }: MetricAtHand, change: Partial<Metric>): Promise<void> => {
  const decided = { ...change, decidedAt: ctx.now }
  await ctx.db.update(Metric, { id: metric.id }, decided)
  Object.assign(metric, decided)
}

export interface ConfirmMetrics {
  readonly metricIds: readonly string[]
}
/** The other side confirms numbers, all or none. From then on nothing changes them. */
export const confirmMetrics = async (ctx: Ctx, { metricIds }: ConfirmMetrics) => {
  if (metricIds.length === 0) return new InvalidInput('metricIds', 'too_few', '1')
  if (metricIds.length > metricRules.perRecord) return new InvalidInput('metricIds', 'too_many', String(metricRules.perRecord))
  const hands = await lockedMetrics(ctx, metricIds)
  const [{ contract }] = hands as [MetricAtHand]
  const states = hands.map((hand) => moved(ctx, hand, 'confirm'))
  const refused = states.find((state): state is MoveRefused | NotAllowed => isRefusal(state))
  if (refused) return refused
  if (hands.some((hand) => hand.contract.id !== contract.id)) return new InvalidInput('metricIds', 'malformed')
  for (const [index, hand] of hands.entries()) await decide(ctx, hand, { state: states[index] as MetricState })
  return { contractId: contract.id }
}

export interface ContestMetric {
  readonly metricId: string
  readonly reason: string
}
/** The other side says why the number is not right; it does not count, and another may be written down. */
export const contestMetric = async (ctx: Ctx, { metricId, reason }: ContestMetric) => {
  const fault = checkLength('reason', reason, { min: 1, max: metricRules.noteChars })
  if (fault) return fault
  const [hand] = await lockedMetrics(ctx, [metricId])
  const state = moved(ctx, hand!, 'contest')
  if (isRefusal(state)) return state
  await decide(ctx, hand!, { state, contestReason: reason.trim() })
  await tellContested(ctx, hand!.contract, hand!.metric)
  return { contractId: hand!.contract.id }
}

/** Nobody answered in time: the number counts, with a mark that says so. */
export const confirmSilently = async (ctx: Ctx, { metricId }: { metricId: string }): Promise<void> => {
  const [hand] = await lockedMetrics(ctx, [metricId])
  if (hand!.metric.confirmUntil > ctx.now) return
  const state = moved(ctx, hand!, 'confirm')
  if (!isRefusal(state)) await decide(ctx, hand!, { state, bySilence: true })
}
