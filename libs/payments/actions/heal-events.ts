import { HOUR_MS, isRefusal, later, MINUTE_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { StripeEventStored } from '../domain/events.js'
import { takeTurn } from '../data/schedule.js'
import type { ReceivedEvent } from '../domain/received-event.js'
import type { Provider } from './provider.js'
import { storeStripeEvent } from './store-stripe-event.js'

const EVERY_MS = 10 * MINUTE_MS
/** Events are made a little out of order. */
const OVERLAP_MS = HOUR_MS
/** The provider keeps them so long. */
const KEPT_MS = 30 * 24 * HOUR_MS

/** Whose turn it is to look, and since when; null when it is nobody's. */
export const healingSince = async (ctx: Ctx): Promise<Date | null> => {
  if (!(await takeTurn(ctx, { name: 'heal-events', everyMs: EVERY_MS, first: ctx.now }))) return null
  const rows: { last: Date | null }[] = await ctx.db.query(`SELECT max(created_at) AS last FROM payments.stripe_events WHERE endpoint = 'platform' AND created_at <= $1`, [ctx.now])
  return later(rows[0]?.last ?? later(ctx.now, -HOUR_MS), -OVERLAP_MS)
}

const storeAll = async (ctx: Ctx, { events }: { events: ReceivedEvent[] }): Promise<number> => {
  let stored = 0
  for (const event of events) if ((await storeStripeEvent(ctx, event)) === 'stored') stored++
  return stored
}

/** Events that no webhook brought are read from the provider's list; known ones change nothing. */
export const fetchEvents = async (provider: Provider, since: Date): Promise<number> => {
  const events = await provider.gateway.listEvents(since)
  const stored = await provider.run(storeAll, { events })
  return isRefusal(stored) ? 0 : stored
}

/** Every ten minutes: heals gaps that lost webhooks left. */
export const healEvents = async (provider: Provider): Promise<void> => {
  const since = await provider.run(healingSince, undefined)
  if (since instanceof Date) await fetchEvents(provider, since)
}

export const markForReplay = async (ctx: Ctx, { since }: { since: Date }): Promise<number> => {
  const [rows]: [{ id: string }[], number] = await ctx.db.query(
    `UPDATE payments.stripe_events SET status = 'stored', processed_at = NULL WHERE created_at >= $1 RETURNING id`,
    [since],
  )
  for (const { id } of rows) ctx.emit(new StripeEventStored(id))
  return rows.length
}

/** Works every event since a moment once more: the missing are read from the provider, the known are worked again. */
export const replayEvents = async (provider: Provider, since: Date): Promise<{ fetched: number; replayed: number }> => {
  const now = await provider.run(async (ctx: Ctx) => ctx.now, undefined)
  const oldest = later(now as Date, -KEPT_MS)
  const replayed = await provider.run(markForReplay, { since })
  const fetched = await fetchEvents(provider, since > oldest ? since : oldest)
  return { fetched, replayed: isRefusal(replayed) ? 0 : replayed }
}
