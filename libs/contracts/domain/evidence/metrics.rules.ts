import { fail, isNotTheFormat, named, NotTheFormat, ok, readObject, warn, type EvidenceCheck } from './check.js'

/** The three numbers of a community; further series bear names of their own. */
export const knownSeries = ['activity', 'attendance', 'citation'] as const
/** The three questions of a channel: what it cost, what it did, what it brought. */
export const metricQuestions = ['spent', 'metrics', 'earned'] as const
export type MetricQuestion = (typeof metricQuestions)[number]

export interface MetricSeries {
  readonly name: string
  /** Null where there was nothing to compare with. */
  readonly baseline: number | null
  readonly now: number
}
/** {series: [{name, baseline, now}], answers?: {spent, metrics, earned}, causes?: text}. */
export interface Metrics {
  readonly series: readonly MetricSeries[]
  readonly answers: Readonly<Partial<Record<MetricQuestion, string>>>
  readonly causes: string
}
export const metricLimits = { series: 30, nameChars: 80, answerChars: 2000, max: 1e12 } as const
/** What a duty asks of its numbers. */
export interface MetricsWanted {
  readonly threeSeries: boolean
  readonly questions: boolean
  readonly causes: boolean
  /** Attendance below this part of the baseline wants a cause, in percent. */
  readonly holdPercent: number | null
}
const nothingWanted: MetricsWanted = { threeSeries: false, questions: false, causes: false, holdPercent: null }
const wantedBy: Readonly<Record<string, Partial<MetricsWanted>>> = {
  'smm.stats-growth': { threeSeries: true, causes: true },
  'ads.results-analytics': { questions: true },
  'ads.optimisation': { causes: true },
  'content.attendance-hold': { holdPercent: 95 },
}
export const metricsWanted = (dutySlug: string): MetricsWanted => ({ ...nothingWanted, ...wantedBy[dutySlug] })

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, metricLimits.answerChars) : '')
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= metricLimits.max ? value : null
const seriesOf = (raw: unknown): MetricSeries | null => {
  const { name, baseline, now } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  const [before, after] = [numberOf(baseline), numberOf(now)]
  if (typeof name !== 'string' || name.trim() === '' || name.length > metricLimits.nameChars || after === null) return null
  return before === null && baseline !== null && baseline !== undefined ? null : { name: name.trim(), baseline: before, now: after }
}
export const readMetrics = (text: string): Metrics | NotTheFormat => {
  const raw = readObject(text)
  if (isNotTheFormat(raw)) return raw
  const given = raw['series']
  if (!Array.isArray(given)) return new NotTheFormat('missing_field', 'series')
  if (given.length > metricLimits.series) return new NotTheFormat('too_many', 'series')
  const series = given.map(seriesOf)
  const bad = series.indexOf(null)
  if (bad >= 0) return new NotTheFormat('bad_entry', `series[${bad}]`)
  const names = (series as MetricSeries[]).map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) return new NotTheFormat('same_id', twice)
  const answers = (typeof raw['answers'] === 'object' && raw['answers'] !== null ? raw['answers'] : {}) as Record<string, unknown>
  const kept = Object.fromEntries(metricQuestions.map((question) => [question, textOf(answers[question])]))
  if (series.length === 0 && Object.values(kept).every((answer) => answer === '')) return new NotTheFormat('empty', 'series')
  return { series: series as MetricSeries[], answers: kept, causes: textOf(raw['causes']) }
}

/** Whole percent of the change, null without a baseline to divide by. */
export const changePercent = ({ baseline, now }: MetricSeries): number | null =>
  baseline === null || baseline === 0 ? null : Math.round(((now - baseline) / baseline) * 1000) / 10

const three = ({ series }: Metrics): EvidenceCheck => {
  const lacking = knownSeries.filter((known) => !series.some(({ name }) => name === known))
  return lacking.length === 0 ? ok('series', 'metrics.three') : fail('series', 'metrics.three_lacking', { series: lacking.join(', ') })
}
const baselines = ({ series }: Metrics): EvidenceCheck => {
  const without = series.filter(({ baseline }) => baseline === null).map(({ name }) => name)
  return without.length === 0 ? ok('baseline', 'metrics.baseline') : warn('baseline', 'metrics.no_baseline', { series: named(without) })
}
const questions = ({ answers }: Metrics): EvidenceCheck => {
  const open = metricQuestions.filter((question) => !answers[question])
  return open.length === 0 ? ok('questions', 'metrics.questions') : fail('questions', 'metrics.questions_open', { questions: open.join(', ') })
}
const causes = ({ causes: words }: Metrics): EvidenceCheck => (words ? ok('causes', 'metrics.causes') : fail('causes', 'metrics.no_causes'))
const held = ({ series, causes: words }: Metrics, percent: number): EvidenceCheck => {
  const attendance = series.find(({ name }) => name === 'attendance')
  if (!attendance || !attendance.baseline) return fail('hold', 'metrics.no_attendance')
  const share = Math.round((attendance.now / attendance.baseline) * 1000) / 10
  if (share >= percent) return ok('hold', 'metrics.held', { share, percent })
  return words ? warn('hold', 'metrics.fell_with_cause', { share, percent }) : fail('hold', 'metrics.fell', { share, percent })
}

/** Whether the report is whole; the numbers themselves never decide about the base fee. */
export const checkMetrics = (metrics: Metrics, wanted: MetricsWanted): EvidenceCheck[] => [
  ...(wanted.threeSeries ? [three(metrics)] : []),
  ...(metrics.series.length > 0 ? [baselines(metrics)] : []),
  ...(wanted.questions ? [questions(metrics)] : []),
  ...(wanted.causes ? [causes(metrics)] : []),
  ...(wanted.holdPercent === null ? [] : [held(metrics, wanted.holdPercent)]),
]
