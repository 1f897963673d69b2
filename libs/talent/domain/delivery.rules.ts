import { skillModel } from './skill-model.js'

/** One accepted or returned item of work, first time round. */
export interface Delivery {
  readonly dutySlug: string
  /** The client who judged it; businesses of one owner are one client. Null where it is not known. */
  readonly clientId: string | null
  readonly accepted: boolean
  readonly ageDays: number
}

interface Client {
  count: number
  accepted: number
}
const byClient = (deliveries: readonly Delivery[]): Map<string, Client> => {
  const clients = new Map<string, Client>()
  deliveries.forEach(({ dutySlug, clientId, accepted, ageDays }, index) => {
    const key = clientId ?? `unknown ${dutySlug} ${index}`
    const weight = 0.5 ** (Math.max(0, ageDays) / skillModel.halfLifeDays)
    const client = clients.get(key) ?? { count: 0, accepted: 0 }
    clients.set(key, { count: client.count + weight, accepted: client.accepted + (accepted ? weight : 0) })
  })
  return clients
}
const saturation = (count: number): number => 1 - 0.5 ** count

/**
 * Effective number of deliveries: many from one client count little, so that two accounts cannot make a skill
 * between them (DECISIONS 46). Ten from one client are 2.0; one from each of three are 3.0.
 */
export const effectiveCount = (deliveries: readonly Delivery[]): number =>
  Math.min(skillModel.deliveryCap, 2 * [...byClient(deliveries).values()].reduce((sum, client) => sum + saturation(client.count), 0))

/**
 * Share accepted at once, each client with what it may count for, and how many deliveries that is worth. Of `clients` the
 * squares of the parts sum to 1: the same client at two duties is one opinion twice.
 */
export const deliveredShare = (deliveries: readonly Delivery[]): { share: number; count: number; clients: ReadonlyMap<string, number> } => {
  const known = byClient(deliveries)
  const clients = [...known.values()]
  const weight = clients.reduce((sum, client) => sum + saturation(client.count), 0)
  const share = clients.reduce((sum, client) => sum + (saturation(client.count) * client.accepted) / client.count, 0) / weight
  const length = Math.hypot(...clients.map((client) => saturation(client.count)))
  return { share, count: effectiveCount(deliveries), clients: new Map([...known].map(([id, client]) => [id, saturation(client.count) / length])) }
}
