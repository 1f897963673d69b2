import { beforeAll, expect, it } from '@jest/globals'
import { formatPercent } from './percent.js'

const page = { documentElement: { lang: 'en' } }
beforeAll(() => Object.assign(globalThis, { document: page }))

it.each([
  ['en', 100, '100%'],
  ['ru', 100, '100\u00a0%'],
  ['en', 30.64, '30.6%'],
  ['ru', -6.25, '-6,3\u00a0%'],
  ['en', null, '–'],
] as const)('in %s %p reads %s', (lang, percent, text) => {
  page.documentElement.lang = lang
  expect(formatPercent(percent)).toBe(text)
})
