import type { Ctx } from '@rolecall/platform'
import { MISSED_AFTER_MS } from '../domain/item.rules.js'

/** A sweep takes so many rows at a tick; the rest waits for the next. */
export const SWEEP_ROWS = 50
const SWEEP_ITEMS = 200

/** Ids by a statement whose $1 is the moment up to which something is due. */
export const idsOf = async (ctx: Ctx, sql: string, at: Date | string = ctx.now): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(sql, [at])
  return rows.map((row) => row.id)
}
/** What has waited long enough, oldest first. Each action looks again under its lock. */
export const contractsPastWait = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.contracts WHERE waits_until <= $1 AND state IN ('offered', 'signed_by_client', 'signed') ORDER BY waits_until LIMIT ${SWEEP_ROWS}`,
    ctx.now,
  )
/** While a dispute is open, only those that have something else to decide or to pay; not those that were put off. */
export const milestonesPastReview = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT m.id FROM contracts.milestones m WHERE m.state = 'submitted' AND m.auto_approve_at <= $1
      AND (m.silence_next_at IS NULL OR m.silence_next_at <= $1)
      AND (NOT EXISTS (SELECT 1 FROM contracts.items i WHERE i.milestone_id = m.id AND i.state = 'disputed')
        OR EXISTS (SELECT 1 FROM contracts.items i WHERE i.milestone_id = m.id
          AND (i.state = 'submitted' OR (i.state = 'accepted' AND i.paid_decision_id IS NULL))))
      ORDER BY m.auto_approve_at LIMIT ${SWEEP_ROWS}`,
    ctx.now,
  )
export const milestonesPastRework = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.milestones WHERE state = 'changes_requested' AND rework_until <= $1 ORDER BY rework_until LIMIT ${SWEEP_ROWS}`,
    ctx.now,
  )
export const itemsPastReview = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.items WHERE state = 'submitted' AND review_until <= $1 ORDER BY review_until LIMIT ${SWEEP_ITEMS}`,
    ctx.now,
  )
/** Late items of milestones in work; where the money came late, the day counts from then. */
export const itemsPastDue = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT i.id FROM contracts.items i JOIN contracts.milestones m ON m.id = i.milestone_id
      WHERE i.state = 'planned' AND NOT i.awaits_other AND i.due_at <= $1 AND m.started_at <= $1 AND m.state IN ('in_progress', 'submitted', 'changes_requested')
      ORDER BY i.due_at LIMIT ${SWEEP_ITEMS}`,
    new Date(ctx.now.getTime() - MISSED_AFTER_MS),
  )
/** Parts nobody has agreed to, and blocks nobody has answered. */
export const partsPastAnswer = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.items WHERE state = 'partly_accepted' AND waits_until <= $1 ORDER BY waits_until LIMIT ${SWEEP_ITEMS}`, ctx.now)
export const blocksPastAnswer = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.items WHERE state = 'blocked' AND waits_until <= $1 ORDER BY waits_until LIMIT ${SWEEP_ITEMS}`, ctx.now)
/** Items with a wished due date that nobody answered. */
export const dueChangesPastAnswer = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT item_id AS id FROM contracts.due_changes WHERE state = 'open' AND answer_until <= $1 ORDER BY answer_until LIMIT ${SWEEP_ITEMS}`,
    ctx.now,
  )
/** Reminders come before the silence they warn of. */
export const milestonesToRemind = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.milestones WHERE state = 'submitted' AND remind_at <= $1 ORDER BY remind_at LIMIT ${SWEEP_ROWS}`,
    ctx.now,
  )
/** Milestones some of whose items are to be reminded of. */
export const milestonesWithItemsToRemind = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT i.milestone_id AS id FROM contracts.items i WHERE i.state = 'submitted' AND i.remind_at <= $1
      GROUP BY i.milestone_id ORDER BY min(i.remind_at) LIMIT ${SWEEP_ROWS}`,
    ctx.now,
  )
export const milestonesToWarn = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.milestones WHERE held_warn_at <= $1 ORDER BY held_warn_at LIMIT ${SWEEP_ROWS}`,
    ctx.now,
  )
export const milestonesToSettle = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.milestones WHERE settle_at <= $1 ORDER BY settle_at LIMIT ${SWEEP_ROWS}`, ctx.now)

/** Proposed changes of terms that nobody answered. */
export const amendmentsPastAnswer = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.amendments WHERE state = 'proposed' AND answers_until <= $1 ORDER BY answers_until LIMIT ${SWEEP_ROWS}`, ctx.now)
