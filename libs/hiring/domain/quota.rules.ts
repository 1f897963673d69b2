import { HOUR_MS, later } from '@rolecall/kernel'

/** Proposals of a week that answer no invitation (MATCHING 7); those that do are not counted. */
export const PROPOSALS_A_WEEK = 10
/** "This is my first choice" may be said so often a week. */
export const FIRST_CHOICES_A_WEEK = 1
export const QUOTA_HOURS = 168

/** When a week's allowance has room again: a week after the oldest of the newest `limit`; null when it has room now. */
export const roomAgainAt = (newestFirst: readonly Date[], limit: number): Date | null => {
  const oldest = newestFirst[limit - 1]
  return oldest ? later(oldest, QUOTA_HOURS * HOUR_MS) : null
}
