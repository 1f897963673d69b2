import { setTimeout as pause } from 'node:timers/promises'
import { isRefusal } from '@rolecall/kernel'
import { systemAsker, type Asker, type Ctx, type DomainEvent, type Env, type Process, type Reaction, type UnitOfWork, type WorkerRegistry } from '@rolecall/platform'

interface Waiting { id: string, event: string, payload: object, occurred_at: Date }

const BATCH = 500
const ROUNDS_MAX = 200
const OTHERS_MS = 15_000

/** The worker's side of the market: reactions hear of an event at the moment it happened. */
export interface Delivery {
  /** Delivers what was told until nothing new is told. */
  drain(): Promise<void>
  /** Runs every timer as of a moment, then what they decided. */
  tick(at: Date): Promise<void>
}

const envOf = (work: UnitOfWork, asker: Asker): Env => ({
  requestId: asker.requestId, run: (action, input) => work.run(asker, action, input) as never,
})

/** As the worker counts runs: once for each reaction and event, whoever delivers it. */
const claimed = async (db: Pick<Ctx['db'], 'query'>, reaction: string, eventId: string): Promise<boolean> => {
  const rows: unknown[] = await db.query(
    `INSERT INTO platform.reaction_runs AS r (reaction, event_id, state, queued_at, done_at) VALUES ($1, $2, 'done', now(), now())
     ON CONFLICT (reaction, event_id) DO UPDATE SET state = 'done', done_at = now() WHERE r.state <> 'done' RETURNING 1`,
    [reaction, eventId],
  )
  return rows.length > 0
}

const react = async (work: UnitOfWork, part: Reaction | Process, row: Waiting): Promise<void> => {
  const event = { event: row.event, ...row.payload } as DomainEvent
  const asker: Asker = { ...systemAsker(part.name), at: row.occurred_at }
  if (!('handle' in part)) {
    await part.process(envOf(work, asker), event)
    await claimed(work.database, part.name, row.id)
    return
  }
  const answer = await work.run(asker, async (ctx) => await claimed(ctx.db, part.name, row.id) ? part.handle(ctx, event) : null, undefined)
  if (isRefusal(answer)) throw new Error(`${part.name} was refused: ${answer.code}`)
}

/** Elsewhere a worker may run beside us and have taken some of the events: its reactions come first. */
const othersAreDone = async (work: UnitOfWork): Promise<void> => {
  for (const end = Date.now() + OTHERS_MS; Date.now() < end; await pause(100)) {
    const rows: unknown[] = await work.database.query(`SELECT 1 FROM platform.reaction_runs WHERE state = 'queued' LIMIT 1`)
    if (rows.length === 0) return
  }
}

/** A person who changed many times is copied to the matching once: later news of him holds all of it. */
const isOvertaken = (row: Waiting, place: number, rows: readonly Waiting[]): boolean => row.event === 'FreelancerChanged'
  && rows.slice(place + 1).some((later) => later.event === row.event && JSON.stringify(later.payload) === JSON.stringify(row.payload))

export const deliveryOf = (work: UnitOfWork, registry: WorkerRegistry): Delivery => {
  const drain = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const rows: Waiting[] = await work.database.query(
        `SELECT id, event, payload, occurred_at FROM platform.outbox WHERE relayed_at IS NULL ORDER BY seq LIMIT ${BATCH}`,
      )
      if (rows.length === 0) return othersAreDone(work)
      for (const [place, row] of rows.entries()) {
        if (isOvertaken(row, place, rows)) continue
        for (const part of registry.listeningTo(row.event)) await react(work, part, row)
      }
      await work.database.query('UPDATE platform.outbox SET relayed_at = now() WHERE id = ANY($1::uuid[])', [rows.map((row) => row.id)])
    }
    throw new Error('the demo market does not come to rest')
  }
  const tick = async (at: Date): Promise<void> => {
    for (const timer of registry.timers) await timer.sweep(envOf(work, { ...systemAsker(timer.name), at }))
    await drain()
  }
  return { drain, tick }
}
