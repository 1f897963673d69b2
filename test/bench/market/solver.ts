import { assign, type AssignProblem } from '../../../libs/matching/domain/assign.js'
import { Dice } from './dice.js'

/** Slots and weeks of a size; `common`: how far everybody wants the same people. */
const problemOf = (jobs: number, people: number, { weeks, common, seed }: { weeks: number; common: number; seed: number }): AssignProblem => {
  const dice = new Dice('solver', jobs, people, seed)
  const quality = Array.from({ length: people }, () => dice.next())
  return {
    jobs: Array.from({ length: jobs }, (_, index) => ({ jobId: `j${index}`, slots: dice.whole(1, jobs > 10 ? 7 : 2) })),
    freelancers: Array.from({ length: people }, (_, index) => ({ freelancerId: `f${index}`, capacity: dice.whole(0, weeks) })),
    edges: Array.from({ length: jobs * people }, (_, index) => ({
      jobId: `j${index % jobs}`, freelancerId: `f${Math.floor(index / jobs)}`, value: Math.exp(-3 * (common * quality[Math.floor(index / jobs)]! + dice.next())),
    })),
  }
}
const byForce = ({ jobs, freelancers, edges }: AssignProblem): number => {
  const slots = new Map(jobs.map((one) => [one.jobId, one.slots]))
  const room = new Map(freelancers.map((one) => [one.freelancerId, one.capacity]))
  const move = (map: Map<string, number>, id: string, by: number): Map<string, number> => map.set(id, map.get(id)! + by)
  const from = (index: number): number => {
    const edge = edges[index]
    if (!edge) return 0
    const left = from(index + 1)
    if (slots.get(edge.jobId)! < 1 || room.get(edge.freelancerId)! < 1) return left
    move(slots, edge.jobId, -1)
    move(room, edge.freelancerId, -1)
    const taken = edge.value + from(index + 1)
    move(slots, edge.jobId, 1)
    move(room, edge.freelancerId, 1)
    return Math.max(left, taken)
  }
  return from(0)
}

/** Worst share of the optimum over small problems, worst CPU seconds over large ones. */
export const solverFigures = (isQuick: boolean): { ratio: number; seconds: number } => {
  let ratio = 1
  for (let seed = 0; seed < (isQuick ? 30 : 200); seed += 1) {
    const problem = problemOf(3, 5, { weeks: 2, common: 1, seed })
    const best = byForce(problem)
    if (best > 0) ratio = Math.min(ratio, assign(problem).value / best)
  }
  let seconds = 0
  for (const [weeks, common] of isQuick ? [[3, 1]] : [[2, 0], [3, 1], [5, 1], [8, 1]]) {
    const problem = problemOf(300, 1000, { weeks: weeks!, common: common!, seed: 1 })
    const before = process.cpuUsage()
    assign(problem)
    const used = process.cpuUsage(before)
    seconds = Math.max(seconds, (used.user + used.system) / 1e6)
  }
  return { ratio, seconds }
}
