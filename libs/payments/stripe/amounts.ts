import { fromProviderMinor, isKnownCurrency, isRefusal, toProviderMinor, type Currency } from '@rolecall/kernel'

/** What Stripe is sent for an amount of ours. Doors refuse what it would not take, so one that arrives here is a fault. */
export const sentAmount = (minor: string | bigint, currency: Currency): number => {
  const sent = toProviderMinor(BigInt(minor), currency)
  if (isRefusal(sent)) throw new Error(`stripe: ${minor} ${currency} is not an amount it takes`)
  return Number(sent)
}
/** Stripe's amount in our units; a currency we do not know stays as it came, and is set aside by whoever reads it. */
export const readAmount = (sent: number, currency: string): bigint => {
  const code = currency.toUpperCase()
  return isKnownCurrency(code) ? fromProviderMinor(BigInt(sent), code) : BigInt(sent)
}
