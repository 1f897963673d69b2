import type { Ctx } from '@rolecall/platform'
import type { EvidenceCheck } from '../../domain/evidence/check.js'
import type { ReportedMove } from '../../domain/reports/period.rules.js'
import type { ItemMove } from '../../domain/item.rules.js'

/** Moves of all items of a milestone, oldest first: one statement, whatever their number. */
export const movesOfMilestone = async (ctx: Pick<Ctx, 'db'>, milestoneId: string): Promise<Map<string, ReportedMove[]>> => {
  const rows: { item_id: string; move: ItemMove; at: Date }[] = await ctx.db.query(
    `SELECT e.item_id, e.move, e.at FROM contracts.item_events e JOIN contracts.items i ON i.id = e.item_id
      WHERE i.milestone_id = $1 AND e.move IN ('submit', 'askChanges', 'miss') ORDER BY e.at, e.id`,
    [milestoneId],
  )
  const moves = new Map<string, ReportedMove[]>()
  for (const { item_id, move, at } of rows) moves.set(item_id, [...(moves.get(item_id) ?? []), { move, at }])
  return moves
}
/** What the machine found in the last log of requests that was accepted in a milestone: how quickly they were answered. */
export const lastInboxChecks = async (ctx: Pick<Ctx, 'db'>, milestoneId: string): Promise<readonly EvidenceCheck[]> => {
  const rows: { checks: EvidenceCheck[] }[] = await ctx.db.query(
    `SELECT r.checks FROM contracts.evidence_results r JOIN contracts.item_evidence e ON e.id = r.evidence_id JOIN contracts.items i ON i.id = e.item_id
      WHERE i.milestone_id = $1 AND e.kind = 'inbox_log' AND i.state = 'accepted' ORDER BY e.submitted_at DESC, e.id DESC LIMIT 1`,
    [milestoneId],
  )
  return rows[0]?.checks ?? []
}
