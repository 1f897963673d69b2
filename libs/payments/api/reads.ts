import { personOf } from '@rolecall/identity'
import { money } from '@rolecall/kernel'
import { accountIdOf, pageOf, toConnection, type Asker, type Connection, type Ctx, type PageArgs } from '@rolecall/platform'
import { balancesOf } from '../data/balances.js'
import type { Payout } from '../data/decisions.entity.js'
import type { Operation } from '../data/operation.entity.js'
import { newestRates } from '../data/rates.js'
import { payeeRow } from '../data/rows.js'
import { ledgerPage, type LedgerEntry, type LedgerFilter } from '../data/ledger-search.js'
import { operationsPage, payoutsOf, reconciliationsPage, refundsPage, type OperationFilter } from '../data/staff-queries.js'
import { bankCurrencyOf } from '../domain/conversion.rules.js'
import type { RefundState } from '../domain/states.js'
import { reconciliationView, type ReconciliationView } from './books.views.js'
import { conversionView } from './conversion.views.js'
import { refundView, type PaymentRefundView } from './refund.views.js'
import type { BalanceView, PayeeView } from './views.js'

/** The signed-in account; the guard let nobody else in. */
export const myId = (asker: Asker): string => accountIdOf(asker.actor)!

const unstarted: PayeeView = { state: 'none', todo: [], stopReason: null, refreshedAt: null, country: '', provider: 'stripe', payoutMode: 'auto' }
export const myPayee = async (ctx: Ctx): Promise<PayeeView> => (await payeeRow(ctx, personOf(ctx))) ?? unstarted

export const myBalances = async (ctx: Ctx): Promise<BalanceView[]> => {
  const rows = await balancesOf(ctx, personOf(ctx))
  const payee = rows.length > 0 ? await payeeRow(ctx, personOf(ctx)) : null
  const bankCurrency = payee && bankCurrencyOf(payee.country)
  const isForeign = rows.some(({ currency }) => bankCurrency !== null && currency !== bankCurrency)
  const rates = isForeign ? await newestRates(ctx) : []
  return rows.map(({ currency, ...minor }) => ({
    currency,
    payable: money(minor.payable, currency),
    atProvider: money(minor.atProvider, currency),
    inTransit: money(minor.inTransit, currency),
    paidOut: money(minor.paidOut, currency),
    owed: money(minor.owed, currency),
    frozen: money(minor.frozen, currency),
    conversion: conversionView({ free: money(minor.atProvider - minor.frozen, currency), bankCurrency, rates, now: ctx.now }),
  }))
}

export const myPayoutPage = async (ctx: Ctx, args: PageArgs): Promise<Connection<Payout>> => {
  const page = pageOf(ctx.config, { ...args, list: 'myPayouts' })
  return toConnection(ctx.config, page, { items: await payoutsOf(ctx, { freelancerId: personOf(ctx), page }), sortValues: (row) => [row.id] })
}

export const operationConnection = async (ctx: Ctx, { filter, args }: { filter: OperationFilter; args: PageArgs }): Promise<Connection<Operation>> => {
  const page = pageOf(ctx.config, { ...args, list: 'paymentOperations' })
  return toConnection(ctx.config, page, { items: await operationsPage(ctx, { filter, page }), sortValues: (row) => [row.id] })
}

export const refundConnection = async (ctx: Ctx, { state, args }: { state: RefundState | null; args: PageArgs }): Promise<Connection<PaymentRefundView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'paymentRefunds' })
  return toConnection(ctx.config, page, { items: (await refundsPage(ctx, { state, page })).map(refundView), sortValues: (row) => [row.id] })
}

export const reconciliationConnection = async (ctx: Ctx, args: PageArgs): Promise<Connection<ReconciliationView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'reconciliations' })
  return toConnection(ctx.config, page, { items: (await reconciliationsPage(ctx, { page })).map(reconciliationView), sortValues: (row) => [row.id] })
}

export const ledgerConnection = async (ctx: Ctx, { filter, args }: { filter: LedgerFilter; args: PageArgs }): Promise<Connection<LedgerEntry>> => {
  const page = pageOf(ctx.config, { ...args, list: 'ledgerTransactions' })
  return toConnection(ctx.config, page, { items: await ledgerPage(ctx, { filter, page }), sortValues: (row) => [row.seq.toString()] })
}
