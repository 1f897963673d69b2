import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { estimateInField, type FieldDuty, type FieldInput, type SkillField } from './skill-field.js'
import { fieldOf, shippedField } from './skill-population.js'

const duties: FieldDuty[] = [
  { slug: 'a1', roleSlug: 'a', families: ['x'] }, { slug: 'a2', roleSlug: 'a', families: ['y'] }, { slug: 'a3', roleSlug: 'a' },
  { slug: 'b1', roleSlug: 'b', families: ['x'] }, { slug: 'b2', roleSlug: 'b' },
]
const person = (more: Partial<FieldInput> = {}): FieldInput => ({
  heldRoles: new Set(['a']), adjacentRoles: new Set(), graded: new Map(), delivered: new Map(), claimed: new Map(), ...more,
})
const graded = (values: Record<string, number>, kind: 'task' | 'quiz' = 'task'): FieldInput['graded'] =>
  new Map(Object.entries(values).map(([slug, value]) => [slug, [{ kind, value }]]))

/** People whose skills hang together as people's do; a twentieth claims everything and can little. */
const population = (count: number, { noise }: { noise: number }): { people: FieldInput[]; skills: number[][] } => {
  let state = 7
  const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647
  const normal = (sd: number): number => sd * Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
  const skills = Array.from({ length: count }, () => {
    const own = 0.55 + normal(0.14)
    return duties.map(() => own + normal(0.12))
  })
  const people = skills.map((of, index) => {
    const isStuffed = index % 20 === 0
    return person({
      heldRoles: new Set(['a', 'b']),
      graded: graded(Object.fromEntries(duties.flatMap(({ slug }, duty) => (next() < 0.7 ? [[slug, of[duty]! + normal(noise)]] : [])))),
      claimed: new Map(duties.map(({ slug }, duty) => [slug, isStuffed ? 1 : 0.3 + 0.6 * of[duty]! + normal(0.1)])),
    })
  })
  return { people, skills }
}
const errorOf = (field: SkillField, { people, skills }: ReturnType<typeof population>): number => {
  const squares = people.flatMap((one, index) => [...estimateInField(field, one).means].map((mean, duty) => (mean - skills[index]![duty]!) ** 2))
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length)
}

describe('skills estimated together', () => {
  const field = shippedField(duties)
  test('of somebody without evidence are the population, lower and less sure in a role he does not hold', () => {
    const { means, variances } = estimateInField(field, person())
    expect(means[0]).toBeCloseTo(0.5, 10)
    expect(means[3]).toBeCloseTo(0.2, 10)
    expect(variances[3]!).toBeGreaterThan(variances[0]!)
    expect(estimateInField(field, person({ adjacentRoles: new Set(['b']) })).means[3]).toBeCloseTo(0.36, 10)
  })
  test('one grade lifts its duty most, a duty of the same craft elsewhere more than one without', () => {
    const at = (values: Record<string, number>): Float64Array => estimateInField(field, person({ heldRoles: new Set(['a', 'b']), graded: graded(values) })).means
    const means = at({ a1: 1 })
    expect(means[0]!).toBeGreaterThan(means[3]!)
    expect(means[3]!).toBeGreaterThan(means[4]!)
    expect(means[4]!).toBeGreaterThan(0.5)
  })
  test('raising one verified grade lowers no duty, whatever else is known', () => {
    const learned = fieldOf(duties, population(400, { noise: 0.15 }).people)
    const grades = fc.dictionary(fc.constantFrom(...duties.map(({ slug }) => slug)), fc.double({ min: 0, max: 1, noNaN: true }), { minKeys: 1, maxKeys: 5 })
    fc.assert(
      fc.property(grades, fc.dictionary(fc.constantFrom('a1', 'a2', 'b1'), fc.double({ min: 0.2, max: 1, noNaN: true })), fc.double({ min: 0, max: 0.5, noNaN: true }), (values, claims, more) => {
        const [raised] = Object.keys(values)
        const claimed = new Map(Object.entries(claims))
        const before = estimateInField(learned, person({ graded: graded(values), claimed })).means
        const after = estimateInField(learned, person({ graded: graded({ ...values, [raised!]: values[raised!]! + more }), claimed })).means
        after.forEach((mean, duty) => expect(mean).toBeGreaterThanOrEqual(before[duty]! - 1e-9))
      }),
      { numRuns: 300 },
    )
  })
  test('a claim moves an estimate far less than a grade, even where claims have always been true', () => {
    const learned = fieldOf(duties, population(400, { noise: 0.15 }).people)
    const mean = (more: Partial<FieldInput>): number => estimateInField(learned, person(more)).means[2]!
    const none = mean({})
    expect(mean({ claimed: new Map([['a3', 1]]) }) - none).toBeLessThan(0.6 * (mean({ graded: graded({ a3: 1 }) }) - none))
  })
  test('errors of one person hang together: the mean of two duties is less sure than independent ones would be', () => {
    const estimate = estimateInField(field, person())
    expect(estimate.varianceOf([0, 2], [0.5, 0.5])).toBeGreaterThan((estimate.variances[0]! + estimate.variances[2]!) / 4)
    expect(estimate.varianceOf([0], [1])).toBeCloseTo(estimate.variances[0]!, 12)
  })
})

describe('a population teaches its own field', () => {
  test.each([[0.08], [0.15], [0.25]])('with grades of noise %d people are known better than with what is shipped, and the noise is found', (noise) => {
    const made = population(600, { noise })
    const learned = fieldOf(duties, made.people)
    expect(errorOf(learned, made)).toBeLessThan(errorOf(shippedField(duties), made))
    expect(Math.sqrt(learned.noise.task)).toBeGreaterThan(noise - 0.06)
    expect(Math.sqrt(learned.noise.task)).toBeLessThan(noise + 0.06)
  })
  test('nobody teaches nothing', () => {
    expect(fieldOf(duties, [])).toEqual({ ...shippedField(duties), means: duties.map(() => 0.5), covariance: expect.anything() as never, noise: expect.anything() as never })
  })
})
