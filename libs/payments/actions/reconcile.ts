import { DAY_MS, isRefusal, later, MINUTE_MS, newId, NotFound } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { bankShares, connectedAccounts, freelancerFacts, platformFacts } from '../data/book-entries.js'
import { Reconciliation } from '../data/reconciliation.entity.js'
import { bringForward, takeTurn } from '../data/schedule.js'
import { NotAtProvider, type ProviderBalance } from '../domain/gateway.js'
import { compare, compareBalance, type BalanceLine, type BookEntry, type Difference, type ProviderEntry } from '../domain/reconcile.rules.js'
import type { Provider } from './provider.js'
import { tellDifferences } from './tell-operators.js'

/** What is younger may be on its way into our books: a webhook, the next look. */
const SETTLING_MS = 15 * MINUTE_MS
const NIGHT_HOUR = 3
const TURN = 'reconcile'
/** Differences kept with the result; their number is kept whole. */
const KEPT = 200

interface Source {
  readonly account: string | null
  readonly facts: (ctx: Ctx) => Promise<BookEntry[]>
}
interface Result {
  readonly entries: number
  readonly balances: BalanceLine[]
  readonly differences: Difference[]
}
const granted = <T>(answer: T | NotFound): T => {
  if (isRefusal(answer)) throw new Error('reconciliation: the books could not be read')
  return answer as T
}

const sumsOf = (lines: readonly { currency: string; minor: string }[]): Map<string, bigint> => {
  const sums = new Map<string, bigint>()
  for (const { currency, minor } of lines) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor))
  return sums
}

const CALM_TRIES = 3
/** Balance and entries of one moment: read again while money moves in between. */
const readAccount = async ({ gateway }: Provider, account: string | null): Promise<{ shown: ProviderBalance[]; entries: ProviderEntry[] }> => {
  let shown = await gateway.readBalance(account)
  for (let attempt = 1; ; attempt++) {
    const entries = await gateway.listEntries(account)
    const after = await gateway.readBalance(account)
    if (attempt === CALM_TRIES || total(shown) === total(after)) return { shown: after, entries }
    shown = after
  }
}
const total = (balances: ProviderBalance[]): string => balances.map(({ currency, availableMinor, pendingMinor }) => `${currency} ${availableMinor + pendingMinor}`).sort().join()

/** The provider does not show this account any more; the platform's own has to be there. */
const goneAccount = (account: string | null, fault: unknown): null => {
  if (account !== null && fault instanceof NotAtProvider) return null
  throw fault
}
/** Its entries cannot be compared. What still lies in it by our books is a difference. */
const goneResult = (account: string, books: readonly BookEntry[]): Result => {
  const left = [...sumsOf(books)].filter(([, minor]) => minor !== 0n).map(([currency, minor]) => ({ currency, minor: minor.toString() }))
  return {
    entries: 0,
    balances: left.map(({ currency, minor }) => ({ account, currency, providerMinor: '0', booksMinor: minor })),
    differences: left.map(({ currency, minor }) => ({ account, what: 'balance', currency, provider: null, books: { id: account, minor } })),
  }
}

const reconcileAccount = async (provider: Provider, { account, facts }: Source, now: Date): Promise<Result> => {
  const name = account ?? 'platform'
  const read = await readAccount(provider, account).catch((fault: unknown) => goneAccount(account, fault))
  const books = granted(await provider.run(facts, undefined))
  if (!read) return goneResult(name, books)
  const { shown, entries } = read
  const { differences, underWay } = compare({ account: name, entries, facts: books, settledBefore: later(now, -SETTLING_MS) })
  const ours = sumsOf(books)
  const theirs = new Map(shown.map((balance) => [balance.currency, balance.availableMinor + balance.pendingMinor]))
  const balances = [...new Set([...ours.keys(), ...theirs.keys()])].sort().map((currency): BalanceLine => ({
    account: name,
    currency,
    providerMinor: (theirs.get(currency) ?? 0n).toString(),
    booksMinor: (ours.get(currency) ?? 0n).toString(),
  }))
  const off = balances.map((line) => compareBalance(line, underWay.get(line.currency) ?? 0n)).filter((each) => each !== null)
  return { entries: entries.length, balances: balances.filter((line) => line.providerMinor !== '0' || line.booksMinor !== '0'), differences: [...differences, ...off] }
}

export const timeOf = async (ctx: Ctx): Promise<Date> => ctx.now
const storeReconciliation = async (ctx: Ctx, { startedAt, results }: { startedAt: Date; results: Result[] }): Promise<Reconciliation> => {
  const differences = results.flatMap((result) => result.differences)
  const row = ctx.db.create(Reconciliation, {
    id: newId(ctx.now.getTime()),
    startedAt,
    finishedAt: ctx.now,
    entries: results.reduce((sum, result) => sum + result.entries, 0),
    accounts: results.length,
    balances: results.flatMap((result) => result.balances),
    differences: differences.slice(0, KEPT),
    differenceCount: differences.length,
  })
  await ctx.db.insert(Reconciliation, row)
  await tellDifferences(ctx, row)
  return row
}

/** Holds our books against the provider's, entry by entry: the platform and every connected account (I5). The result is kept. */
export const reconcile = async (provider: Provider): Promise<Reconciliation> => {
  const startedAt = granted(await provider.run(timeOf, undefined))
  const platform: Source = { account: null, facts: (ctx) => platformFacts(ctx, { before: startedAt }) }
  const people = granted(await provider.run(connectedAccounts, undefined)).map(({ freelancerId, account }): Source => ({
    account,
    facts: (ctx) => freelancerFacts(ctx, { freelancerId, before: startedAt }),
  }))
  // The bank's side is what operators confirmed of its statement.
  const bank = granted(await provider.run(bankShares, undefined)).map(({ account, ledger }): Source => ({
    account,
    facts: (ctx) => platformFacts(ctx, { before: startedAt, account: ledger }),
  }))
  const results: Result[] = []
  for (const source of [platform, ...people, ...bank]) results.push(await reconcileAccount(provider, source, startedAt))
  return granted(await provider.run(storeReconciliation, { startedAt, results }))
}

const nextNight = (now: Date): Date => {
  const night = new Date(now)
  night.setUTCHours(NIGHT_HOUR, 0, 0, 0)
  return night > now ? night : later(night, DAY_MS)
}
export const isNight = (ctx: Ctx): Promise<boolean> => takeTurn(ctx, { name: TURN, everyMs: nextNight(ctx.now).getTime() - ctx.now.getTime(), first: nextNight(ctx.now) })

const TRY_AGAIN_MS = 15 * MINUTE_MS
export const trySoon = (ctx: Ctx): Promise<void> => bringForward(ctx, { name: TURN, to: later(ctx.now, TRY_AGAIN_MS) })

/** Once a night; what the provider does not answer then is asked again a little later, until it is compared. */
export const reconcileNightly = async (provider: Provider): Promise<void> => {
  if ((await provider.run(isNight, undefined)) !== true) return
  try {
    await reconcile(provider)
  } catch (fault) {
    await provider.run(trySoon, undefined)
    throw fault
  }
}
