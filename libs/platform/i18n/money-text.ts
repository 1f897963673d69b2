import { currencies, isCurrency, type Money } from '@rolecall/kernel'
import type { Lang } from '../ctx.js'

const locales: Record<Lang, string> = { ru: 'ru-RU', en: 'en-GB' }

/** 45 000 ₽, €450, $450.50: the minor part only when it is not zero, or always with `exact`; U+00A0 between groups and before the sign. */
export const moneyText = (lang: Lang, { minor, currency }: Money, { exact = false } = {}): string => {
  const { exponent } = currencies[currency]
  const unit = 10n ** BigInt(exponent)
  const digits = minor % unit === 0n && !exact ? 0 : exponent
  const positive = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0')
  const decimal = exponent === 0 ? positive : `${positive.slice(0, -exponent)}.${positive.slice(-exponent)}`
  const format = new Intl.NumberFormat(locales[lang], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // a decimal string keeps every digit of a large amount
  return format.format(`${minor < 0n ? '-' : ''}${decimal}` as never).replaceAll('\u202f', '\u00a0')
}

/** An amount as a fact of a notice, which is stored as JSON: `2250000 RUB`. */
export const moneyFact = ({ minor, currency }: Money): string => `${minor} ${currency}`
/** Money or such a fact, for texts that say `{{amount, money}}`. */
export const formatMoneyFact = (lang: Lang, value: unknown): string => {
  if (typeof value === 'object' && value !== null && 'minor' in value) return moneyText(lang, value as Money)
  const [minor = '', currency = ''] = String(value).split(' ')
  return /^-?\d+$/.test(minor) && isCurrency(currency) ? moneyText(lang, { minor: BigInt(minor), currency }) : String(value)
}
