import { DAY_MS, HOUR_MS, machine, MINUTE_MS, SECOND_MS } from '@rolecall/kernel'
import type { OperationState } from './states.js'

export type OperationParty = 'worker' | 'api'

/** A call to the provider (PAYMENTS 4). `submitted` is committed before the call; a crash leaves a row to finish. */
export const operationMoves = machine<OperationState, OperationParty>()({
  submit: { from: ['intended', 'submitted', 'unknown', 'blocked'], to: 'submitted', by: ['worker', 'api'] },
  confirm: { from: ['intended', 'submitted', 'unknown', 'blocked'], to: 'confirmed', by: ['worker', 'api'] },
  reject: { from: ['submitted', 'unknown'], to: 'rejected', by: ['worker', 'api'] },
  doubt: { from: ['intended', 'submitted', 'unknown'], to: 'unknown', by: ['worker', 'api'] },
  postpone: { from: ['submitted'], to: 'intended', by: ['worker', 'api'] },
  block: { from: ['intended', 'blocked', 'submitted', 'unknown'], to: 'blocked', by: ['worker', 'api'] },
  unblock: { from: ['blocked'], to: 'intended', by: ['worker', 'api'] },
  cancel: { from: ['intended', 'blocked'], to: 'cancelled', by: ['worker', 'api'] },
  /** Never sent, because our own books say that it cannot be. */
  refuse: { from: ['intended', 'blocked'], to: 'rejected', by: ['worker', 'api'] },
})

/** Longer than the provider client's timeout (20 s): a second sender waits until the first surely ended. */
export const SEND_LEASE_MS = 25 * SECOND_MS
/** Keys may be pruned after 24 h; before that the same key and params are safe to repeat. */
export const SAME_KEY_MS = 20 * HOUR_MS
/**
 * A call that was begun is made within this time or not at all: whoever slept longer (a machine put to rest, a long
 * wait for a lock) could otherwise repeat it when the provider has forgotten its key.
 */
export const SEND_WITHIN_MS = HOUR_MS
export const mayStillSend = (begunAt: Date, now: Date): boolean => now.getTime() - begunAt.getTime() < SEND_WITHIN_MS
/** Not found twice and so long after the last send means it never took effect. */
export const GIVE_UP_MS = 24 * HOUR_MS
export const MISSES_TO_GIVE_UP = 2
const FIRST_RETRY_MS = 2 * SECOND_MS
const LAST_RETRY_MS = 15 * MINUTE_MS
const DOUBLINGS_MAX = 10
/** How long a blocked operation waits before it is looked at again without an event. */
export const BLOCKED_CHECK_MS = HOUR_MS
/** Money in a balance at the provider has cleared by then; a payout that still waits for it needs a person. */
export const PAYOUT_CLEARS_MS = 7 * DAY_MS
/** Money that is owed does not lie with us for ever: a freelancer who has not come to his payout account by then is a person's to look for. */
export const PAYEE_COMES_MS = 30 * DAY_MS

/** Pause before the next try: doubles from 2 s to 15 min. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(Math.max(attempts - 1, 0), DOUBLINGS_MAX))

export interface SentBefore {
  readonly firstSentAt: Date | null
  readonly lastSentAt: Date | null
  readonly lookupMisses: number
  readonly lastError: string | null
}
/** Marks an operation whose key only replays a stored 5xx: posting again is useless. */
export const REPLAYED = 'replayed_5xx'
/** The key was used with other parameters: our own fault, and a person has to look. */
export const KEY_CONFLICT = 'idempotency_error'

/** Post again with the same key, or only look whether the effect is there: never a POST after 20 h in doubt. */
export const nextStep = (operation: SentBefore, now: Date): 'send' | 'lookup' => {
  // Also an `intended` one that was postponed may have been sent in doubt before.
  if (!operation.firstSentAt) return 'send'
  if (operation.lastError === REPLAYED || operation.lastError === KEY_CONFLICT) return 'lookup'
  return now.getTime() - operation.firstSentAt.getTime() < SAME_KEY_MS ? 'send' : 'lookup'
}

/** After a look-up that found nothing: is it certain enough to say it never happened? */
export const isGivenUp = (operation: SentBefore, now: Date): boolean =>
  operation.lookupMisses + 1 >= MISSES_TO_GIVE_UP &&
  operation.lastSentAt !== null &&
  now.getTime() - operation.lastSentAt.getTime() >= GIVE_UP_MS

/** `rc:<kind>:<decision>:<generation>`: the same for every attempt, new only after a definitive rejection. */
export const idempotencyKey = (kind: string, entityId: string, generation: number): string => `rc:${kind}:${entityId}:${generation}`

/** Only what was never sent may be called off: whatever was sent may have taken effect. */
export const isNeverSent = (operation: { status: OperationState; firstSentAt: Date | null }): boolean =>
  operation.firstSentAt === null && operationMoves.moves.cancel.from.includes(operation.status)
