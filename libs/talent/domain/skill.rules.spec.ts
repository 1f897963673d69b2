import { describe, expect, test } from '@jest/globals'
import { effectiveCount } from './delivery.rules.js'
import type { FieldDuty } from './skill-field.js'
import { shippedField } from './skill-population.js'
import { doubted } from './taught-field.js'
import { estimateSkills as estimateIn, isRoleVerified, type SkillEstimate, type SkillInput } from './skill.rules.js'

const duties = ['a', 'b', 'c', 'd']
const field = (families: Record<string, string[]> = {}, foreign: FieldDuty[] = []) =>
  shippedField([...duties.map((slug) => ({ slug, roleSlug: 'smm', families: families[slug] ?? [slug] })), ...foreign])
/** a and b need the same skill. */
const related = field({ a: ['posting'], b: ['posting'] })
const plain = field()
const estimateSkills = (one: SkillInput, inField = plain): SkillEstimate[] => estimateIn(inField, one)
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
  test('claims of the highest level prove nothing and hardly lift another duty', () => {
    const estimates = estimateSkills(input({ claims: duties.map((dutySlug) => ({ dutySlug, level: 5 })) }))
    expect(estimates.every((estimate) => !estimate.proven && estimate.mean < 0.6)).toBe(true)
    const one = estimateSkills(input({ claims: [{ dutySlug: 'a', level: 5 }] }))
    expect(of(one, 'b').mean).toBeLessThan(0.54)
  })
  test('the highest level claimed in everything moves a level less than one accepted item, and so does it after true claims were seen', () => {
    const all = Array.from({ length: 9 }, (_, index) => ({ slug: `s${index}`, roleSlug: 'smm', families: [`s${index}`] }))
    const wide = shippedField(all)
    const learned = doubted({ ...wide, claim: { at: 0.1, by: 1, own: 0, spread: 0.1225 } })
    for (const inField of [wide, learned]) {
      const estimated = (more: Partial<SkillInput>) => of(estimateSkills(input({ duties: all.map(({ slug }) => slug), ...more }), inField), 's0').mean
      const level = inField.claim.at + inField.claim.by * 0.5
      const claimed = estimated({ claims: all.map(({ slug }) => ({ dutySlug: slug, level: 5 })) })
      expect(level).toBeCloseTo(0.6, 10)
      expect(claimed - 0.5).toBeLessThan(estimated({ deliveries: [{ ...delivery('one'), dutySlug: 's0' }] }) - 0.5)
      expect(claimed).toBeLessThan(0.55)
    }
  })
  test('claims never make a duty proven that its evidence does not prove', () => {
    const graded = [piece('a', 0.4)]
    expect(of(estimateSkills(input({ graded })), 'a').proven).toBe(false)
    const claimed = of(estimateSkills(input({ graded, claims: duties.map((dutySlug) => ({ dutySlug, level: 5 })) })), 'a')
    expect(claimed.mean).toBeGreaterThan(0.45)
    expect(claimed.proven).toBe(false)
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
        expect(mean).toBeGreaterThanOrEqual(of(means[step - 1]!, dutySlug).mean - 1e-12)
    }
  })
  test('evidence of one duty lifts the others a little, a sister more', () => {
    const estimates = estimateSkills(input({ graded: [piece('a', 1)] }), related)
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
    const mixed = field({}, [{ slug: 'x', roleSlug: 'ads' }, { slug: 'y', roleSlug: 'bot' }])
    const estimates = estimateSkills(input({ duties: [...duties, 'x', 'y'], adjacentRoles: new Set(['ads']) }), mixed)
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
  test('says of each duty how its errors hang together with those before it', () => {
    const estimates = estimateSkills(input({ graded: [piece('c', 0.9)] }), related)
    expect(estimates.map(({ covariances }) => covariances.length)).toEqual([0, 1, 2, 3])
    // of a craft in common more is not known together than of none
    expect(of(estimates, 'b').covariances[0]!).toBeGreaterThan(of(estimates, 'd').covariances[0]!)
    // what a grade has told is not unknown any more
    expect(of(estimates, 'c').covariances[0]!).toBeLessThan(of(estimateSkills(input(), related), 'c').covariances[0]!)
  })
  test('of duties that share some of their skills counts only what they share', () => {
    const mixed = field({ a: ['posting', 'inbox'], b: ['posting'], c: ['posting', 'inbox'] })
    const estimates = estimateSkills(input({ graded: [piece('a', 1)] }), mixed)
    expect(of(estimates, 'c').mean).toBeGreaterThan(of(estimates, 'b').mean)
    expect(of(estimates, 'b').mean).toBeGreaterThan(of(estimates, 'd').mean)
  })
})

describe('mini-tests', () => {
  const quiz = (dutySlug: string, value: number, more: { skill?: string; ageDays?: number } = {}) => ({ dutySlug, kind: 'quiz' as const, skill: 'posting', value, ageDays: 0, ...more })
  const estimated = (graded: SkillInput['graded'], sisters = false) => estimateSkills(input({ graded }), sisters ? related : plain)
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
  test('that speak for several duties are one look and not several', () => {
    const [one, both] = [estimated([quiz('a', 0.9)], true), estimated([quiz('a', 0.9), quiz('b', 0.9)], true)]
    const two = estimated([quiz('a', 0.9), quiz('b', 0.9, { skill: 'inbox' })], true)
    expect(of(both, 'b').proven).toBe(true)
    // what is common to both duties gets hardly surer, far less than by a second test
    const surer = (estimates: SkillEstimate[]): number => of(one, 'c').variance - of(estimates, 'c').variance
    expect(surer(both)).toBeLessThan(0.4 * surer(two))
    expect(of(both, 'c').mean - of(one, 'c').mean).toBeLessThan(0.4 * (of(two, 'c').mean - of(one, 'c').mean))
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
  test('ten of one client, spread over all duties as he likes, move no duty as far as three of three clients move it', () => {
    const shared = field({ a: ['posting'], b: ['posting'], c: ['posting', 'inbox'], d: ['inbox'] })
    const spread = times(10, (index) => ({ ...delivery('friend'), dutySlug: duties[index % duties.length]! }))
    const three = times(3, (index) => delivery(`client ${index}`))
    for (const inField of [plain, related, shared]) {
      const [friend, many] = [spread, three].map((deliveries) => estimateSkills(input({ deliveries }), inField))
      for (const slug of duties) expect([slug, of(friend!, slug).mean - 0.5 < of(many!, 'a').mean - 0.5]).toEqual([slug, true])
    }
  })
  test('accepted work from many clients is surer than the best graded piece', () => {
    const many = of(estimateSkills(input({ deliveries: times(12, (index) => delivery(`client ${index}`)) })), 'a')
    expect(many.variance).toBeLessThan(of(estimateSkills(input({ graded: [piece('a', 1)] })), 'a').variance)
    expect(many.mean).toBeGreaterThan(0.62)
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
