import { describe, expect, test } from '@jest/globals'
import { folded, icsCalendar, icsMoment, icsText } from './ics.js'

const event = (change: object = {}) => ({
  uid: 'itm_1@shop.example', at: new Date('2026-06-10T15:00:00Z'), summary: 'Post 3', description: 'Campaign', url: 'https://shop.example/contracts/ctr_1', cancelled: false, ...change,
})
const calendar = (events = [event()]) => icsCalendar({ name: 'Duties', stamp: new Date('2026-06-01T00:00:00.999Z'), events })
/** As a reader of RFC 5545 puts lines together and takes the signs off. */
const read = (text: string): Map<string, string[]> => {
  const fields = new Map<string, string[]>()
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const value = line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

describe('a calendar', () => {
  test('has what RFC 5545 asks of it and of each event, in UTC', () => {
    const fields = read(calendar())
    for (const [name, value] of [['VERSION', '2.0'], ['METHOD', 'PUBLISH'], ['UID', 'itm_1@shop.example'], ['DTSTAMP', '20260601T000000Z'], ['DTSTART', '20260610T150000Z'], ['STATUS', 'CONFIRMED'], ['SUMMARY', 'Post 3']] as const)
      expect([name, fields.get(name)]).toEqual([name, [value]])
    expect(fields.get('PRODID')![0]).toMatch(/\S/)
    expect([fields.get('BEGIN'), fields.get('END')]).toEqual([['VCALENDAR', 'VEVENT'], ['VEVENT', 'VCALENDAR']])
    expect(read(calendar([event({ cancelled: true })])).get('STATUS')).toEqual(['CANCELLED'])
  })
  test('ends every line with CRLF, and none is longer than 75 octets, whatever the letters', () => {
    const text = calendar([event({ summary: 'Ежедневный постинг 🎉 '.repeat(30), description: 'x'.repeat(500) }), event({ summary: '漢'.repeat(200) })])
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\ufffd')
    }
    expect(read(text).get('SUMMARY')).toEqual(['Ежедневный постинг 🎉 '.repeat(30), '漢'.repeat(200)])
  })
  test('keeps commas, semicolons, backslashes and lines, and lets nobody write a line of his own', () => {
    const nasty = 'a,b;c\\d\nnext\r\nEND:VEVENT\rDTSTART:19700101T000000Z\u0007'
    expect(icsText(nasty)).toBe('a\\,b\\;c\\\\d\\nnext\\nEND:VEVENT\\nDTSTART:19700101T000000Z ')
    const text = calendar([event({ summary: nasty, description: nasty })])
    expect(text.match(/^END:VEVENT$/gm)).toHaveLength(1)
    expect(read(text).get('DTSTART')).toEqual(['20260610T150000Z'])
  })
  test('folds at the octet, not before', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75))
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
    expect(folded(`${'x'.repeat(74)}ж`)).toBe(`${'x'.repeat(74)}\r\n ж`)
  })
  test('without events is a calendar too', () => expect(calendar([]).split('\r\n')).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'END:VCALENDAR'])))
  test('writes moments without fractions', () => expect(icsMoment(new Date('2026-12-31T23:59:59.999Z'))).toBe('20261231T235959Z'))
})
