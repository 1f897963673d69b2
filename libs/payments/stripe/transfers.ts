import { fromPublicId, toPublicId } from '@rolecall/kernel'
import type Stripe from 'stripe'
import type { PayoutFacts, PayoutParams, ProviderBalance, TransferFacts, TransferParams } from '../domain/gateway.js'
import { readAmount, sentAmount } from './amounts.js'
import { found } from './outcome.js'

const FOUND_MAX = 100

const transferFacts = (transfer: Stripe.Transfer): TransferFacts => ({
  transferId: transfer.id,
  operationId: fromPublicId('operation', transfer.metadata['operationId'] ?? ''),
  destination: typeof transfer.destination === 'string' ? transfer.destination : (transfer.destination?.id ?? ''),
  currency: transfer.currency.toUpperCase(),
  amountMinor: readAmount(transfer.amount, transfer.currency),
})

export const createTransfer = async (stripe: Stripe, params: TransferParams, key: string): Promise<TransferFacts> => {
  const transfer = await stripe.transfers.create(
    {
      amount: sentAmount(params.amountMinor, params.currency),
      currency: params.currency.toLowerCase(),
      destination: params.destination,
      ...(params.sourceCharge ? { source_transaction: params.sourceCharge } : {}),
      transfer_group: toPublicId('milestone', params.milestoneId),
      metadata: { operationId: toPublicId('operation', params.operationId) },
    },
    { idempotencyKey: key },
  )
  return transferFacts(transfer)
}

export const findTransfer = async (stripe: Stripe, params: TransferParams): Promise<TransferFacts | null> => {
  const page = await stripe.transfers.list({ transfer_group: toPublicId('milestone', params.milestoneId), limit: FOUND_MAX })
  const found = page.data.find((transfer) => transfer.metadata['operationId'] === toPublicId('operation', params.operationId))
  return found ? transferFacts(found) : null
}

/** Open strings of the provider: what we do not know is on its way, never an error. */
const payoutState = (status: string): PayoutFacts['state'] =>
  status === 'paid' ? 'paid' : status === 'failed' || status === 'canceled' ? 'failed' : 'in_transit'

const payoutFacts = (payout: Stripe.Payout): PayoutFacts => ({
  providerPayoutId: payout.id,
  operationId: fromPublicId('operation', payout.metadata?.['operationId'] ?? ''),
  currency: payout.currency.toUpperCase(),
  amountMinor: readAmount(payout.amount, payout.currency),
  state: payoutState(payout.status),
  arrivesAt: payout.arrival_date ? new Date(payout.arrival_date * 1000) : null,
  failure: payout.failure_code ?? (payout.status === 'canceled' ? 'canceled' : null),
})

export const createPayout = async (stripe: Stripe, params: PayoutParams, key: string): Promise<PayoutFacts> => {
  const payout = await stripe.payouts.create(
    { amount: sentAmount(params.amountMinor, params.currency), currency: params.currency.toLowerCase(), metadata: { operationId: toPublicId('operation', params.operationId) } },
    { idempotencyKey: key, stripeContext: params.account },
  )
  return payoutFacts(payout)
}

export const readPayout = async (stripe: Stripe, account: string, payoutId: string): Promise<PayoutFacts> =>
  payoutFacts(await stripe.payouts.retrieve(payoutId, {}, { stripeContext: account }))

export const findPayout = async (stripe: Stripe, params: PayoutParams): Promise<PayoutFacts | null> => {
  const page = await stripe.payouts.list({ limit: FOUND_MAX }, { stripeContext: params.account })
  const found = page.data.find((payout) => payout.metadata?.['operationId'] === toPublicId('operation', params.operationId))
  return found ? payoutFacts(found) : null
}

/** Of the platform (null) or of a payee's account; one row per currency. */
export const readBalance = async (stripe: Stripe, account: string | null): Promise<ProviderBalance[]> => {
  const balance = await found(stripe.balance.retrieve({}, account ? { stripeContext: account } : {}))
  const sums = new Map<string, { availableMinor: bigint; pendingMinor: bigint }>()
  const of = (currency: string) => {
    const code = currency.toUpperCase()
    if (!sums.has(code)) sums.set(code, { availableMinor: 0n, pendingMinor: 0n })
    return sums.get(code)!
  }
  for (const { currency, amount } of balance.available) of(currency).availableMinor += BigInt(amount)
  for (const { currency, amount } of balance.pending) of(currency).pendingMinor += BigInt(amount)
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }))
}
