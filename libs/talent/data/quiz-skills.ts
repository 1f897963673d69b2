import { type Catalogue, catalogue, type CatalogueSkill } from '@rolecall/catalog'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '@rolecall/kernel'
import { accountIdOf, type Config, type Ctx } from '@rolecall/platform'
import { isQuizPassed, quizAverage } from '../domain/quiz-evidence.js'
import { type PastSitting, QUIZ_QUESTIONS, quizAvailableAt, type QuizPace } from '../domain/quiz.rules.js'
import { skillModel } from '../domain/skill-model.js'
import { dutyTitle } from './evidence-reads.js'
import { FreelancerRole } from './freelancer.entity.js'
import { quizBanks } from './quiz-files.js'
import type { QuizChangeRead } from './quiz-reads.js'
import { QuizSitting } from './quiz.entity.js'

export const quizPace = (config: Config): QuizPace => ({ cooldownDays: config.QUIZ_COOLDOWN_DAYS, maxAYear: config.QUIZ_MAX_A_YEAR })

/** A skill of the person's roles with its mini-test and how it stands. */
export interface QuizSkillRead {
  readonly slug: string
  readonly title: string
  readonly duties: QuizChangeRead[]
  readonly availableAt: Date | null
  readonly openSittingId: string | null
  readonly sittings: number
  readonly average: number | null
  readonly passed: boolean
  readonly lastSittingId: string | null
  readonly lastScore: number | null
  readonly lastEndedAt: Date | null
}
export interface QuizRulesRead {
  readonly questions: number
  readonly minutes: number
  readonly cooldownDays: number
  readonly maxAYear: number
  readonly passMark: number
}

/** The rules every mini-test has in this installation. */
export const quizRules = async (ctx: Ctx): Promise<QuizRulesRead> => ({
  questions: QUIZ_QUESTIONS,
  minutes: Math.round(((QUIZ_QUESTIONS * ctx.config.QUIZ_SECONDS_PER_ITEM * SECOND_MS) / MINUTE_MS) * 10) / 10,
  ...quizPace(ctx.config),
  passMark: skillModel.quizPassMark,
})

/** Duties of these roles that a test of the skill speaks for. */
export const quizDuties = (current: Catalogue, { skillSlug, roleSlugs }: { skillSlug: string; roleSlugs: ReadonlySet<string> }): string[] => {
  const mapped = new Set(current.skills.find((skill) => skill.slug === skillSlug)?.dutySlugs)
  return current.roles.filter((role) => roleSlugs.has(role.slug)).flatMap((role) => role.duties.map((duty) => duty.slug).filter((slug) => mapped.has(slug)))
}
export const roleSlugsOf = async (ctx: Ctx, freelancerId: string): Promise<Set<string>> =>
  new Set((await ctx.db.findBy(FreelancerRole, { freelancerId })).map((role) => role.roleSlug))

const ended = (sittings: readonly QuizSitting[]): (QuizSitting & PastSitting & { score: number })[] =>
  sittings.filter((row): row is QuizSitting & PastSitting & { score: number } => row.endedAt !== null && row.score !== null)

const skillRead = (ctx: Ctx, { skill, duties, sittings }: { skill: CatalogueSkill; duties: QuizChangeRead[]; sittings: QuizSitting[] }): QuizSkillRead => {
  const past = ended(sittings)
  const last = past.at(-1) ?? null
  const average = past.length > 0
    ? quizAverage(past.map(({ score, endedAt }) => ({ value: score, ageDays: (ctx.now.getTime() - endedAt.getTime()) / DAY_MS })))
    : null
  return {
    slug: skill.slug,
    title: skill.title[ctx.lang],
    duties,
    availableAt: quizAvailableAt(past, { pace: quizPace(ctx.config), now: ctx.now }),
    openSittingId: sittings.find((row) => row.state === 'open')?.id ?? null,
    sittings: past.length,
    average,
    passed: average !== null && isQuizPassed(average),
    lastSittingId: last?.id ?? null,
    lastScore: last?.score ?? null,
    lastEndedAt: last?.endedAt ?? null,
  }
}

/** Skills of the asker's roles, in the order of the catalogue; empty for whoever has no profile. */
export const quizSkills = async (ctx: Ctx): Promise<QuizSkillRead[]> => {
  const freelancerId = accountIdOf(ctx.actor)
  if (freelancerId === null) return []
  const roleSlugs = await roleSlugsOf(ctx, freelancerId)
  if (roleSlugs.size === 0) return []
  const current = await catalogue(ctx)
  const all = await ctx.db.find(QuizSitting, { where: { freelancerId }, order: { startedAt: 'ASC', id: 'ASC' } })
  return current.skills.flatMap((skill) => {
    const slugs = quizDuties(current, { skillSlug: skill.slug, roleSlugs })
    if (slugs.length === 0 || !quizBanks().has(skill.slug)) return []
    const duties = slugs.map((slug) => ({ slug, title: dutyTitle(current, { slug, lang: ctx.lang }) }))
    return [skillRead(ctx, { skill, duties, sittings: all.filter((row) => row.skillSlug === skill.slug) })]
  })
}
