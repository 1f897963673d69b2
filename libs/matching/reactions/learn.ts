import type { Env, Timer } from '@rolecall/platform'
import { dropOldInputs } from '../actions/drop-old-inputs.js'
import { learnFromEvents } from '../actions/learn-from-events.js'
import { relearnWhenDue } from '../actions/relearn.js'

/** Transactions of one tick; the rest waits for the next. */
const STRETCHES_A_TICK = 20

const learn = async (env: Env): Promise<void> => {
  for (let stretch = 0; stretch < STRETCHES_A_TICK && (await env.run(learnFromEvents, undefined)) > 0; stretch += 1);
}
/** Learns from what came of matches, in the order of events; never inside a request. */
export const learnOnTick: Timer = { name: 'matching.learn', sweep: learn }

/** At night a version is made of it, and inputs of old rankings go. */
export const relearnAtNight: Timer = {
  name: 'matching.relearn',
  sweep: async (env) => {
    await env.run(relearnWhenDue, undefined)
    await env.run(dropOldInputs, undefined)
  },
}
