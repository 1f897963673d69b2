/** Slots of jobs against what is left of people's weeks. */
export interface AssignProblem {
  readonly jobs: readonly { readonly jobId: string; readonly slots: number }[]
  readonly freelancers: readonly { readonly freelancerId: string; readonly capacity: number }[]
  /** What a pair is worth; pairs worth nothing are never made. */
  readonly edges: readonly { readonly jobId: string; readonly freelancerId: string; readonly value: number }[]
}
/** The problem in arrays: edges of a job lie side by side, from[job] up to from[job + 1], the dearest first. */
export interface Network {
  readonly jobIds: readonly string[]
  readonly freelancerIds: readonly string[]
  readonly slots: Int32Array
  readonly capacity: Int32Array
  readonly from: Int32Array
  readonly person: Int32Array
  /** Job of each edge. */
  readonly job: Int32Array
  readonly value: Float64Array
}
/** What is assigned so far, and the prices that prove it the best. */
export interface Ledger {
  readonly used: Uint8Array
  /** Per person: edges in use. */
  readonly held: number[][]
  readonly count: Int32Array
  readonly jobPrice: Float64Array
  readonly personPrice: Float64Array
  /** Looks at an edge so far. */
  work: number
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Whole, not negative; of an id named twice the last counts. */
const numbered = (entries: readonly (readonly [string, number])[], most: number): { ids: string[]; limits: Int32Array; at: Map<string, number> } => {
  const limits = new Map(entries.map(([id, limit]) => [id, Math.min(most, Math.max(0, Math.floor(Number.isFinite(limit) ? limit : 0)))]))
  const ids = [...limits.keys()].sort(byId)
  return { ids, limits: Int32Array.from(ids, (id) => limits.get(id)!), at: new Map(ids.map((id, index) => [id, index])) }
}

/** People worth anything to a job, the dearest first, equals by id. */
const dearestFirst = (values: Float64Array): Int32Array => {
  const people: number[] = []
  values.forEach((value, person) => value > 0 && people.push(person))
  return Int32Array.from(people).sort((a, b) => values[b]! - values[a]! || a - b)
}

export const networkOf = ({ jobs, freelancers, edges }: AssignProblem): Network => {
  const people = numbered(freelancers.map(({ freelancerId, capacity }) => [freelancerId, capacity]), jobs.length)
  const openings = numbered(jobs.map(({ jobId, slots }) => [jobId, slots]), freelancers.length)
  const width = people.ids.length
  const matrix = new Float64Array(openings.ids.length * width)
  for (const { jobId, freelancerId, value } of edges) {
    const job = openings.at.get(jobId)
    const person = people.at.get(freelancerId)
    if (job === undefined || person === undefined || !(value > 0) || !Number.isFinite(value) || people.limits[person] === 0) continue
    matrix[job * width + person] = Math.max(value, matrix[job * width + person]!)
  }
  const sorted = openings.ids.map((_, job) => dearestFirst(matrix.subarray(job * width, (job + 1) * width)))
  const from = new Int32Array(sorted.length + 1)
  sorted.forEach((of, job) => (from[job + 1] = from[job]! + of.length))
  const person = Int32Array.from(sorted.flatMap((of) => [...of]))
  const job = new Int32Array(person.length)
  sorted.forEach((_, index) => job.fill(index, from[index]!, from[index + 1]!))
  return {
    jobIds: openings.ids, freelancerIds: people.ids, slots: openings.limits, capacity: people.limits, from, job,
    person, value: Float64Array.from(person, (one, edge) => matrix[job[edge]! * width + one]!),
  }
}

export const ledgerOf = (network: Network): Ledger => ({
  used: new Uint8Array(network.person.length),
  held: network.freelancerIds.map(() => []),
  count: new Int32Array(network.freelancerIds.length),
  jobPrice: Float64Array.from(network.jobIds, (_, job) => (network.from[job + 1]! > network.from[job]! ? network.value[network.from[job]!]! : 0)),
  personPrice: new Float64Array(network.freelancerIds.length),
  work: 0,
})
