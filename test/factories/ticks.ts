import { systemAsker, type Env, type Timer } from '@rolecall/platform'
import type { World } from '../support/world.js'

/** One look of the worker at everything these timers watch; one timer's trouble does not keep the others. */
export const tickOf = async (world: World, timers: readonly Timer[]): Promise<void> => {
  const faults: unknown[] = []
  for (const timer of timers) {
    const asker = systemAsker(timer.name)
    const env: Env = { requestId: asker.requestId, run: (action, input) => world.work.run(asker, action, input) as never }
    await timer.sweep(env).catch((fault: unknown) => faults.push(fault))
  }
  if (faults.length > 0) throw faults[0]
}
