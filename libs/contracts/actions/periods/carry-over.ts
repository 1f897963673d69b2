import { isRefusal, money, type Currency } from '@rolecall/kernel'
import { holdsOf, repriceHold } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import { Item } from '../../data/item.entity.js'
import { lockedMilestone } from '../../data/locks.js'
import { Milestone } from '../../data/milestone.entity.js'
import { openDays } from '../../domain/calendar.rules.js'
import { dueAt } from '../../domain/due.rules.js'
import { isMissed } from '../../domain/item.rules.js'
import { isAtWork } from '../../domain/milestone.rules.js'
import { carriedOf } from '../../domain/periods/service.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import type { TermsContent } from '../../domain/terms.js'
import { giveUp } from '../give-up-items.js'
import { newItem } from '../lay-out-work.js'
import { quoteLater } from '../quote-terms.js'
import { placesBehind } from '../../domain/plan.rules.js'

export interface CarryOver {
  readonly contract: Contract
  readonly content: TermsContent
  /** The period that begins now, locked. */
  readonly next: Milestone
}

/** Items of the period before that may still be done: up to a fifth of each duty, never one that was taken along already. */
const toCarry = async (ctx: Ctx, { next }: CarryOver): Promise<Item[]> => {
  const before = await ctx.db.findOneBy(Milestone, { contractId: next.contractId, ordinal: next.ordinal - 1 })
  if (!before || !isAtWork((await lockedMilestone(ctx, before.id)).milestone.state)) return []
  const items = (await ctx.db.find(Item, { where: { milestoneId: before.id }, order: { dueAt: 'ASC', id: 'ASC' } })).filter((item) => item.counted && item.carriedFrom === null)
  const slugs = [...new Set(items.map((item) => item.dutySlug))]
  return slugs.flatMap((slug) => {
    const ofDuty = items.filter((item) => item.dutySlug === slug)
    return carriedOf(ofDuty.filter((item) => isMissed(item.state)), ofDuty.length)
  })
}

const takeAlong = async (ctx: Ctx, { content, next }: CarryOver, items: readonly Item[]): Promise<void> => {
  const present = await ctx.db.findBy(Item, { milestoneId: next.id })
  const days = openDays([], { today: next.startsOn, endsOn: next.endsOn, daysOff: content.daysOff, wanted: items.length })
  const placeOf = placesBehind(present)
  const copies = items.map((item, index) => {
    const ordinal = placeOf(item.dutySlug)
    const { dutySlug, title, cadence, shareMinor, required, counted } = item
    const copy = newItem(ctx, next, { dutySlug, title, cadence, shareMinor, required, counted, ordinal, dueAt: dueAt(days[index]!, content.timeZone) })
    return Object.assign(copy, { carriedFrom: item.id })
  })
  await ctx.db.insert(Item, copies)
}

/**
 * Missed items of the period before come to the one that begins, with their shares, as far as the terms allow and while it
 * is not paid: in the former period their money goes back, in this one it is asked for.
 */
export const carryOver = async (ctx: Ctx, carrying: CarryOver): Promise<void> => {
  const { contract, content, next } = carrying
  if (!content.service?.carryOver || (await holdsOf(ctx, [next.id])).get(next.id)?.state !== 'unfunded') return
  const items = await toCarry(ctx, carrying)
  if (items.length === 0) return
  await giveUp(ctx, { viewer: systemViewer, items })
  await takeAlong(ctx, carrying, items)
  const more = items.reduce((sum, item) => sum + item.shareMinor, 0n)
  const currency = content.currency as Currency
  const price = money(next.price.minor + more, currency)
  const [quote] = quoteLater(content, [{ endsOn: next.endsOn, priceMinor: price.minor }])
  await ctx.db.update(Milestone, { id: next.id }, { price })
  await ctx.db.update(Contract, { id: contract.id }, { price: money(contract.price.minor + more, currency) })
  const refused = await repriceHold(ctx, { milestoneId: next.id, amount: price, clientFee: money(BigInt(quote!.clientFeeMinor), currency) })
  if (isRefusal(refused)) throw new Error(`hold ${next.id} was unpaid and took no other price: ${refused.reason}`)
}
