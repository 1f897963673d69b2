import type { Ctx } from '@rolecall/platform'
import { IsNull, Not } from 'typeorm'
import type { Contract } from '../../data/contract.entity.js'
import type { ForceMajeure } from '../../data/endings/force-majeure.entity.js'
import { MilestoneSilence } from '../../data/endings/silence.entity.js'
import { Item } from '../../data/item.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import type { Grounds } from '../../domain/endings/ending.rules.js'
import { isAsked, isExcused } from '../../domain/endings/force-majeure.rules.js'
import { isSilentFor, silentSince } from '../../domain/endings/silence.rules.js'
import { isAtWork } from '../../domain/milestone.rules.js'
import { dayIn } from '../../domain/periods.rules.js'
import type { Party } from '../../domain/rights.rules.js'
import { newestForceMajeure } from '../../data/endings/ending-queries.js'

export interface FoundGrounds extends Grounds {
  /** The network stopped the campaign: reports of what was spent are still to come. */
  readonly reportsAwaited: boolean
}

/** All steps were told, and still nothing has come that was due a week ago. */
const isSilent = async (ctx: Ctx, contractId: string): Promise<boolean> => {
  for (const { milestoneId } of await ctx.db.findBy(MilestoneSilence, { contractId, openAt: Not(IsNull()) })) {
    const milestone = await ctx.db.findOneByOrFail(Milestone, { id: milestoneId })
    const items = await ctx.db.findBy(Item, { milestoneId })
    if (isAtWork(milestone.state) && isSilentFor(silentSince(items, milestone.startedAt ?? ctx.now), ctx.now)) return true
  }
  return false
}

/** The client may end while it is asked for or lasts; the freelancer only when it was accepted (E13). */
const standingForce = async (ctx: Ctx, contract: Contract, party: Party): Promise<ForceMajeure | null> => {
  const newest = await newestForceMajeure(ctx, contract.id)
  if (!newest) return null
  const lasts = isExcused(newest.state) && newest.untilDay >= dayIn(contract.timeZone, ctx.now)
  return lasts || (party === 'client' && isAsked(newest.state)) ? newest : null
}

/** What has happened in the contract that gives a side further reasons to end it. */
export const groundsOf = async (ctx: Ctx, contract: Contract, party: Party): Promise<FoundGrounds> => {
  const force = await standingForce(ctx, contract, party)
  return { isSilent: await isSilent(ctx, contract.id), isForceMajeure: force !== null, reportsAwaited: force?.reason === 'network_ban' }
}
