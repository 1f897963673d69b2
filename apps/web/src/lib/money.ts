import type { Currency } from '../gql/graphql.js'
import { pageLanguage, type Language } from './language.js'

import { minorDigits } from './minor-digits.js'

export { minorDigits } from './minor-digits.js'

export type { Currency }
export interface Amount {
  minor: string
  currency: Currency
}
const localeOf = (language: Language): string => (language === 'ru' ? 'ru-RU' : 'en-GB')

/** 45 000 ₽, €450, $450.50: the minor part only when it is not zero, or always with `exact`. */
export const formatMoney = ({ minor, currency }: Amount, options: { exact?: boolean; language?: Language } = {}): string => {
  const digits = minorDigits(currency)
  const value = BigInt(minor)
  const whole = value % 10n ** BigInt(digits) === 0n
  const shown = whole && !options.exact ? 0 : digits
  const negative = value < 0n
  const text = (negative ? -value : value).toString().padStart(digits + 1, '0')
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  const format = new Intl.NumberFormat(localeOf(options.language ?? pageLanguage()), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  })
  // a decimal string keeps every digit of a large amount; U+00A0 between groups, also where the browser prefers U+202F
  return format.format(`${negative ? '-' : ''}${decimal}` as never).replaceAll('\u202f', '\u00a0')
}

/** Reads an amount as people write it: "45000", "45 000", "1 234,50". Null when it is none. */
export const parseMoney = (text: string, currency: Currency): Amount | null => {
  const digits = minorDigits(currency)
  const bare = text.replace(/[\s\u00a0\u202f']/g, '').replace(/[₽€$£¥]/g, '')
  const found = /^(\d{1,12}|\d{1,3}(?:,\d{3})+)(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!found) return null
  const whole = found[1]!.replaceAll(',', '')
  const part = found[2] ?? ''
  if (part.length > digits) return null
  return { minor: BigInt(whole + part.padEnd(digits, '0')).toString(), currency }
}

/** An amount without its sign, for a field: "45 000,50" or "45,000.50". */
export const moneyForField = ({ minor, currency }: Amount, language: Language = pageLanguage()): string =>
  formatMoney({ minor, currency }, { language }).replace(/[^\d., \u00a0]/g, '').trim()

export const addMoney = (amounts: readonly Amount[], currency: Currency): Amount => ({
  minor: amounts.reduce((sum, each) => sum + BigInt(each.minor), 0n).toString(),
  currency,
})
