import { teamRules } from '@rolecall/catalog'
import { later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { contractStates, takesAmendments } from '../../domain/contract.rules.js'
import { itemMoves } from '../../domain/item.rules.js'
import { HOLD_NOTICE_MS } from '../../domain/links/dates.rules.js'

/** Work of one contract that could wait for work of another of the same business. */
export interface TeamWork {
  readonly contractId: string
  readonly contractTitle: string
  readonly dutySlug: string
  readonly title: string
  readonly afterContractId: string
  readonly afterContractTitle: string
  readonly afterDutySlug: string
  readonly afterTitle: string
}
const MOST = 12
const linkable = contractStates.filter(takesAmendments)

/**
 * Teams that the rules know among contracts of one business at the same time, that nobody has linked or taken apart yet;
 * only work that can still be made to wait. One statement for all.
 */
export const teamWork = async (ctx: Ctx, contractIds: readonly string[]): Promise<TeamWork[]> => {
  const rows: Record<string, string>[] = await ctx.db.query(
    `SELECT w.id, w.title AS contract_title, r.waits, own.title, a.id AS after_id, a.title AS after_contract_title, r.after, awaited.title AS after_title
       FROM contracts.contracts w
       JOIN contracts.contracts a ON a.business_id = w.business_id AND a.id <> w.id AND a.state = ANY($2::text[]) AND a.starts_on <= w.ends_on AND w.starts_on <= a.ends_on
      CROSS JOIN unnest($3::text[], $4::text[]) AS r (waits, after)
       JOIN LATERAL (SELECT i.title FROM contracts.items i WHERE i.contract_id = w.id AND i.duty_slug = r.waits AND i.state = ANY($5::text[]) AND i.due_at >= $6 ORDER BY i.due_at LIMIT 1) own ON true
       JOIN LATERAL (SELECT i.title FROM contracts.items i WHERE i.contract_id = a.id AND i.duty_slug = r.after AND i.state NOT IN ('accepted', 'skipped') ORDER BY i.due_at LIMIT 1) awaited ON true
      WHERE (w.id = ANY($1::uuid[]) OR a.id = ANY($1::uuid[])) AND w.state = ANY($2::text[])
        AND NOT EXISTS (SELECT 1 FROM contracts.item_dependencies d WHERE d.contract_id = w.id AND d.after_contract_id = a.id AND d.duty_slug = r.waits)
      ORDER BY w.id, a.id, r.waits LIMIT ${MOST}`,
    [contractIds, linkable, teamRules.map(({ waits }) => waits.dutySlug), teamRules.map(({ after }) => after.dutySlug), itemMoves.moves.miss.from, later(ctx.now, HOLD_NOTICE_MS)],
  )
  return rows.map((row) => ({
    contractId: row['id']!, contractTitle: row['contract_title']!, dutySlug: row['waits']!, title: row['title']!,
    afterContractId: row['after_id']!, afterContractTitle: row['after_contract_title']!, afterDutySlug: row['after']!, afterTitle: row['after_title']!,
  }))
}
