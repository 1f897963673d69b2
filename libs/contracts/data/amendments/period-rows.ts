import { holdsOf } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import type { PeriodRows } from '../../domain/amendments/effect.rules.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { Milestone } from '../milestone.entity.js'

/** Periods of a contract by their money; those that an amendment dropped before they were paid are none. */
export const periodRows = async (ctx: Ctx, contractId: string): Promise<PeriodRows<Milestone>> => {
  const rows = await ctx.db.find(Milestone, { where: { contractId }, order: { ordinal: 'ASC' } })
  const holds = await holdsOf(ctx, rows.map((row) => row.id))
  const stateOf = (row: Milestone): string => holds.get(row.id)?.state ?? 'unfunded'
  const isOpen = (row: Milestone): boolean => isPlanned(row.state) && stateOf(row) === 'unfunded'
  const wasPaid = (row: Milestone): boolean => (holds.get(row.id)?.paidAt ?? null) !== null
  const stays = (row: Milestone): boolean => wasPaid(row) || (isPlanned(row.state) && !isOpen(row))
  const last = rows.filter(stays).at(-1)?.ordinal ?? 0
  return { kept: rows.filter((row) => stays(row) || (isOpen(row) && row.ordinal < last)), open: rows.filter((row) => isOpen(row) && row.ordinal > last) }
}
