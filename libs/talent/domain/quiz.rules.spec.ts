import { describe, expect, test } from '@jest/globals'
import { DAY_MS, later } from '@rolecall/kernel'
import { drawItems } from './quiz-draw.js'
import type { QuizItem } from './quiz-bank.js'
import { isQuizPassed, quizAverage } from './quiz-evidence.js'
import { QUIZ_QUESTIONS, quizAvailableAt, quizPoints, quizQuotas, quizScore } from './quiz.rules.js'

const words = (text: string) => ({ ru: text, en: text })
const options = (count: number) => 'abcde'.slice(0, count).split('').map((id) => ({ id, text: words(id) }))
const item = (id: string, difficulty = 2, more: Partial<QuizItem> = {}): QuizItem => ({
  id, kind: 'single', difficulty, text: words(id), options: options(4), right: ['a'], why: words('why'), ...more,
})
const bank = (count: number): QuizItem[] => Array.from({ length: count }, (_, index) => item(`q-${index}`, 1 + (index % 3)))

describe('points of an answer', () => {
  test.each([
    ['the right one of four', 4, ['a'], ['a'], 1],
    ['a wrong one of four', 4, ['a'], ['b'], -1 / 3],
    ['a wrong one of three', 3, ['a'], ['c'], -1 / 2],
    ['no answer', 4, ['a'], null, 0],
    ['both right of five', 5, ['a', 'b'], ['a', 'b'], 1],
    ['one of two right', 5, ['a', 'b'], ['b'], 1 / 2],
    ['one right and one wrong', 5, ['a', 'b'], ['a', 'c'], 1 / 2 - 1 / 3],
    ['everything ticked', 5, ['a', 'b'], ['a', 'b', 'c', 'd', 'e'], 0],
  ])('%s', (_, count, right, given, points) => {
    expect(quizPoints({ options: options(count), right }, given)).toBeCloseTo(points, 12)
  })
  test('are zero on average for whoever guesses, of every kind of question', () => {
    for (const right of [['a'], ['b', 'd'], ['a', 'b', 'c']]) {
      const each = options(5).map((option) => quizPoints({ options: options(5), right }, [option.id]))
      const pairs = options(5).flatMap((one) => options(5).filter((other) => other.id > one.id).map((other) => quizPoints({ options: options(5), right }, [one.id, other.id])))
      for (const all of [each, pairs]) expect(all.reduce((sum, points) => sum + points, 0)).toBeCloseTo(0, 12)
    }
  })
})

describe('the score of a sitting', () => {
  const sitting = (rights: number, wrongs: number, open = 0) =>
    quizScore([
      ...Array.from({ length: rights }, () => ({ item: item('r'), given: ['a'] })),
      ...Array.from({ length: wrongs }, () => ({ item: item('w'), given: ['c'] })),
      ...Array.from({ length: open }, () => ({ item: item('o'), given: null })),
    ])
  test.each([
    [8, 0, 0, 1], [6, 2, 0, 2 / 3], [5, 3, 0, 0.5], [0, 8, 0, 0], [2, 6, 0, 0], [4, 0, 4, 0.5], [0, 0, 8, 0],
  ])('%d right, %d wrong, %d open', (rights, wrongs, open, score) => expect(sitting(rights, wrongs, open)).toBeCloseTo(score, 12))
  test('of six right of eight passes, of five does not', () => {
    expect(isQuizPassed(sitting(6, 2))).toBe(true)
    expect(isQuizPassed(sitting(5, 3))).toBe(false)
  })
  test('is averaged over the sittings and is not the best of them; an old one weighs less', () => {
    expect(quizAverage([{ value: 1, ageDays: 0 }, { value: 0.2, ageDays: 0 }])).toBeCloseTo(0.6, 12)
    expect(quizAverage([{ value: 1, ageDays: 0 }, { value: 0.1, ageDays: 270 }])).toBeCloseTo(0.7, 12)
  })
})

describe('when a skill may be tried again', () => {
  const now = new Date('2026-06-01T10:00:00Z')
  const pace = { cooldownDays: 7, maxAYear: 3 }
  const ended = (daysAgo: number) => ({ startedAt: later(now, -daysAgo * DAY_MS), endedAt: later(now, -daysAgo * DAY_MS) })
  test.each([
    ['never tried', [], null],
    ['tried three days ago', [3], 4],
    ['tried seven days ago, to the minute', [7], null],
    ['twice, the last one long ago', [100, 50], null],
    ['three times this year', [200, 100, 50], 165],
    ['three times, one of them over a year ago', [366, 100, 50], null],
  ])('%s', (_, days, inDays) => {
    expect(quizAvailableAt(days.map(ended), { pace, now })).toEqual(inDays === null ? null : later(now, inDays * DAY_MS))
  })
})

describe('the questions of a sitting', () => {
  const ids = (seed: string, seen: string[][] = [], items = bank(13)) => drawItems(items, { seed, seen }).map(({ item: { id } }) => id)
  test('are eight different ones, balanced by difficulty', () => {
    const drawn = drawItems(bank(15), { seed: 'one', seen: [] })
    expect(new Set(drawn.map(({ item: { id } }) => id)).size).toBe(QUIZ_QUESTIONS)
    for (const level of [1, 2, 3] as const) expect(drawn.filter(({ item: { difficulty } }) => difficulty === level)).toHaveLength(quizQuotas[level])
  })
  test('are the same for the same seed, and others for another', () => {
    expect(ids('one')).toEqual(ids('one'))
    expect(ids('one')).not.toEqual(ids('two'))
  })
  test('leave out those of the last sitting as far as the bank allows', () => {
    const items = Array.from({ length: 16 }, (_, index) => item(`q-${index}`, index < 4 ? 1 : index < 12 ? 2 : 3))
    const first = ids('one', [], items)
    expect(ids('two', [first], items).filter((id) => first.includes(id))).toEqual([])
  })
  test('over many sittings use the whole bank', () => {
    const used = new Set<string>()
    for (let turn = 0, seen: string[][] = []; turn < 4; turn++) {
      const drawn = ids(`turn ${turn}`, seen)
      for (const id of drawn) used.add(id)
      seen = [drawn, ...seen]
    }
    expect(used.size).toBe(13)
  })
  test('are filled up from the others where a difficulty is scarce', () => {
    expect(drawItems(Array.from({ length: 12 }, (_, index) => item(`q-${index}`, 2)), { seed: 'x', seen: [] })).toHaveLength(QUIZ_QUESTIONS)
  })
  test('show the right option in every place about as often', () => {
    const places = [0, 0, 0, 0]
    for (let turn = 0; turn < 200; turn++) {
      for (const { item: { right }, optionOrder } of drawItems(bank(13), { seed: `turn ${turn}`, seen: [] })) places[optionOrder.indexOf(right[0]!)]! += 1
    }
    for (const count of places) expect(count / 1600).toBeGreaterThan(0.2)
  })
})
