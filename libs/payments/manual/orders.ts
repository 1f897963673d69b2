import { later, money, newId, type Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { bankShareBalance } from '../data/bank-reads.js'
import { BankEntry, BankOrder } from '../data/bank.entity.js'
import { lockedPayee } from '../data/rows.js'
import { INSTRUCTION_MS, orderPrefixes, referenceOf, type BankOrderKind } from '../domain/bank.rules.js'
import { BANK_PREFIX, ownerOfShare } from '../domain/provider.rules.js'

export interface Asked {
  readonly kind: BankOrderKind
  readonly key: string
  readonly operationId: string
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly account?: string
  readonly milestoneId?: string
  readonly sourceId?: string
}
/** `conflict`: the same key with another amount, which is a fault of ours. */
export type Placed = BankOrder | 'balance_insufficient' | 'conflict'

/** Between shares of our own account nobody has to act: it is done when it is asked for. */
const isInternal = (kind: BankOrderKind): boolean => kind === 'transfer' || kind === 'reversal'

const orderRow = (ctx: Ctx, asked: Asked): BankOrder => {
  const id = newId(ctx.now.getTime())
  const { kind, key, operationId, currency, amountMinor, account = null, milestoneId = null, sourceId = null } = asked
  const internal = isInternal(kind)
  return ctx.db.create(BankOrder, {
    id, kind, key, operationId, account, milestoneId, sourceId,
    objectId: `${BANK_PREFIX}${orderPrefixes[kind]}_${id}`,
    amount: money(amountMinor, currency),
    reference: kind === 'incoming' || kind === 'refund' || kind === 'payout' ? referenceOf(id) : null,
    state: internal ? 'done' : 'open',
    failure: null,
    createdAt: ctx.now,
    expiresAt: kind === 'incoming' ? later(ctx.now, INSTRUCTION_MS) : null,
    doneAt: internal ? ctx.now : null,
  })
}

/** What leaves a freelancer's share must lie in it; the person is locked, so that two do not take the same money. */
const isCovered = async (ctx: Ctx, { account, currency, amountMinor }: Asked): Promise<boolean> => {
  await lockedPayee(ctx, ownerOfShare(account!))
  const balance = (await bankShareBalance(ctx, { account: account! })).find((each) => each.currency === currency)
  return (balance?.availableMinor ?? 0n) >= amountMinor
}

/** Asks for something at the bank; the same key twice is one order. */
export const placeOrder = async (ctx: Ctx, asked: Asked): Promise<Placed> => {
  const before = await ctx.db.findOneBy(BankOrder, { key: asked.key })
  if (before) return before.amount.minor === asked.amountMinor && before.amount.currency === asked.currency ? before : 'conflict'
  if ((asked.kind === 'reversal' || asked.kind === 'payout') && !(await isCovered(ctx, asked))) return 'balance_insufficient'
  const row = orderRow(ctx, asked)
  await ctx.db.createQueryBuilder().insert().into(BankOrder).values(row).orIgnore().execute()
  // Another sender of the same key may have been first.
  return ctx.db.findOneByOrFail(BankOrder, { key: asked.key })
}

export const orderByObject = (ctx: Ctx, { objectId }: { objectId: string }): Promise<BankOrder> => ctx.db.findOneByOrFail(BankOrder, { objectId })
export const orderByKey = (ctx: Ctx, { operationId, kind }: { operationId: string; kind: BankOrderKind }): Promise<BankOrder | null> =>
  ctx.db.findOneBy(BankOrder, { operationId, kind })

/** The order with its instruction's time applied: nobody paid in time ends it, unless a line waits for its second person. */
export const freshIncoming = async (ctx: Ctx, { objectId, end = false }: { objectId: string; end?: boolean }): Promise<BankOrder> => {
  const order = await ctx.db.findOneOrFail(BankOrder, { where: { objectId }, lock: { mode: 'pessimistic_write' } })
  const isOver = end || (order.expiresAt !== null && order.expiresAt <= ctx.now)
  if (order.state !== 'open' || !isOver || (await ctx.db.existsBy(BankEntry, { orderId: order.id, state: 'entered' }))) return order
  order.state = 'ended'
  return ctx.db.save(order)
}
