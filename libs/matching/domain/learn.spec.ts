import { describe, expect, test } from '@jest/globals'
import { lottery } from '../../../test/factories/matching.js'
import { boundsOf, emptyLearning, type Learning, type LearningEvent, logLoss, modelOf, outOfBounds, updateModel } from './learn.js'
import { logistic } from './logistic.js'
import { priorModel } from './model.js'

/** Outcomes of a market in which the rate matters twice as much as shipped, and everybody is a little readier. */
const marketOf = (count: number, seed: number): LearningEvent[] => {
  const next = lottery(seed)
  return Array.from({ length: count }, () => {
    const features = { rate: next() - 0.4, niche: next() < 0.4 ? 1 : 0, load: next(), newcomer: next() < 0.3 ? 1 : 0 }
    const p = logistic(0.6 + 4 * features.rate + 0.8 * features.niche - 1.4 * features.load + 0.6 * features.newcomer)
    return { kind: 'accept', features, outcome: next() < p ? 1 : 0 }
  })
}
const learned = (events: readonly LearningEvent[], from: Learning = emptyLearning()): Learning => events.reduce(updateModel, from)

describe('learning from outcomes', () => {
  test('starts at the shipped weights', () => {
    expect(modelOf(emptyLearning(), priorModel.version)).toEqual(priorModel)
  })
  test('finds what this market is like, and predicts the next outcomes better than the shipped weights', () => {
    const model = modelOf(learned(marketOf(4000, 1)), 2)
    expect(model.accept.weights.rate).toBeGreaterThan(3)
    expect(model.accept.weights.niche).toBeCloseTo(0.8, 0)
    const later = marketOf(1000, 2)
    expect(logLoss(model.accept, later)).toBeLessThan(logLoss(priorModel.accept, later) - 0.005)
  })
  test('keeps near the shipped weights for the first outcomes', () => {
    const one = (events: number): number => {
      const from = emptyLearning()
      const seen = { ...from, accept: { ...from.accept, events } }
      return updateModel(seen, { kind: 'accept', features: { rate: 1 }, outcome: 0 }).accept.weights.rate!.mean - 2
    }
    expect(Math.abs(one(0))).toBeLessThan(0.75 * Math.abs(one(500)))
  })
  test('changes the model of that outcome and no other, and never what it was given', () => {
    const before = emptyLearning()
    const copy = structuredClone(before)
    const after = updateModel(before, { kind: 'hire', features: { fit: 0.2 }, outcome: 1 })
    expect(before).toEqual(copy)
    expect([after.accept, after.success]).toEqual([before.accept, before.success])
    expect(after.hire.events).toBe(1)
  })
  test('taken up again from what was stored ends where it would have ended', () => {
    const events = marketOf(300, 3)
    const halfway = JSON.parse(JSON.stringify(learned(events.slice(0, 150)))) as Learning
    expect(learned(events.slice(150), halfway)).toEqual(learned(events))
  })
  test('outcomes make a weight surer; forgetting never makes it less sure than it was shipped', () => {
    const start = emptyLearning().accept.weights.rate!.variance
    const some = learned(marketOf(500, 4)).accept.weights
    expect(some.rate!.variance).toBeLessThan(start)
    const idle = learned(Array.from({ length: 5000 }, () => ({ kind: 'accept' as const, features: {}, outcome: 1 })))
    expect(idle.accept.weights.rate!.variance).toBeLessThanOrEqual(start)
  })
  test('a weight that turned against its meaning is named', () => {
    const wild = { ...priorModel, accept: { ...priorModel.accept, weights: { ...priorModel.accept.weights, rate: -1 } } }
    expect(outOfBounds(wild)).toEqual(['accept.rate'])
    expect(outOfBounds(priorModel)).toEqual([])
    expect(boundsOf(-1)).toEqual({ low: -4, high: -0.1 })
  })
})
