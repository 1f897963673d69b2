import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Payout } from '../data/decisions.entity.js'
import { post } from '../data/ledger.js'
import { lockedOperation, lockedPayee, lockedPayout, operationOf } from '../data/rows.js'
import { PayoutFailed, PayoutPaid } from '../domain/events.js'
import type { PayoutFacts } from '../domain/gateway.js'
import { BLOCKED_CHECK_MS } from '../domain/operation.rules.js'
import { payoutFailedPostings, payoutPaidPostings, payoutPaidReversedPostings, type Posting } from '../domain/postings.js'
import { bookedAt, providerOfId } from '../domain/provider.rules.js'
import { blockOperation, moveOperation } from './move-operation.js'

/** A bank may send a paid payout back for so long; until then we keep looking. */
const WATCH_PAID_MS = 8 * DAY_MS

interface Step {
  readonly kind: string
  readonly postings: Posting[]
}
const write = (ctx: Ctx, { payout, operationId }: { payout: Payout; operationId: string }, { kind, postings }: Step): Promise<boolean> =>
  post(ctx, { kind, sourceType: 'payout', sourceId: payout.providerPayoutId!, operationId, occurredAt: ctx.now, postings: bookedAt(providerOfId(payout.connectedAccount), postings) })

const ledgerFact = (payout: Payout) => ({
  freelancerId: payout.freelancerId,
  connectedAccount: payout.connectedAccount,
  currency: payout.amount.currency,
  amountMinor: payout.amount.minor,
})

const applyPaid = async (ctx: Ctx, payout: Payout, operationId: string): Promise<void> => {
  if (payout.state === 'paid') {
    const watched = payout.paidAt && ctx.now.getTime() - payout.paidAt.getTime() > WATCH_PAID_MS
    payout.nextPollAt = watched ? null : later(ctx.now, DAY_MS)
    return
  }
  await write(ctx, { payout, operationId }, { kind: 'payout_paid', postings: payoutPaidPostings(ledgerFact(payout)) })
  Object.assign(payout, { state: 'paid', paidAt: ctx.now, nextPollAt: later(ctx.now, DAY_MS) })
  ctx.emit(new PayoutPaid(payout.id, payout.freelancerId))
}

const applyFailed = async (ctx: Ctx, { payout, failure }: { payout: Payout; failure: string | null }, operationId: string): Promise<void> => {
  const place = { payout, operationId }
  if (payout.state === 'paid') await write(ctx, place, { kind: 'payout_paid_reversed', postings: payoutPaidReversedPostings(ledgerFact(payout)) })
  await write(ctx, place, { kind: 'payout_failed', postings: payoutFailedPostings(ledgerFact(payout)) })
  Object.assign(payout, { state: 'failed', failure: failure ?? 'unknown', nextPollAt: null })
  ctx.emit(new PayoutFailed(payout.id, payout.freelancerId))
}

/** Applies what the provider says of a payout; `paid` may still become `failed`, both facts are kept. */
export const applyPayout = async (ctx: Ctx, { operationId, facts }: { operationId: string; facts: PayoutFacts }): Promise<void> => {
  const { entityId, freelancerId } = await operationOf(ctx, operationId)
  await lockedPayee(ctx, freelancerId!)
  const payout = await lockedPayout(ctx, entityId)
  const operation = await lockedOperation(ctx, operationId)
  if (payout.state === 'failed') return
  if (facts.amountMinor !== operation.amount.minor || facts.currency !== operation.amount.currency) {
    if (operation.status !== 'confirmed') await blockOperation(ctx, operation, { reason: 'review', until: later(ctx.now, BLOCKED_CHECK_MS) })
    return
  }
  if (operation.status !== 'confirmed') await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: facts.providerPayoutId, lastError: null })
  Object.assign(payout, { providerPayoutId: facts.providerPayoutId, arrivesAt: facts.arrivesAt, nextPollAt: later(ctx.now, HOUR_MS) })
  if (payout.state === 'requested') payout.state = 'in_transit'
  if (facts.state === 'paid') await applyPaid(ctx, payout, operationId)
  if (facts.state === 'failed') await applyFailed(ctx, { payout, failure: facts.failure }, operationId)
  await ctx.db.save(payout)
}
