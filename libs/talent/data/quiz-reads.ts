import { type Catalogue, catalogue, roleOf } from '@rolecall/catalog'
import { NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import type { QuizItemKind } from '../domain/quiz-bank.js'
import { isQuizPassed } from '../domain/quiz-evidence.js'
import { quizPoints, type QuizState } from '../domain/quiz.rules.js'
import { dutyTitle } from './evidence-reads.js'
import { QuizQuestion, QuizSitting } from './quiz.entity.js'

export interface QuizOptionRead {
  readonly id: string
  readonly text: string
}
/** A question as the person may see it: what is right only when the sitting is over. */
export interface QuizQuestionRead {
  readonly position: number
  readonly kind: QuizItemKind
  readonly text: string
  readonly options: QuizOptionRead[]
  readonly given: string[] | null
  readonly right: string[] | null
  readonly why: string | null
  readonly points: number | null
}
export interface QuizChangeRead {
  readonly slug: string
  readonly title: string
}
export interface QuizSittingRead {
  readonly id: string
  readonly skillSlug: string
  readonly skillTitle: string
  readonly state: QuizState
  readonly startedAt: Date
  readonly endsAt: Date
  readonly endedAt: Date | null
  readonly answered: number
  readonly questions: QuizQuestionRead[]
  readonly score: number | null
  readonly passed: boolean | null
  readonly provenDuties: QuizChangeRead[]
  readonly verifiedRoles: QuizChangeRead[]
}

export const skillTitle = (current: Catalogue, { slug, lang }: { slug: string; lang: Ctx['lang'] }): string =>
  current.skills.find((skill) => skill.slug === slug)?.title[lang] ?? slug

const questionRead = (row: QuizQuestion, { lang, over }: { lang: Ctx['lang']; over: boolean }): QuizQuestionRead => ({
  position: row.position,
  kind: row.item.kind,
  text: row.item.text[lang],
  options: row.optionOrder.map((id) => ({ id, text: row.item.options.find((option) => option.id === id)!.text[lang] })),
  given: row.given,
  right: over ? [...row.item.right] : null,
  why: over ? row.item.why[lang] : null,
  points: over ? quizPoints(row.item, row.given) : null,
})

/** A sitting with its questions, as its person sees it. */
export const sittingRead = async (ctx: Ctx, row: QuizSitting): Promise<QuizSittingRead> => {
  const current = await catalogue(ctx)
  const { lang } = ctx
  const rows = await ctx.db.find(QuizQuestion, { where: { sittingId: row.id }, order: { position: 'ASC' } })
  const over = row.state === 'finished'
  return {
    id: row.id,
    skillSlug: row.skillSlug,
    skillTitle: skillTitle(current, { slug: row.skillSlug, lang }),
    state: row.state,
    startedAt: row.startedAt,
    endsAt: row.dueAt,
    endedAt: row.endedAt,
    answered: rows.filter((question) => question.given !== null).length,
    questions: rows.map((question) => questionRead(question, { lang, over })),
    score: row.score,
    passed: row.score === null ? null : isQuizPassed(row.score),
    provenDuties: row.newlyProven.map((slug) => ({ slug, title: dutyTitle(current, { slug, lang }) })),
    verifiedRoles: row.newlyVerified.map((slug) => ({ slug, title: roleOf(current, slug)?.title[lang] ?? slug })),
  }
}

/** One of the asker's own sittings, open or finished. */
export const quizSitting = async (ctx: Ctx, { id }: { id: string }): Promise<QuizSittingRead> => {
  const freelancerId = accountIdOf(ctx.actor)
  const row = freelancerId === null ? null : await ctx.db.findOneBy(QuizSitting, { id, freelancerId })
  if (!row) throw new NotFoundSignal()
  return sittingRead(ctx, row)
}
