/** A duty as the field knows it. */
export interface FieldDuty {
  readonly slug: string
  readonly roleSlug: string
  /** Duties that share a family need the same craft, in whatever role. */
  readonly families?: readonly string[]
}
/** How the skills of a population hang together: what one duty says about another, and how noisy each kind of look is. */
export interface SkillField {
  readonly duties: readonly FieldDuty[]
  /** Mean skill of people who hold the role, per duty. */
  readonly means: readonly number[]
  /** Covariance of two skills of one person, by what the duties have in common; `self` is the variance of one. */
  readonly covariance: { readonly self: number; readonly roleAndFamily: number; readonly role: number; readonly family: number; readonly person: number }
  readonly noise: Readonly<Record<LookKind, number>>
  /** A share of accepted deliveries as a look: share = at + by x skill, with its own spread beside that of few counts. */
  readonly delivery: { readonly at: number; readonly by: number; readonly spread: number }
  /** Claims likewise; a person inflates all of his alike, which is what `own` is for. */
  readonly claim: { readonly at: number; readonly by: number; readonly own: number; readonly spread: number }
  /** Duties of roles a person does not hold: how much lower, and how much less sure. */
  readonly adjacent: { readonly shift: number; readonly variance: number }
  readonly foreign: { readonly shift: number; readonly variance: number }
}
export const lookKinds = ['task', 'portfolio', 'quiz'] as const
export type LookKind = (typeof lookKinds)[number]

/** A grade as a look at the skill. */
export interface GradedLook {
  readonly kind: LookKind
  readonly value: number
  readonly ageFactor?: number
  /** Looks of one source share their luck: the same test, read for several duties, is no second test. */
  readonly source?: string
}
/** A share of accepted deliveries; the parts of each client, whose squares sum to 1, where clients are known. */
export interface Delivered {
  readonly share: number
  readonly count: number
  readonly clients?: ReadonlyMap<string, number>
}
export interface FieldInput {
  readonly heldRoles: ReadonlySet<string>
  readonly adjacentRoles: ReadonlySet<string>
  /** By duty: graded looks, shares of accepted deliveries with their effective number, claims as 0..1. */
  readonly graded: ReadonlyMap<string, readonly GradedLook[]>
  readonly delivered: ReadonlyMap<string, Delivered>
  readonly claimed: ReadonlyMap<string, number>
}
/** What is believed of one person, in the order of the field's duties. */
export interface FieldEstimate {
  readonly means: Float64Array
  readonly variances: Float64Array
  /** Variance of a weighed sum of skills (weights by place of the duty): errors of one person hang together. */
  varianceOf(places: readonly number[], weights: readonly number[]): number
  /** Covariance of what is not known of two duties. */
  covarianceOf(one: number, other: number): number
}

interface Look {
  readonly duty: number
  /** What was seen, less what is seen of a person at the mean. */
  readonly seen: number
  /** How much the look moves with the skill. */
  readonly by: number
  readonly noise: number
  readonly isClaim: boolean
  readonly source?: string | undefined
  readonly clients?: ReadonlyMap<string, number> | undefined
}
/** How much of their luck two looks share: the same test read twice all of it, deliveries as far as their clients are the same. */
const sharedLuck = (one: Look, other: Look): number => {
  if (one.source !== undefined && one.source === other.source) return 1
  let sum = 0
  if (one.clients && other.clients) for (const [client, part] of one.clients) sum += part * (other.clients.get(client) ?? 0)
  return sum
}
/** How much of their craft two duties share, 0..1: such shares make a possible covariance whatever the families are. */
export const sharedCraft = ({ families: one = [] }: FieldDuty, { families: other = [] }: FieldDuty): number => {
  const shared = one.filter((family) => other.includes(family)).length
  return shared === 0 ? 0 : shared / Math.sqrt(one.length * other.length)
}
const covarianceOf = ({ covariance }: SkillField, a: FieldDuty, b: FieldDuty): number => {
  const [plain, alike] = a.roleSlug === b.roleSlug ? [covariance.role, covariance.roleAndFamily] : [covariance.person, covariance.family]
  const share = sharedCraft(a, b)
  return share === 1 ? alike : plain + share * (alike - plain)
}

/** Covariances of a field, once for all people. */
const matrices = new WeakMap<SkillField, Float64Array>()
const matrixOf = (field: SkillField): Float64Array => {
  const known = matrices.get(field)
  if (known) return known
  const { duties, covariance } = field
  const size = duties.length
  const matrix = new Float64Array(size * size)
  for (let a = 0; a < size; a += 1) for (let b = 0; b < size; b += 1) matrix[a * size + b] = a === b ? covariance.self : covarianceOf(field, duties[a]!, duties[b]!)
  matrices.set(field, matrix)
  return matrix
}

const looksOf = (field: SkillField, input: FieldInput, start: Float64Array): Look[] =>
  field.duties.flatMap(({ slug }, duty): Look[] => {
    const mean = start[duty]!
    const graded = (input.graded.get(slug) ?? []).map(({ kind, value, ageFactor = 1, source }) => ({
      duty, seen: value - mean, by: 1, noise: field.noise[kind] * ageFactor, isClaim: false, source,
    }))
    const delivered = input.delivered.get(slug)
    const { delivery, claim } = field
    const usual = Math.min(0.9, Math.max(0.1, delivery.at + delivery.by * mean))
    const claimed = input.claimed.get(slug)
    return [
      ...graded,
      ...(delivered && delivered.count > 0
        ? [{ duty, seen: delivered.share - usual, by: delivery.by, noise: (usual * (1 - usual)) / delivered.count + delivery.spread, isClaim: false, clients: delivered.clients }]
        : []),
      ...(claimed === undefined ? [] : [{ duty, seen: claimed - (claim.at + claim.by * mean), by: claim.by, noise: claim.spread, isClaim: true }]),
    ]
  })

/** Lower triangle of the root of what the looks are expected to vary by (Cholesky). */
const rootOf = (looks: readonly Look[], { matrix, size, extra, own }: { matrix: Float64Array; size: number; extra: Float64Array; own: number }): Float64Array => {
  const n = looks.length
  const root = new Float64Array(n * n)
  for (let i = 0; i < n; i += 1) {
    const one = looks[i]!
    for (let j = 0; j <= i; j += 1) {
      const other = looks[j]!
      let sum = one.by * other.by * (matrix[one.duty * size + other.duty]! + (one.duty === other.duty ? extra[one.duty]! : 0))
      if (one.isClaim && other.isClaim) sum += own
      if (i === j) sum += one.noise
      else {
        const luck = sharedLuck(one, other)
        if (luck > 0) sum += luck * Math.sqrt(one.noise * other.noise)
      }
      for (let k = 0; k < j; k += 1) sum -= root[i * n + k]! * root[j * n + k]!
      root[i * n + j] = i === j ? Math.sqrt(Math.max(1e-9, sum)) : sum / root[j * n + j]!
    }
  }
  return root
}
/** Solves root x = right in place. */
const forward = (root: Float64Array, right: Float64Array): Float64Array => {
  const n = right.length
  for (let i = 0; i < n; i += 1) {
    let sum = right[i]!
    for (let k = 0; k < i; k += 1) sum -= root[i * n + k]! * right[k]!
    right[i] = sum / root[i * n + i]!
  }
  return right
}

/**
 * Skill of a person in every duty: population -> person -> role and family -> duty, all at once: the best linear estimate
 * under the field's covariances. Pure; the order of evidence does not matter beyond rounding.
 */
export const estimateInField = (field: SkillField, input: FieldInput): FieldEstimate => {
  const size = field.duties.length
  const matrix = matrixOf(field)
  const start = new Float64Array(size)
  const extra = new Float64Array(size)
  field.duties.forEach(({ roleSlug }, duty) => {
    const place = input.heldRoles.has(roleSlug) ? null : input.adjacentRoles.has(roleSlug) ? field.adjacent : field.foreign
    start[duty] = Math.max(0.02, field.means[duty]! + (place?.shift ?? 0))
    extra[duty] = place?.variance ?? 0
  })
  const looks = looksOf(field, input, start)
  const root = rootOf(looks, { matrix, size, extra, own: field.claim.own })
  const known = forward(root, Float64Array.from(looks, (look) => look.seen))
  const means = new Float64Array(size)
  const variances = new Float64Array(size)
  const told: Float64Array[] = []
  for (let duty = 0; duty < size; duty += 1) {
    const shared = Float64Array.from(looks, (look) => look.by * (matrix[duty * size + look.duty]! + (look.duty === duty ? extra[duty]! : 0)))
    const part = forward(root, shared)
    told.push(part)
    means[duty] = Math.min(1, Math.max(0, start[duty]! + dot(part, known)))
    variances[duty] = Math.max(1e-4, matrix[duty * size + duty]! + extra[duty]! - dot(part, part))
  }
  const leftOf: FieldEstimate['covarianceOf'] = (a, b) => matrix[a * size + b]! + (a === b ? extra[a]! : 0) - dot(told[a]!, told[b]!)
  const varianceOf: FieldEstimate['varianceOf'] = (places, weights) => {
    let sum = 0
    places.forEach((a, i) => places.forEach((b, j) => (sum += weights[i]! * weights[j]! * leftOf(a, b))))
    return Math.max(1e-4, sum)
  }
  return { means, variances, varianceOf, covarianceOf: leftOf }
}
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}
