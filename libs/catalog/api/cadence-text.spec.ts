import { expect, test } from '@jest/globals'
import { shippedCatalogue } from '../data/seed-files.js'
import { withQuantity } from '../domain/cadence.rules.js'
import { allDuties } from '../domain/lookup.js'
import { cadenceText } from './cadence-text.js'

const duties = allDuties(shippedCatalogue())
const linesOf = (code: string) => duties.find((duty) => duty.code === code)!.cadence

const table: [string, number | null, string, string][] = [
  ['S1', null, 'каждый день', 'every day'],
  ['S1', 15, '15 раз за период', '15 times a period'],
  ['S3', null, 'по будням', 'on weekdays'],
  ['S2', null, '1 раз в неделю', 'once a week'],
  ['S2', 12, '3 раза в неделю', '3 times a week'],
  ['S4', null, 'по обращению, ответ за 4 часа', 'on demand, reply within 4 hours'],
  ['S8', null, '2 раза за период', '2 times a period'],
  ['A1', null, 'один раз', 'once'],
  ['A3', null, '6 в первом периоде', '6 in the first period'],
  ['W2', null, '8 за период', '8 a period'],
  [
    'C2',
    null,
    'входящие за день: по будням; конкуренты за неделю: 1 раз в неделю',
    'requests of the day: on weekdays; competitors of the week: once a week',
  ],
]
test.each(table)('%s with quantity %p is read as «%s» and "%s"', (code, quantity, ru, en) => {
  const lines = quantity === null ? linesOf(code) : withQuantity(linesOf(code), quantity)
  expect([cadenceText(lines, 'ru'), cadenceText(lines, 'en')]).toEqual([ru, en])
})

test('every duty of the catalogue can be said in both languages', () => {
  for (const { cadence } of duties) for (const lang of ['ru', 'en'] as const) expect(cadenceText(cadence, lang)).not.toMatch(/cadence\./)
})
