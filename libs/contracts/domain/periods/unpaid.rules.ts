import { DAY_MS, later } from '@rolecall/kernel'
import { beginOf, UNPAID_MS } from './service.rules.js'

/** A later period of agreed days is given up when nobody has paid for it a week after its first day. */
export const unpaidUntil = ({ startsOn, timeZone }: { readonly startsOn: string; readonly timeZone: string }): Date => later(beginOf(startsOn, timeZone), UNPAID_MS)

/** First days that may have waited long enough, whatever the client's zone; the moment itself is looked at under the lock. */
export const unpaidSinceDay = (now: Date): string => later(now, DAY_MS - UNPAID_MS).toISOString().slice(0, 10)
