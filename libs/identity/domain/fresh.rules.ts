import { MINUTE_MS } from '@rolecall/kernel'

/** So long a sign-in, or a code of the authenticator, counts as "this person sits here now". */
export const FRESH_MS = 15 * MINUTE_MS
export const isFresh = (shownAt: Date | undefined, now: Date): boolean => shownAt !== undefined && now.getTime() - shownAt.getTime() <= FRESH_MS
