/** Business time. Wall time plus an offset that demo and test mode may move (DECISIONS 5). */
export interface Clock {
  now(): Date
}
export const wallClock: Clock = { now: () => new Date() }

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms)
