import { beforeAll, describe, expect, it } from '@jest/globals'
import { browserZone, formatMoment } from './dates.js'

const page = { documentElement: { lang: 'en' } }
beforeAll(() => Object.assign(globalThis, { document: page }))

const noon = new Date('2026-11-27T12:00:00Z')
/** A zone whose clock is not the reader's, wherever the test runs. */
const elsewhere = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23' }).format(noon) === '15' ? 'Asia/Kolkata' : 'Europe/Moscow'

describe('a moment in words', () => {
  it('of another zone names the zone, so that nobody takes it for his own', () => {
    if (elsewhere === 'Europe/Moscow') {
      expect(formatMoment(noon, elsewhere)).toBe('Fri 27 Nov, 15:00\u00a0MSK')
      page.documentElement.lang = 'ru'
      expect(formatMoment(noon, elsewhere)).toBe('27 ноября, пт, 15:00\u00a0МСК')
      page.documentElement.lang = 'en'
    } else expect(formatMoment(noon, elsewhere)).toMatch(/17:30\u00a0GMT\+5:30$/)
  })
  it('of the reader’s own zone stands alone, with or without being told', () => {
    expect(formatMoment(noon)).toMatch(/\d\d:\d\d$/)
    expect(formatMoment(noon, browserZone())).toBe(formatMoment(noon))
  })
})
