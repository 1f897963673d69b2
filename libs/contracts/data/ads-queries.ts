import type { Ctx } from '@rolecall/platform'
import type { AdsLine } from '../domain/evidence/ads-export.rules.js'

/** The last hand-in of an item counts; a day of a campaign that came in several exports counts as it came last. */
const lastWord = (states: string, more = ''): string => `SELECT DISTINCT ON (r.day, r.campaign) r.*
    FROM contracts.ads_rows r
    JOIN contracts.item_evidence e ON e.id = r.evidence_id
    JOIN contracts.items i ON i.id = e.item_id AND i.rounds = e.round
   WHERE r.contract_id = $1 AND i.state IN (${states}) ${more}
   ORDER BY r.day, r.campaign, e.submitted_at DESC, e.id DESC`

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
    [contractId, itemId],
  )
  return rows.map(({ day, campaign, spend }) => ({ day, campaign, spendMinor: BigInt(spend) }))
}

interface LineRow extends Record<'spend' | 'revenue', string>, Record<'impressions' | 'clicks' | 'leads', number> {
  campaign: string
}
/** Sums of each campaign out of accepted exports. */
export const acceptedAds = async (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<AdsLine[]> => {
  const rows: LineRow[] = await ctx.db.query(
    `SELECT campaign, sum(spend_minor)::text AS spend, sum(revenue_minor)::text AS revenue, sum(impressions) AS impressions,
        sum(clicks) AS clicks, sum(leads) AS leads
       FROM (${lastWord(`'accepted', 'partly_accepted'`)}) kept GROUP BY campaign`,
    [contractId],
  )
  return rows.map(({ campaign, spend, revenue, impressions, clicks, leads }) => ({
    campaign, spendMinor: BigInt(spend), revenueMinor: BigInt(revenue), impressions, clicks, leads,
  }))
}
