import type { World } from '../state/world.js'

/** One API request as an endpoint sees it: checked, authorised, and inside a unit of work. */
export interface Call {
  world: World
  /** Ids from the path, by the name given in the route. */
  path: Record<string, string>
  params: Record<string, unknown>
  /** The account acted for: the platform, or the connected account named by a header. */
  account: string
}

export type Endpoint = (call: Call) => object
