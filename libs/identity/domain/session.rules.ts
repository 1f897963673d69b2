import { createHash, randomBytes } from 'node:crypto'
import { DAY_MS, HOUR_MS } from '@rolecall/kernel'

export const SESSION_IDLE_MS = 14 * DAY_MS
export const SESSION_LIFE_MS = 30 * DAY_MS
/** The last use is noted at most so often: a read needs no write. */
export const SESSION_TOUCH_MS = HOUR_MS

const TOKEN_BYTES = 32
export const newSessionToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')
/** Only this is stored: a stolen table opens no session. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
