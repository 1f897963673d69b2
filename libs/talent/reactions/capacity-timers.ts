import type { Timer } from '@rolecall/platform'
import { askCapacity } from '../actions/ask-capacity.js'
import { tellLateEvidence } from '../actions/tell-late-evidence.js'

const ROWS = 50
const ROUNDS = 20

/** Asks for hours that were said too long ago, and says when a moderator is late. */
export const capacityTimers: readonly Timer[] = [
  {
    name: 'talent.ask-capacity',
    sweep: async (env) => {
      for (let round = 0; round < ROUNDS; round += 1) if ((await env.run(askCapacity, { limit: ROWS })) === 0) return
    },
  },
  {
    name: 'talent.tell-late-evidence',
    sweep: async (env) => {
      for (let round = 0; round < ROUNDS; round += 1) if ((await env.run(tellLateEvidence, { limit: ROWS })) === 0) return
    },
  },
]
