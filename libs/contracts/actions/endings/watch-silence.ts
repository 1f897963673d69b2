import { DAY_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { MilestoneSilence } from '../../data/endings/silence.entity.js'
import { Item } from '../../data/item.entity.js'
import { lockedMilestone, type MilestoneAtHand } from '../../data/locks.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { isUnderWay } from '../../domain/contract.rules.js'
import { isHeldUp, nextStep, silentSince, type SilenceStep } from '../../domain/endings/silence.rules.js'
import { isClosed } from '../../domain/milestone.rules.js'
import { tellClient, tellFreelancer } from '../tell-parties.js'

/** From its start on a milestone is looked at: is anything handed in of what was due? */
export const watchSilence = async (ctx: Ctx, { id, contractId }: Pick<Milestone, 'id' | 'contractId'>): Promise<void> => {
  const items = await ctx.db.findBy(Item, { milestoneId: id })
  const since = silentSince(items, ctx.now)
  const none = { nudgedAt: null, warnedAt: null, openAt: null }
  if (since === null && !isHeldUp(items)) return
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(MilestoneSilence)
    .values({ milestoneId: id, contractId, nextAt: since ? nextStep(none, since)!.at : later(ctx.now, DAY_MS), ...none })
    .orIgnore()
    .execute()
}

const columnOf = { nudge: 'nudgedAt', warning: 'warnedAt', open: 'openAt' } as const satisfies Record<SilenceStep, keyof MilestoneSilence>
const tell = async (ctx: Ctx, { contract, milestone }: MilestoneAtHand, step: SilenceStep): Promise<void> => {
  const notice = { key: milestone.id, facts: { milestone: milestone.title } }
  await tellFreelancer(ctx, contract, { kind: `silence_${step}`, ...notice })
  await tellClient(ctx, contract, { kind: `silence_${step}_client`, act: 'pay', ...notice })
}

const lookAgain = (ctx: Ctx, milestoneId: string, change: Partial<MilestoneSilence>): Promise<unknown> =>
  ctx.db.update(MilestoneSilence, { milestoneId }, change)

/** One step at a time: nudge, warning, then the client's right to end. Stops as soon as anything is handed in. */
export const followSilence = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const hand = await lockedMilestone(ctx, milestoneId)
  const { contract, milestone } = hand
  const silence = await ctx.db.findOneByOrFail(MilestoneSilence, { milestoneId })
  if (silence.nextAt === null || silence.nextAt > ctx.now) return
  const items = isClosed(milestone.state) ? [] : await ctx.db.findBy(Item, { milestoneId })
  const since = silentSince(items, milestone.startedAt ?? ctx.now)
  // what waits for other work may open on any day
  if (since === null) return void (await lookAgain(ctx, milestoneId, { nextAt: isHeldUp(items) ? later(ctx.now, DAY_MS) : null }))
  // a pause stops this clock too
  if (!isUnderWay(contract.state)) return void (await lookAgain(ctx, milestoneId, { nextAt: later(ctx.now, DAY_MS) }))
  const next = nextStep(silence, since)
  if (next === null || next.at > ctx.now) return void (await lookAgain(ctx, milestoneId, { nextAt: next?.at ?? null }))
  const told = { ...silence, [columnOf[next.step]]: ctx.now }
  await lookAgain(ctx, milestoneId, { [columnOf[next.step]]: ctx.now, nextAt: nextStep(told, since)?.at ?? null })
  await tell(ctx, hand, next.step)
}
