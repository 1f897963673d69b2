import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lottery } from '../../../test/factories/matching.js'
import { assign, type AssignProblem, type Assignment } from './assign.js'

/** Every way to take or leave each edge, within slots and capacities. */
const bestByForce = ({ jobs, freelancers, edges }: AssignProblem): number => {
  const slots = new Map(jobs.map(({ jobId, slots: count }) => [jobId, count]))
  const room = new Map(freelancers.map(({ freelancerId, capacity }) => [freelancerId, capacity]))
  const from = (index: number): number => {
    const edge = edges[index]
    if (!edge) return 0
    const left = from(index + 1)
    if (slots.get(edge.jobId)! < 1 || room.get(edge.freelancerId)! < 1) return left
    slots.set(edge.jobId, slots.get(edge.jobId)! - 1)
    room.set(edge.freelancerId, room.get(edge.freelancerId)! - 1)
    const taken = edge.value + from(index + 1)
    slots.set(edge.jobId, slots.get(edge.jobId)! + 1)
    room.set(edge.freelancerId, room.get(edge.freelancerId)! + 1)
    return Math.max(left, taken)
  }
  return from(0)
}
const isAllowed = ({ jobs, freelancers, edges }: AssignProblem, { pairs }: Assignment): boolean => {
  const count = (of: 'jobId' | 'freelancerId', id: string): number => pairs.filter((pair) => pair[of] === id).length
  const known = new Set(edges.filter(({ value }) => value > 0).map((edge) => `${edge.jobId} ${edge.freelancerId}`))
  return (
    jobs.every(({ jobId, slots }) => count('jobId', jobId) <= Math.max(0, slots)) &&
    freelancers.every(({ freelancerId, capacity }) => count('freelancerId', freelancerId) <= Math.max(0, capacity)) &&
    pairs.every((pair) => known.has(`${pair.jobId} ${pair.freelancerId}`)) &&
    new Set(pairs.map((pair) => `${pair.jobId} ${pair.freelancerId}`)).size === pairs.length
  )
}

const small: fc.Arbitrary<AssignProblem> = fc
  .record({ jobs: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }), people: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }) })
  .chain(({ jobs, people }) =>
    fc.uniqueArray(
      fc.record({ job: fc.nat(jobs.length - 1), person: fc.nat(people.length - 1), value: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.double({ min: 0.001, max: 1, noNaN: true })) }),
      { maxLength: 14, selector: ({ job, person }) => `${job} ${person}` },
    ).map((edges) => ({
      jobs: jobs.map((slots, index) => ({ jobId: `j${index}`, slots })),
      freelancers: people.map((capacity, index) => ({ freelancerId: `f${index}`, capacity })),
      edges: edges.map(({ job, person, value }) => ({ jobId: `j${job}`, freelancerId: `f${person}`, value })),
    })),
  )
const large = (jobs: number, people: number, density = 1): AssignProblem => {
  const next = lottery(jobs * people)
  return {
    jobs: Array.from({ length: jobs }, (_, index) => ({ jobId: `j${index}`, slots: 3 + Math.floor(next() * 5) })),
    freelancers: Array.from({ length: people }, (_, index) => ({ freelancerId: `f${index}`, capacity: Math.floor(next() * 3) })),
    edges: Array.from({ length: jobs * people }, (_, index) => ({
      jobId: `j${index % jobs}`, freelancerId: `f${Math.floor(index / jobs)}`, value: next() < density ? Math.exp(-4 * next()) : 0,
    })),
  }
}

describe('an assignment of a batch', () => {
  test('is worth as much as the best found by trying everything, and keeps to slots, weeks and pairs', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const made = assign(problem)
        expect(isAllowed(problem, made)).toBe(true)
        expect(made.value).toBeCloseTo(bestByForce(problem), 8)
      }),
      { numRuns: 1500 },
    )
  })
  test('does not depend on the order of what it is given', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const turned = { jobs: [...problem.jobs].reverse(), freelancers: [...problem.freelancers].reverse(), edges: [...problem.edges].reverse() }
        expect(assign(turned)).toEqual(assign(problem))
      }),
      { numRuns: 300 },
    )
  })
  test('falls back on regret when the work allowed runs out, still within slots and weeks, and says so', () => {
    const problem = large(30, 60)
    const exact = assign(problem)
    const fallback = assign(problem, { workAllowed: 0 })
    expect([exact.method, fallback.method]).toEqual(['exact', 'regret'])
    expect(isAllowed(problem, fallback)).toBe(true)
    expect(fallback.value).toBeGreaterThan(0.9 * exact.value)
    expect(fallback.value).toBeLessThanOrEqual(exact.value + 1e-9)
  })
  test('passes over ids nobody named, values that are none, and half places', () => {
    const edges = [['j', 'f', 1], ['j', 'ghost', 9], ['ghost', 'f', 9], ['j', 'g', Number.NaN], ['j', 'h', Number.POSITIVE_INFINITY]] as const
    const made = assign({
      jobs: [{ jobId: 'j', slots: 2.9 }], freelancers: ['f', 'g', 'h'].map((freelancerId) => ({ freelancerId, capacity: 1 })),
      edges: edges.map(([jobId, freelancerId, value]) => ({ jobId, freelancerId, value })),
    })
    expect(made.pairs).toEqual([{ jobId: 'j', freelancerId: 'f' }])
    expect(assign({ jobs: [], freelancers: [], edges: [] })).toEqual({ pairs: [], value: 0, method: 'exact' })
  })
  test.each([[1], [0.05]])('of 300 jobs and 1000 people is exact within two seconds (share of pairs that are possible: %d)', (density) => {
    const problem = large(300, 1000, density)
    const before = process.cpuUsage()
    const made = assign(problem)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2)
    expect(made.method).toBe('exact')
    expect(isAllowed(problem, made)).toBe(true)
  })
})
