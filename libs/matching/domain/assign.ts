import { FlowSearch } from './assign-flow.js'
import { type AssignProblem, type Ledger, ledgerOf, type Network, networkOf } from './assign-network.js'
import { fillByRegret } from './assign-regret.js'

export type { AssignProblem } from './assign-network.js'
export interface Pair {
  readonly jobId: string
  readonly freelancerId: string
}
export interface Assignment {
  readonly pairs: readonly Pair[]
  readonly value: number
  /** `exact`: no assignment is worth more. `regret`: the work allowed ran out, the rest was filled by regret. */
  readonly method: 'exact' | 'regret'
}
/**
 * Work allowed, in looks at an edge: about two seconds. Counted rather than timed, so that the same problem always
 * gets the same answer.
 */
export const WORK_ALLOWED = 400_000_000

/**
 * Assigns people to slots so that the sum of values is the greatest, each pair once at most: minimum-cost flow by
 * shortest augmenting paths, one slot at a time, with prices kept between them. Pure; the order of the input does not matter.
 */
export const assign = (problem: AssignProblem, { workAllowed = WORK_ALLOWED }: { workAllowed?: number } = {}): Assignment => {
  const isTurned = peopleAreScarcer(problem)
  const network = networkOf(isTurned ? turned(problem) : problem)
  const ledger = ledgerOf(network)
  const method = fill(network, { ledger, workAllowed })
  const { pairs, value } = told(network, ledger)
  const own = isTurned ? pairs.map(({ jobId, freelancerId }) => ({ jobId: freelancerId, freelancerId: jobId })) : pairs
  return { pairs: [...own].sort(byPair), value, method }
}
const byPair = (a: Pair, b: Pair): number =>
  a.jobId < b.jobId ? -1 : a.jobId > b.jobId ? 1 : a.freelancerId < b.freelancerId ? -1 : 1

/** Ways are short where the side that is walked to has room to spare, so the scarcer side asks. */
const peopleAreScarcer = ({ jobs, freelancers }: AssignProblem): boolean =>
  freelancers.reduce((sum, { capacity }) => sum + Math.max(0, capacity), 0) < jobs.reduce((sum, { slots }) => sum + Math.max(0, slots), 0)
const turned = ({ jobs, freelancers, edges }: AssignProblem): AssignProblem => ({
  jobs: freelancers.map(({ freelancerId, capacity }) => ({ jobId: freelancerId, slots: capacity })),
  freelancers: jobs.map(({ jobId, slots }) => ({ freelancerId: jobId, capacity: slots })),
  edges: edges.map(({ jobId, freelancerId, value }) => ({ jobId: freelancerId, freelancerId: jobId, value })),
})

const fill = (network: Network, { ledger, workAllowed }: { ledger: Ledger; workAllowed: number }): Assignment['method'] => {
  const search = new FlowSearch(network, ledger)
  for (let job = 0; job < network.jobIds.length; job += 1) {
    for (let slot = 0; slot < network.slots[job]!; slot += 1) {
      if (ledger.work >= workAllowed) {
        fillByRegret(network, ledger)
        return 'regret'
      }
      // a slot that stays empty means that the next of the same job would, too
      if (!search.augment(job)) break
    }
  }
  return 'exact'
}

const told = (network: Network, ledger: Ledger): Pick<Assignment, 'pairs' | 'value'> => {
  const pairs: Pair[] = []
  let value = 0
  for (let job = 0; job < network.jobIds.length; job += 1) {
    for (let edge = network.from[job]!; edge < network.from[job + 1]!; edge += 1) {
      if (!ledger.used[edge]) continue
      pairs.push({ jobId: network.jobIds[job]!, freelancerId: network.freelancerIds[network.person[edge]!]! })
      value += network.value[edge]!
    }
  }
  return { pairs, value }
}
