import { skillModel } from './skill-model.js'

/** One accepted or returned item of work, first time round. */
export interface Delivery {
  readonly dutySlug: string
  /** The business that judged it; null where it is not known. */
  readonly clientId: string | null
  readonly accepted: boolean
  readonly ageDays: number
}

interface Client {
  count: number
  accepted: number
}
const byClient = (deliveries: readonly Delivery[]): Client[] => {
  const clients = new Map<string, Client>()
  deliveries.forEach(({ clientId, accepted, ageDays }, index) => {
    const key = clientId ?? `unknown ${index}`
    const weight = 0.5 ** (Math.max(0, ageDays) / skillModel.halfLifeDays)
    const client = clients.get(key) ?? { count: 0, accepted: 0 }
    clients.set(key, { count: client.count + weight, accepted: client.accepted + (accepted ? weight : 0) })
  })
  return [...clients.values()]
}
const saturation = (count: number): number => 1 - 0.5 ** count

/**
 * Effective number of deliveries: many from one client count little, so that two accounts cannot make a skill
 * between them (DECISIONS 46). Ten from one client are 2.0; one from each of three are 3.0.
 */
export const effectiveCount = (deliveries: readonly Delivery[]): number =>
  Math.min(skillModel.deliveryCap, 2 * byClient(deliveries).reduce((sum, client) => sum + saturation(client.count), 0))

/** Share accepted at once, each client with what it may count for, and how many deliveries that is worth. */
export const deliveredShare = (deliveries: readonly Delivery[]): { share: number; count: number } => {
  const clients = byClient(deliveries)
  const weight = clients.reduce((sum, client) => sum + saturation(client.count), 0)
  const share = clients.reduce((sum, client) => sum + (saturation(client.count) * client.accepted) / client.count, 0) / weight
  return { share, count: effectiveCount(deliveries) }
}
