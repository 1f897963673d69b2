import type { Ctx, Page } from '@rolecall/platform'
import { businessIdsOf } from '@rolecall/platform'
import { In, LessThan } from 'typeorm'
import type { BankEntryState, BankOrderKind, BankOrderState } from '../domain/bank.rules.js'
import { ownerOfShare } from '../domain/provider.rules.js'
import { BankDetails, BankEntry, BankOrder } from './bank.entity.js'
import { FundingAttempt } from './decisions.entity.js'
import { Hold } from './hold.entity.js'

const before = (page: Page) => (page.after ? { id: LessThan(page.after[0]!) } : {})
/** Those that a bank has to do: shares that move inside our account are left out. */
const seenKinds: readonly BankOrderKind[] = ['incoming', 'refund', 'payout']

export interface OrderFilter {
  readonly kinds?: readonly BankOrderKind[] | null
  readonly state?: BankOrderState | null
}
export const ordersPage = (ctx: Ctx, { filter, page }: { filter: OrderFilter; page: Page }): Promise<BankOrder[]> =>
  ctx.db.find(BankOrder, {
    where: { kind: In([...(filter.kinds ?? seenKinds)]), ...(filter.state ? { state: filter.state } : {}), ...before(page) },
    order: { id: 'DESC' },
    take: page.take,
  })
export const entriesPage = (ctx: Ctx, { state, page }: { state: BankEntryState | null; page: Page }): Promise<BankEntry[]> =>
  ctx.db.find(BankEntry, { where: { ...(state ? { state } : {}), ...before(page) }, order: { id: 'DESC' }, take: page.take })
/** Oldest first: whoever waits longest is looked at first. */
export const detailsToCheck = (ctx: Ctx, take: number): Promise<BankDetails[]> =>
  ctx.db.find(BankDetails, { where: { state: 'under_review' }, order: { changedAt: 'ASC' }, take })

export const ordersByIds = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, BankOrder>> =>
  new Map((await ctx.db.findBy(BankOrder, { id: In([...ids]) })).map((order) => [order.id, order]))
/** Lines that belong to these orders and were not dismissed. */
export const entriesOf = async (ctx: Ctx, orderIds: readonly string[]): Promise<BankEntry[]> =>
  orderIds.length === 0 ? [] : ctx.db.findBy(BankEntry, { orderId: In([...orderIds]), state: In(['entered', 'confirmed']) })

/** Where an outgoing transfer goes: the freelancer's details, or the words of the line by which the money came. */
export interface Destination {
  readonly details: BankDetails | null
  readonly payer: string | null
}
export const destinationsOf = async (ctx: Ctx, orders: readonly BankOrder[]): Promise<Map<string, Destination>> => {
  const people = orders.flatMap(({ kind, account }) => (kind === 'payout' && account ? [ownerOfShare(account)] : []))
  const sources = orders.flatMap(({ kind, sourceId }) => (kind === 'refund' && sourceId ? [sourceId] : []))
  const details = new Map((await ctx.db.findBy(BankDetails, { freelancerId: In(people) })).map((row) => [row.freelancerId, row]))
  const paid = new Map((await ctx.db.findBy(BankOrder, { objectId: In(sources) })).map((order) => [order.objectId, order.id]))
  const lines = new Map((await entriesOf(ctx, [...paid.values()])).map((entry) => [entry.orderId!, entry.otherParty]))
  return new Map(
    orders.map(({ id, account, sourceId }) => [
      id,
      { details: (account && details.get(ownerOfShare(account))) || null, payer: (sourceId && lines.get(paid.get(sourceId) ?? '')) || null },
    ]),
  )
}

export interface Instruction {
  readonly order: BankOrder
  readonly hold: Hold
  readonly title: string
  /** A line for it waits for its second person. */
  readonly seen: boolean
}
/** How the newest payment of a milestone is made by bank transfer; null for who is not of its business, and for card payments. */
export const instructionFor = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<Instruction | null> => {
  const hold = await ctx.db.findOneBy(Hold, { milestoneId })
  if (!hold || !businessIdsOf(ctx.actor).includes(hold.businessId)) return null
  const order = await ctx.db.findOne(BankOrder, { where: { milestoneId, kind: 'incoming' }, order: { id: 'DESC' } })
  if (!order) return null
  const funding = await ctx.db.findOne(FundingAttempt, { where: { milestoneId }, order: { createdAt: 'DESC', id: 'DESC' } })
  const seen = await ctx.db.existsBy(BankEntry, { orderId: order.id, state: 'entered' })
  return { order, hold, title: funding?.title ?? '', seen }
}
