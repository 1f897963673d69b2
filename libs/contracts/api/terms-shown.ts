import { money, type Currency, type Money } from '@rolecall/kernel'
import { translate, type Lang } from '@rolecall/platform'
import type { Signature, Terms } from '../data/terms.entity.js'
import { quoteOfTerms } from '../actions/quote-terms.js'
import { CHANGE_ROUNDS } from '../domain/items/rounds.rules.js'
import { quietOf } from '../domain/items/sla.rules.js'
import { kindOf, type TermsMilestoneQuote, type TermsQuote } from '../domain/terms.js'
import type { MilestoneQuoteView, QuoteView, TermsView } from './terms.views.js'

type Of = (minor: string) => Money
const figuresShown = (quote: Omit<TermsMilestoneQuote, 'payoutOn'>, of: Of): Omit<MilestoneQuoteView, 'expectedPayoutOn'> => ({
  clientFee: of(quote.clientFeeMinor),
  clientTotal: of(quote.clientTotalMinor),
  commission: of(quote.commissionMinor),
  freelancerNet: of(quote.freelancerNetMinor),
  providerFee: of(quote.providerFeeMinor),
})
const quoteShown = ({ quote, provider }: { quote: Required<TermsQuote>; provider: string }, of: Of, lang: Lang): QuoteView => ({
  ...figuresShown(quote, of),
  price: of(quote.priceMinor),
  currency: quote.currency as Currency,
  provider,
  clientFeeBps: quote.clientFeeBps,
  commissionBps: quote.commissionBps,
  refundRules: quote.refundRules.map((rule) => translate(lang, `contract.refund.${rule}`)),
  expectedPayout: translate(lang, 'contract.expected_payout'),
  expectedPayoutOn: quote.payoutOn,
})

/** The stored snapshot as the schema shows it; its own texts stay in the language they were written in. */
export const termsShown = (terms: Terms, signatures: readonly Signature[], lang: Lang): TermsView => {
  const { content } = terms
  const quoted = quoteOfTerms(content)
  const of: Of = (minor) => money(BigInt(minor), content.currency as Currency)
  const signedAt = (party: Signature['party']): Date | null =>
    signatures.find((signature) => signature.party === party)?.signedAt ?? null
  return {
    id: terms.id,
    version: terms.version,
    hash: terms.hash,
    lang: terms.lang,
    timeZone: content.timeZone,
    currency: content.currency as Currency,
    reviewWindowDays: content.reviewWindowDays,
    itemReviewWindowHours: content.itemReviewWindowHours,
    duties: content.duties.map((duty) => ({ ...duty, price: of(duty.priceMinor), changeRounds: duty.changeRounds ?? CHANGE_ROUNDS })),
    milestones: content.milestones.map((milestone, index) => {
      const { payoutOn, ...figures } = quoted.milestones[index]!
      return { ...milestone, price: of(milestone.priceMinor), quote: { ...figuresShown(figures, of), expectedPayoutOn: payoutOn } }
    }),
    quote: quoteShown({ quote: quoted.quote, provider: content.provider }, of, lang),
    provider: content.provider,
    adSpendCap: content.limits?.adSpendCapMinor ? of(content.limits.adSpendCapMinor) : null,
    textMin: content.limits?.text?.min ?? null,
    textMax: content.limits?.text?.max ?? null,
    quietFrom: quietOf(content).from,
    quietUntil: quietOf(content).until,
    kind: kindOf(content),
    monthPrice: content.service ? of(content.service.priceMinor) : null,
    monthTotal: content.service ? of(content.service.quote.clientTotalMinor) : null,
    monthNet: content.service ? of(content.service.quote.freelancerNetMinor) : null,
    carryOver: content.service?.carryOver ?? false,
    daysOff: [...content.daysOff],
    fromPeriod: content.amends?.fromPeriod ?? 1,
    signedByClientAt: signedAt('client'),
    signedByFreelancerAt: signedAt('freelancer'),
    createdAt: terms.createdAt,
  }
}
