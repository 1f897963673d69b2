import { catalogue, roleOf } from '@rolecall/catalog'
import { type Ctx, translate } from '@rolecall/platform'
import { type FitAnswer, fitQuestions, roleFit, type Temper } from '../domain/role-fit.rules.js'

export interface FitQuestionRead {
  readonly id: string
  readonly title: string
  readonly options: { readonly id: string; readonly title: string }[]
}
export interface RoleFitRead {
  readonly roleSlug: string
  readonly roleTitle: string
  readonly shortKey: string
  readonly percent: number
  readonly temper: Temper
  readonly temperText: string
  readonly reasons: string[]
}

/** The questions in the reader's language. */
export const roleFitQuestions = ({ lang }: Pick<Ctx, 'lang'>): Promise<FitQuestionRead[]> =>
  Promise.resolve(
    fitQuestions.map(({ id, options }) => ({
      id,
      title: translate(lang, `fit.${id}.question`),
      options: options.map((option) => ({ id: option.id, title: translate(lang, `fit.${id}.${option.id}`) })),
    })),
  )

const REASONS = 3
/** Roles that suit the answers, best first, each with the answers that led to it. Nothing is stored. */
export const roleFitOf = async (ctx: Ctx, { answers }: { answers: readonly FitAnswer[] }): Promise<RoleFitRead[]> => {
  const current = await catalogue(ctx)
  return roleFit(answers).flatMap(({ roleSlug, points, possible, temper, because }) => {
    const role = roleOf(current, roleSlug)
    if (!role) return []
    return [{
      roleSlug,
      roleTitle: role.title[ctx.lang],
      shortKey: role.shortKey,
      percent: Math.round((100 * points) / Math.max(1, possible)),
      temper,
      temperText: translate(ctx.lang, `fit.temper.${temper}`),
      reasons: because.slice(0, REASONS).map(({ questionId, optionId }) => translate(ctx.lang, `fit.${questionId}.${optionId}.reason`)),
    }]
  })
}
