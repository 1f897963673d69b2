import { expect } from '@jest/globals'
import { ledgerViolations } from '@rolecall/payments'
import type { Shop } from './shop.js'

/** What the platform owns at the sandbox from the start: balances are told relative to it. */
const FLOAT_MINOR: Record<string, bigint> = { USD: 100_000n, EUR: 100_000n, GBP: 100_000n, JPY: 100_000n, RUB: 100_000n }

interface Line {
  account_code: string
  currency: string
  amount: string
}
const isDebit = (code: string): boolean => /^(stripe\.|bank\.|expense\.|freelancer\.receivable|dispute\.held)/.test(code)

/** Natural balances of one currency by kind of account, without zeros; read from the audit view. */
export const books = async (shop: Shop, currency = 'USD'): Promise<Record<string, number>> => {
  const lines: Line[] = await shop.database.query('SELECT account_code, currency, amount FROM payments_audit.postings WHERE currency = $1', [currency])
  const sums = new Map<string, bigint>()
  for (const { account_code, amount } of lines) {
    const kind = account_code.split(':')[0]!
    sums.set(kind, (sums.get(kind) ?? 0n) + BigInt(amount) * (isDebit(account_code) ? 1n : -1n))
  }
  sums.set('stripe.balance', (sums.get('stripe.balance') ?? 0n) - FLOAT_MINOR[currency]!)
  sums.delete('platform.float')
  return Object.fromEntries([...sums].filter(([, minor]) => minor !== 0n).map(([kind, minor]) => [kind, Number(minor)]))
}

/** What changed in the books between two moments. */
export const difference = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])].map((code): [string, number] => [code, (after[code] ?? 0) - (before[code] ?? 0)]).filter(([, minor]) => minor !== 0))

const pad = (text: string, width: number): string => (text.length > width ? text.slice(0, width) : text.padEnd(width))

/** A scenario of the model, by its number. */
const numbered = /^[SE]\d+\b/
/** Of every currency that has something in suspense. */
const suspended = (lines: readonly Line[]): Record<string, bigint> => {
  const sums: Record<string, bigint> = {}
  for (const { account_code, currency, amount } of lines) if (account_code === 'suspense') sums[currency] = (sums[currency] ?? 0n) - BigInt(amount)
  return Object.fromEntries(Object.entries(sums).filter(([, minor]) => minor !== 0n))
}

/** Prints every posting there is, and holds the books against their promises; in a numbered scenario nothing lies in suspense. */
export const tell = async (shop: Shop, step: string): Promise<void> => {
  const lines: (Line & { kind: string })[] = await shop.database.query('SELECT kind, account_code, currency, amount FROM payments_audit.postings ORDER BY occurred_at, transaction_id, amount DESC')
  const rows = lines.map((line) => {
    const amount = BigInt(line.amount)
    const sides = amount > 0n ? [line.amount.padStart(10), ''.padStart(10)] : [''.padStart(10), (-amount).toString().padStart(10)]
    return `    ${pad(line.kind, 16)} ${pad(line.account_code, 34)} ${line.currency} ${sides.join(' ')}`
  })
  process.stdout.write(`\n  ${step}\n    ${pad('fact', 16)} ${pad('account', 34)} cur ${'debit'.padStart(10)} ${'credit'.padStart(10)}\n${rows.join('\n')}\n`)
  const inSuspense = numbered.test(step) ? Object.entries(suspended(lines)) : []
  if (inSuspense.length > 0) throw new Error(`${step}: suspense ${inSuspense.join(' ')}`)
  const violations = await shop.run(ledgerViolations, undefined)
  if (violations.length > 0) throw new Error(`${step}: ${JSON.stringify(violations)}`)
}

/** In a story of PAYMENTS 12 each step of the way is told under its number; other tests are silent here. */
export const tellInStory = async (shop: Shop, words: string): Promise<void> => {
  const number = /\bS\d+(?=:)/.exec(expect.getState().currentTestName ?? '')?.[0]
  if (number) await tell(shop, `${number}: ${words}`)
}
