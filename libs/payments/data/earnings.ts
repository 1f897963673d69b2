import { businessesByIds } from '@rolecall/identity'
import { moneyFrom, type Ctx } from '@rolecall/platform'
import type { Currency, Money } from '@rolecall/kernel'

export interface EarnedMonth {
  /** First day of the month. */
  readonly month: string
  readonly amount: Money
}
export interface EarnedOf {
  readonly businessId: string
  readonly name: string
  readonly amount: Money
}
/** Earnings of one currency within the window, after commission and less what was given back. */
export interface Earnings {
  readonly currency: Currency
  readonly total: Money
  /** Every month of the window, oldest first, empty ones too. */
  readonly months: EarnedMonth[]
  /** Biggest first. */
  readonly clients: EarnedOf[]
}
interface Row {
  currency: Currency
  month: string
  business_id: string
  minor: string
}

const EARNED = `
  WITH fact AS (
    SELECT r.decided_at AS at, r.net_minor AS minor, r.currency, h.business_id FROM payments.releases r JOIN payments.holds h ON h.milestone_id = r.milestone_id
     WHERE r.freelancer_id = $1 AND r.decided_at >= $2::date::timestamp AT TIME ZONE $3
    UNION ALL
    SELECT f.decided_at, - f.returned_net_minor, f.currency, h.business_id FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id
     WHERE f.freelancer_id = $1 AND f.returned_net_minor > 0 AND f.decided_at >= $2::date::timestamp AT TIME ZONE $3)
  SELECT currency, to_char(at AT TIME ZONE $3, 'YYYY-MM-01') AS month, business_id, sum(minor) AS minor FROM fact GROUP BY 1, 2, 3`

export const MONTHS_MAX = 36
/** First days of so many months, the present one last. */
export const monthsUntil = (now: Date, { months, timeZone }: { months: number; timeZone: string }): string[] => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(now)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)!.value)
  const last = of('year') * 12 + of('month') - 1
  return Array.from({ length: months }, (_, index) => last - months + 1 + index).map((at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`)
}

const sumOf = (rows: readonly Row[]): bigint => rows.reduce((sum, row) => sum + BigInt(row.minor), 0n)
const groupOf = <K>(rows: readonly Row[], key: (row: Row) => K): Map<K, Row[]> => {
  const groups = new Map<K, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** Two statements, whatever was earned: sums by month and client, then the clients' names. */
export const earningsOf = async (ctx: Ctx, { freelancerId, months, timeZone }: { freelancerId: string; months: number; timeZone: string }): Promise<Earnings[]> => {
  const window = monthsUntil(ctx.now, { months, timeZone })
  const rows: Row[] = await ctx.db.query(EARNED, [freelancerId, window[0], timeZone])
  const names = await businessesByIds(ctx, rows.map((row) => row.business_id))
  return [...groupOf(rows, (row) => row.currency)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, mine]) => {
    const of = (minor: bigint): Money => moneyFrom(minor, currency)
    const byMonth = groupOf(mine, (row) => row.month)
    const clients = [...groupOf(mine, (row) => row.business_id)].map(([businessId, theirs]) => ({ businessId, name: names.get(businessId)?.name ?? '', amount: of(sumOf(theirs)) }))
    return {
      currency,
      total: of(sumOf(mine)),
      months: window.map((month) => ({ month, amount: of(sumOf(byMonth.get(month) ?? [])) })),
      clients: clients.sort((a, b) => (a.amount.minor > b.amount.minor ? -1 : a.amount.minor < b.amount.minor ? 1 : a.businessId < b.businessId ? -1 : 1)),
    }
  })
}
