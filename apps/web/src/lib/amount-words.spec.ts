import { describe, expect, it } from '@jest/globals'
import { amountInWords, numberInWords } from './amount-words.js'

const ru = (minor: string, currency: 'RUB' | 'JPY' | 'EUR' = 'RUB'): string => amountInWords({ minor, currency }, 'ru')
const en = (minor: string, currency: 'RUB' | 'GBP' | 'JPY' = 'RUB'): string => amountInWords({ minor, currency }, 'en')

describe('an amount in words', () => {
  it('reads a usual milestone in both languages', () => {
    expect(ru('2250000')).toBe('двадцать две тысячи пятьсот рублей')
    expect(en('2250000')).toBe('twenty-two thousand five hundred roubles')
  })

  it('gives thousands and kopecks the feminine form', () => {
    expect(ru('4200102')).toBe('сорок две тысячи один рубль две копейки')
    expect(ru('100001')).toBe('одна тысяча рублей одна копейка')
    expect(ru('1', 'JPY')).toBe('одна иена')
  })

  it.each([['100', 'один рубль'], ['300', 'три рубля'], ['1100', 'одиннадцать рублей'], ['11100', 'сто одиннадцать рублей'], ['12100', 'сто двадцать один рубль']])(
    'puts the noun of %s into its form: %s',
    (minor, words) => expect(ru(minor)).toBe(words),
  )

  it('keeps the euro as it is in Russian', () => expect(ru('50000', 'EUR')).toBe('пятьсот евро'))

  it('uses the singular for one and pence for the rest', () => {
    expect(en('100', 'GBP')).toBe('one pound')
    expect(en('45050', 'GBP')).toBe('four hundred and fifty pounds fifty pence')
    expect(en('101', 'GBP')).toBe('one pound one penny')
  })

  it('knows currencies without a minor part', () => expect(en('1250', 'JPY')).toBe('one thousand two hundred and fifty yen'))

  it('leaves out empty groups', () => {
    expect(numberInWords(1_000_005n, 'en')).toBe('one million and five')
    expect(numberInWords(2_000_000_000n, 'ru')).toBe('два миллиарда')
    expect(numberInWords(0n, 'ru')).toBe('ноль')
  })
})
