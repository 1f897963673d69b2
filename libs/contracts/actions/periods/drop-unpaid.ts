import { isRefusal, type Refusal } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { MoreThanOrEqual } from 'typeorm'
import { lockedWithContract, type MilestoneAtHand } from '../../data/locks.js'
import { Milestone } from '../../data/milestone.entity.js'
import { hasMoreToCome } from '../../data/periods/service-queries.js'
import { isUnderWay } from '../../domain/contract.rules.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { unpaidUntil } from '../../domain/periods/unpaid.rules.js'
import { dropPeriod } from '../amendments/relay-periods.js'
import { endIfOver } from '../settle-contract.js'
import { tellBoth } from '../tell-parties.js'

const isDue = ({ contract, milestone }: MilestoneAtHand, now: Date): boolean =>
  isUnderWay(contract.state) && isPlanned(milestone.state) && unpaidUntil({ startsOn: milestone.startsOn, timeZone: contract.timeZone }) <= now

/** This period and those after it that nobody has paid for. */
const unpaidFrom = async (ctx: Ctx, { contract, milestone }: MilestoneAtHand): Promise<Milestone[]> => {
  const where = { contractId: contract.id, ordinal: MoreThanOrEqual(milestone.ordinal) }
  const later = await ctx.db.find(Milestone, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } })
  return later.filter((each) => isPlanned(each.state))
}

/**
 * Nobody paid for a later period: it and those after it are given up without a charge, and the contract ends when what
 * was paid is closed. A payment that is under way is waited for.
 */
export const dropUnpaid = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<Refusal | null> => {
  const hand = await lockedWithContract(ctx, milestoneId)
  const { contract, milestone } = hand
  if (!isDue(hand, ctx.now) || (await hasMoreToCome(ctx, contract.id))) return null
  const periods = await unpaidFrom(ctx, hand)
  const holds = await holdsOf(ctx, periods.map((period) => period.id))
  if ([...holds.values()].some((hold) => hold.state !== 'unfunded')) return null
  for (const period of periods) {
    const refused = await dropPeriod(ctx, period)
    if (isRefusal(refused)) return refused
  }
  await tellBoth(ctx, contract, { kind: 'period_dropped', key: milestone.id, facts: { milestone: milestone.title } })
  await endIfOver(ctx, hand, null)
  return null
}
