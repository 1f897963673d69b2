import { isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Operation } from '../data/operation.entity.js'
import { operationMoves, SEND_LEASE_MS } from '../domain/operation.rules.js'
import type { BlockedReason } from '../domain/states.js'

type Move = keyof typeof operationMoves.moves

/** Moves an operation by the table; a move it does not allow is a fault of ours. */
export const moveOperation = async (ctx: Ctx, operation: Operation, change: { move: Move } & Partial<Operation>): Promise<void> => {
  const { move, ...fields } = change
  const status = operationMoves.to(move, operation.status, 'worker')
  if (isRefusal(status)) throw new Error(`operation ${operation.id}: ${move} is not possible from ${operation.status}`)
  Object.assign(operation, { blockedReason: null, ...fields, status, updatedAt: ctx.now })
  await ctx.db.save(Operation, operation)
}

export const blockOperation = (ctx: Ctx, operation: Operation, { reason, until }: { reason: BlockedReason; until: Date }): Promise<void> =>
  moveOperation(ctx, operation, { move: 'block', blockedReason: reason, nextAttemptAt: until })

/** Marks the send before it happens: after a crash the row says that the outcome is not known. */
export const markSubmitted = (ctx: Ctx, operation: Operation): Promise<void> =>
  moveOperation(ctx, operation, {
    move: 'submit',
    attempts: operation.attempts + 1,
    firstSentAt: operation.firstSentAt ?? ctx.now,
    lastSentAt: ctx.now,
    nextAttemptAt: later(ctx.now, SEND_LEASE_MS),
  })
