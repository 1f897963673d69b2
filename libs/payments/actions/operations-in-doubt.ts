import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Operation } from '../data/operation.entity.js'
import { operationOf } from '../data/rows.js'
import type { Sendable, Sending } from './begin-send.js'
import { lookUp, record } from './carry-out.js'
import type { Provider } from './provider.js'

/** A call whose answer we do not have, as it was sent; null for every other one. */
export const inDoubt = async (ctx: Ctx, { operationId }: { operationId: string }): Promise<Sending | null> => {
  const { id, kind, status, params, idempotencyKey } = await operationOf(ctx, operationId)
  if ((status !== 'submitted' && status !== 'unknown') || !params) return null
  return { ...({ kind, params } as Sendable), operationId: id, key: idempotencyKey, step: 'lookup', begunAt: ctx.now }
}

/**
 * The provider tells of something that we asked for and had no answer to: the effect is looked for at once. Nothing is
 * sent, and what is not found yet stays as it was for the retry.
 */
export const confirmByLook = async (provider: Provider, operationId: string): Promise<void> => {
  const sending = await provider.run(inDoubt, { operationId })
  if (!sending || isRefusal(sending)) return
  const found = await lookUp(provider.gateway, sending)
  if (found.kind !== 'not_found') await record(provider, operationId, found)
}

/** Reversals carry the metadata of their transfer in events: the one that is in doubt beside it. */
export const reversalInDoubt = async (ctx: Ctx, holdId: string): Promise<Operation | null> =>
  ctx.db.findOne(Operation, { where: [{ kind: 'reversal', holdId, status: 'submitted' }, { kind: 'reversal', holdId, status: 'unknown' }] })
