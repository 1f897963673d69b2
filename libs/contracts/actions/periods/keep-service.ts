import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Amendment } from '../../data/amendments/amendment.entity.js'
import { lockedContract, lockedMilestone } from '../../data/locks.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { FundingTry } from '../../data/periods/service.entity.js'
import { serviceOfContract, termsOfPeriod } from '../../data/periods/service-queries.js'
import { isUnderWay } from '../../domain/contract.rules.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { beginOf, DECIDE_MS, endOfDay, MOST_TRIES, nextTryAt } from '../../domain/periods/service.rules.js'
import { dropPeriod } from '../amendments/relay-periods.js'
import { tellBoth, tellClient } from '../tell-parties.js'
import { carryOver } from './carry-over.js'
import { layOutNext } from './lay-out-next.js'
import { endService, rest, saveService, type ServiceAtHand } from './service-steps.js'

interface Step extends ServiceAtHand {
  readonly milestone: Milestone
}

/** Seven days before the period ends: the next one is laid out, both sides hear of it. False where its terms leave nothing to renew. */
const renew = async (ctx: Ctx, { contract, service, milestone }: Step): Promise<boolean> => {
  const next = await layOutNext(ctx, { contract, milestone })
  if (!next) return false
  const unpaidSince = beginOf(next.startsOn, contract.timeZone)
  await saveService(ctx, service, { milestoneId: next.id, unpaidSince, stepAt: unpaidSince })
  await tellBoth(ctx, contract, { kind: 'renewal', key: next.id, facts: { milestone: next.title } })
  return true
}
/** The period that is paid comes to its end. */
const stepOfPaid = async (ctx: Ctx, step: Step): Promise<void> => {
  const { contract, service, milestone } = step
  if (service.state === 'renewing' && (await renew(ctx, step))) return
  const end = endOfDay(milestone.endsOn, contract.timeZone)
  if (ctx.now < end) return void (await saveService(ctx, service, { stepAt: end }))
  return service.state === 'pausing' ? rest(ctx, step, { kind: 'paused' }) : endService(ctx, step)
}

/** A reminder with a fresh way to pay: the page of the provider is made when its button is pressed. */
const remindOfMoney = async (ctx: Ctx, { contract, service, milestone }: Step, tries: number): Promise<void> => {
  const since = service.unpaidSince!
  const number = tries + 1
  await ctx.db.insert(FundingTry, { id: newId(ctx.now.getTime()), milestoneId: milestone.id, since, number, triedAt: ctx.now })
  await saveService(ctx, service, { stepAt: nextTryAt(since, number) })
  await tellClient(ctx, contract, { kind: 'period_unpaid', key: `${milestone.id}.${since.toISOString()}.${number}`, act: 'pay', facts: { milestone: milestone.title } })
}

/** The period has begun without its money. */
const stepOfUnpaid = async (ctx: Ctx, step: Step): Promise<void> => {
  const { contract, service, milestone } = step
  if (service.state === 'pausing') return rest(ctx, step, { kind: 'paused' })
  if (service.state === 'stopping') {
    const refused = await dropPeriod(ctx, milestone)
    // its money has come and is not heard of yet: it goes on as paid, and the service ends after it
    if (refused) return void (await saveService(ctx, service, { stepAt: nextTryAt(ctx.now, 1) }))
    return endService(ctx, step)
  }
  const tries = await ctx.db.countBy(FundingTry, { milestoneId: milestone.id, since: service.unpaidSince! })
  if (tries >= MOST_TRIES) return rest(ctx, step, { kind: 'paused_unpaid' })
  const { content } = await termsOfPeriod(ctx, { contractId: contract.id, ordinal: milestone.ordinal })
  if (tries === 0) await carryOver(ctx, { contract, content, next: milestone })
  return remindOfMoney(ctx, step, tries)
}

/** Paid days to try each other: the client is asked in time; without an agreement the contract ends. */
const stepOfTrial = async (ctx: Ctx, step: Step): Promise<void> => {
  const { contract, service, milestone } = step
  const decideBy = new Date(endOfDay(milestone.endsOn, contract.timeZone).getTime() + DECIDE_MS)
  if (ctx.now < decideBy) {
    await saveService(ctx, service, { stepAt: decideBy })
    return tellClient(ctx, contract, { kind: 'trial_ends', key: milestone.id, act: 'sign' })
  }
  const open = await ctx.db.findOneBy(Amendment, { contractId: contract.id, state: 'proposed' })
  if (open && open.answersUntil > ctx.now) return void (await saveService(ctx, service, { stepAt: open.answersUntil }))
  return endService(ctx, step)
}

/** What a service does by itself when its moment has come. Safe to hear twice. */
export const keepService = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const hand = await lockedContract(ctx, contractId)
  const service = await serviceOfContract(ctx, contractId)
  if (!service?.stepAt || service.stepAt > ctx.now) return
  if (!isUnderWay(hand.contract.state)) return void (await saveService(ctx, service, { stepAt: null }))
  const { milestone } = await lockedMilestone(ctx, service.milestoneId)
  const step = { ...hand, service, milestone }
  if (service.state === 'trying') return stepOfTrial(ctx, step)
  return isPlanned(milestone.state) ? stepOfUnpaid(ctx, step) : stepOfPaid(ctx, step)
}
