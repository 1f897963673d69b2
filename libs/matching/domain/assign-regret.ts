import type { Ledger, Network } from './assign-network.js'

const hasRoom = (network: Network, ledger: Ledger, person: number): boolean => ledger.count[person]! < network.capacity[person]!

/** The best edge of a job that can still be taken, and what the job loses when somebody else takes it. */
const outlook = (network: Network, ledger: Ledger, job: number): { edge: number; regret: number } | null => {
  let best = -1
  for (let edge = network.from[job]!; edge < network.from[job + 1]!; edge += 1) {
    if (ledger.used[edge] || !hasRoom(network, ledger, network.person[edge]!)) continue
    if (best >= 0) return { edge: best, regret: network.value[best]! - network.value[edge]! }
    best = edge
  }
  return best >= 0 ? { edge: best, regret: network.value[best]! } : null
}
const takenBy = (network: Network, ledger: Ledger, job: number): number => {
  let count = 0
  for (let edge = network.from[job]!; edge < network.from[job + 1]!; edge += 1) count += ledger.used[edge]!
  return count
}

/** Fills what is empty without undoing anything: the job that would lose the most by waiting goes first. */
export const fillByRegret = (network: Network, ledger: Ledger): void => {
  const open = new Map(network.jobIds.map((_, job) => [job, network.slots[job]! - takenBy(network, ledger, job)]))
  const outlooks = new Map<number, ReturnType<typeof outlook>>()
  for (const [job, slots] of open) if (slots > 0) outlooks.set(job, outlook(network, ledger, job))
  for (;;) {
    let chosen = -1
    for (const [job, known] of outlooks) {
      // an outlook is renewed only where its person has been taken meanwhile
      const fresh = known && !hasRoom(network, ledger, network.person[known.edge]!) ? outlook(network, ledger, job) : known
      outlooks.set(job, fresh)
      if (fresh && (chosen < 0 || fresh.regret > outlooks.get(chosen)!.regret)) chosen = job
    }
    if (chosen < 0) return
    const { edge } = outlooks.get(chosen)!
    ledger.used[edge] = 1
    ledger.held[network.person[edge]!]!.push(edge)
    ledger.count[network.person[edge]!]! += 1
    open.set(chosen, open.get(chosen)! - 1)
    if (open.get(chosen)! > 0) outlooks.set(chosen, outlook(network, ledger, chosen))
    else outlooks.delete(chosen)
  }
}
