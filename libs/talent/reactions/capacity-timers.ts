import type { Timer } from '@rolecall/platform'
import { askCapacity } from '../actions/ask-capacity.js'

const ROWS = 50
const ROUNDS = 20

/** Asks for hours that were said too long ago. */
export const capacityTimers: readonly Timer[] = [
  {
    name: 'talent.ask-capacity',
    sweep: async (env) => {
      for (let round = 0; round < ROUNDS; round += 1) if ((await env.run(askCapacity, { limit: ROWS })) === 0) return
    },
  },
]
