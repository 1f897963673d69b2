import { describe, expect, test } from '@jest/globals'
import { effectiveCount } from './delivery.rules.js'
import { estimateSkills, isRoleVerified, type SkillEstimate, type SkillInput } from './skill.rules.js'

const duties = ['a', 'b', 'c', 'd'].map((slug) => ({ slug, roleSlug: 'smm', sisters: [] as string[] }))
const input = (more: Partial<SkillInput> = {}): SkillInput => ({
  duties,
  heldRoles: new Set(['smm']),
  adjacentRoles: new Set(),
  graded: [],
  deliveries: [],
  claims: [],
  ...more,
})
const of = (estimates: SkillEstimate[], slug: string): SkillEstimate =>
  estimates.find((estimate) => estimate.dutySlug === slug)!
const piece = (dutySlug: string, value: number, ageDays = 0) => ({ dutySlug, kind: 'task' as const, value, ageDays })
const delivery = (clientId: string, accepted = true) => ({ dutySlug: 'a', clientId, accepted, ageDays: 0 })
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

describe('the estimate of a skill', () => {
  test('of somebody without evidence is the population, and nothing is proven', () => {
    for (const estimate of estimateSkills(input())) {
      expect(estimate.mean).toBeCloseTo(0.5, 10)
      expect(estimate.proven).toBe(false)
    }
  })
  test('claims of the highest level prove nothing and lift no other duty', () => {
    const estimates = estimateSkills(input({ claims: duties.map((duty) => ({ dutySlug: duty.slug, level: 5 })) }))
    expect(estimates.every((estimate) => !estimate.proven && estimate.mean < 0.6)).toBe(true)
    const one = estimateSkills(input({ claims: [{ dutySlug: 'a', level: 5 }] }))
    expect(of(one, 'b').mean).toBeCloseTo(0.5, 10)
  })
  test.each([
    [0.4, false],
    [0.6, true],
    [0.8, true],
    [1, true],
  ])('one task graded %p proves the duty: %p', (grade, proven) => {
    expect(of(estimateSkills(input({ graded: [piece('a', grade)] })), 'a').proven).toBe(proven)
  })
  test('a better grade never lowers any duty', () => {
    const grades = [0, 0.2, 0.4, 0.6, 0.8, 1]
    const means = grades.map((grade) => estimateSkills(input({ graded: [piece('a', grade), piece('b', 0.6)] })))
    for (let step = 1; step < means.length; step++) {
      for (const { dutySlug, mean } of means[step]!)
        expect(mean).toBeGreaterThanOrEqual(of(means[step - 1]!, dutySlug).mean)
    }
  })
  test('evidence of one duty lifts the others a little, a sister more', () => {
    const related = duties.map((duty) => ({
      ...duty,
      sisters: duty.slug === 'a' ? ['b'] : duty.slug === 'b' ? ['a'] : [],
    }))
    const estimates = estimateSkills(input({ duties: related, graded: [piece('a', 1)] }))
    expect(of(estimates, 'c').mean).toBeGreaterThan(0.5)
    expect(of(estimates, 'b').mean).toBeGreaterThan(of(estimates, 'c').mean)
    expect(of(estimates, 'b').proven).toBe(false)
  })
  test('more evidence makes the estimate surer, old evidence less so than new', () => {
    const [none, old, fresh, two] = [
      [],
      [piece('a', 0.8, 270)],
      [piece('a', 0.8)],
      [piece('a', 0.8), piece('a', 0.8)],
    ].map((graded) => of(estimateSkills(input({ graded })), 'a'))
    expect(old!.variance).toBeLessThan(none!.variance)
    expect(fresh!.variance).toBeLessThan(old!.variance)
    expect(two!.variance).toBeLessThan(fresh!.variance)
    expect(fresh!.mean).toBeGreaterThan(old!.mean)
  })
  test('a duty of a foreign role starts lower, of an adjacent role less low', () => {
    const mixed = [...duties, { slug: 'x', roleSlug: 'ads', sisters: [] }, { slug: 'y', roleSlug: 'bot', sisters: [] }]
    const estimates = estimateSkills(input({ duties: mixed, adjacentRoles: new Set(['ads']) }))
    expect(of(estimates, 'x').mean).toBeCloseTo(0.36, 10)
    expect(of(estimates, 'y').mean).toBeCloseTo(0.2, 10)
    expect(of(estimates, 'y').variance).toBeGreaterThan(of(estimates, 'a').variance)
  })
  test('does not depend on the order of the evidence', () => {
    const graded = [piece('a', 0.4), piece('b', 0.8), piece('a', 1, 30)]
    const there = estimateSkills(input({ graded }))
    const back = estimateSkills(input({ graded: [...graded].reverse() }))
    there.forEach((estimate, index) => expect(estimate.mean).toBeCloseTo(back[index]!.mean, 12))
  })
})

describe('mini-tests', () => {
  const quiz = (dutySlug: string, value: number, more: { skill?: string; ageDays?: number } = {}) => ({ dutySlug, kind: 'quiz' as const, skill: 'posting', value, ageDays: 0, ...more })
  const estimated = (graded: SkillInput['graded'], sisters = false) =>
    estimateSkills(input({ graded, duties: sisters ? duties.map((duty) => ({ ...duty, sisters: duty.slug === 'a' ? ['b'] : duty.slug === 'b' ? ['a'] : [] })) : duties }))
  test.each([
    [[1], true],
    [[0.6], true],
    [[0.59], false],
    [[1, 0.1], false],
    [[0.3, 1], true],
  ])('with the results %p prove a duty: %p', (values, proven) => {
    expect(of(estimated(values.map((value) => quiz('a', value))), 'a')).toMatchObject({ proven, quizPassed: proven, quizzed: values.length, graded: 0 })
  })
  test('make the estimate no surer by being repeated', () => {
    const [once, twice] = [estimated([quiz('a', 0.8)]), estimated([quiz('a', 0.8), quiz('a', 0.8)])]
    expect(of(twice, 'a').variance).toBeCloseTo(of(once, 'a').variance, 12)
    expect(of(twice, 'a').mean).toBeCloseTo(of(once, 'a').mean, 12)
  })
  test('of two skills are two looks at a duty that needs both', () => {
    const [one, both] = [estimated([quiz('a', 0.8)]), estimated([quiz('a', 0.8), quiz('a', 0.8, { skill: 'inbox' })])]
    expect(of(both, 'a').variance).toBeLessThan(of(one, 'a').variance)
    expect(of(both, 'a').quizzed).toBe(2)
  })
  test('that speak for several duties are heard once by each', () => {
    const [one, both] = [estimated([quiz('a', 0.9)], true), estimated([quiz('a', 0.9), quiz('b', 0.9)], true)]
    expect(of(both, 'a')).toEqual(of(one, 'a'))
    expect(of(both, 'c')).toEqual(of(one, 'c'))
    expect(of(both, 'b').proven).toBe(true)
  })
  test('that were not passed lower the duty and do not take away what work has proven', () => {
    const failed = of(estimated([piece('a', 0.8), quiz('a', 0.2)]), 'a')
    expect(failed.proven).toBe(true)
    expect(failed.mean).toBeLessThan(of(estimated([piece('a', 0.8)]), 'a').mean)
  })
  test('without a skill were graded elsewhere and count as graded', () => {
    expect(of(estimated([{ dutySlug: 'a', kind: 'quiz', value: 0.5, ageDays: 0 }]), 'a')).toMatchObject({ proven: true, graded: 1, quizzed: 0 })
  })
})

describe('work that clients judged', () => {
  test.each([
    ['ten from one client', times(10, () => delivery('one')), 2],
    ['one from each of three', times(3, (index) => delivery(`client ${index}`)), 3],
    ['two hundred from two hundred', times(200, (index) => delivery(`client ${index}`)), 12],
  ])('%s counts as %#', (_, deliveries, count) => {
    expect(effectiveCount(deliveries)).toBeCloseTo(count, 2)
  })
  test('accepted work from several clients proves a duty; work sent back never does', () => {
    expect(
      of(estimateSkills(input({ deliveries: times(3, (index) => delivery(`client ${index}`)) })), 'a').proven,
    ).toBe(true)
    const sentBack = of(estimateSkills(input({ deliveries: [delivery('one', false)] })), 'a')
    expect(sentBack.proven).toBe(false)
    expect(sentBack.mean).toBeLessThan(0.5)
  })
})

describe('a role is verified', () => {
  test.each([
    [['a', 'b', 'c', 'd'], [], false],
    [['a', 'b', 'c', 'd'], ['a'], false],
    [['a', 'b', 'c', 'd'], ['a', 'd'], true],
    [['a', 'b', 'c'], ['a'], false],
    [['a', 'b', 'c'], ['a', 'x', 'c'], true],
    [[], ['a'], false],
  ])('of the unconditional duties %p with %p proven: %p', (unconditional, proven, verified) => {
    expect(isRoleVerified(unconditional, new Set(proven))).toBe(verified)
  })
})
