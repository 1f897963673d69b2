import { describe, expect, test } from '@jest/globals'
import { isNotTheFormat, type EvidenceCheck } from './check.js'
import { checkInboxLog, readInboxLog } from './inbox-log.rules.js'
import { labelRequired } from './label.rules.js'
import { checkLink, readLink } from './link.rules.js'
import { checkMetrics, metricsWanted, readMetrics } from './metrics.rules.js'
import { checkText, countText } from './text.rules.js'

const bad = (checks: readonly { verdict: string; key: string }[]) => checks.filter(({ verdict }) => verdict !== 'ok').map(({ key }) => key)

describe('a report of numbers', () => {
  const found = (duty: string, report: object) => {
    const metrics = readMetrics(JSON.stringify(report))
    return isNotTheFormat(metrics) ? metrics.reason : bad(checkMetrics(metrics, metricsWanted(duty)))
  }
  const three = ['activity', 'attendance', 'citation'].map((name) => ({ name, baseline: 100, now: 95 }))
  test('of a community has activity, attendance and citation beside their baselines, and causes', () => {
    expect(found('smm.stats-growth', { series: three, causes: 'Fewer posts.' })).toEqual([])
    expect(found('smm.stats-growth', { series: [{ name: 'subscribers', now: 5 }] })).toEqual(['metrics.three_lacking', 'metrics.no_baseline', 'metrics.no_causes'])
  })
  test('of ads answers what was spent, what was reached, what was earned', () => {
    expect(found('ads.results-analytics', { series: [], answers: { spent: '10', metrics: '2 leads', earned: '30' } })).toEqual([])
    expect(found('ads.results-analytics', { series: three, answers: { spent: '10' } })).toEqual(['metrics.questions_open'])
  })
  test('of attendance that fell below 95 percent names the cause; the number itself never fails', () => {
    const at = (now: number, causes = '') => found('content.attendance-hold', { series: [{ name: 'attendance', baseline: 1000, now }], causes })
    expect([at(950), at(949), at(949, 'Holidays.')]).toEqual([[], ['metrics.fell'], ['metrics.fell_with_cause']])
  })
  test.each([
    ['a text', 'Followers 1200', 'not_json'],
    ['no series', '{}', 'missing_field'],
    ['nothing in it', '{"series":[]}', 'empty'],
    ['a number in words', '{"series":[{"name":"a","now":"many"}]}', 'bad_entry'],
    ['less than nothing', '{"series":[{"name":"a","now":-1}]}', 'bad_entry'],
    ['a name twice', '{"series":[{"name":"a","now":1},{"name":"a","now":2}]}', 'same_id'],
  ])('%s is no report', (_, text, reason) => expect(readMetrics(text)).toMatchObject({ reason }))
})

describe('a log of requests', () => {
  const context = { timeZone: 'Europe/Moscow', daysOff: [] as string[], now: Date.parse('2026-01-16T12:00:00Z') }
  const found = (rows: string[], daysOff: string[] = []) => {
    const log = readInboxLog(['received;answered', ...rows].join('\n'), context.timeZone)
    if (isNotTheFormat(log)) return log.reason
    const checks = checkInboxLog(log, { ...context, daysOff })
    return [checks.find(({ check }) => check === 'median')!.facts['hours'], bad(checks)]
  }
  test('counts first replies in work hours: an evening and a weekend do not', () => {
    // Friday 17:30 to Monday 9:30: half an hour on either day
    expect(found(['2026-01-09 17:30;2026-01-12 09:30'])).toEqual([1, []])
    expect(found(['09.01.2026 17:30;2026-01-12T06:30:00Z'])).toEqual([1, []])
    expect(found(['2026-01-09 17:30;2026-01-13 09:30'], ['2026-01-12'])).toEqual([1, []])
  })
  test('takes the median and tells when it is longer than four hours', () => {
    expect(found(['2026-01-12 10:00;2026-01-12 11:00', '2026-01-12 10:00;2026-01-12 12:00', '2026-01-12 09:00;2026-01-12 18:00'])).toEqual([2, []])
    expect(found(['2026-01-12 10:00;2026-01-12 15:00'])).toEqual([5, ['inbox.median_long']])
  })
  test('tells who waits for more than a day', () => {
    expect(found(['2026-01-12 10:00;2026-01-12 11:00', '2026-01-14 10:00;', '2026-01-16 14:00;'])).toEqual([1, ['inbox.waiting']])
  })
  test.each([
    [['2026-01-12 10:00;2026-01-12 09:00'], 'answered_before'],
    [['yesterday;today'], 'bad_date'],
    [['2026-01-12 10:00;2028-01-12 10:00'], 'too_many_days'],
    [[], 'no_rows'],
  ])('%j is refused: %s', (rows, reason) => expect(found(rows)).toBe(reason))
  test('five thousand requests are read at once', () => {
    const begun = performance.now()
    expect(found(Array.from({ length: 5000 }, (_, index) => `2026-01-${String((index % 14) + 1).padStart(2, '0')} 10:00;2026-01-15 10:00`))).toEqual([expect.any(Number), ['inbox.median_long']])
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('texts and links', () => {
  test('words and characters are counted as people do, in any letters', () => {
    expect(countText(' Ёлка по-русски 👍 ')).toEqual({ characters: 16, words: 2 })
  })
  test('a text is held against the agreed size, never refused', () => {
    const size = { unit: 'characters' as const, min: 5, max: 10 }
    expect(['1234', '12345', '1234567890', '12345678901'].map((text) => checkText(text, size)[0]!.key)).toEqual(['text.short_characters', 'text.agreed_characters', 'text.agreed_characters', 'text.long_characters'])
    expect(checkText('one', null)[0]).toMatchObject({ verdict: 'ok', facts: { words: 1, characters: 3 } })
  })
  test.each([
    ['http://localhost/x', 'private_host'], ['http://127.0.0.1', 'private_host'], ['http://2130706433/', 'private_host'], ['http://0x7f.1/', 'private_host'], ['https://[::1]/', 'private_host'],
    ['https://10.0.0.5/a', 'private_host'], ['https://172.20.0.1', 'private_host'], ['https://printer.local/', 'private_host'], ['https://intranet', 'private_host'], ['https://169.254.169.254/latest', 'private_host'],
    ['https://ann:secret@net.example/', 'secret_in_link'], ['javascript:alert(1)', 'not_a_link'], ['ftp://net.example', 'not_a_link'], ['see above', 'not_a_link'],
  ])('%s is refused: %s', (url, reason) => expect(readLink(url)).toMatchObject({ reason }))
  test('a public page is taken; one without encryption with a remark', () => {
    const found = (url: string) => (checkLink(readLink(url) as URL, { page: null, platforms: [] }) as EvidenceCheck[]).map(({ key }) => key)
    expect([found('https://net.example/post/1'), found('http://net.example/post/1'), found('https://172.32.0.1/')]).toEqual([['link.shape'], ['link.not_encrypted'], ['link.shape']])
  })
  test('labels are needed where the business pays in rubles or lives in Russia', () => {
    const needed = (currency: string, timeZone: string) => labelRequired({ currency, timeZone })
    expect([needed('RUB', 'Europe/Lisbon'), needed('EUR', 'Asia/Omsk'), needed('EUR', 'Europe/Berlin')]).toEqual([true, true, false])
  })
})
