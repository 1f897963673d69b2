import type { DomainEvent, Env, Process, Reaction } from '@rolecall/platform'
import { systemAsker } from '@rolecall/platform'
import type { World } from './world.js'

interface Waiting { event: string, payload: object, seq: string }

export interface Deliveries {
  /** The reactions under test. */
  readonly parts: readonly (Reaction | Process)[]
  /** How often each event comes to each reaction; the guard of the worker is left out, so the action must bear it. */
  readonly times?: number
}

/** Hands the committed events of a world to reactions, in order, until nothing new is told. Each call goes on behind the last. */
export const deliverer = (world: World): { deliver(deliveries: Deliveries): Promise<number> } => {
  let last = '0'
  const react = async (part: Reaction | Process, event: DomainEvent): Promise<void> => {
    const asker = systemAsker(part.name)
    if ('handle' in part) await world.work.run(asker, (ctx) => part.handle(ctx, event), undefined)
    else {
      const env: Env = { requestId: asker.requestId, run: (action, input) => world.work.run(asker, action, input) as never }
      await part.process(env, event)
    }
  }
  return {
    deliver: async ({ parts, times = 1 }) => {
      let count = 0
      for (;;) {
        const rows: Waiting[] = await world.database.query('SELECT event, payload, seq FROM platform.outbox WHERE seq > $1 ORDER BY seq LIMIT 50', [last])
        if (rows.length === 0) return count
        for (const { event, payload, seq } of rows) {
          for (const part of parts.filter(({ on }) => on === event)) {
            for (let time = 0; time < times; time++) await react(part, { event, ...payload })
            count += 1
          }
          last = seq
        }
      }
    },
  }
}
