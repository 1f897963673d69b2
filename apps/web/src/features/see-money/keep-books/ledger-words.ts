import type { Currency, LedgerFilter } from '../../../gql/graphql.js'
import { parseMoney } from '../../../lib/money.js'

export const ledgerKeys = ['account', 'milestone', 'freelancer', 'kind', 'source', 'amount', 'currency', 'from', 'to'] as const
export type LedgerKey = (typeof ledgerKeys)[number]
export type LedgerWords = Record<LedgerKey, string>

/** An empty currency is every currency; an amount belongs to one. */
export const amountFault = ({ amount, currency }: Pick<LedgerWords, 'amount' | 'currency'>): 'badAmount' | 'needsCurrency' | null => {
  if (amount.trim() === '') return null
  if (currency === '') return 'needsCurrency'
  return parseMoney(amount, currency as Currency) === null ? 'badAmount' : null
}

export const toLedgerFilter = (words: LedgerWords): LedgerFilter => ({
  accountPrefix: words.account || null,
  milestoneId: words.milestone || null,
  freelancerId: words.freelancer || null,
  kind: words.kind || null,
  sourceId: words.source || null,
  amount: words.amount && words.currency ? parseMoney(words.amount, words.currency as Currency) : null,
  currency: (words.currency || null) as Currency | null,
  from: words.from || null,
  to: words.to || null,
})
