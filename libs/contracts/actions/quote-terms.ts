import { money, type Currency } from '@rolecall/kernel'
import { contractQuote, contractQuoteFor, refundRules, type ContractQuote, type MilestoneQuote, type ProviderName, type QuotedMilestone } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { plusDays } from '../domain/periods.rules.js'
import type { TermsContent, TermsMilestoneQuote, TermsQuote } from '../domain/terms.js'

interface Priced {
  readonly endsOn: string
  readonly priceMinor: bigint | string
}
/** A milestone counts as approved when its window has passed in silence. */
const asked = (milestones: readonly Priced[], { currency, reviewWindowDays }: Pick<TermsContent, 'currency' | 'reviewWindowDays'>): QuotedMilestone[] =>
  milestones.map(({ endsOn, priceMinor }) => ({
    price: money(BigInt(priceMinor), currency as Currency),
    approvedBy: plusDays(endsOn, reviewWindowDays),
  }))

const frozenMilestone = (quote: MilestoneQuote): TermsMilestoneQuote => ({
  clientFeeMinor: quote.clientFee.minor.toString(),
  clientTotalMinor: quote.clientTotal.minor.toString(),
  commissionMinor: quote.commission.minor.toString(),
  freelancerNetMinor: quote.freelancerNet.minor.toString(),
  providerFeeMinor: quote.providerFee.minor.toString(),
  payoutOn: quote.payoutOn,
})
const frozen = (quote: ContractQuote): TermsQuote => {
  const { payoutOn, ...figures } = frozenMilestone(quote)
  const { clientFeeBps, commissionBps, currency } = quote
  return { priceMinor: quote.price.minor.toString(), ...figures, clientFeeBps, commissionBps, currency, refundRules: quote.refundRules, payoutOn }
}

export interface QuotedTerms {
  readonly provider: ProviderName
  readonly quote: TermsQuote
  /** In the order of the milestones. */
  readonly milestones: readonly TermsMilestoneQuote[]
}
/** Asks payments once; from here on the figures are only copied. */
export const quoteTerms = (ctx: Ctx, milestones: readonly Priced[], frame: Pick<TermsContent, 'currency' | 'reviewWindowDays'> & { provider: ProviderName }): QuotedTerms => {
  const quote = contractQuoteFor(ctx, { milestones: asked(milestones, frame), provider: frame.provider })
  return { provider: quote.provider, quote: frozen(quote), milestones: quote.milestones.map(frozenMilestone) }
}

/** What terms say of the money. Terms written before a figure was frozen get it by the rates they were signed with. */
export const quoteOfTerms = (content: TermsContent): { quote: Required<TermsQuote>; milestones: TermsMilestoneQuote[] } => {
  const again = contractQuote({ ...content.quote, provider: content.provider as ProviderName }, asked(content.milestones, content))
  return {
    quote: { currency: content.currency, refundRules, payoutOn: again.payoutOn, ...content.quote },
    milestones: content.milestones.map(({ quote }, index) => quote ?? frozenMilestone(again.milestones[index]!)),
  }
}

/** Quotes of milestones that come to signed terms, by the rates that were signed. */
export const quoteLater = (content: TermsContent, milestones: readonly Priced[]): TermsMilestoneQuote[] =>
  milestones.length === 0
    ? []
    : contractQuote({ ...content.quote, provider: content.provider as ProviderName }, asked(milestones, content)).milestones.map(frozenMilestone)

const summed = ['clientFeeMinor', 'clientTotalMinor', 'commissionMinor', 'freelancerNetMinor', 'providerFeeMinor'] as const
/** The money of the whole contract out of its milestones, whose figures stay as they were frozen. */
export const totalOf = (quote: TermsQuote, milestones: readonly { priceMinor: string; quote?: TermsMilestoneQuote }[]): TermsQuote => {
  const total = (of: (milestone: (typeof milestones)[number]) => string): string =>
    milestones.reduce((sum, milestone) => sum + BigInt(of(milestone)), 0n).toString()
  const figures = Object.fromEntries(summed.map((name) => [name, total((milestone) => milestone.quote?.[name] ?? '0')]))
  return { ...quote, ...(figures as Pick<TermsQuote, (typeof summed)[number]>), priceMinor: total(({ priceMinor }) => priceMinor) }
}
