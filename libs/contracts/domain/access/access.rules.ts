import { DAY_MS, later } from '@rolecall/kernel'

/** What a business lets a freelancer into. The business stays its owner: there is no level that hands it over. */
export const accessKinds = ['community', 'ad_cabinet', 'bot', 'drive', 'site', 'analytics', 'mailing', 'other'] as const
export type AccessKind = (typeof accessKinds)[number]
export const accessLevels = ['read', 'publish', 'moderate', 'advertise', 'edit', 'administer'] as const
export type AccessLevel = (typeof accessLevels)[number]

export const accessLimits = { nameChars: 200, toChars: 200, rows: 100 } as const

/** Both sides have this long to close what is open; reminded half-way and a day before. */
const accessReminders = (until: Date): Date[] => [later(until, -4 * DAY_MS), later(until, -DAY_MS)]
export const nextAccessReminder = (until: Date, now: Date): Date | null => accessReminders(until).find((at) => at > now) ?? null
