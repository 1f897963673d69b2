import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type BatchJob, type BatchPerson, planBatch } from './batch.rules.js'

const person = (freelancerId: string, score: number, more: Partial<BatchPerson> = {}): BatchPerson =>
  ({ freelancerId, score, pAccept: 0.9, pSuccess: 0.8, place: 1, isInLane: false, ...more })
const job = (jobId: string, able: readonly BatchPerson[], waitedHours = 0): BatchJob => ({ jobId, openProposals: 0, waitedHours, able })

describe('waves that are due together', () => {
  test('share scarce people so that the sum is best, not first come first served', () => {
    const both = [person('a', -0.1), person('b', -0.2), person('c', -0.3), person('d', -0.35)]
    const narrow = [person('a', -0.15)]
    const { waves, method } = planBatch([job('wide', both), job('narrow', narrow)], new Map([['a', 1], ['b', 1], ['c', 1], ['d', 1]]))
    expect(method).toBe('exact')
    expect(waves.get('narrow')).toEqual(['a'])
    expect([...waves.get('wide')!].sort()).toEqual(['b', 'c', 'd'])
  })
  test('the job that waits longer gets the one person both want', () => {
    const one = [person('a', -0.5)]
    const { waves } = planBatch([job('new', one, 0), job('old', one, 72)], new Map([['a', 1]]))
    expect(waves.get('old')).toEqual(['a'])
    expect(waves.get('new')).toEqual([])
  })
  test("the newcomer's slot is inside: it comes on top of the wave and counts in his week", () => {
    const newcomer = person('n', -2, { isInLane: true, place: 6 })
    const able = [person('a', -0.1), person('b', -0.2), person('c', -0.3), newcomer]
    const { waves } = planBatch([job('one', able, 5), job('two', able, 1)], new Map([['a', 5], ['b', 5], ['c', 5], ['n', 1]]))
    expect(waves.get('one')).toEqual(['a', 'b', 'c', 'n'])
    expect(waves.get('two')).toEqual(['a', 'b', 'c'])
  })
  test('whatever the market, nobody gets more than his week has room for, and none twice to one job', () => {
    const people = fc.array(fc.record({ id: fc.integer({ min: 0, max: 9 }), score: fc.double({ min: -4, max: 0, noNaN: true }), lane: fc.boolean() }), { maxLength: 10 })
    const market = fc.array(people, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(market, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 }), (jobs, caps) => {
        const room = new Map(caps.map((cap, id) => [`p${id}`, cap]))
        const posed = jobs.map((able, index) => {
          const once = [...new Map(able.map((one) => [one.id, one])).values()].sort((a, b) => b.score - a.score)
          return job(`j${index}`, once.map(({ id, score, lane }, place) => person(`p${id}`, score, { isInLane: lane, place: place + 1 })), index)
        })
        const { waves } = planBatch(posed, room)
        const sent = [...waves.values()].flat()
        for (const [id, cap] of room) expect(sent.filter((one) => one === id).length).toBeLessThanOrEqual(cap)
        for (const [jobId, wave] of waves) {
          expect(new Set(wave).size).toBe(wave.length)
          const able = posed.find((one) => one.jobId === jobId)!.able.map(({ freelancerId }) => freelancerId)
          expect(wave.every((id) => able.includes(id))).toBe(true)
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
