import type { RankRequest } from '../../../apps/match-serve/protocol.js'
import type { Dice } from './dice.js'
import type { Hidden } from './people.js'
import type { Order } from './rankers.js'
import type { Settings } from './settings.js'
import type { Tally } from './tally.js'
import type { Truth } from './truth.js'

/** What the parts of a market see of it. */
export interface World {
  readonly settings: Settings
  readonly truth: Truth
  readonly people: ReadonlyMap<string, Hidden>
  readonly tally: Tally
  readonly hour: number
  /** The profile has changed and is to be sent. */
  touch(person: Hidden): void
  /** Tells the ranker what happened. */
  say(event: string, particulars: object): void
  /** Luck bound to names. */
  draw(...names: (string | number)[]): Dice
  order(requests: readonly RankRequest[]): Order[]
}
