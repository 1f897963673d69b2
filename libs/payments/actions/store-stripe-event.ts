import type { Ctx } from '@rolecall/platform'
import { StripeEvent } from '../data/stripe-event.entity.js'
import { StripeEventStored } from '../domain/events.js'
import type { ReceivedEvent } from '../domain/received-event.js'
import type { StoredEventState } from '../domain/states.js'

/** Stores the event once; a repeated delivery changes nothing. */
export const storeStripeEvent = async (ctx: Ctx, event: ReceivedEvent): Promise<'stored' | 'known'> => {
  const rows: unknown[] = await ctx.db.query(
    `INSERT INTO payments.stripe_events (id, endpoint, account, type, object_id, operation_hint, live, status, created_at, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'stored', $8, $9) ON CONFLICT (id) DO NOTHING RETURNING 1`,
    [event.id, event.endpoint, event.account, event.type, event.objectId, event.operationHint, event.live, event.createdAt, ctx.now],
  )
  if (rows.length === 0) return 'known'
  ctx.emit(new StripeEventStored(event.id))
  return 'stored'
}

export const markEvent = async (ctx: Ctx, { id, status }: { id: string; status: StoredEventState }): Promise<void> => {
  await ctx.db.update(StripeEvent, { id }, { status, processedAt: ctx.now })
}
