import { DAY_MS, InvalidInput, later, proportionFloor, type Currency, type Money } from '@rolecall/kernel'

/** The freelancer says within this time that he differs; else the part counts as agreed. */
export const PART_ANSWER_MS = 3 * DAY_MS
export const partAnswerUntil = (now: Date): Date => later(now, PART_ANSWER_MS)

const HUNDRED = 100
/** What of the share is accepted: a percentage or an amount. */
export interface GivenPart {
  readonly percent?: number | null
  readonly amount?: Money | null
}
export interface Share {
  readonly shareMinor: bigint
  readonly currency: Currency
}
const amountOf = ({ percent, amount }: GivenPart, { shareMinor, currency }: Share): bigint | InvalidInput => {
  if (amount !== null && amount !== undefined)
    return amount.currency === currency ? amount.minor : new InvalidInput('amount', 'currency_mismatch', currency)
  if (!Number.isInteger(percent) || percent! < 1 || percent! >= HUNDRED) return new InvalidInput('percent', 'out_of_range', `1-${HUNDRED - 1}`)
  return proportionFloor(shareMinor, BigInt(percent!), BigInt(HUNDRED))
}

/**
 * The accepted part of a share: a percentage is rounded down to the smallest unit of the currency, and what is not
 * accepted goes back to the client to the last unit. More than nothing and less than the whole.
 */
export const partOf = (given: GivenPart, share: Share): bigint | InvalidInput => {
  const both = [given.percent, given.amount].filter((value) => value !== null && value !== undefined).length
  if (both !== 1) return new InvalidInput('percent', both === 0 ? 'required' : 'either')
  const minor = amountOf(given, share)
  if (minor instanceof InvalidInput) return minor
  const field = given.amount ? 'amount' : 'percent'
  if (minor <= 0n) return new InvalidInput(field, 'amount_too_small', '1')
  return minor < share.shareMinor ? minor : new InvalidInput(field, 'amount_too_large', (share.shareMinor - 1n).toString())
}
