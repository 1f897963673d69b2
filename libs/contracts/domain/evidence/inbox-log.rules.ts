import { Temporal } from 'temporal-polyfill'
import { fail, NotTheFormat, ok, warn, type EvidenceCheck } from './check.js'
import { readCsv } from './csv.js'
import { MAX_DAYS, workClock } from './work-hours.js'

/** One request: when it came, when it was first answered; null while it waits. */
export interface InboxEntry {
  readonly receivedAt: number
  readonly answeredAt: number | null
}
export const inboxLimits = { medianHours: 4, waitHours: 24 } as const
const HOUR_MS = 3_600_000
const names: Readonly<Record<string, 'received' | 'answered'>> = {
  received: 'received', answered: 'answered', получено: 'received', отвечено: 'answered',
}

const withZone = /(Z|[+-]\d{2}:?\d{2})$/
/** `2026-11-25 14:05` in the client's zone, or with an offset of its own; days as 25.11.2026 too. */
const momentIn = (timeZone: string): ((text: string) => number | null) => {
  const offsets = new Map<string, number>()
  return (given) => {
    const text = given.replace(/^(\d{2})\.(\d{2})\.(\d{4})/, '$3-$2-$1').replace(/^(\d{4}-\d{2}-\d{2})[ T]+/, '$1T')
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(text)) return null
    const asUtc = Date.parse(withZone.test(text) ? text : `${text}Z`)
    if (Number.isNaN(asUtc) || withZone.test(text)) return Number.isNaN(asUtc) ? null : asUtc
    // one look into the zone's table for each hour, not for each line
    const hour = text.slice(0, 13)
    let offset = offsets.get(hour)
    if (offset === undefined) {
      const local = Temporal.PlainDateTime.from(`${hour}:00`)
      offset = Date.parse(`${hour}:00:00Z`) - local.toZonedDateTime(timeZone).epochMilliseconds
      offsets.set(hour, offset)
    }
    return asUtc - offset
  }
}

/** A table with the columns received and answered (empty while nobody answered); more columns are welcome. */
export const readInboxLog = (text: string, timeZone: string): InboxEntry[] | NotTheFormat => {
  const table = readCsv(text)
  if (table instanceof NotTheFormat) return table
  const header = table.header.map((name) => names[name] ?? name)
  const [received, answered] = [header.indexOf('received'), header.indexOf('answered')]
  const lacking = [received < 0 ? 'received' : null, answered < 0 ? 'answered' : null].filter((name) => name !== null)
  if (lacking.length > 0) return new NotTheFormat('missing_columns', lacking.join(', '))
  const moment = momentIn(timeZone)
  const entries: InboxEntry[] = []
  for (const { line, cells } of table.rows) {
    const receivedAt = moment(cells[received]!)
    if (receivedAt === null) return new NotTheFormat('bad_date', `${line}, received`)
    const answeredAt = cells[answered] === '' ? null : moment(cells[answered]!)
    if (answeredAt === null && cells[answered] !== '') return new NotTheFormat('bad_date', `${line}, answered`)
    if (answeredAt !== null && answeredAt < receivedAt) return new NotTheFormat('answered_before', String(line))
    entries.push({ receivedAt, answeredAt })
  }
  const times = entries.flatMap(({ receivedAt, answeredAt }) => [receivedAt, answeredAt ?? receivedAt])
  return Math.max(...times) - Math.min(...times) > (MAX_DAYS - 2) * 24 * HOUR_MS ? new NotTheFormat('too_many_days', String(MAX_DAYS)) : entries
}

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
export interface InboxContext {
  readonly timeZone: string
  readonly daysOff: readonly string[]
  readonly now: number
}
/** Median first reply in work hours; nobody waits a day without an answer. */
export const checkInboxLog = (entries: readonly InboxEntry[], { timeZone, daysOff, now }: InboxContext): EvidenceCheck[] => {
  const ends = entries.map(({ receivedAt, answeredAt }) => answeredAt ?? receivedAt)
  const clock = workClock({ from: Math.min(...ends, ...entries.map((entry) => entry.receivedAt)), to: Math.max(...ends), timeZone, daysOff })
  const replies = entries.flatMap(({ receivedAt, answeredAt }) => (answeredAt === null ? [] : [clock.between(receivedAt, answeredAt)]))
  const late = entries.filter(({ receivedAt, answeredAt }) => answeredAt === null && now - receivedAt > inboxLimits.waitHours * HOUR_MS).length
  const waits = late === 0 ? ok('waiting', 'inbox.nobody_waits') : fail('waiting', 'inbox.waiting', { count: late })
  const count = ok('entries', 'inbox.entries', { count: entries.length, answered: replies.length })
  if (replies.length === 0) return [count, warn('median', 'inbox.no_replies'), waits]
  const hours = Math.round((medianOf(replies) / HOUR_MS) * 10) / 10
  const facts = { hours, limit: inboxLimits.medianHours }
  return [count, hours <= inboxLimits.medianHours ? ok('median', 'inbox.median', facts) : fail('median', 'inbox.median_long', facts), waits]
}
