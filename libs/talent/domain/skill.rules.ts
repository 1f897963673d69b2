import { type Delivery, deliveredShare } from './delivery.rules.js'
import { isMiniTest, type QuizResult, quizzesOf } from './quiz-evidence.js'
import { estimateInField, type FieldEstimate, type FieldInput, type GradedLook, type SkillField } from './skill-field.js'
import { skillModel } from './skill-model.js'

export interface GradedPiece {
  readonly dutySlug: string
  readonly kind: 'task' | 'portfolio' | 'quiz'
  /** Of a mini-test: its skill; sittings of one skill are averaged. A quiz without one was graded elsewhere. */
  readonly skill?: string | null
  /** 0..1 */
  readonly value: number
  readonly ageDays: number
}
export interface DutyClaim {
  readonly dutySlug: string
  /** 1..5 */
  readonly level: number
}
export interface SkillInput {
  /** Duties to estimate, among those of the field; evidence of others counts too. */
  readonly duties: readonly string[]
  readonly heldRoles: ReadonlySet<string>
  readonly adjacentRoles: ReadonlySet<string>
  readonly graded: readonly GradedPiece[]
  readonly deliveries: readonly Delivery[]
  readonly claims: readonly DutyClaim[]
}
export interface SkillEstimate {
  readonly dutySlug: string
  readonly mean: number
  readonly variance: number
  /** Covariance with each estimate before it: errors of one person hang together. */
  readonly covariances: number[]
  readonly proven: boolean
  readonly graded: number
  readonly delivered: number
  readonly quizzed: number
  readonly quizPassed: boolean
}
const CLAIM_MOST = 5

/** Older pieces say less: their noise doubles every half-life. */
const ageFactor = (ageDays: number): number => 2 ** (Math.max(0, ageDays) / skillModel.halfLifeDays)

/** What is known of one duty. */
interface Seen {
  readonly graded: readonly GradedPiece[]
  readonly quizzes: readonly QuizResult[]
  readonly deliveries: readonly Delivery[]
}
const look = (dutySlug: string, input: SkillInput): Seen => {
  const pieces = input.graded.filter((piece) => piece.dutySlug === dutySlug)
  return {
    graded: pieces.filter((piece) => !isMiniTest(piece)),
    quizzes: quizzesOf(pieces.filter(isMiniTest)),
    deliveries: input.deliveries.filter((delivery) => delivery.dutySlug === dutySlug),
  }
}
/** A mini-test speaks for several duties and is heard once: its looks share their luck. */
const looksOf = ({ graded, quizzes }: Seen): GradedLook[] => [
  ...graded.map(({ kind, value, ageDays }) => ({ kind, value, ageFactor: ageFactor(ageDays) })),
  ...quizzes.map(({ skill, mean, ageDays }) => ({ kind: 'quiz' as const, value: mean, ageFactor: ageFactor(ageDays), source: skill })),
]

/** The evidence of a person as the field reads it. */
export const fieldInputOf = (field: SkillField, input: SkillInput): FieldInput => {
  const seen = field.duties.map(({ slug }) => [slug, look(slug, input)] as const)
  return {
    heldRoles: input.heldRoles,
    adjacentRoles: input.adjacentRoles,
    graded: new Map(seen.flatMap(([slug, one]) => (one.graded.length + one.quizzes.length > 0 ? [[slug, looksOf(one)] as const] : []))),
    delivered: new Map(seen.flatMap(([slug, { deliveries }]) => (deliveries.length > 0 ? [[slug, deliveredShare(deliveries)] as const] : []))),
    claimed: new Map(input.claims.map(({ dutySlug, level }) => [dutySlug, level / CLAIM_MOST])),
  }
}

interface Estimated {
  readonly seen: Seen
  readonly mean: number
  readonly variance: number
  /** The mean without the person's own claims, which prove nothing. */
  readonly unclaimed: number
}
const estimateOf = (dutySlug: string, { seen, mean, variance, unclaimed }: Estimated): Omit<SkillEstimate, 'covariances'> => {
  // a mini-test that was not passed says something of the skill and proves nothing
  const quizPassed = seen.quizzes.some((quiz) => quiz.passed)
  const hasProof = seen.graded.length > 0 || quizPassed || seen.deliveries.some((delivery) => delivery.accepted)
  return {
    dutySlug,
    mean,
    variance,
    proven: hasProof && Math.min(mean, unclaimed) >= skillModel.provenMean,
    graded: seen.graded.length,
    delivered: seen.deliveries.length,
    quizzed: seen.quizzes.reduce((sum, quiz) => sum + quiz.sittings, 0),
    quizPassed,
  }
}

/** Skill of a person in each of these duties, in the order of their names: the field's estimate of all that is known of him. */
export const estimateSkills = (field: SkillField, input: SkillInput): SkillEstimate[] => {
  const known: FieldEstimate = estimateInField(field, fieldInputOf(field, input))
  const shown = input.claims.length === 0 ? known : estimateInField(field, fieldInputOf(field, { ...input, claims: [] }))
  const wanted = new Set(input.duties)
  const places = field.duties.flatMap(({ slug }, place) => (wanted.has(slug) ? [{ slug, place }] : []))
  places.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return places.map(({ slug, place }, index) => ({
    ...estimateOf(slug, { seen: look(slug, input), mean: known.means[place]!, variance: known.variances[place]!, unclaimed: shown.means[place]! }),
    covariances: places.slice(0, index).map((other) => known.covarianceOf(place, other.place)),
  }))
}

/** A role is verified when at least half of its unconditional duties are proven (DECISIONS 12). */
export const isRoleVerified = (unconditional: readonly string[], proven: ReadonlySet<string>): boolean =>
  unconditional.length > 0 && unconditional.filter((slug) => proven.has(slug)).length * 2 >= unconditional.length
