import { HOUR_MS, isRefusal, later, type Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { custodyCurrencies } from '../data/balances.js'
import { Payout } from '../data/decisions.entity.js'
import { Operation } from '../data/operation.entity.js'
import { Refund } from '../data/refund.entity.js'
import { Payee } from '../data/payee.entity.js'
import { readyPlaces } from '../data/payee-places.js'
import { providerOfId } from '../domain/provider.rules.js'
import { applyPayee } from './payees.js'
import { applyPayout } from './apply-payout.js'
import { applyRefund } from './apply-refund.js'
import type { Provider } from './provider.js'
import { requestPayout } from './request-payout.js'

export const payeeByAccount = async (ctx: Ctx, { account }: { account: string }): Promise<{ freelancerId: string } | null> =>
  ctx.db.findOne(Payee, { where: { stripeAccountId: account }, select: { freelancerId: true } })
export const payeeAccount = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<string | null> =>
  (await ctx.db.findOneBy(Payee, { freelancerId }))?.stripeAccountId ?? null

/** Reads the payout account at the provider again and applies what it says. */
export const syncPayee = async (provider: Provider, freelancerId: string): Promise<void> => {
  const account = await provider.run(payeeAccount, { freelancerId })
  if (!account || isRefusal(account)) return
  await provider.run(applyPayee, { freelancerId, facts: await provider.gateway.readPayee(account) })
}

interface PayoutPlace {
  readonly operationId: string
  readonly account: string
  readonly providerPayoutId: string
}
export const payoutPlace = async (ctx: Ctx, { payoutId }: { payoutId: string }): Promise<PayoutPlace | null> => {
  const payout = await ctx.db.findOneBy(Payout, { id: payoutId })
  const operation = await ctx.db.findOne(Operation, { where: { kind: 'payout', entityId: payoutId }, order: { generation: 'DESC' } })
  if (!payout?.providerPayoutId || !operation) return null
  return { operationId: operation.id, account: payout.connectedAccount, providerPayoutId: payout.providerPayoutId }
}

/** Reads a payout at the provider again and applies what it says. */
export const syncPayout = async (provider: Provider, payoutId: string): Promise<void> => {
  const place = await provider.run(payoutPlace, { payoutId })
  if (!place || isRefusal(place)) return
  const facts = await provider.gateway.readPayout(place.account, place.providerPayoutId)
  await provider.run(applyPayout, { operationId: place.operationId, facts })
}

export const refundPlace = async (ctx: Ctx, { refundId }: { refundId: string }): Promise<{ operationId: string; providerRefundId: string } | null> => {
  const refund = await ctx.db.findOneBy(Refund, { id: refundId })
  const operation = await ctx.db.findOne(Operation, { where: { kind: 'refund', entityId: refundId }, order: { generation: 'DESC' } })
  return operation?.stripeObjectId && refund ? { operationId: operation.id, providerRefundId: operation.stripeObjectId } : null
}

/** Reads a refund at the provider again and applies what it says. */
export const syncRefund = async (provider: Provider, refundId: string): Promise<void> => {
  const place = await provider.run(refundPlace, { refundId })
  if (!place || isRefusal(place)) return
  await provider.run(applyRefund, { operationId: place.operationId, facts: await provider.gateway.readRefund(place.providerRefundId) })
}

const LOOK_AGAIN_MS = HOUR_MS
interface PayoutSource {
  /** Until then the person is not looked at again by itself, unless something arrives. */
  readonly turnEnds: Date
  readonly accounts: string[]
  readonly currencies: Currency[]
}
/** Takes the turn before anything is read: what arrives while the balance is looked at makes it due again. */
export const payoutSources = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<PayoutSource> => {
  const turnEnds = later(ctx.now, LOOK_AGAIN_MS)
  await ctx.db.update(Payee, { freelancerId }, { nextPayoutAt: turnEnds })
  const accounts = (await readyPlaces(ctx, freelancerId)).map((place) => place.account)
  return { accounts, currencies: await custodyCurrencies(ctx, freelancerId), turnEnds }
}
/** Nothing is left to look for; whatever made it due in the meantime stands. */
export const endPayoutTurn = async (ctx: Ctx, { freelancerId, turnEnds }: { freelancerId: string; turnEnds: Date }): Promise<void> => {
  await ctx.db.update(Payee, { freelancerId, nextPayoutAt: turnEnds }, { nextPayoutAt: null })
}

/** Pays out by itself what has become available; what is still pending, or cannot be read now, is looked at again later. */
export const payOutAvailable = async (provider: Provider, freelancerId: string): Promise<void> => {
  const source = await provider.run(payoutSources, { freelancerId })
  if (isRefusal(source)) return
  const { turnEnds, currencies } = source
  let pending = false
  for (const account of currencies.length > 0 ? source.accounts : []) {
    for (const { currency, availableMinor, pendingMinor } of await provider.gateway.readBalance(account)) {
      pending ||= pendingMinor > 0n && providerOfId(account) === 'stripe'
      if (availableMinor <= 0n || !currencies.includes(currency as never)) continue
      await provider.run(requestPayout, { freelancerId, currency: currency as never, byHand: false, atMostMinor: availableMinor, account })
    }
  }
  if (!pending) await provider.run(endPayoutTurn, { freelancerId, turnEnds })
}
