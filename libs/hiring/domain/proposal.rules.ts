import {
  checkLength,
  checkMoney,
  currencies,
  firstFault,
  InvalidInput,
  machine,
  type Money,
  sumMoney,
} from '@rolecall/kernel'
import type { ProposalState } from './states.js'

export type ProposalParty = 'freelancer' | 'client' | 'system'

/**
 * States of a proposal (DECISIONS, annex E). `release`: the offer made from it ended unsigned.
 * Nobody may `counter` until there are negotiations; the state and its way back are in the table for them.
 */
export const proposalMoves = machine<ProposalState, ProposalParty>()({
  send: { from: ['draft'], to: 'sent', by: ['freelancer'] },
  choose: { from: ['sent'], to: 'chosen', by: ['client'] },
  counter: { from: ['sent'], to: 'countered', by: [] },
  stand: { from: ['countered'], to: 'sent', by: ['system'] },
  release: { from: ['chosen'], to: 'sent', by: ['system'] },
  /** The contract made from it ended because its author went. */
  drop: { from: ['chosen'], to: 'withdrawn', by: ['system'] },
  decline: { from: ['sent', 'countered'], to: 'declined', by: ['client'] },
  withdraw: { from: ['sent', 'countered'], to: 'withdrawn', by: ['freelancer'] },
  expire: { from: ['sent'], to: 'expired', by: ['system'] },
  close: { from: ['sent', 'countered'], to: 'closed', by: ['system'] },
})
/** One of these per person and job at most. */
export const liveProposals = ['draft', 'sent', 'countered', 'chosen'] as const satisfies readonly ProposalState[]
/** What a business counts as proposals it has. */
export const receivedProposals = ['sent', 'countered', 'chosen'] as const satisfies readonly ProposalState[]

export const PROPOSAL_DAYS = 14
/** Days a proposal has left at least when an offer made from it ends unsigned. */
export const RELEASED_DAYS = 3
export const proposalLimits = { letterMax: 4000, planMax: 4000, reasonMax: 500 } as const

export interface DutyPrice {
  readonly jobDutyId: string
  readonly price: Money
}
export interface Checklist {
  /** Lines of the job that have a price. */
  readonly priced: ReadonlySet<string>
  /** Lines that have none. */
  readonly unpriced: ReadonlySet<string>
  readonly budget: Money
}

const checkPrice = ({ jobDutyId, price }: DutyPrice, { priced, unpriced, budget }: Checklist): InvalidInput | null => {
  if (unpriced.has(jobDutyId)) return new InvalidInput('prices', 'not_priced')
  if (!priced.has(jobDutyId)) return new InvalidInput('prices', 'unknown')
  if (price.currency !== budget.currency) return new InvalidInput('prices', 'currency_mismatch', budget.currency)
  return checkMoney('prices', price, 1n)
}

/** One price for each priced line, in the currency of the budget, and a total that can be paid. */
export const checkPrices = (prices: readonly DutyPrice[], checklist: Checklist): InvalidInput | null => {
  const named = new Set(prices.map((price) => price.jobDutyId))
  const fault = firstFault(
    prices.length > checklist.priced.size + checklist.unpriced.size || named.size !== prices.length
      ? new InvalidInput('prices', 'duplicate')
      : null,
    ...prices.map((price) => checkPrice(price, checklist)),
    [...checklist.priced].every((id) => named.has(id)) ? null : new InvalidInput('prices', 'price_missing'),
  )
  if (fault) return fault
  const { currency } = checklist.budget
  return checkMoney('prices', totalOf(prices, checklist.budget), currencies[currency].minMilestoneMinor)
}

export const totalOf = (prices: readonly DutyPrice[], budget: Money): Money =>
  sumMoney(
    prices.map((line) => line.price),
    budget.currency,
  )

export const checkLetter = (input: { coverLetter: string; plan: string }): InvalidInput | null =>
  firstFault(
    checkLength('coverLetter', input.coverLetter, { min: 1, max: proposalLimits.letterMax }),
    checkLength('plan', input.plan, { max: proposalLimits.planMax }),
  )
export const checkDeclineReason = (reason: string): InvalidInput | null =>
  checkLength('reason', reason, { max: proposalLimits.reasonMax })
