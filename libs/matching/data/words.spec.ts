import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seedCatalogue } from '@rolecall/catalog'
import { hasText, langs, type Lang } from '@rolecall/platform'
import { aJob, aPerson } from '../../../test/factories/matching.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { exclusionCodes } from '../domain/eligibility.rules.js'
import { missingReasons } from '../domain/fit.rules.js'
import { factors, priorModel } from '../domain/model.js'
import { score, type ScoreFacts } from '../domain/score.js'
import { type Words, wordsOf } from './words.js'

let world: World
const words = {} as Record<Lang, Words>
beforeAll(async () => {
  world = await testWorld()
  await world.work.run(world.system, seedCatalogue, undefined)
  for (const lang of langs) words[lang] = (await world.work.read({ ...world.system, lang }, wordsOf, undefined))!
})
afterAll(() => world.close())

const duties = ['smm.daily-posting', 'smm.banner-design', 'smm.community-inbox', 'smm.stats-growth', 'smm.negative-comments', 'smm.influencer-collab']
const job = aJob({ duties: duties.map((dutySlug) => ({ dutySlug, importance: 2, volume: 4 })) })
const person = aPerson({
  completed: 4, settledInvites: 5, answeredInvites: 4, niches: ['food'],
  duties: duties.map((dutySlug, place) => ({ dutySlug, mean: 0.7, variance: 0.01, proven: place !== 1 })),
})
const scored = score({ job, person, standing: { recentInvites: 2 }, purpose: 'invite' }, priorModel)
const text = (lang: Lang, factor: string): string => words[lang].reasons(scored.contributions, scored.facts).find((line) => line.factor === factor)!.text

describe('sentences', () => {
  test('say with real numbers why a person fits, in English', () => {
    expect(text('en', 'verified')).toBe('Covers 5 of 6 checklist duties with verified evidence')
    expect(text('en', 'niche')).toBe('Knows the field: Cafés and food')
    expect(text('en', 'answers')).toBe('Answered 4 of 5 invitations')
    expect(text('en', 'record')).toBe('4 contracts completed here')
    expect(text('en', 'attention')).toBe('2 invitations in the last week, the limit is 5')
  })
  test('and in Russian, with the right endings', () => {
    expect(text('ru', 'verified')).toBe('Подтверждено 5 из 6 обязанностей чек-листа')
    expect(text('ru', 'niche')).toBe('Знакомая сфера: Кафе и еда')
    expect(text('ru', 'record')).toBe('Завершено 4 договора на площадке')
    expect(text('ru', 'attention')).toBe('2 приглашения за неделю, предел 5')
  })
  test('name the missing duty and what would show it', () => {
    expect(words.en.missing(scored.missing)[0]).toBe(
      'Design banners for posts: no verified evidence yet; a portfolio piece or a task would show it',
    )
    expect(words.ru.missing(scored.missing)[0]).toMatch(/: пока не подтверждено; поможет работа из портфолио или задание$/)
  })
  test.each(langs)('exist for every factor on both sides, every rule and every gap (%s)', (lang) => {
    const facts: ScoreFacts = { ...scored.facts, ratePercent: 90 }
    const lines = factors.flatMap((factor) => [0.5, -0.5].map((contribution) => words[lang].sentence({ factor, contribution }, facts)))
    expect(lines.filter((line) => line.includes('match.') || line.includes('{{'))).toEqual([])
    const keys = [...exclusionCodes.map((code) => `match.excluded.${code}`), ...missingReasons.map((reason) => `match.missing.${reason}`), 'match.reason.rate.unset']
    expect(keys.filter((key) => !hasText(lang, key))).toEqual([])
  })
})
