import type { Currency } from '@rolecall/kernel'
import type { GivenEvidence } from '../evidence.rules.js'
import { readAdsExport, type AdsRow } from './ads-export.js'
import { checkAdsExport, type AdsContext } from './ads-export.rules.js'
import { NotTheFormat, type EvidenceCheck } from './check.js'
import { readFlow } from './flow.js'
import { checkFlow } from './flow.rules.js'
import { checkInboxLog, readInboxLog } from './inbox-log.rules.js'
import { checkLink, readLink } from './link.rules.js'
import { notLooked, type SeenPage, type SeenPages } from './page.rules.js'
import { checkMetrics, metricsWanted, readMetrics, type Metrics } from './metrics.rules.js'
import type { SeriesStanding } from '../metrics/compare.rules.js'
import { checkOutcome } from '../metrics/outcome.rules.js'
import { checkTestRun, readTestRun } from './test-run.rules.js'
import { checkText, type AgreedVolume } from './text.rules.js'

/** What the checks of one hand-in are held against. */
export interface ExamineContext {
  readonly dutySlug: string
  readonly currency: Currency
  readonly timeZone: string
  readonly daysOff: readonly string[]
  readonly now: number
  readonly ads: AdsContext
  readonly volume: AgreedVolume | null
  /** Numbers both sides confirmed, for reports on an outcome. */
  readonly standings?: readonly SeriesStanding[]
  /** What was seen behind links. */
  readonly pageAt?: SeenPages
  /** Networks the job names; none where nothing depends on them. */
  readonly platforms?: readonly string[]
}
export interface Examined {
  readonly checks: readonly EvidenceCheck[]
  readonly metrics: Metrics | null
  readonly ads: readonly AdsRow[]
  /** What stood behind a link; null where nobody looked. */
  readonly page: SeenPage | null
}
type Answer = Examined | NotTheFormat

const examined = (checks: readonly EvidenceCheck[], found: Partial<Examined> = {}): Examined => ({ checks, metrics: null, ads: [], page: null, ...found })
/** Goes on with what was read; what could not be read is the answer. */
const then = <T>(read: T | NotTheFormat, check: (value: T) => Examined): Answer => (read instanceof NotTheFormat ? read : check(read))

const formats: Readonly<Record<string, (content: string, context: ExamineContext) => Answer>> = {
  flow: (content) => then(readFlow(content), (flow) => examined(checkFlow(flow))),
  test_run: (content) => then(readTestRun(content), (run) => examined(checkTestRun(run))),
  metrics: (content, { dutySlug, standings = [] }) =>
    then(readMetrics(content), (metrics) => examined([...checkMetrics(metrics, metricsWanted(dutySlug)), ...checkOutcome(dutySlug, metrics, standings)], { metrics })),
  ads_export: (content, { currency, ads }) =>
    then(readAdsExport(content, { currency, labelRequired: ads.labelRequired }), (rows) => examined(checkAdsExport(rows, ads), { ads: rows })),
  inbox_log: (content, context) => then(readInboxLog(content, context.timeZone), (entries) => examined(checkInboxLog(entries, context))),
}

const examinedLink = (given: string, { pageAt = notLooked, platforms = [] }: ExamineContext): Answer => {
  const url = readLink(given)
  if (url instanceof NotTheFormat) return url
  const page = pageAt(given.trim())
  return then(checkLink(url, { page, platforms }), (checks) => examined(checks, { page }))
}

/** Looks at one piece. `content` is the text of a piece with a format of its own, wherever it came from; null when it is no text. */
export const examine = (piece: GivenEvidence, { content, ...context }: ExamineContext & { readonly content: string | null }): Answer => {
  if (piece.kind === 'link') return examinedLink(piece.url ?? '', context)
  if (piece.kind === 'text') return examined(checkText(piece.text ?? '', context.volume))
  const format = formats[piece.kind]
  if (!format) return examined([])
  return content === null ? new NotTheFormat('not_text') : format(content, context)
}
