import { assign, type Assignment } from './assign.js'
import { type InWave, waveOf } from './lane.rules.js'
import { waveSize } from './wave.rules.js'

/** Somebody who may be invited to a job now. */
export interface BatchPerson extends InWave {
  readonly freelancerId: string
  readonly score: number
  readonly pAccept: number
}
/** A job whose wave is due, with those who may be invited, best first. */
export interface BatchJob {
  readonly jobId: string
  readonly openProposals: number
  readonly waitedHours: number
  readonly able: readonly BatchPerson[]
}
export interface BatchPlan {
  /** Whom each job invites; a job that got nobody waits. */
  readonly waves: ReadonlyMap<string, readonly string[]>
  readonly method: Assignment['method']
  readonly value: number
}
/** A pair worth less is not made: the person would hardly come of it. */
export const VALUE_FLOOR = 1e-4
/** The longest waiting counts up to twice, so that no job starves. */
const WAIT_FULL_HOURS = 72
const urgency = ({ waitedHours }: BatchJob): number => 1 + Math.min(1, Math.max(0, waitedHours) / WAIT_FULL_HOURS)
const valueOf = (job: BatchJob, person: BatchPerson): number => Math.exp(person.score) * urgency(job)
const byWaiting = (a: BatchJob, b: BatchJob): number => b.waitedHours - a.waitedHours || (a.jobId < b.jobId ? -1 : 1)

/** The newcomer of each job's lane takes his slot first, the longest waiting job before others, as long as his week has room. */
const newcomersOf = (jobs: readonly BatchJob[], room: Map<string, number>): Map<string, string> => {
  const taken = new Map<string, string>()
  for (const job of [...jobs].sort(byWaiting)) {
    const [newcomer] = waveOf(job.able, () => 0)
    if (!newcomer || (room.get(newcomer.freelancerId) ?? 0) < 1) continue
    room.set(newcomer.freelancerId, room.get(newcomer.freelancerId)! - 1)
    taken.set(job.jobId, newcomer.freelancerId)
  }
  return taken
}

/**
 * Shares out people among jobs whose waves are due together. Caps and the newcomers' slots are counted inside, with what the
 * same batch has already taken: nothing is sorted again afterwards. `room`: invitations left in the week of each person.
 */
export const planBatch = (jobs: readonly BatchJob[], room: ReadonlyMap<string, number>): BatchPlan => {
  const left = new Map(room)
  const newcomers = newcomersOf(jobs, left)
  const others = (job: BatchJob): BatchPerson[] => job.able.filter(({ freelancerId }) => freelancerId !== newcomers.get(job.jobId))
  const { pairs, method, value } = assign({
    jobs: jobs.map((job) => ({ jobId: job.jobId, slots: waveSize(others(job).map(({ pAccept }) => pAccept), job.openProposals) })),
    freelancers: [...left].map(([freelancerId, capacity]) => ({ freelancerId, capacity })),
    edges: jobs.flatMap((job) =>
      others(job).map((person) => ({ jobId: job.jobId, freelancerId: person.freelancerId, value: valueOf(job, person) })).filter((edge) => edge.value >= VALUE_FLOOR),
    ),
  })
  const waves = new Map(jobs.map(({ jobId }) => {
    const newcomer = newcomers.get(jobId)
    const chosen = pairs.filter((pair) => pair.jobId === jobId).map(({ freelancerId }) => freelancerId)
    return [jobId, newcomer === undefined ? chosen : [...chosen, newcomer]] as const
  }))
  return { waves, method, value }
}
