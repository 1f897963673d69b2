import type { BlockedReason } from './states.js'

/** After so many definitive rejections a person has to look. */
export const GENERATIONS_MAX = 20
const payeeCodes = ['account_invalid', 'account_closed', 'insufficient_capabilities_for_transfer', 'transfers_not_allowed', 'payouts_not_allowed', 'capability_not_active']

/** Twice not found, long after the last send: certain that nothing happened, so the next generation may go at once. */
export const NEVER_TOOK_EFFECT = 'never_took_effect'

/** What the next generation of a rejected release waits for; null when it may go at once. */
export const blockAfterRejection = (code: string, generation: number): BlockedReason | null => {
  // No other call helps, and no person decides it: it waits for the money as long as it takes.
  if (code === 'balance_insufficient') return 'balance'
  if (generation + 1 >= GENERATIONS_MAX) return 'review'
  if (code === NEVER_TOOK_EFFECT) return null
  return payeeCodes.includes(code) ? 'payee' : 'review'
}
