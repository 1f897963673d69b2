import { cumulativeFee, currencies, feeOf, money, type Currency, type Money } from '@rolecall/kernel'
import { heldMinor, type HeldMoney } from './hold.rules.js'
import type { ProviderName } from './states.js'

export interface Rates {
  readonly clientFeeBps: number
  readonly commissionBps: number
}

/** The price of a milestone for both sides, before anything is signed. */
export interface Quote extends Rates {
  readonly price: Money
  readonly clientFee: Money
  /** What the client pays. */
  readonly clientTotal: Money
  readonly commission: Money
  /** What the freelancer gets. */
  readonly freelancerNet: Money
  /** What the provider takes from us out of the fees, as estimated for a card of the home market. */
  readonly providerFee: Money
  readonly provider: ProviderName
}

const PROVIDER_PERMILLE = 29n
const PROVIDER_PERMILLE_ZERO_DECIMAL = 36n
const PROVIDER_FIXED_MINOR = 30n
/** An estimate for the quote only: the books take the fee from the provider's balance transaction. */
export const estimatedProviderFee = (amountMinor: bigint, currency: Currency): bigint =>
  currencies[currency].exponent === 0
    ? (amountMinor * PROVIDER_PERMILLE_ZERO_DECIMAL + 500n) / 1000n
    : (amountMinor * PROVIDER_PERMILLE + 500n) / 1000n + PROVIDER_FIXED_MINOR

/** Both sides' figures of a price. */
export const quote = ({ price, clientFeeBps, commissionBps, provider = 'stripe' }: Rates & { price: Money; provider?: ProviderName }): Quote => {
  const of = (minor: bigint): Money => money(minor, price.currency)
  const clientFee = feeOf(price.minor, clientFeeBps)
  const commission = feeOf(price.minor, commissionBps)
  const total = price.minor + clientFee
  return {
    price,
    clientFee: of(clientFee),
    clientTotal: of(total),
    commission: of(commission),
    freelancerNet: of(price.minor - commission),
    providerFee: of(provider === 'manual' ? 0n : estimatedProviderFee(total, price.currency)),
    clientFeeBps,
    commissionBps,
    provider,
  }
}

export interface FeeHold extends HeldMoney, Rates {
  readonly clientFeeMinor: bigint
  /** Client fee that releases have earned so far. */
  readonly clientFeeEarnedMinor: bigint
  readonly clientFeeRefundedMinor: bigint
  readonly clientFeeLostMinor: bigint
}

/** How a release divides: gross = net + commission; the client fee it earns comes from the fee hold. */
export interface ReleaseShares {
  readonly grossMinor: bigint
  readonly commissionMinor: bigint
  readonly netMinor: bigint
  readonly clientFeeMinor: bigint
}

/** What still lies protected of the client fee. */
export const feeHeldMinor = (hold: FeeHold): bigint =>
  hold.clientFeeMinor - hold.clientFeeEarnedMinor - hold.clientFeeRefundedMinor - hold.clientFeeLostMinor

/** Cumulative, so that partial releases add up to one release; the last one empties the fee hold too (DECISIONS 28). */
export const releaseShares = (hold: FeeHold, grossMinor: bigint): ReleaseShares => {
  const commissionMinor = cumulativeFee(hold.releasedMinor, grossMinor, hold.commissionBps)
  const feeHeld = feeHeldMinor(hold)
  const earned = cumulativeFee(hold.releasedMinor, grossMinor, hold.clientFeeBps)
  const isLast = grossMinor === heldMinor(hold)
  const clientFeeMinor = isLast || earned > feeHeld ? feeHeld : earned
  return { grossMinor, commissionMinor, netMinor: grossMinor - commissionMinor, clientFeeMinor }
}
