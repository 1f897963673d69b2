import { describe, expect, test } from '@jest/globals'
import { type FitAnswer, fitQuestions, roleFit } from './role-fit.rules.js'

const answers = (line: string): FitAnswer[] => line.split(' ').map((optionId, place) => ({ questionId: fitQuestions[place]!.id, optionId }))
/** Answers of people who are good at their role, in the order of the questions. */
const labelled: [string, string][] = [
  ['targeted-ads-specialist', 'figures cheaper some table measure spend watch'],
  ['targeted-ads-specialist', 'figures cheaper alone table measure spend daily'],
  ['smm-specialist', 'comments grown all_day pictures talk no_spend daily'],
  ['smm-specialist', 'comments grown all_day calendar measure no_spend daily'],
  ['content-manager', 'comments order some calendar talk no_spend daily'],
  ['content-manager', 'page order all_day calendar talk no_spend daily'],
  ['copywriter', 'page read alone text rewrite no_spend project'],
  ['copywriter', 'page read alone text measure no_spend project'],
  ['chatbot-funnel-architect', 'scheme itself alone blocks trace no_spend project'],
  ['chatbot-funnel-architect', 'scheme itself some blocks trace spend project'],
]

describe('a newcomer who does not know which role suits him', () => {
  test.each(labelled)('is led to %s by: %s', (role, line) => {
    const [best] = roleFit(answers(line))
    expect(best!.roleSlug).toBe(role)
    expect(best!.because.length).toBeGreaterThan(2)
  })
  test('is asked at most eight things, each with two answers or more, and every role can win', () => {
    expect(fitQuestions.length).toBeLessThanOrEqual(8)
    expect(fitQuestions.length).toBeGreaterThanOrEqual(6)
    expect(fitQuestions.every(({ options }) => options.length >= 2)).toBe(true)
    expect(new Set(labelled.map(([role]) => role)).size).toBe(5)
  })
  test('hears the way of working that most of the answers share', () => {
    expect(roleFit(answers('figures cheaper some table measure spend watch'))[0]!.temper).toBe('analytical')
    expect(roleFit(answers('scheme itself alone blocks trace no_spend project'))[0]!.temper).toBe('technical')
    expect(roleFit(answers('page read alone text rewrite no_spend daily'))[0]!.temper).toBe('creative')
  })
  test('gets no role without an answer, and nothing from answers that do not exist', () => {
    expect(roleFit([])).toEqual([])
    expect(roleFit([{ questionId: 'morning', optionId: 'nonsense' }])).toEqual([])
  })
  test('changes nothing by answering in another order or twice', () => {
    const line = answers(labelled[0]![1])
    expect(roleFit([...line].reverse())).toEqual(roleFit(line))
    expect(roleFit([...line, { questionId: 'morning', optionId: 'scheme' }])).toEqual(roleFit(line))
  })
})
