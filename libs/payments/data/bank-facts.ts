import type { Ctx } from '@rolecall/platform'
import type { BankPurpose } from '../domain/bank.rules.js'
import type { CheckoutFacts, PayoutFacts, RefundFacts, ReversalFacts, TransferFacts } from '../domain/gateway.js'
import { toPublicId } from '@rolecall/kernel'
import type { PayeeFacts, PayeeRequirement } from '../domain/payee.rules.js'
import { BankEntry, type BankDetails, type BankOrder } from './bank.entity.js'

export const confirmedEntry = (ctx: Ctx, orderId: string, purpose: BankPurpose = 'payment'): Promise<BankEntry | null> =>
  ctx.db.findOneBy(BankEntry, { orderId, purpose, state: 'confirmed' })

/** Where the client reads how to pay. */
const instructionUrl = (ctx: Ctx, order: BankOrder): string => `${ctx.config.PUBLIC_URL}/pay/${toPublicId('milestone', order.milestoneId!)}`
/** The fact in our books is named by the bank's own reference: the same line of a statement pays once, whatever happens here. */
export const chargeIdOf = (entry: BankEntry): string => `bank_line_${entry.bankReference}`

const checkoutStates = { open: 'open', done: 'paid', failed: 'expired', ended: 'expired' } as const
export const checkoutFacts = async (ctx: Ctx, order: BankOrder): Promise<CheckoutFacts> => {
  const entry = order.state === 'done' ? await confirmedEntry(ctx, order.id) : null
  const { minor: amountMinor, currency } = order.amount
  return {
    sessionId: order.objectId,
    url: instructionUrl(ctx, order),
    expiresAt: order.expiresAt!,
    live: ctx.config.isLive,
    state: checkoutStates[order.state],
    milestoneId: order.milestoneId,
    amountMinor,
    currency,
    paymentId: order.objectId,
    charge: entry ? { chargeId: chargeIdOf(entry), paidAt: order.doneAt!, settled: { currency: entry.amount.currency, amountMinor: entry.amount.minor, feeMinor: 0n } } : null,
  }
}

const known = (order: BankOrder) => ({ operationId: order.operationId, currency: order.amount.currency, amountMinor: order.amount.minor })
export const transferFacts = (order: BankOrder): TransferFacts => ({ transferId: order.objectId, destination: order.account!, ...known(order) })
export const reversalFacts = (order: BankOrder): ReversalFacts => ({ reversalId: order.objectId, ...known(order) })
export const refundFacts = (order: BankOrder): RefundFacts => ({
  refundId: order.objectId,
  ...known(order),
  state: order.state === 'done' ? 'succeeded' : order.state === 'open' ? 'pending' : 'failed',
  debited: order.doneAt !== null,
  waitsForFunds: false,
  failure: order.failure,
})
export const payoutFacts = (order: BankOrder): PayoutFacts => ({
  providerPayoutId: order.objectId,
  ...known(order),
  state: order.state === 'done' ? 'paid' : order.state === 'open' ? 'in_transit' : 'failed',
  arrivesAt: null,
  failure: order.failure,
})

const wish = (waitsFor: PayeeRequirement['waitsFor'], deadline: PayeeRequirement['deadline']): PayeeRequirement => ({ name: 'bank_details', waitsFor, deadline })
/** The payout account of a person who is paid by bank transfer: nothing but the details and an operator's word on them. */
export const payeeFacts = (account: string, details: Pick<BankDetails, 'state'> | null): PayeeFacts => {
  const of = (capability: string | null, ...requirements: PayeeRequirement[]): PayeeFacts => ({ accountId: account, transfers: capability, payouts: capability, requirements, closed: false })
  if (!details) return of(null, wish('user', 'currently_due'))
  if (details.state === 'ready') return of('active')
  return details.state === 'refused' ? of('restricted', wish('user', 'past_due')) : of('pending', wish('provider', 'currently_due'))
}
