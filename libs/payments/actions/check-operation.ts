import { later, MoveRefused, SECOND_MS, TemporarilyUnavailable } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Operation } from '../data/operation.entity.js'
import { lockedOperation } from '../data/rows.js'
import { OperationIntended } from '../domain/events.js'
import { isNeverSent, SEND_LEASE_MS } from '../domain/operation.rules.js'
import { openStatuses } from '../domain/states.js'
import { moveOperation } from './move-operation.js'

/**
 * An operator does not wait for the next look: the worker carries the operation out now, or looks up what became
 * of it. One that is being sent this moment is left alone. One that waits for a person is sent when nothing of it was sent
 * before: this is the person's word; whatever may have taken effect stays where it is.
 */
export const checkOperation = async (ctx: Ctx, { operationId }: { operationId: string }): Promise<Operation | MoveRefused | TemporarilyUnavailable> => {
  const operation = await lockedOperation(ctx, operationId)
  if (!(openStatuses as readonly string[]).includes(operation.status)) return new MoveRefused('check', operation.status)
  const freeAt = operation.lastSentAt ? later(operation.lastSentAt, SEND_LEASE_MS) : ctx.now
  if (operation.status === 'submitted' && freeAt > ctx.now) return new TemporarilyUnavailable(Math.ceil((freeAt.getTime() - ctx.now.getTime()) / SECOND_MS))
  if (operation.blockedReason === 'review') {
    if (!isNeverSent(operation)) return new MoveRefused('check', operation.status)
    await moveOperation(ctx, operation, { move: 'unblock' })
  }
  await ctx.db.update(Operation, { id: operation.id }, { nextAttemptAt: ctx.now })
  ctx.emit(new OperationIntended(operation.id))
  return Object.assign(operation, { nextAttemptAt: ctx.now })
}
