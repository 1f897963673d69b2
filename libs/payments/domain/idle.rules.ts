import { DAY_MS, later } from '@rolecall/kernel'

/** So long money may lie in a balance at the provider before we pay it out ourselves (PAYMENTS 8); Thailand allows less. */
const IDLE_DAYS = 30
const idleDaysOf: Readonly<Record<string, number>> = { TH: 7 }
const WARN_DAYS = 5
const warnDaysOf: Readonly<Record<string, number>> = { TH: 2 }

/** The moment money that came in then is paid out by itself, also where payouts are asked for by hand. */
export const idleUntil = (country: string, since: Date): Date => later(since, (idleDaysOf[country] ?? IDLE_DAYS) * DAY_MS)
/** The freelancer hears of it some days before. */
export const idleWarnAt = (country: string, since: Date): Date =>
  later(idleUntil(country, since), -(warnDaysOf[country] ?? WARN_DAYS) * DAY_MS)
/** Nothing younger than this can be due anywhere. */
export const EARLIEST_IDLE_MS = 5 * DAY_MS
