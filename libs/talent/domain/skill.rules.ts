import { deliveryObservation, type Delivery } from './delivery.rules.js'
import { isMiniTest, quizObservation, type QuizResult, quizzesOf } from './quiz-evidence.js'
import { skillModel } from './skill-model.js'

export interface SkillDuty {
  readonly slug: string
  readonly roleSlug: string
  /** Other duties that need the same skill, in any role. */
  readonly sisters: readonly string[]
}
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
  /** Duties to estimate; evidence of others is not looked at. */
  readonly duties: readonly SkillDuty[]
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
  readonly proven: boolean
  readonly graded: number
  readonly delivered: number
  readonly quizzed: number
  readonly quizPassed: boolean
}
/** A value with its uncertainty. */
export interface Gaussian {
  readonly mean: number
  readonly variance: number
}

const square = (value: number): number => value * value
/** Product of Gaussians: what several independent looks at the same thing say together; null for none. */
export const combine = (parts: readonly Gaussian[]): Gaussian | null => {
  if (parts.length === 0) return null
  const precision = parts.reduce((sum, part) => sum + 1 / part.variance, 0)
  return { mean: parts.reduce((sum, part) => sum + part.mean / part.variance, 0) / precision, variance: 1 / precision }
}
const blurred = (part: Gaussian, sd: number): Gaussian => ({ mean: part.mean, variance: part.variance + square(sd) })

const placeOf = (duty: SkillDuty, input: SkillInput): { shift: number; extraSd: number } => {
  if (input.heldRoles.has(duty.roleSlug)) return { shift: 0, extraSd: 0 }
  return input.adjacentRoles.has(duty.roleSlug) ? skillModel.adjacentRole : skillModel.otherRole
}

/** Older pieces say less: their variance doubles every half-life. */
const gradedObservation = ({ kind, value, ageDays }: GradedPiece): Gaussian => ({
  mean: value,
  variance: square(skillModel.noiseSd[kind]) * 2 ** (Math.max(0, ageDays) / skillModel.halfLifeDays),
})
/** Claims are inflated and nearly worthless; they speak for their own duty only. */
const claimObservation = ({ level }: DutyClaim): Gaussian => ({
  mean: level * 0.2 - 0.1,
  variance: square(skillModel.noiseSd.claim),
})

interface Seen {
  readonly duty: SkillDuty
  readonly shift: number
  readonly extraSd: number
  /** Graded pieces and deliveries. */
  readonly work: Gaussian | null
  readonly graded: number
  readonly quizzes: readonly QuizResult[]
  readonly deliveries: readonly Delivery[]
  readonly claims: readonly Gaussian[]
}
const look = (duty: SkillDuty, input: SkillInput): Seen => {
  const pieces = input.graded.filter((piece) => piece.dutySlug === duty.slug)
  const graded = pieces.filter((piece) => !isMiniTest(piece))
  const quizzes = quizzesOf(pieces.filter(isMiniTest))
  const deliveries = input.deliveries.filter((delivery) => delivery.dutySlug === duty.slug)
  const delivered = deliveryObservation(deliveries)
  return {
    duty,
    ...placeOf(duty, input),
    work: combine([...graded.map(gradedObservation), ...(delivered ? [delivered] : [])]),
    graded: graded.length,
    quizzes,
    deliveries,
    claims: input.claims.filter((claim) => claim.dutySlug === duty.slug).map(claimObservation),
  }
}

/** What is known of a duty. A mini-test speaks for several duties: whoever has heard it (`heard`) hears it once. */
const observed = ({ work, quizzes }: Seen, heard: Set<string>): Gaussian[] => {
  const fresh = quizzes.filter(({ skill }) => !heard.has(skill))
  for (const { skill } of fresh) heard.add(skill)
  if (work && fresh.length === 0) return [work]
  const all = combine([...(work ? [work] : []), ...fresh.map(quizObservation)])
  return all ? [all] : []
}

/** What other duties say about the person's own level; shifts of foreign roles are taken off. */
const personLevel = (others: readonly Seen[], heard: Set<string>): Gaussian =>
  combine([
    { mean: skillModel.populationMean, variance: square(skillModel.personSd) },
    ...others.flatMap((other) =>
      observed(other, heard).map(({ mean, variance }) => ({
        mean: mean - other.shift,
        variance: variance + square(skillModel.dutySd) + square(other.extraSd),
      })),
    ),
  ])!

const estimate = (seen: Seen, all: readonly Seen[]): SkillEstimate => {
  const sisterSlugs = new Set(seen.duty.sisters)
  const sisters = all.filter(({ duty }) => sisterSlugs.has(duty.slug) && duty.slug !== seen.duty.slug)
  // each look counts once: the level comes from duties that are neither this one nor a sister
  const heard = new Set<string>()
  const own = observed(seen, heard)
  const fromSisters = sisters.flatMap((sister) => observed(sister, heard)).map((part) => blurred(part, skillModel.sisterSd))
  const level = personLevel(all.filter((other) => other !== seen && !sisterSlugs.has(other.duty.slug)), heard)
  const prior = blurred(
    blurred({ mean: level.mean + seen.shift, variance: level.variance }, skillModel.dutySd),
    seen.extraSd,
  )
  const result = combine([prior, ...fromSisters, ...own, ...seen.claims])!
  const mean = Math.min(1, Math.max(0, result.mean))
  // a mini-test that was not passed says something of the skill and proves nothing
  const quizPassed = seen.quizzes.some((quiz) => quiz.passed)
  const hasProof = seen.graded > 0 || quizPassed || seen.deliveries.some((delivery) => delivery.accepted)
  return {
    dutySlug: seen.duty.slug,
    mean,
    variance: result.variance,
    proven: hasProof && mean >= skillModel.provenMean,
    graded: seen.graded,
    delivered: seen.deliveries.length,
    quizzed: seen.quizzes.reduce((sum, quiz) => sum + quiz.sittings, 0),
    quizPassed,
  }
}

/** Skill of a person in each duty: population -> person -> sister duties -> the duty itself. Pure and order-free. */
export const estimateSkills = (input: SkillInput): SkillEstimate[] => {
  const seen = input.duties.map((duty) => look(duty, input))
  return seen.map((each) => estimate(each, seen))
}

/** A role is verified when at least half of its unconditional duties are proven (DECISIONS 12). */
export const isRoleVerified = (unconditional: readonly string[], proven: ReadonlySet<string>): boolean =>
  unconditional.length > 0 && unconditional.filter((slug) => proven.has(slug)).length * 2 >= unconditional.length
