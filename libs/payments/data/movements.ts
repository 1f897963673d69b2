import type { Money } from '@rolecall/kernel'
import { businessIdsOf, moneyFrom, type Ctx, type Page } from '@rolecall/platform'
import { earned, spent } from './movement-sources.js'

/** One line of a person's or a business's list of money. */
export interface MovementFacts {
  readonly id: string
  readonly at: Date
  readonly kind: string
  /** Words of the payment page the money came by; empty for payouts. */
  readonly title: string
  /** The other side, as signed. */
  readonly counterparty: string
  readonly amount: Money
  readonly contractId: string | null
  readonly milestoneId: string | null
  readonly state: string
  /** Who carries the money; null for payouts. */
  readonly provider: string | null
  /** Why it waits, or the bank's code when it failed. */
  readonly reason: string | null
  readonly expectedAt: Date | null
  /** Since when the provider has not said how it ended. */
  readonly unansweredSince: Date | null
  readonly receiptId: string | null
  /** `R-2026-000123` by its parts. */
  readonly receiptNumber: string | null
}
/** What a list of money shows of all there is. */
export interface MovementFilter {
  readonly kind?: string | null
  readonly contractId?: string | null
  /** First and last day, in the reader's zone. */
  readonly from?: string | null
  readonly to?: string | null
  readonly timeZone?: string | null
}
interface RawMovement {
  id: string
  at: Date
  kind: string
  title: string | null
  counterparty: string | null
  minor: string
  currency: string
  contract_id: string | null
  milestone_id: string | null
  state: string
  provider: string | null
  reason: string | null
  expected_at: Date | null
  unanswered_since: Date | null
  receipt_id: string | null
  receipt_number: string | null
}

const movement = (row: RawMovement): MovementFacts => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  title: row.title ?? '',
  counterparty: row.counterparty ?? '',
  amount: moneyFrom(row.minor, row.currency),
  contractId: row.contract_id,
  milestoneId: row.milestone_id,
  state: row.state,
  provider: row.provider,
  reason: row.reason,
  expectedAt: row.expected_at,
  unansweredSince: row.unanswered_since,
  receiptId: row.receipt_id,
  receiptNumber: row.receipt_number,
})

interface Asked {
  readonly owner: string
  readonly filter: MovementFilter
  readonly page: Pick<Page, 'after' | 'take'>
}
/** Newest first; the cursor compares time and id. The receipts are looked up for the rows of the page only. */
const listed = async (ctx: Ctx, source: string, { owner, filter, page }: Asked): Promise<MovementFacts[]> => {
  const [at, id] = page.after ?? [null, null]
  const rows: RawMovement[] = await ctx.db.query(
    `SELECT m.*, r.id AS receipt_id, 'R-' || n.year || '-' || lpad(n.seq::text, 6, '0') AS receipt_number FROM (
       SELECT * FROM (${source}) all_of_them
        WHERE ($2::timestamptz IS NULL OR (at, id) < ($2::timestamptz, $3::uuid))
          AND ($5::text IS NULL OR kind = $5) AND ($6::uuid IS NULL OR contract_id = $6::uuid)
          AND ($7::date IS NULL OR at >= $7::date::timestamp AT TIME ZONE $9) AND ($8::date IS NULL OR at < ($8::date + 1)::timestamp AT TIME ZONE $9)
        ORDER BY at DESC, id DESC LIMIT $4) m
       LEFT JOIN payments.receipts r ON r.kind = m.receipt_kind AND r.source_id = m.id
       LEFT JOIN payments.receipt_numbers n ON n.receipt_id = r.id
      ORDER BY m.at DESC, m.id DESC`,
    [owner, at, id, page.take, filter.kind ?? null, filter.contractId ?? null, filter.from ?? null, filter.to ?? null, filter.timeZone ?? 'UTC'],
  )
  return rows.map(movement)
}
export const movementSort = (row: MovementFacts): string[] => [row.at.toISOString(), row.id]

type Part = Pick<Asked, 'page'> & { readonly filter?: MovementFilter | null | undefined }
/** What the freelancer earned and what was paid out. */
export const freelancerMovements = (ctx: Ctx, { freelancerId, page, filter }: Part & { freelancerId: string }): Promise<MovementFacts[]> =>
  listed(ctx, earned, { owner: freelancerId, page, filter: filter ?? {} })

/** What the business paid and released; nothing for who is not its member. */
export const businessMovements = async (ctx: Ctx, { businessId, page, filter }: Part & { businessId: string }): Promise<MovementFacts[]> =>
  businessIdsOf(ctx.actor).includes(businessId) ? listed(ctx, spent, { owner: businessId, page, filter: filter ?? {} }) : []

export interface MoneyContract {
  readonly contractId: string
  readonly title: string
}
const CONTRACTS_MAX = 200
/** Contracts that lists of money can be narrowed to, newest first. */
export const moneyContracts = async (ctx: Ctx, { freelancerId, businessId }: { freelancerId: string | null; businessId: string | null }): Promise<MoneyContract[]> => {
  if (businessId && !businessIdsOf(ctx.actor).includes(businessId)) return []
  const rows: { contract_id: string; title: string }[] = await ctx.db.query(
    `SELECT contract_id, max(agreement->>'contract') AS title FROM payments.holds
      WHERE (business_id = $1::uuid OR freelancer_id = $2::uuid) AND paid_at IS NOT NULL AND agreement IS NOT NULL
      GROUP BY contract_id ORDER BY max(paid_at) DESC LIMIT ${CONTRACTS_MAX}`,
    [businessId, freelancerId],
  )
  return rows.map((row) => ({ contractId: row.contract_id, title: row.title }))
}
