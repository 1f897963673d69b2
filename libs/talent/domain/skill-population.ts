import { type FieldDuty, type FieldInput, type LookKind, lookKinds, sharedCraft, type SkillField } from './skill-field.js'
import { skillModel } from './skill-model.js'

const square = (value: number): number => value * value
/** The field of the shipped skill model: what is assumed before a population has been seen. */
export const shippedField = (duties: readonly FieldDuty[]): SkillField => {
  const { personSd, dutySd, sisterSd, noiseSd, populationMean, adjacentRole, otherRole } = skillModel
  const self = square(personSd) + square(dutySd)
  const sisters = self - square(sisterSd)
  return {
    duties,
    means: duties.map(() => populationMean),
    covariance: { self, roleAndFamily: sisters, role: square(personSd), family: sisters - 0.4 * square(personSd), person: 0.6 * square(personSd) },
    noise: { task: square(noiseSd.task), portfolio: square(noiseSd.portfolio), quiz: square(noiseSd.quiz) },
    // two of three are accepted at once at the mean, and a step of skill moves that by half as much again: many deliveries weigh most of all
    delivery: { at: -0.08, by: 1.5, spread: 0.002 },
    // all claims of a person are one word of his: as doubtful together as one alone, however many there are
    claim: { at: 0.25, by: 0.7, own: square(noiseSd.claim), spread: square(noiseSd.claim) },
    adjacent: { shift: adjacentRole.shift, variance: square(adjacentRole.extraSd) },
    foreign: { shift: otherRole.shift, variance: square(otherRole.extraSd) },
  }
}

/** A mean that leans on an assumption until enough was seen. */
class Leaning {
  private sum = 0
  private count = 0
  add(value: number): void {
    this.sum += value
    this.count += 1
  }
  mean(assumed: number, weight: number): number {
    return (this.sum + weight * assumed) / (this.count + weight)
  }
}
/** Pairs and people that count as much as what was assumed. */
const ASSUMED_PAIRS = 60
const ASSUMED_LOOKS = 20
/** What a second kind of look tells of the variance is trusted more than what is left after an assumed noise. */
const RATIO_TRUST = 0.7

interface Seen {
  readonly duty: number
  readonly value: number
  readonly noise: number
}
const gradedOf = (field: SkillField, { graded, heldRoles }: FieldInput): Seen[] =>
  field.duties.flatMap(({ slug, roleSlug }, duty) =>
    heldRoles.has(roleSlug) ? (graded.get(slug) ?? []).map(({ kind, value }) => ({ duty, value, noise: field.noise[kind] })) : [])

const classOf = (a: FieldDuty, b: FieldDuty): keyof SkillField['covariance'] => {
  const sameFamily = sharedCraft(a, b) > 0
  if (a.roleSlug === b.roleSlug) return sameFamily ? 'roleAndFamily' : 'role'
  return sameFamily ? 'family' : 'person'
}

const fitMeans = (field: SkillField, people: readonly FieldInput[]): number[] => {
  const all = new Leaning()
  const byDuty = field.duties.map(() => new Leaning())
  for (const person of people) {
    for (const { duty, value } of gradedOf(field, person)) {
      all.add(value)
      byDuty[duty]!.add(value)
    }
  }
  const general = all.mean(skillModel.populationMean, ASSUMED_LOOKS)
  return byDuty.map((one) => one.mean(general, ASSUMED_LOOKS))
}

/** Looks of a second kind, less their mean over everybody. */
const secondLooks = (field: SkillField, people: readonly FieldInput[], lookOf: (person: FieldInput, slug: string) => number | undefined): Map<number, number>[] => {
  const raw = people.map((person) => new Map(field.duties.flatMap(({ slug, roleSlug }, duty) => {
    const look = person.heldRoles.has(roleSlug) ? lookOf(person, slug) : undefined
    return look === undefined ? [] : [[duty, look] as const]
  })))
  const all = raw.flatMap((looks) => [...looks.values()])
  const mean = all.reduce((sum, look) => sum + look, 0) / Math.max(1, all.length)
  return raw.map((looks) => new Map([...looks].map(([duty, look]) => [duty, look - mean])))
}
/**
 * Variance of a skill / covariance within a role, told by a second kind of look: how much more a grade moves with the look at
 * the same duty than at others of the role. No noise enters, so it does not hang on what noise is assumed.
 */
const selfToRole = (field: SkillField, people: readonly FieldInput[], lookOf: (person: FieldInput, slug: string) => number | undefined): { ratio: number; count: number } => {
  let same = 0
  let sameCount = 0
  let cross = 0
  let crossCount = 0
  const looks = secondLooks(field, people, lookOf)
  people.forEach((person, index) => {
    for (const { duty, value } of gradedOf(field, person)) {
      const off = value - field.means[duty]!
      for (const [other, look] of looks[index]!) {
        if (other === duty) {
          same += off * look
          sameCount += 1
        } else if (field.duties[other]!.roleSlug === field.duties[duty]!.roleSlug) {
          cross += off * look
          crossCount += 1
        }
      }
    }
  })
  const usual = field.covariance.self / field.covariance.role
  if (sameCount < 5 * ASSUMED_LOOKS || crossCount < 5 * ASSUMED_LOOKS || !(cross > 0)) return { ratio: usual, count: 0 }
  return { ratio: Math.min(3, Math.max(1.15, same / sameCount / (cross / crossCount))), count: sameCount }
}

/** Noise of each kind of grade: what the grades vary by beyond the skills, within reason of what is assumed. */
const fitNoise = (field: SkillField, people: readonly FieldInput[]): SkillField['noise'] => {
  const sums = { task: new Leaning(), portfolio: new Leaning(), quiz: new Leaning() }
  for (const person of people) {
    for (const { slug, roleSlug } of field.duties) {
      if (!person.heldRoles.has(roleSlug)) continue
      const mean = field.means[field.duties.findIndex((duty) => duty.slug === slug)]!
      for (const { kind, value } of person.graded.get(slug) ?? []) sums[kind].add(square(value - mean))
    }
  }
  const of = (kind: LookKind): number =>
    Math.min(2 * field.noise[kind], Math.max(0.3 * field.noise[kind], sums[kind].mean(field.covariance.self + field.noise[kind], ASSUMED_PAIRS) - field.covariance.self))
  return { task: of('task'), portfolio: of('portfolio'), quiz: of('quiz') }
}

/** Parts that add up (person, role, family, the duty itself), none below zero: only so is every covariance a possible one. */
const fitCovariance = (field: SkillField, people: readonly FieldInput[]): SkillField['covariance'] => {
  const sums = { self: new Leaning(), roleAndFamily: new Leaning(), role: new Leaning(), family: new Leaning(), person: new Leaning() }
  for (const person of people) {
    const seen = gradedOf(field, person)
    seen.forEach((one, index) => {
      const off = one.value - field.means[one.duty]!
      sums.self.add(off * off - one.noise)
      for (const other of seen.slice(index + 1)) {
        if (other.duty === one.duty) continue
        sums[classOf(field.duties[one.duty]!, field.duties[other.duty]!)].add(off * (other.value - field.means[other.duty]!))
      }
    })
  }
  const was = field.covariance
  const person = Math.max(0.001, sums.person.mean(was.person, ASSUMED_PAIRS))
  const role = Math.max(0, sums.role.mean(was.role, ASSUMED_PAIRS) - person)
  const told = [
    selfToRole(field, people, (one, slug) => one.claimed.get(slug)),
    selfToRole(field, people, (one, slug) => one.delivered.get(slug)?.share),
  ]
  const looks = told.reduce((sum, { count }) => sum + count, 0)
  const moment = sums.self.mean(was.self, ASSUMED_PAIRS)
  const ratio = looks > 0 ? told.reduce((sum, one) => sum + one.ratio * one.count, 0) / looks : 0
  const self = Math.max(1.15 * (person + role), looks > 0 ? RATIO_TRUST * ratio * (person + role) + (1 - RATIO_TRUST) * moment : moment)
  const family = Math.min(0.8 * (self - person - role), Math.max(0, sums.family.mean(was.family, ASSUMED_PAIRS) - person))
  return { self, person, role: person + role, family: person + family, roleAndFamily: person + role + family }
}

interface Line {
  readonly at: number
  readonly by: number
  readonly spread: number
  readonly own: number
}
/**
 * How a second kind of look moves with the skill. Grades carry their own noise, which does not touch the covariance with the
 * second look, so that covariance / variance of skill is the slope.
 */
const fitLine = (field: SkillField, points: readonly (readonly { readonly grade: number; readonly look: number; readonly count: number }[])[]): Line | null => {
  const flat = points.flat()
  if (flat.length < 2 * ASSUMED_LOOKS) return null
  const meanOf = (of: (point: (typeof flat)[number]) => number): number => flat.reduce((sum, point) => sum + of(point), 0) / flat.length
  const grade = meanOf((point) => point.grade)
  const look = meanOf((point) => point.look)
  const variance = field.covariance.self
  const by = Math.min(2, Math.max(0.05, meanOf((point) => (point.grade - grade) * (point.look - look)) / variance))
  const at = look - by * grade
  const counted = meanOf((point) => (Number.isFinite(point.count) ? (look * (1 - look)) / point.count : 0))
  const spread = Math.max(0.002, meanOf((point) => square(point.look - look)) - by * by * variance - counted)
  // what the looks of one person share beyond his skill
  const own = new Leaning()
  for (const person of points) {
    person.forEach((one, index) => {
      for (const other of person.slice(index + 1)) own.add((one.look - look) * (other.look - look) - by * by * field.covariance.role)
    })
  }
  return { at, by, spread, own: Math.max(0, Math.min(0.9 * spread, own.mean(0, ASSUMED_PAIRS))) }
}
const pointsOf = (field: SkillField, person: FieldInput, lookOf: (slug: string) => { look: number; count: number } | null): { grade: number; look: number; count: number }[] =>
  field.duties.flatMap(({ slug, roleSlug }, duty) => {
    const grades = person.heldRoles.has(roleSlug) ? (person.graded.get(slug) ?? []) : []
    const found = lookOf(slug)
    return grades.length > 0 && found ? [{ ...found, grade: grades[0]!.value - field.means[duty]! }] : []
  })

/**
 * Learns how skills hang together from the people themselves: means, covariances, and what deliveries and claims are worth.
 * A claim is never taken for more than the shipped model takes it for, however true claims have been so far: otherwise it
 * would pay to raise one's own.
 */
export const fieldOf = (duties: readonly FieldDuty[], people: readonly FieldInput[]): SkillField => {
  let field = shippedField(duties)
  field = { ...field, means: fitMeans(field, people) }
  field = { ...field, covariance: fitCovariance(field, people) }
  field = { ...field, noise: fitNoise(field, people) }
  const delivered = fitLine(field, people.map((person) => pointsOf(field, person, (slug) => {
    const known = person.delivered.get(slug)
    return known && known.count > 0 ? { look: known.share, count: known.count } : null
  })))
  const claimed = fitLine(field, people.map((person) => pointsOf(field, person, (slug) => {
    const known = person.claimed.get(slug)
    return known === undefined ? null : { look: known, count: Number.POSITIVE_INFINITY }
  })))
  const mean = field.means.reduce((sum, one) => sum + one, 0) / Math.max(1, duties.length)
  return {
    ...field,
    ...(delivered ? { delivery: { at: delivered.at - delivered.by * mean, by: delivered.by, spread: delivered.spread } } : {}),
    ...(claimed ? { claim: { at: claimed.at - claimed.by * mean, by: claimed.by, own: claimed.own, spread: Math.max(claimed.spread - claimed.own, square(skillModel.noiseSd.claim * claimed.by)) } } : {}),
  }
}
export const isLookKind = (kind: unknown): kind is LookKind => lookKinds.some((one) => one === kind)
