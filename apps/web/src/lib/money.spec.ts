import { describe, expect, it } from '@jest/globals'
import { formatMoney, moneyForField, parseMoney } from './money.js'

const roubles = (minor: string) => ({ minor, currency: 'RUB' as const })

describe('amounts as people read and write them', () => {
  it.each([
    [roubles('4500000'), 'ru', '45\u00a0000\u00a0₽'],
    [roubles('4500050'), 'ru', '45\u00a0000,50\u00a0₽'],
    [{ minor: '45000', currency: 'EUR' }, 'en', '€450'],
    [{ minor: '45050', currency: 'USD' }, 'en', '$450.50'],
    [{ minor: '1200', currency: 'JPY' }, 'en', '¥1,200'],
    [roubles('-1'), 'ru', '-0,01\u00a0₽'],
  ] as const)('%j in %s reads %s', (amount, language, text) => {
    expect(formatMoney(amount, { language })).toBe(text)
  })

  it('keeps every digit of an amount no number could hold', () => {
    expect(formatMoney(roubles('999999999999999901'), { language: 'ru' }).replace(/\D/g, '')).toBe('999999999999999901')
  })

  it.each([
    ['ru', roubles('4500050'), '45\u00a0000,50'], ['en', roubles('4500050'), '45,000.50'], ['en', roubles('4500000'), '45,000'], ['en', { minor: '1200', currency: 'JPY' }, '1,200'],
  ] as const)('a field in %s says %j as %s, and reads it back', (language, amount, text) => {
    expect(moneyForField(amount, language)).toBe(text)
    expect(parseMoney(text, amount.currency)).toEqual(amount)
  })

  it('shows the minor part in a table even when it is zero', () => {
    expect(formatMoney(roubles('4500000'), { language: 'ru', exact: true })).toBe('45\u00a0000,00\u00a0₽')
  })

  it.each([
    ['45000', 'RUB', '4500000'], ['45 000', 'RUB', '4500000'], ['45\u00a0000,5', 'RUB', '4500050'], ['1,234.50', 'USD', '123450'], ['45 000 ₽', 'RUB', '4500000'], ['1200', 'JPY', '1200'],
  ] as const)('"%s" in %s is %s minor units', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ minor, currency })
  })

  it.each([['', 'RUB'], ['много', 'RUB'], ['-5', 'RUB'], ['12.345', 'USD'], ['12.5', 'JPY'], ['1e6', 'USD']] as const)('"%s" in %s is no amount', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull()
  })
})
