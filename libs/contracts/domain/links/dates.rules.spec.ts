import { expect, test } from '@jest/globals'
import { dueWhenOpened } from './dates.rules.js'

const timeZone = 'Europe/Berlin'
const at = (text: string) => new Date(text)
const opening = { dueAt: at('2026-11-20T17:00:00Z'), afterDueAt: at('2026-11-15T17:00:00Z'), timeZone }
test.each([
  ['a predecessor in time moves nothing', '2026-11-14T09:00:00Z', '2026-11-20T17:00:00.000Z'],
  ['three days late: three days later, at the same hour', '2026-11-18T17:00:00Z', '2026-11-23T17:00:00.000Z'],
  ['a day begun counts as a whole one', '2026-11-18T18:30:00Z', '2026-11-24T17:00:00.000Z'],
  ['over the end of summer time the local hour stays', '2026-03-26T17:00:00Z', '2026-03-31T16:00:00.000Z'],
] as const)('%s', (_, openedAt, due) => expect(dueWhenOpened({ ...opening, openedAt: at(openedAt), ...(openedAt.startsWith('2026-03') ? { dueAt: at('2026-03-25T17:00:00Z'), afterDueAt: at('2026-03-20T17:00:00Z') } : {}) }).toISOString()).toBe(due))
test('work due before what it waits for gets two days', () => {
  expect(dueWhenOpened({ ...opening, dueAt: at('2026-11-15T17:00:00Z'), afterDueAt: at('2026-11-18T17:00:00Z'), openedAt: at('2026-11-18T12:00:00Z') }).toISOString()).toBe('2026-11-20T17:00:00.000Z')
})
