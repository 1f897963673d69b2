import { systemAsker, type DomainEvent, type Env, type UnitOfWork, type WorkerRegistry } from '@rolecall/platform'

const ROUNDS_MAX = 50
const envOf = (work: UnitOfWork, name: string): Env => {
  const asker = systemAsker(name)
  return { requestId: asker.requestId, run: (action, input) => work.run(asker, action, input) as never }
}

const deliver = async (work: UnitOfWork, registry: WorkerRegistry, event: DomainEvent): Promise<void> => {
  for (const part of registry.listeningTo(event.event)) {
    if ('handle' in part) await work.run(systemAsker(part.name), (ctx) => part.handle(ctx, event), undefined)
    else await part.process(envOf(work, part.name), event)
  }
}

/** Delivers committed events to their reactions, oldest first, until none is left; the queue itself has its own tests. */
export const drain = async (work: UnitOfWork, registry: WorkerRegistry): Promise<void> => {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const rows: { id: string; event: string; payload: object }[] = await work.database.query(
      'SELECT id, event, payload FROM platform.outbox WHERE relayed_at IS NULL ORDER BY seq',
    )
    if (rows.length === 0) return
    const delivered: string[] = []
    try {
      for (const row of rows) {
        await deliver(work, registry, { ...row.payload, event: row.event })
        delivered.push(row.id)
      }
    } finally {
      await work.database.query('UPDATE platform.outbox SET relayed_at = now() WHERE id = ANY($1::uuid[])', [delivered])
    }
  }
  throw new Error('the shop does not come to rest')
}

/** Every timer once, then what they decided. */
export const sweep = async (work: UnitOfWork, registry: WorkerRegistry): Promise<void> => {
  for (const timer of registry.timers) await timer.sweep(envOf(work, timer.name))
  await drain(work, registry)
}
