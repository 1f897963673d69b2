import { MINUTE_MS, SECOND_MS } from '@rolecall/kernel'
import Stripe from 'stripe'
import { NotAtProvider, type Outcome } from '../domain/gateway.js'
import { KEY_CONFLICT } from '../domain/operation.rules.js'

const IN_FLIGHT_MS = SECOND_MS
const LIMITED_MS = 5 * SECOND_MS

/** What a failed call says about its effect (PAYMENTS 5.4). When in doubt it is unknown, never rejected. */
export const failureOf = (fault: unknown): Outcome<never> => {
  if (!(fault instanceof Stripe.errors.StripeError)) return { kind: 'unknown', cause: 'no_answer', replayed: false }
  const status = fault.statusCode ?? 0
  const replayed = fault.headers?.['idempotent-replayed'] === 'true'
  // The same key with other parameters is our bug; the effect of the first call is looked up, nothing is sent again.
  if (fault instanceof Stripe.errors.StripeIdempotencyError) return { kind: 'unknown', cause: KEY_CONFLICT, replayed: true }
  if (status === 409) return { kind: 'later', afterMs: IN_FLIGHT_MS }
  if (status === 429) return { kind: 'later', afterMs: LIMITED_MS }
  // A wrong key of ours is not an answer to this operation.
  if (status === 401) return { kind: 'later', afterMs: MINUTE_MS }
  if (status >= 400 && status < 500) return { kind: 'rejected', code: fault.code ?? fault.type }
  return { kind: 'unknown', cause: status === 0 ? 'no_answer' : `http_${status}`, replayed }
}

/** Makes a call with an effect and says how it ended. */
export const outcomeOf = async <F>(call: () => Promise<F>): Promise<Outcome<F>> => {
  try {
    return { kind: 'done', facts: await call() }
  } catch (fault) {
    return failureOf(fault)
  }
}

/** Nothing of this id, or an account that is no longer ours to see. */
const goneCodes: readonly (string | undefined)[] = ['resource_missing', 'account_invalid']
/** A reading of something that may not be there. */
export const found = async <T>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading
  } catch (fault) {
    if (fault instanceof Stripe.errors.StripeError && goneCodes.includes(fault.code)) throw new NotAtProvider(fault.message)
    throw fault
  }
}
