import { describe, expect, test } from '@jest/globals'
import { money, type Currency } from '@rolecall/kernel'
import { moneyFact, moneyText } from './money-text.js'
import { translate } from './translate.js'

describe('amounts in server texts', () => {
  const cases: [bigint, Currency, string, string][] = [
    [4_500_000n, 'RUB', '45 000 ₽', '₽45,000'],
    [45_050n, 'USD', '450,50 $', '$450.50'],
    [45_000n, 'EUR', '450 €', '€450'],
    [1_234_567_890_123_456_789n, 'EUR', '12 345 678 901 234 567,89 €', '€12,345,678,901,234,567.89'],
    [5000n, 'JPY', '5 000 ¥', '¥5,000'],
    [5n, 'GBP', '0,05 £', '£0.05'],
    [-150n, 'EUR', '-1,50 €', '-€1.50'],
  ]
  test.each(cases)('%s %s', (minor, currency, ru, en) => {
    expect(moneyText('ru', money(minor, currency))).toBe(ru.replaceAll(' ', '\u00a0'))
    expect(moneyText('en', money(minor, currency))).toBe(en)
  })
  test('are written in the language of the reader when the text is made', () => {
    const amount = money(45_050n, 'EUR')
    for (const given of [amount, moneyFact(amount)]) {
      expect(translate('en', 'refusal.AMOUNT_CHANGED', { amount: given })).toMatch('€450.50')
      expect(translate('ru', 'refusal.AMOUNT_CHANGED', { amount: given })).toMatch('450,50\u00a0€')
    }
  })
})
