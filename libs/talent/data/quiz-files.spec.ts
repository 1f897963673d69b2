import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { bankFaults, type QuizBank, type QuizItem } from '../domain/quiz-bank.js'
import { shippedBanks } from './quiz-files.js'

const banks = shippedBanks()
const skills = (JSON.parse(readFileSync(new URL('../../catalog/data/seed/skills.json', import.meta.url), 'utf8')) as { slug: string }[]).map(({ slug }) => slug)

test('the shipped banks cover the 25 skills, each with at least 12 questions in both languages and no fault', () => {
  expect(skills).toHaveLength(25)
  expect(bankFaults(banks, skills)).toEqual([])
})

describe('a bank is refused', () => {
  const [first] = banks as [QuizBank]
  const withItem = (change: (item: QuizItem) => Partial<QuizItem>): QuizBank => {
    const [item, ...rest] = first.items as [QuizItem, ...QuizItem[]]
    return { ...first, items: [{ ...item, ...change(item) }, ...rest] }
  }
  /** The right option beats all but one, whose padding hides it from a look at the longest alone. */
  const secondLongest = (item: QuizItem): QuizItem => {
    const padded = item.options.find(({ id }) => !item.right.includes(id))
    const words = (count: number) => ({ ru: 'и '.repeat(count), en: 'so '.repeat(count) })
    const more = (id: string) => (id === padded?.id ? words(95) : item.right.includes(id) ? words(60) : words(0))
    return { ...item, options: item.options.map(({ id, text }) => ({ id, text: { ru: `${text.ru.slice(0, 60)} ${more(id).ru}`, en: `${text.en.slice(0, 60)} ${more(id).en}` } })) }
  }
  const faultsOf = (bank: QuizBank): string[] => bankFaults([bank], [bank.skill])
  test('as it is shipped it is fine', () => expect(faultsOf(first)).toEqual([]))
  test.each<[string, QuizBank, RegExp]>([
    ['with eleven questions', { ...first, items: first.items.slice(0, 11) }, /12 are needed/],
    ['with an empty English text', withItem(({ text }) => ({ text: { ...text, en: ' ' } })), /no text in en/],
    ['with Russian in the English text', withItem(({ text }) => ({ text: { ...text, en: `${text.en} да` } })), /Russian letters/],
    ['with a right answer that is no option', withItem(() => ({ right: ['z'] })), /no option/],
    ['with two right answers to a single question', withItem(() => ({ kind: 'single', right: ['a', 'b'] })), /one right/],
    ['with every option right', withItem(({ options }) => ({ kind: 'multiple', right: options.map(({ id }) => id) })), /not all/],
    ['with an option twice', withItem(({ options }) => ({ options: [options[0]!, { ...options[0]!, id: 'e' }, ...options.slice(1, 3)] })), /twice/],
    ['with a question twice', { ...first, items: [...first.items, { ...first.items[0]!, id: 'again' }] }, /the question .* twice/],
    ['with an unknown difficulty', withItem(() => ({ difficulty: 4 })), /difficulty is/],
    ['with the right option always first', { ...first, items: first.items.map((item) => (item.kind === 'single' ? { ...item, right: ['a'] } : item)) }, /one place/],
    ['with right options that are the longest', { ...first, items: first.items.map((item) => ({ ...item, options: item.options.map((option) => (item.right.includes(option.id) ? { ...option, text: { ru: `${option.text.ru} ${'и '.repeat(90)}`, en: `${option.text.en} ${'so '.repeat(60)}` } } : option)) })) }, /the longest/],
    ['with right options that are the second longest', { ...first, items: first.items.map((item) => secondLongest(item)) }, /number 2, from the longest/],
  ])('%s', (_, bank, fault) => expect(faultsOf(bank).join('\n')).toMatch(fault))
  test('when a skill has none', () => expect(bankFaults([first], [first.skill, 'other'])).toContain('other: no item bank'))
})
