import { isLaunchedAt, type Currency } from '@rolecall/kernel'
import type { AccountCode } from './accounts.js'
import type { Posting } from './postings.js'
import type { ProviderName } from './states.js'

export { providerNames, type ProviderName } from './states.js'

/** Countries in which Stripe pays out to people. */
const stripeCountries = new Set(
  ('AE AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GI GR HK HR HU ID IE IN IT JP LI LT LU LV MT MX MY NL NO NZ PL PT RO SE SG SI SK TH US').split(' '),
)
/** The stand-in also serves the demo market's homes; a listed difference from Stripe. */
const sandboxCountries = new Set(['RU', 'KZ'])

export interface Installation {
  /** Our stand-in answers for Stripe. */
  readonly sandbox: boolean
  /** The installation has a bank account for transfers by hand. */
  readonly bank: boolean
}
export const servesCountry = (country: string, { sandbox }: Installation): boolean =>
  stripeCountries.has(country) || (sandbox && sandboxCountries.has(country))

export interface ProviderQuestion {
  readonly currency: Currency
  /** Of the freelancer's payout account; null while it is not known. */
  readonly country: string | null
  /** Stripe has refused this person for good. */
  readonly refused?: boolean
}
/** Decided at signing: Stripe where it serves both the person and the currency, otherwise the bank. */
export const chooseProvider = (question: ProviderQuestion, installation: Installation): ProviderName => {
  if (!installation.bank) return 'stripe'
  const hasCurrency = isLaunchedAt(question.currency, installation.sandbox ? 'sandbox' : 'stripe')
  const hasPerson = !question.refused && (question.country === null || servesCountry(question.country, installation))
  return hasCurrency && hasPerson ? 'stripe' : 'manual'
}

/** Ids that the manual provider gives begin so; Stripe has none like it. */
export const BANK_PREFIX = 'bank_'
export const providerOfId = (id: string): ProviderName => (id.startsWith(BANK_PREFIX) ? 'manual' : 'stripe')
/** The freelancer's share of our bank account. */
export const bankShareOf = (freelancerId: string): string => `${BANK_PREFIX}acct_${freelancerId}`
export const ownerOfShare = (account: string): string => account.slice(`${BANK_PREFIX}acct_`.length)
/** Our own share of it. */
export const HOUSE_SHARE = `${BANK_PREFIX}house`

const atTheBank = (account: AccountCode): AccountCode =>
  account === 'stripe.balance' ? 'bank.balance' : account.startsWith('stripe.connected:') ? (`bank.connected:${account.slice('stripe.connected:'.length)}` as AccountCode) : account
/** The same fact, on the accounts of the place where the money lies. */
export const bookedAt = (provider: ProviderName, postings: readonly Posting[]): Posting[] =>
  postings.map((line) => (provider === 'manual' ? { ...line, account: atTheBank(line.account) } : line))
