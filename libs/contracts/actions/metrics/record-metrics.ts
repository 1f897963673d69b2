import { checkLength, firstFault, InvalidInput, isRefusal, MoveRefused, newId, NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { StoredFile } from '../../data/file.entity.js'
import { lockedContract, type ContractAtHand } from '../../data/locks.js'
import { Metric } from '../../data/metrics/metric.entity.js'
import { isNotTheFormat } from '../../domain/evidence/check.js'
import { readLink } from '../../domain/evidence/link.rules.js'
import { confirmUntil, isMetricValue, metricRules, takesMetrics, type MetricKind } from '../../domain/metrics/metric.rules.js'
import { seriesOf } from '../../domain/metrics/metrics-csv.js'
import { MetricKnown } from '../../domain/metrics/refusals.js'
import { mayAct, type Side } from '../../domain/rights.rules.js'
import { tellOfMetrics } from './tell-metrics.js'
import { dayIn } from '../../domain/periods.rules.js'

export interface MetricValue {
  readonly series: string
  readonly value: number
}
export interface RecordMetrics {
  readonly contractId: string
  readonly kind: MetricKind
  readonly measuredOn: string
  readonly values: readonly MetricValue[]
  readonly sourceUrl?: string | null
  readonly sourceFileId?: string | null
  readonly note?: string | null
  /** A confirmed number that the only value here takes the place of. */
  readonly correctsId?: string | null
}

const checkValues = (values: readonly MetricValue[]): InvalidInput | null => {
  if (values.length === 0) return new InvalidInput('values', 'too_few', '1')
  if (values.length > metricRules.perRecord) return new InvalidInput('values', 'too_many', String(metricRules.perRecord))
  const names = values.map(({ series }) => seriesOf(series))
  if (new Set(names).size !== names.length) return new InvalidInput('values', 'duplicate')
  return firstFault(
    ...names.map((name) => checkLength('values', name, { min: 1, max: metricRules.nameChars })),
    values.every(({ value }) => isMetricValue(value)) ? null : new InvalidInput('values', 'out_of_range', `0-${metricRules.max}`),
  )
}
const checkSource = async (ctx: Ctx, { sourceUrl, sourceFileId, note }: RecordMetrics): Promise<InvalidInput | null> => {
  if (sourceUrl && isNotTheFormat(readLink(sourceUrl))) return new InvalidInput('sourceUrl', 'malformed')
  const mine = !sourceFileId || (await ctx.db.existsBy(StoredFile, { id: sourceFileId, ownerId: accountIdOf(ctx.actor)! }))
  return mine ? checkLength('note', note ?? '', { max: metricRules.noteChars }) : new InvalidInput('sourceFileId', 'unknown')
}
const checkRecord = async (ctx: Ctx, input: RecordMetrics, timeZone: string): Promise<InvalidInput | null> =>
  checkValues(input.values) ??
  (input.measuredOn > dayIn(timeZone, ctx.now) ? new InvalidInput('measuredOn', 'in_the_future') : null) ??
  (await checkSource(ctx, input))

/** The number to correct: confirmed, of the same contract, kind and series, and not being corrected yet. */
const corrected = async (ctx: Ctx, input: RecordMetrics): Promise<InvalidInput | MetricKnown | null> => {
  if (!input.correctsId) return null
  const old = await ctx.db.findOneBy(Metric, { id: input.correctsId, contractId: input.contractId })
  if (!old) throw new NotFoundSignal()
  const [only] = input.values
  const fits = old.state === 'confirmed' && old.kind === input.kind && input.values.length === 1 && seriesOf(only!.series) === old.series
  if (!fits) return new InvalidInput('correctsId', 'malformed')
  const [under] = await ctx.db.find(Metric, { where: { correctsId: old.id }, order: { id: 'DESC' } })
  return under && under.state !== 'contested' ? new MetricKnown(under.id, under.series) : null
}
/** A baseline is one a series, a snapshot one a series and day; contested ones do not count. */
const known = async (ctx: Ctx, { contractId, kind, measuredOn, values, correctsId }: RecordMetrics): Promise<MetricKnown | InvalidInput | null> => {
  if (correctsId) return null
  const rows = await ctx.db.find(Metric, { where: { contractId }, select: { id: true, kind: true, series: true, measuredOn: true, state: true, correctsId: true } })
  if (rows.length + values.length > metricRules.perContract) return new InvalidInput('values', 'too_many', String(metricRules.perContract))
  const names = values.map(({ series }) => seriesOf(series))
  const same = rows.find((row) => row.state !== 'contested' && row.kind === kind && names.includes(row.series) && (kind === 'baseline' || row.measuredOn === measuredOn))
  return same ? new MetricKnown(same.id, same.series) : null
}

export const mayRecord = ({ contract, viewer }: ContractAtHand): NotAllowed | MoveRefused | null => {
  if (!mayAct(viewer, 'review') || viewer.party === 'system') return new NotAllowed()
  return takesMetrics(contract.state) ? null : new MoveRefused('recordMetrics', contract.state)
}
export const metricRows = (ctx: Ctx, { contract, viewer }: ContractAtHand, input: RecordMetrics): Metric[] =>
  input.values.map(({ series, value }) =>
    ctx.db.create(Metric, {
      id: newId(ctx.now.getTime()), contractId: contract.id, kind: input.kind, series: seriesOf(series), value, measuredOn: input.measuredOn,
      sourceUrl: input.sourceUrl?.trim() || null, sourceFileId: input.sourceFileId ?? null, note: input.note?.trim() ?? '',
      recordedBy: viewer.party as Side, recordedByAccount: accountIdOf(ctx.actor)!, recordedAt: ctx.now,
      state: 'proposed', confirmUntil: confirmUntil(ctx.now), decidedAt: null, bySilence: false, contestReason: null, correctsId: input.correctsId ?? null,
    }),
  )

/** One side writes numbers of a day down; they count when the other side has confirmed them. */
export const recordMetrics = async (ctx: Ctx, input: RecordMetrics) => {
  const hand = await lockedContract(ctx, input.contractId)
  const refused = mayRecord(hand) ?? (await checkRecord(ctx, input, hand.contract.timeZone)) ?? (await corrected(ctx, input)) ?? (await known(ctx, input))
  if (isRefusal(refused)) return refused
  const rows = metricRows(ctx, hand, input)
  await ctx.db.insert(Metric, rows)
  await tellOfMetrics(ctx, hand.contract, rows)
  return { contractId: hand.contract.id }
}
