import { describe, expect, test } from '@jest/globals'
import { aJob, aPerson, lottery, somePeople } from '../../../test/factories/matching.js'
import { fitOf, weighedDuties } from './fit.rules.js'
import { logistic } from './logistic.js'
import type { MatchPerson } from './match.js'
import { firstModel, priorModel, secondModel } from './model.js'
import { percentOf, ranked, withNewcomer } from './rank.rules.js'
import { lowestOf, whyOf } from './reasons.rules.js'
import { purposes, score, type Scored, type ScoreCase } from './score.js'

const job = aJob()
const scoreOf = (person: MatchPerson, more: Partial<ScoreCase> = {}): Scored =>
  score({ job, person, standing: { recentInvites: 0 }, purpose: 'invite', ...more }, priorModel)
const people = somePeople(60, 7)

describe('a score', () => {
  test.each(purposes)('for %s is the base plus its named contributions', (purpose) => {
    for (const person of people) {
      const one = scoreOf(person, { purpose, standing: { recentInvites: 2 } })
      const sum = one.contributions.reduce((total, part) => total + part.contribution, one.base)
      expect(Math.abs(sum - one.score)).toBeLessThan(1e-6)
      expect(one.contributions.length).toBeGreaterThanOrEqual(3)
    }
  })
  test('is ln pA + ln pH + 1.5 ln worth + price of attention + learning bonus', () => {
    for (const person of people) {
      const one = scoreOf(person, { standing: { recentInvites: 2 } })
      const worth = Math.max(0.02, one.pSuccess - 0.5 * (1 - one.pSuccess))
      const fit = fitOf(job, weighedDuties(job, person.duties))
      const direct = Math.log(one.pAccept) + Math.log(one.pHire) + 1.5 * Math.log(worth) - (0.5 * 2) / person.weeklyCap + 0.3 * Math.sqrt(fit.variance)
      expect(one.score).toBeCloseTo(direct, 9)
    }
  })
  test('of a shortlist asks neither whether the person accepts nor how often he was invited', () => {
    const [person] = people
    const factors = scoreOf(person!, { purpose: 'shortlist' }).contributions.map(({ factor }) => factor)
    expect(factors).not.toContain('attention')
    expect(factors).not.toContain('learning')
    expect(scoreOf(person!, { purpose: 'shortlist', standing: { recentInvites: 3 } }).score).toBe(scoreOf(person!, { purpose: 'shortlist' }).score)
  })
  test('repeats to the last digit', () => {
    for (const person of people) expect(JSON.stringify(scoreOf(person))).toBe(JSON.stringify(scoreOf(structuredClone(person))))
  })
  test.each([
    ['a lower rate', { rateMinor: 20_00n }, { rateMinor: 30_00n }],
    ['an answered invitation', { settledInvites: 4, answeredInvites: 4 }, { settledInvites: 4, answeredInvites: 0 }],
    ['finished contracts', { completed: 8 }, { completed: 4 }],
    ['a niche in common', { niches: ['food'] }, { niches: [] }],
    ['free time', { hoursPerWeek: 40, bookedHours: 0 }, { hoursPerWeek: 40, bookedHours: 20 }],
  ])('is raised by %s', (_, better, worse) => {
    expect(scoreOf(aPerson(better)).score).toBeGreaterThan(scoreOf(aPerson(worse)).score)
  })
  test('costs the more, the more of the week is already spent on invitations', () => {
    const scores = [0, 1, 2, 3].map((recentInvites) => scoreOf(aPerson(), { standing: { recentInvites } }).score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(4)
  })
  test('goes up for who was not invited for four weeks, and says so; only where somebody is to be invited, and from version 3 on', () => {
    const turnOf = (more: Partial<ScoreCase>, model = priorModel): number => {
      const [asked, waiting] = [false, true].map((isTurn) => score({ job, person: aPerson(), purpose: 'invite', ...more, standing: { recentInvites: 0, isTurn } }, model))
      const named = waiting!.contributions.find(({ factor }) => factor === 'turn')?.contribution ?? 0
      expect(waiting!.score - asked!.score).toBeCloseTo(named, 12)
      return named
    }
    expect(turnOf({})).toBe(0.8)
    expect([turnOf({ purpose: 'shortlist' }), turnOf({ purpose: 'feed' }), turnOf({}, secondModel), turnOf({}, firstModel)]).toEqual([0, 0, 0, 0])
  })
  test('of a dear proposal is lower', () => {
    const [fair, dear] = [1, 1.3].map((priceRatio) => scoreOf(aPerson(), { purpose: 'shortlist', priceRatio }).score)
    expect(dear).toBeLessThan(fair!)
  })
})

describe('fit', () => {
  test('never falls when one duty gets better', () => {
    const next = lottery(11)
    for (const person of people) {
      const place = Math.floor(next() * person.duties.length)
      const before = fitOf(job, weighedDuties(job, person.duties))
      const duties = person.duties.map((duty, index) => (index === place ? { ...duty, mean: Math.min(1, duty.mean + next() * 0.3), proven: true } : duty))
      expect(fitOf(job, weighedDuties(job, duties)).fit).toBeGreaterThanOrEqual(before.fit)
    }
  })
  test('hurts more for a hole than the same points cost when spread', () => {
    const flat = job.duties.map(({ dutySlug }) => ({ dutySlug, mean: 0.6, variance: 0.01, proven: true }))
    const holed = flat.map((duty, index) => ({ ...duty, mean: index === 0 ? 0.1 : 0.6 + 0.5 / (flat.length - 1) }))
    const even = { ...job, duties: job.duties.map((duty) => ({ ...duty, importance: 2, volume: 4 })) }
    const coverages = [flat, holed].map((duties) => fitOf(even, weighedDuties(even, duties)).coverage)
    expect(coverages[1]).toBeLessThan(coverages[0]! - 0.01)
  })
  test('weighs a line by importance and volume', () => {
    const shares = weighedDuties({ duties: [{ dutySlug: 'a', importance: 3, volume: 10 }, { dutySlug: 'b', importance: 1, volume: 0 }] }, []).map((duty) => duty.share)
    expect(shares[0]).toBeCloseTo(3 / 3.7, 12)
  })
})

describe('a ranking', () => {
  test('does not depend on the order of the people', () => {
    const scored = people.map((person) => scoreOf(person))
    const order = ranked(job.id, scored).map((one) => one.freelancerId)
    const next = lottery(3)
    for (let round = 0; round < 20; round++) {
      const shuffled = scored.map((one) => ({ one, lot: next() })).sort((a, b) => a.lot - b.lot).map(({ one }) => one)
      expect(ranked(job.id, shuffled).map((one) => one.freelancerId)).toEqual(order)
    }
  })
  test('breaks ties by a lot of the pair, so that nobody is last everywhere', () => {
    const equals = people.slice(0, 12).map(({ freelancerId }) => ({ freelancerId, score: -1 }))
    const first = new Set(Array.from({ length: 30 }, (_, index) => ranked(`job ${index}`, equals)[0]!.freelancerId))
    expect(first.size).toBeGreaterThan(4)
    expect(ranked('job 1', equals)).toEqual(ranked('job 1', [...equals].reverse()))
  })
  test('a worse person changes nobody above', () => {
    const scored = people.map((person) => scoreOf(person))
    const order = ranked(job.id, scored)
    const worst = order.at(-1)!
    expect(ranked(job.id, scored.filter((one) => one !== worst))).toEqual(order.slice(0, -1))
  })
  test('keeps one of the first six places for a newcomer who is nearly as good', () => {
    const order = Array.from({ length: 9 }, (_, index) => ({ ...scoreOf(aPerson({ freelancerId: `p${index}` })), score: -1 - index / 10, pSuccess: 0.8 }))
    const completed = (id: string): number => (id === 'p7' ? 2 : id === 'p8' ? 0 : 5)
    expect(withNewcomer(order, completed).map((one) => one.freelancerId)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p8', 'p5', 'p6', 'p7'])
    expect(withNewcomer(order, () => 5)).toEqual(order)
    expect(withNewcomer(order, (id) => (id === 'p2' ? 0 : 5))).toEqual(order)
    expect(withNewcomer(order.map((one) => ({ ...one, pSuccess: 0.5 })), completed).map((one) => one.freelancerId)[5]).toBe('p5')
  })
  test('shows a percent that falls with the score and stays within 0-100', () => {
    const shown = [0.2, 0, -0.5, -1, -3, -9, -40].map((value) => percentOf(value, { purpose: 'invite', logs: priorModel.logs }))
    expect(shown).toEqual([...shown].sort((a, b) => b - a))
    expect([shown[0], shown.at(-1)]).toEqual([100, 0])
  })
})

describe('reasons', () => {
  test('name what speaks for a person, and the lowest factor', () => {
    const one = scoreOf(aPerson({ niches: ['food'] }))
    expect(whyOf(one.contributions, one.facts)).toHaveLength(3)
    expect(whyOf(one.contributions, one.facts).every(({ contribution }) => contribution > 0)).toBe(true)
    const lowest = lowestOf(one.contributions)!
    expect(one.contributions.every(({ contribution }) => contribution >= lowest.contribution)).toBe(true)
  })
  test('do not name whose turn it is: that says nothing of the person', () => {
    const one = scoreOf(aPerson(), { standing: { recentInvites: 0, isTurn: true } })
    expect(one.contributions.map(({ factor }) => factor)).toContain('turn')
    expect(whyOf(one.contributions.filter(({ factor }) => factor === 'turn'), one.facts)).toEqual([])
  })
  test('list duties without proof before those that are only below the level, by weight', () => {
    const strong = job.duties.map(({ dutySlug }) => ({ dutySlug, mean: 0.9, variance: 0.01, proven: true }))
    expect(scoreOf(aPerson({ duties: strong })).missing).toEqual([])
    const [first, second] = job.duties
    const holes = strong.map((duty) => (duty.dutySlug === first!.dutySlug ? { ...duty, proven: false } : duty.dutySlug === second!.dutySlug ? { ...duty, mean: 0.5 } : duty))
    expect(scoreOf(aPerson({ duties: holes })).missing).toEqual([
      { dutySlug: first!.dutySlug, because: 'unproven' },
      { dutySlug: second!.dutySlug, because: 'below' },
    ])
  })
  test('the logistic function is steady far from zero', () => {
    expect([logistic(-800), logistic(0), logistic(800)]).toEqual([0, 0.5, 1])
  })
})
