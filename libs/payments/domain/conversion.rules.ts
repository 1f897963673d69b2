import { currencies, DAY_MS, money, type Currency, type Money } from '@rolecall/kernel'

const euroZone = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'
const others: Readonly<Record<string, string>> = {
  AE: 'AED', AM: 'AMD', AU: 'AUD', BR: 'BRL', CA: 'CAD', CH: 'CHF', CZ: 'CZK', DK: 'DKK', GB: 'GBP', GE: 'GEL', GI: 'GIP', HK: 'HKD', HU: 'HUF', ID: 'IDR', IN: 'INR', JP: 'JPY',
  KZ: 'KZT', LI: 'CHF', MX: 'MXN', MY: 'MYR', NO: 'NOK', NZ: 'NZD', PL: 'PLN', RO: 'RON', RS: 'RSD', RU: 'RUB', SE: 'SEK', SG: 'SGD', TH: 'THB', TR: 'TRY', US: 'USD',
}
/** The currency in which a bank of this country keeps an account, as a rule; null when we do not know the country. */
export const bankCurrencyOf = (country: string): string | null => (euroZone.split(' ').includes(country) ? 'EUR' : (others[country] ?? null))

/** Digits after the point that a rate may have. */
export const RATE_DIGITS = 8
const ONE = 10n ** BigInt(RATE_DIGITS)
const RATE = /^(\d{1,7})(?:[.,](\d{1,8}))?$/
/** A rate in hundred-millionths; null when the text is none. */
export const rateOf = (text: string): bigint | null => {
  const found = RATE.exec(text.trim())
  const scaled = found ? BigInt(found[1]!) * ONE + BigInt((found[2] ?? '').padEnd(RATE_DIGITS, '0')) : 0n
  return scaled > 0n ? scaled : null
}
export const rateText = (scaled: bigint): string => `${scaled / ONE}.${(scaled % ONE).toString().padStart(RATE_DIGITS, '0')}`.replace(/\.?0+$/, '')
/** The same rate read from the other side. */
export const turnedRate = (scaled: bigint): bigint => (ONE * ONE + scaled / 2n) / scaled

const unitsOf = (currency: Currency): bigint => 10n ** BigInt(currencies[currency].exponent)
/** About how much that is, to the nearest unit: said to a person, never booked. */
export const converted = (amount: Money, { to, rate }: { to: Currency; rate: bigint }): Money => {
  const below = ONE * unitsOf(amount.currency)
  return money((amount.minor * rate * unitsOf(to) + below / 2n) / below, to)
}

/** An older rate says nothing any more. */
const RATE_LIFE_MS = 30 * DAY_MS
export interface KnownRate {
  readonly from: Currency
  readonly to: Currency
  readonly rate: bigint
  readonly enteredAt: Date
}
export const isFreshRate = ({ enteredAt }: KnownRate, now: Date): boolean => now.getTime() - enteredAt.getTime() <= RATE_LIFE_MS
/** The newest rate that is not too old, turned round where it was entered the other way. */
export const freshRate = (rates: readonly KnownRate[], { from, to, now }: { from: Currency; to: string; now: Date }): KnownRate | null => {
  const fitting = rates.flatMap((each): KnownRate[] => {
    if (each.from === from && each.to === to) return [each]
    return each.to === from && each.from === to ? [{ from, to: each.from, rate: turnedRate(each.rate), enteredAt: each.enteredAt }] : []
  })
  const newest = fitting.sort((a, b) => b.enteredAt.getTime() - a.enteredAt.getTime())[0]
  return newest && isFreshRate(newest, now) ? newest : null
}
