import { NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { DutyEvent } from './duty-event.entity.js'
import { idsOf } from '../due-queries.js'

/** Events of a duty in one period, the first that came first. */
export const eventsOf = (ctx: Pick<Ctx, 'db'>, { milestoneId, dutySlug }: Pick<DutyEvent, 'milestoneId' | 'dutySlug'>): Promise<DutyEvent[]> =>
  ctx.db.find(DutyEvent, { where: { milestoneId, dutySlug }, order: { cameAt: 'ASC', id: 'ASC' } })

export const eventsOfContracts = (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<DutyEvent[]> =>
  ctx.db.find(DutyEvent, { where: { contractId: In([...contractIds]) }, order: { cameAt: 'ASC', id: 'ASC' } })

export const eventById = async (ctx: Pick<Ctx, 'db'>, id: string): Promise<DutyEvent> => {
  const event = await ctx.db.findOneBy(DutyEvent, { id })
  if (!event) throw new NotFoundSignal()
  return event
}
/** Events that nobody reacted to in time and nobody was told of. */
export const eventsPastReaction = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    'SELECT id FROM contracts.duty_events WHERE reacted_at IS NULL AND overdue_told_at IS NULL AND react_until <= $1 ORDER BY react_until LIMIT 200',
  )
