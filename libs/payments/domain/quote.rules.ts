import { money, type Currency, type Money } from '@rolecall/kernel'
import { quote, type Quote, type Rates } from './fees.rules.js'
import type { ProviderName } from './states.js'

/** When money goes back, by name; the sentences are `contract.refund.<rule>`. */
export const refundRules = ['unfunded', 'untouched', 'skipped', 'accepted', 'disputed'] as const
export type RefundRule = (typeof refundRules)[number]

/** Working days a bank usually takes for a payout at most. */
export const BANK_WORKING_DAYS = 5
const SATURDAY = 6
const DAY_MS = 86_400_000

/** The day so many working days (Monday to Friday) after a day, both as 2026-11-25. */
export const workingDaysAfter = (day: string, workingDays: number): string => {
  let at = Date.parse(`${day}T00:00:00Z`)
  for (let left = workingDays; left > 0; ) {
    at += DAY_MS
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== SATURDAY) left -= 1
  }
  return new Date(at).toISOString().slice(0, 10)
}

/** What is asked for: each milestone is paid by itself. */
export interface QuotedMilestone {
  readonly price: Money
  /** Day on which it counts as approved when nobody says anything. */
  readonly approvedBy: string
}
export interface MilestoneQuote extends Quote {
  /** Day on which the bank has the money at the latest, when the milestone is approved by silence. */
  readonly payoutOn: string
}
/** The whole agreement: its milestones' quotes and their sums, with the rules that go with the money. */
export interface ContractQuote extends MilestoneQuote {
  readonly currency: Currency
  readonly refundRules: readonly RefundRule[]
  readonly milestones: readonly MilestoneQuote[]
}
const sums = ['price', 'clientFee', 'clientTotal', 'commission', 'freelancerNet', 'providerFee'] as const

/** Who takes the money matters for the provider's fee only. */
type QuotedRates = Rates & { readonly provider?: ProviderName }
const milestoneQuote = (rates: QuotedRates, { price, approvedBy }: QuotedMilestone): MilestoneQuote => ({
  ...quote({ price, clientFeeBps: rates.clientFeeBps, commissionBps: rates.commissionBps, provider: rates.provider ?? 'stripe' }),
  payoutOn: workingDaysAfter(approvedBy, BANK_WORKING_DAYS),
})

/** Computed once, before anybody signs; everything later repeats these figures. At least one milestone. */
export const contractQuote = (rates: QuotedRates, asked: readonly QuotedMilestone[]): ContractQuote => {
  const milestones = asked.map((each) => milestoneQuote(rates, each))
  const first = milestones[0]!
  const { currency } = first.price
  const total = (part: (typeof sums)[number]): Money => money(milestones.reduce((sum, each) => sum + each[part].minor, 0n), currency)
  const totals = Object.fromEntries(sums.map((part) => [part, total(part)])) as Pick<Quote, (typeof sums)[number]>
  return { ...first, ...totals, currency, refundRules, milestones }
}
