import { type CatalogueContent, dutyOf, skillGap } from '@rolecall/catalog'
import { skillModel } from './skill-model.js'

/** Levels of a skill in words, with the mean each asks for (DECISIONS 12). */
export const skillLevels = ['none', 'starting', 'working', 'senior'] as const
export type SkillLevel = (typeof skillLevels)[number]
const levelMeans = [['senior', 0.72], ['working', 0.62], ['starting', 0.5]] as const
export const levelOf = (mean: number): SkillLevel => levelMeans.find(([, least]) => mean >= least)?.[0] ?? 'none'

/** The level of a role: the mean of its unconditional duties, with half of them proven; one that is not counts with what is believed of it. */
export const roleLevel = (duties: readonly { readonly mean: number; readonly proven: boolean }[]): SkillLevel => {
  if (duties.length === 0 || duties.filter(({ proven }) => proven).length * 2 < duties.length) return 'none'
  return levelOf(duties.reduce((sum, { mean }) => sum + mean, 0) / duties.length)
}

type Roles = Pick<CatalogueContent, 'roles'>
/** Skills shown by duties, in any role: a duty that is proven, or done for a client and accepted, shows all it needs. */
export const shownSkills = (catalogue: Roles, shownDuties: Iterable<string>): Set<string> =>
  new Set([...shownDuties].flatMap((slug) => dutyOf(catalogue, slug)?.skills.map(({ skill }) => skill) ?? []))

export interface Step {
  readonly from: string
  readonly to: string
  readonly shownDuties: Iterable<string>
}
/**
 * Skills that are missing for a step: those of the next role that this one does not bring along (the difference of the
 * catalogue), without those the person has shown already.
 */
export const stepGap = (catalogue: Roles, { from, to, shownDuties }: Step): string[] => {
  const shown = shownSkills(catalogue, shownDuties)
  return skillGap(catalogue, { from, to }).filter((skill) => !shown.has(skill))
}

const DAYS = 86_400_000
/** What a piece of evidence still weighs, 1 to 0; half after every half-life. */
export const weightNow = (at: Date, now: Date): number => 2 ** (-Math.max(0, now.getTime() - at.getTime()) / (skillModel.halfLifeDays * DAYS))
/** When it counts half. */
export const halfWeightAt = (at: Date): Date => new Date(at.getTime() + skillModel.halfLifeDays * DAYS)

/** Ways to show a duty, the cheapest first. */
export const cures = ['quiz', 'portfolio', 'task'] as const
export type Cure = (typeof cures)[number]
export interface CureFacts {
  readonly proven: boolean
  readonly mean: number
  /** There is a mini-test for one of its skills that the person has not passed. */
  readonly hasQuiz: boolean
  /** A piece waits for a moderator. */
  readonly waiting: boolean
}
/** What would help a duty, the cheapest first; nothing for one at a working level or with a piece in review. */
export const curesFor = ({ proven, mean, hasQuiz, waiting }: CureFacts): Cure[] => {
  if (waiting || (proven && mean >= levelMeans[1][1])) return []
  return cures.filter((cure) => cure !== 'quiz' || hasQuiz)
}
