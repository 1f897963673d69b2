import { InvalidInput } from './refusal.js'

/** Where money of a currency can be taken and paid: Stripe, our stand-in for it, or the bank by hand. */
export const launchPlaces = ['stripe', 'sandbox', 'manual'] as const
export type LaunchPlace = (typeof launchPlaces)[number]

interface CurrencyRule {
  /** Digits after the point in our books and on the screen. */
  readonly exponent: 0 | 2 | 3
  /** Digits after the point in the amounts that Stripe is sent. */
  readonly providerExponent: 0 | 2 | 3
  /** What Stripe is sent must be a multiple of this, in its own units. */
  readonly providerMultiple: bigint
  /** The same for what is paid out to a bank. */
  readonly payoutMultiple: bigint
  readonly launchedAt: readonly LaunchPlace[]
}
interface Limits {
  readonly minMilestoneMinor: bigint
  readonly maxMinor: bigint
}

const rule = (exponent: 0 | 2 | 3, rest: Partial<CurrencyRule> = {}): CurrencyRule => ({
  exponent,
  providerExponent: exponent,
  providerMultiple: 1n,
  payoutMultiple: 1n,
  launchedAt: [],
  ...rest,
})
const everywhere = { launchedAt: launchPlaces }
/** Sent with two decimals, though there are none: whole units only. */
const shownWithTwo = { providerExponent: 2, providerMultiple: 100n, payoutMultiple: 100n } as const
/** The last of three digits is zero at Stripe. */
const thousandths = { providerMultiple: 10n, payoutMultiple: 10n } as const
/** Charged in hundredths, paid out in whole units only. */
const wholePayouts = { payoutMultiple: 100n } as const

/** What the shop prices in, with the least and the most a milestone may cost. */
export const launchedCurrencies = {
  USD: { ...rule(2, everywhere), minMilestoneMinor: 1000n, maxMinor: 99_999_999n },
  EUR: { ...rule(2, everywhere), minMilestoneMinor: 1000n, maxMinor: 99_999_999n },
  GBP: { ...rule(2, everywhere), minMilestoneMinor: 1000n, maxMinor: 99_999_999n },
  JPY: { ...rule(0, everywhere), minMilestoneMinor: 1000n, maxMinor: 99_999_999n },
  RUB: { ...rule(2, { launchedAt: ['sandbox', 'manual'] }), minMilestoneMinor: 10_000n, maxMinor: 99_999_999n },
} as const satisfies Record<string, CurrencyRule & Limits>

/** Every currency whose arithmetic is known (PAYMENTS 7); what has no place of launch is refused at every door. */
export const currencyTable = {
  ...launchedCurrencies,
  BIF: rule(0), CLP: rule(0), DJF: rule(0), GNF: rule(0), KMF: rule(0), KRW: rule(0), MGA: rule(0), PYG: rule(0),
  RWF: rule(0), VND: rule(0), VUV: rule(0), XAF: rule(0), XOF: rule(0), XPF: rule(0),
  BHD: rule(3, thousandths), JOD: rule(3, thousandths), KWD: rule(3, thousandths), OMR: rule(3, thousandths), TND: rule(3, thousandths),
  ISK: rule(0, shownWithTwo), UGX: rule(0, shownWithTwo),
  HUF: rule(2, wholePayouts), TWD: rule(2, wholePayouts),
} as const satisfies Record<string, CurrencyRule>
export type KnownCurrency = keyof typeof currencyTable
export const knownCurrencies = Object.keys(currencyTable) as KnownCurrency[]
export const isKnownCurrency = (code: string): code is KnownCurrency => Object.hasOwn(currencyTable, code)
const ruleOf = (code: KnownCurrency): CurrencyRule => currencyTable[code]

/** Whether money of this currency can be handled there. */
export const isLaunchedAt = (code: string, place: LaunchPlace): boolean => isKnownCurrency(code) && ruleOf(code).launchedAt.includes(place)

const scaleOf = ({ exponent, providerExponent }: CurrencyRule): bigint => 10n ** BigInt(providerExponent - exponent)
/** The smallest step of an amount in our units that Stripe takes. */
export const stepMinor = (code: KnownCurrency): bigint => {
  const scale = scaleOf(ruleOf(code))
  const { providerMultiple } = ruleOf(code)
  return providerMultiple <= scale ? 1n : providerMultiple / scale
}
/** Our amount in Stripe's units; never rounded: one that Stripe does not take is refused. */
export const toProviderMinor = (minor: bigint, code: KnownCurrency): bigint | InvalidInput => {
  const sent = minor * scaleOf(ruleOf(code))
  return sent % ruleOf(code).providerMultiple === 0n ? sent : new InvalidInput('amount', 'amount_step', stepMinor(code).toString())
}
/** Stripe's amount in our units; one that has no place in them is a fault, not something to round away. */
export const fromProviderMinor = (sent: bigint, code: KnownCurrency): bigint => {
  const scale = scaleOf(ruleOf(code))
  if (sent % scale !== 0n) throw new Error(`money: ${sent} of ${code} does not fit our units`)
  return sent / scale
}
/** How much of a balance can go to a bank now; the rest stays in the balance. */
export const payableMinor = (minor: bigint, code: KnownCurrency): bigint => {
  const scale = scaleOf(ruleOf(code))
  const sent = minor * scale
  return (sent - (sent % ruleOf(code).payoutMultiple)) / scale
}

export interface CurrencyWanted {
  /** The one currency of the contract or balance. */
  readonly only?: string
  readonly place?: LaunchPlace
}
/** Refuses a code that is no currency, one that nobody launched there, and another one than the contract's. */
export const checkCurrency = (field: string, code: string, { only, place }: CurrencyWanted = {}): InvalidInput | null => {
  if (!isKnownCurrency(code)) return new InvalidInput(field, 'currency_unknown', code.slice(0, 8))
  const places = ruleOf(code).launchedAt
  if (place ? !places.includes(place) : places.length === 0) return new InvalidInput(field, 'currency_not_launched', code)
  return only === undefined || only === code ? null : new InvalidInput(field, 'currency_mismatch', only)
}

const WHOLE = /^-?\d{1,30}$/
/** Minor units as people and programs write them: a whole number that is not negative, or a refusal. */
export const wholeMinor = (field: string, text: string): bigint | InvalidInput => {
  if (!WHOLE.test(text)) return new InvalidInput(field, 'amount_not_whole')
  const minor = BigInt(text)
  return minor < 0n ? new InvalidInput(field, 'amount_negative') : minor
}
