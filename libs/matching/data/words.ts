import { catalogue, dutyOf, localized, type Catalogue } from '@rolecall/catalog'
import { translate, type Ctx, type Lang } from '@rolecall/platform'
import type { MissingDuty } from '../domain/fit.rules.js'
import { isTelling, reasonsOf, sentenceKey } from '../domain/reasons.rules.js'
import type { Contribution, ScoreFacts } from '../domain/score.js'

/** A reason with its sentence in the reader's language. */
export interface ReasonLine {
  readonly factor: string
  readonly contribution: number
  readonly text: string
  /** False where it speaks neither for nor against the person. */
  readonly telling: boolean
}
/** Turns stored figures into sentences of one language. */
export interface Words {
  readonly lang: Lang
  sentence(part: Contribution, facts: ScoreFacts): string
  reasons(contributions: readonly Contribution[], facts: ScoreFacts): ReasonLine[]
  missing(duties: readonly MissingDuty[]): string[]
}

/** Which figure decides the plural of a factor's sentence. */
const countOf: Partial<Record<Contribution['factor'], keyof ScoreFacts>> = {
  verified: 'required', load: 'freeHours', attention: 'invites', newcomer: 'completed', record: 'completed', answers: 'settled', overlap: 'overlap', stars: 'reviews',
  punctual: 'ended',
}
const nicheTitle = (current: Catalogue, { slug, lang }: { slug: string; lang: Lang }): string => {
  const niche = current.niches.find((one) => one.slug === slug)
  return niche ? localized(niche.title, lang) : slug
}

/** The words of the catalogue in force; one small query. */
export const wordsOf = async (ctx: Ctx): Promise<Words> => {
  const current = await catalogue(ctx)
  const { lang } = ctx
  const sentence = (part: Contribution, facts: ScoreFacts): string =>
    translate(lang, sentenceKey(part, facts), {
      ...facts,
      count: Number(facts[countOf[part.factor] ?? 'required'] ?? facts.completed),
      niche: nicheTitle(current, { slug: facts.niche, lang }),
      coverage: Math.round(100 * facts.coverage),
      level: Math.round(100 * facts.level),
    })
  const dutyTitle = (slug: string): string => {
    const duty = dutyOf(current, slug)
    return duty ? localized(duty.title, lang) : slug
  }
  return {
    lang,
    sentence,
    reasons: (contributions, facts) => reasonsOf(contributions).map((part) => ({ ...part, text: sentence(part, facts), telling: isTelling(part.factor, facts) })),
    missing: (duties) => duties.map(({ dutySlug, because }) => translate(lang, `match.missing.${because}`, { duty: dutyTitle(dutySlug) })),
  }
}
