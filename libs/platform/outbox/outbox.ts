import { newId } from '@rolecall/kernel'
import type { EntityManager } from 'typeorm'
import type { DomainEvent } from '../ctx.js'
import { prepared } from '../db/prepared.js'

export interface Stamped {
  readonly now: Date
  readonly requestId: string
}
export const OUTBOX_CHANNEL = 'rolecall_outbox'
/** Where the relay tells API processes what was committed, for those who watch. */
export const LIVE_CHANNEL = 'rolecall_live'

/** Writes all events of a unit of work in one statement and wakes the relay on commit. */
export const writeOutbox = async (db: EntityManager, events: DomainEvent[], stamp: Stamped): Promise<void> => {
  if (events.length === 0) return
  const rows = events.map(({ event, ...payload }) => ({ id: newId(), event, payload }))
  await prepared(
    db,
    `WITH stored AS (
       INSERT INTO platform.outbox (id, event, payload, occurred_at, request_id)
       SELECT r.id, r.event, r.payload, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, event text, payload jsonb)
       RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', count(*)::text) FROM stored`,
    [JSON.stringify(rows), stamp.now, stamp.requestId],
  )
}
