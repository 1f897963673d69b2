import { createHash } from 'node:crypto'
import { money, newId, type Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Operation } from '../data/operation.entity.js'
import { OperationIntended } from '../domain/events.js'
import { idempotencyKey } from '../domain/operation.rules.js'
import type { BlockedReason, OperationKind } from '../domain/states.js'

export interface Intention {
  readonly kind: OperationKind
  readonly entityId: string
  readonly generation?: number
  readonly holdId: string | null
  readonly freelancerId: string | null
  readonly currency: Currency
  readonly amountMinor: bigint
  /** When it has to wait, and until when it need not be looked at. */
  readonly blocked?: { readonly reason: BlockedReason; readonly until: Date }
}

/** The operation of an intention, not written yet. Zero needs no call (DECISIONS 52). */
export const intendedOperation = (ctx: Ctx, intention: Intention): Operation => {
  const { kind, entityId, generation = 0, holdId, freelancerId, blocked } = intention
  const isZero = intention.amountMinor === 0n
  return ctx.db.create(Operation, {
    id: newId(ctx.now.getTime()),
    kind,
    entityId,
    generation,
    holdId,
    freelancerId,
    idempotencyKey: idempotencyKey(kind, entityId, generation),
    amount: money(intention.amountMinor, intention.currency),
    params: null,
    paramsHash: null,
    status: isZero ? 'confirmed' : blocked ? 'blocked' : 'intended',
    blockedReason: !isZero && blocked ? blocked.reason : null,
    attempts: 0,
    lookupMisses: 0,
    stripeObjectId: null,
    lastError: null,
    nextAttemptAt: blocked?.until ?? ctx.now,
    firstSentAt: null,
    lastSentAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
}
/** The worker hears of it after the commit. */
export const tellIntended = (ctx: Ctx, operation: Operation): void => {
  if (operation.status === 'intended') ctx.emit(new OperationIntended(operation.id))
}

/** Writes the operation beside its decision. */
export const intend = async (ctx: Ctx, intention: Intention): Promise<Operation> => {
  const operation = intendedOperation(ctx, intention)
  await ctx.db.insert(Operation, operation)
  tellIntended(ctx, operation)
  return operation
}

/** Keys in order: PostgreSQL does not keep the order in which they were written. */
const hashOf = (params: object): string =>
  createHash('sha256').update(JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)))).digest('hex')

/** The first send fixes the parameters; every later one checks that they are the same. */
export const freezeParams = <P extends object>(operation: Operation, params: P): P => {
  if (!operation.params) {
    operation.params = params
    operation.paramsHash = hashOf(params)
  } else if (hashOf(operation.params) !== operation.paramsHash) {
    throw new Error(`operation ${operation.id}: the stored parameters are not the ones that were sent`)
  }
  return operation.params as P
}
