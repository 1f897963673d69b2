import { membershipsOf } from '@rolecall/identity'
import { DAY_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'

export interface CalendarItem {
  readonly id: string
  readonly contractId: string
  readonly contractTitle: string
  readonly title: string
  readonly ordinal: number
  readonly state: string
  readonly dueAt: Date
  readonly isMine: boolean
}
const PAST_DAYS = 60
const AHEAD_DAYS = 400
const MOST = 2000

/** Items of a person's contracts on both sides, around now; those of a milestone that was called off are left out. */
export const calendarItems = async (ctx: Pick<Ctx, 'db' | 'now'>, accountId: string): Promise<CalendarItem[]> => {
  const businessIds = (await membershipsOf(ctx, accountId)).map(({ businessId }) => businessId)
  return ctx.db.query(
    `SELECT i.id, i.contract_id AS "contractId", c.title AS "contractTitle", i.title, i.ordinal, i.state, i.due_at AS "dueAt", c.freelancer_id = $1 AS "isMine"
       FROM contracts.items i JOIN contracts.milestones m ON m.id = i.milestone_id JOIN contracts.contracts c ON c.id = i.contract_id
      WHERE (c.freelancer_id = $1 OR c.business_id = ANY($2::uuid[])) AND c.state NOT IN ('offered', 'cancelled') AND m.state <> 'cancelled'
        AND i.due_at BETWEEN $3 AND $4
      ORDER BY i.due_at, i.id LIMIT ${MOST}`,
    [accountId, businessIds, later(ctx.now, -PAST_DAYS * DAY_MS), later(ctx.now, AHEAD_DAYS * DAY_MS)],
  ) as Promise<CalendarItem[]>
}
