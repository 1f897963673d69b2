import { createHmac } from 'node:crypto'
import { DAY_MS, MINUTE_MS } from '@rolecall/kernel'

export const CODE_MINUTES = 10
export const CODE_LIFE_MS = CODE_MINUTES * MINUTE_MS
export const CODE_TRIES = 5
/** Codes mailed to one address in the window of attempts; more requests are answered alike and send nothing. */
export const CODES_PER_WINDOW = 5

export const ATTEMPTS_PER_WINDOW = 10
export const ATTEMPT_WINDOW_MS = 15 * MINUTE_MS
/** Attempts and codes are dropped after this. */
export const TRACES_KEPT_MS = DAY_MS

const CODE_DIGITS = 6
/** Six digits out of the code's id: nothing secret is stored. */
export const signInCode = (secret: string, codeId: string): string => {
  const bytes = createHmac('sha256', secret).update(`sign-in-code:${codeId}`).digest()
  return (bytes.readUIntBE(0, 6) % 10 ** CODE_DIGITS).toString().padStart(CODE_DIGITS, '0')
}
