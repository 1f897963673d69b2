import { HOUR_MS, MINUTE_MS } from '@rolecall/kernel'

export const mailStates = ['queued', 'sent', 'given_up'] as const
export type MailState = (typeof mailStates)[number]

export const RESEND_AFTER_MS = MINUTE_MS
const RESEND_MAX_MS = 6 * HOUR_MS
/** About two days of trying. */
export const MAIL_ATTEMPTS = 16
export const RESEND_BATCH = 50

/** Waits a minute after the first attempt, then twice as long each time, up to six hours. */
export const resendDelayMs = (attempts: number): number =>
  Math.min(RESEND_AFTER_MS * 2 ** Math.max(0, attempts - 1), RESEND_MAX_MS)
