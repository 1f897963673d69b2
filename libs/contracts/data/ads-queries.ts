import type { Ctx } from '@rolecall/platform'
import type { AdsLine } from '../domain/evidence/ads-export.rules.js'

/** The last hand-in of an item counts; a day of a campaign that came in several exports counts as it came last. */
const lastWord = (states: string, more = ''): string => `SELECT DISTINCT ON (r.contract_id, r.day, r.campaign) r.*
    FROM contracts.ads_rows r
    JOIN contracts.item_evidence e ON e.id = r.evidence_id
    JOIN contracts.items i ON i.id = e.item_id AND i.rounds = e.round
   WHERE r.contract_id = ANY($1::uuid[]) AND i.state IN (${states}) ${more}
   ORDER BY r.contract_id, r.day, r.campaign, e.submitted_at DESC, e.id DESC`

/** Days of campaigns as they stand now, waiting hand-ins too; $1 is the list of contracts. */
export const handedInAds = lastWord(`'submitted', 'changes_requested', 'accepted', 'partly_accepted', 'disputed'`)

interface SpendRow {
  day: string
  campaign: string
  spend: string
}
export interface Spent {
  readonly day: string
  readonly campaign: string
  readonly spendMinor: bigint
}
/** Days of campaigns handed in so far under other items, also those that wait for an answer. */
export const spentBefore = async (ctx: Pick<Ctx, 'db'>, { contractId, itemId }: { contractId: string; itemId: string }): Promise<Spent[]> => {
  const rows: SpendRow[] = await ctx.db.query(
    `SELECT day::text AS day, campaign, spend_minor::text AS spend
       FROM (${lastWord(`'submitted', 'changes_requested', 'accepted', 'partly_accepted', 'disputed'`, 'AND i.id <> $2')}) kept`,
    [[contractId], itemId],
  )
  return rows.map(({ day, campaign, spend }) => ({ day, campaign, spendMinor: BigInt(spend) }))
}

interface LineRow extends Record<'spend' | 'revenue', string>, Record<'impressions' | 'clicks' | 'leads', number> {
  campaign: string
  contract_id: string
  evidence_id?: string
}
export type AdsLineOf = AdsLine & { readonly contractId: string; readonly evidenceId: string | null }
const sums = `campaign, contract_id, sum(spend_minor)::text AS spend, sum(revenue_minor)::text AS revenue, sum(impressions) AS impressions,
    sum(clicks) AS clicks, sum(leads) AS leads`
const lineOf = ({ campaign, spend, revenue, impressions, clicks, leads, contract_id, evidence_id }: LineRow): AdsLineOf => ({
  campaign, spendMinor: BigInt(spend), revenueMinor: BigInt(revenue), impressions, clicks, leads, contractId: contract_id, evidenceId: evidence_id ?? null,
})
/** Sums of each campaign of some contracts, out of accepted exports. */
export const acceptedAds = async (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<AdsLineOf[]> => {
  const rows: LineRow[] = await ctx.db.query(
    `SELECT ${sums} FROM (${lastWord(`'accepted', 'partly_accepted'`)}) kept GROUP BY contract_id, campaign`,
    [contractIds],
  )
  return rows.map(lineOf)
}
/** The same of one contract, for the days of a period. */
export const acceptedAdsIn = async (ctx: Pick<Ctx, 'db'>, { contractId, from, to }: { contractId: string; from: string; to: string }): Promise<AdsLineOf[]> => {
  const days = lastWord(`'accepted', 'partly_accepted'`, 'AND r.day BETWEEN $2 AND $3')
  const rows: LineRow[] = await ctx.db.query(`SELECT ${sums} FROM (${days}) kept GROUP BY contract_id, campaign`, [[contractId], from, to])
  return rows.map(lineOf)
}
/** Sums of each campaign of each export of some contracts. */
export const adsOfExports = async (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<AdsLineOf[]> => {
  const rows: LineRow[] = await ctx.db.query(
    `SELECT evidence_id, ${sums} FROM contracts.ads_rows WHERE contract_id = ANY($1::uuid[]) GROUP BY evidence_id, contract_id, campaign`,
    [contractIds],
  )
  return rows.map(lineOf)
}
