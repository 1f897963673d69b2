/** One entry of the provider's own book of an account. */
export interface ProviderEntry {
  readonly id: string
  readonly type: string
  /** Id of the object it comes from, as our books name it: charge, transfer, reversal, refund, payout, dispute. */
  readonly source: string
  readonly currency: string
  /** What it changed the balance by, fees taken off; a decimal string. */
  readonly netMinor: string
  readonly createdAt: Date
}
/** One fact of our books that changed the same balance. */
export interface BookEntry {
  readonly transactionId: string
  readonly kind: string
  readonly source: string
  readonly currency: string
  readonly minor: string
  /** A counter-entry says itself which entry of the provider it writes down. */
  readonly entryId?: string | null
}
/** Something that only one side knows, or that the two know differently. */
export interface Difference {
  readonly account: string
  readonly what: 'not_in_our_books' | 'not_at_the_provider' | 'another_amount' | 'balance'
  readonly currency: string
  readonly provider: { readonly id: string; readonly minor: string } | null
  readonly books: { readonly id: string; readonly minor: string } | null
}
export interface BalanceLine {
  readonly account: string
  readonly currency: string
  readonly providerMinor: string
  readonly booksMinor: string
}

/** The provider's types of entries in the words of our books; a chargeback's says by its sign what it is. */
const kinds: Record<string, string> = {
  charge: 'charge',
  payment: 'transfer',
  transfer: 'transfer',
  transfer_refund: 'reversal',
  payment_refund: 'reversal',
  refund: 'refund_paid',
  refund_failure: 'refund_failed',
  topup: 'float',
  payout: 'payout_created',
  payout_failure: 'payout_failed',
  payout_cancel: 'payout_failed',
}
const entryKey = ({ id, type, source, currency, netMinor }: ProviderEntry): string => {
  if (type === 'adjustment') return `dispute_${BigInt(netMinor) < 0n ? 'withdrawn' : 'reinstated'} ${id}`
  return `${kinds[type] ?? type} ${type === 'topup' ? currency : source}`
}
const bookKey = ({ kind, source, entryId }: BookEntry): string => entryId ? `entry ${entryId}` : `${kind === 'unmatched_charge' ? 'charge' : kind} ${source}`

export interface Compared {
  readonly account: string
  readonly entries: readonly ProviderEntry[]
  readonly facts: readonly BookEntry[]
  /** An entry younger than this may be on its way into our books. */
  readonly settledBefore: Date
}
export interface Comparison {
  readonly differences: Difference[]
  /** Per currency: entries that are too young to be missed. */
  readonly underWay: Map<string, bigint>
}

/** Every entry has one fact, every fact one entry, with the same amount (I5). */
export const compare = ({ account, entries, facts, settledBefore }: Compared): Comparison => {
  const open = new Map(facts.map((fact) => [bookKey(fact), fact]))
  const differences: Difference[] = []
  const underWay = new Map<string, bigint>()
  // Oldest first: the float that a demo starts with is the first top-up, whatever came later.
  for (const entry of [...entries].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    const provider = { id: entry.id, minor: entry.netMinor }
    const fact = open.get(`entry ${entry.id}`) ?? open.get(entryKey(entry))
    if (!fact) {
      if (entry.createdAt < settledBefore) differences.push({ account, what: 'not_in_our_books', currency: entry.currency, provider, books: null })
      else underWay.set(entry.currency, (underWay.get(entry.currency) ?? 0n) + BigInt(entry.netMinor))
      continue
    }
    open.delete(bookKey(fact))
    if (fact.minor === entry.netMinor && fact.currency === entry.currency) continue
    differences.push({ account, what: 'another_amount', currency: entry.currency, provider, books: { id: fact.transactionId, minor: fact.minor } })
  }
  for (const fact of open.values()) {
    differences.push({ account, what: 'not_at_the_provider', currency: fact.currency, provider: null, books: { id: fact.transactionId, minor: fact.minor } })
  }
  return { differences, underWay }
}

/** The balance itself: what the provider shows is what our books say and what is under way. */
export const compareBalance = (line: BalanceLine, underWayMinor: bigint): Difference | null => {
  if (BigInt(line.providerMinor) === BigInt(line.booksMinor) + underWayMinor) return null
  const { account, currency } = line
  return { account, what: 'balance', currency, provider: { id: account, minor: line.providerMinor }, books: { id: account, minor: line.booksMinor } }
}
