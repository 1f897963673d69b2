import { personOf } from '@rolecall/identity'
import { money } from '@rolecall/kernel'
import { pageOf, toConnection, type Connection, type Ctx, type PageArgs } from '@rolecall/platform'
import { BankDetails, type BankEntry, type BankOrder } from '../data/bank.entity.js'
import { destinationsOf, detailsToCheck, entriesOf, entriesPage, instructionFor, ordersByIds, ordersPage, type OrderFilter } from '../data/bank-lists.js'
import type { BankEntryState } from '../domain/bank.rules.js'
import type { BankEntryView, BankTransferView, PaymentInstructionView } from './bank.views.js'

const entryShown = (ctx: Ctx, entry: BankEntry, order: BankOrder | null): BankEntryView => ({
  ...entry,
  mine: entry.enteredBy === personOf(ctx),
  reference: order?.reference ?? null,
  kind: order?.kind ?? null,
})
export const entriesShown = async (ctx: Ctx, entries: readonly BankEntry[]): Promise<BankEntryView[]> => {
  const orders = await ordersByIds(ctx, entries.flatMap(({ orderId }) => (orderId ? [orderId] : [])))
  return entries.map((entry) => entryShown(ctx, entry, orders.get(entry.orderId ?? '') ?? null))
}
/** The newest line of each: a returned transfer shows its return. */
export const ordersShown = async (ctx: Ctx, orders: readonly BankOrder[]): Promise<BankTransferView[]> => {
  const destinations = await destinationsOf(ctx, orders)
  const lines = (await entriesOf(ctx, orders.map(({ id }) => id))).sort((a, b) => a.enteredAt.getTime() - b.enteredAt.getTime())
  const newest = new Map(lines.map((entry) => [entry.orderId!, entry]))
  return orders.map((order) => {
    const entry = newest.get(order.id)
    return { ...order, ...destinations.get(order.id)!, entry: entry ? entryShown(ctx, entry, order) : null }
  })
}

export const transferConnection = async (ctx: Ctx, { filter, args }: { filter: OrderFilter; args: PageArgs }): Promise<Connection<BankTransferView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'bankTransfers' })
  return toConnection(ctx.config, page, { items: await ordersShown(ctx, await ordersPage(ctx, { filter, page })), sortValues: (row) => [row.id] })
}
export const entryConnection = async (ctx: Ctx, { state, args }: { state: BankEntryState | null; args: PageArgs }): Promise<Connection<BankEntryView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'bankEntries' })
  return toConnection(ctx.config, page, { items: await entriesShown(ctx, await entriesPage(ctx, { state, page })), sortValues: (row) => [row.id] })
}
const CHECK_MAX = 100
export const detailsWaiting = (ctx: Ctx): Promise<BankDetails[]> => detailsToCheck(ctx, CHECK_MAX)
export const myBankDetails = (ctx: Ctx): Promise<BankDetails | null> => ctx.db.findOneBy(BankDetails, { freelancerId: personOf(ctx) })

export const paymentInstruction = async (ctx: Ctx, input: { milestoneId: string }): Promise<PaymentInstructionView | null> => {
  const found = await instructionFor(ctx, input)
  const bank = ctx.config.bank
  if (!found || !bank) return null
  const { order, hold, title, seen } = found
  return {
    milestoneId: hold.milestoneId,
    contractId: hold.contractId,
    title,
    amount: order.amount,
    clientFee: money(hold.clientFeeMinor, hold.amount.currency),
    reference: order.reference!,
    holder: bank.holder,
    bankName: bank.bankName,
    account: bank.account,
    bankCode: bank.code,
    state: order.state,
    seen,
    expiresAt: order.expiresAt!,
  }
}
