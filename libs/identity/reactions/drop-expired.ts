import type { Timer } from '@rolecall/platform'
import { dropExpired } from '../actions/drop-expired.js'

/** Each tick: sessions and sign-in traces that count no more. */
export const dropExpiredTimer: Timer = {
  name: 'identity.drop-expired',
  sweep: (env) => env.run(dropExpired, undefined),
}
