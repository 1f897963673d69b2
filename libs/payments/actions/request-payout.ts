import { money, newId, type Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Payout } from '../data/decisions.entity.js'
import { freeCustodyMinor } from '../data/balances.js'
import { post } from '../data/ledger.js'
import { lockedPayee } from '../data/rows.js'
import { canReceive } from '../domain/payee.rules.js'
import { payoutCreatedPostings } from '../domain/postings.js'
import { NothingToWithdraw, PayeeNotReady } from '../domain/refusals.js'
import { intend } from './intend.js'

export interface RequestPayout {
  readonly freelancerId: string
  readonly currency: Currency
  readonly byHand: boolean
  /** At most so much; without it everything that lies in the balance. */
  readonly atMostMinor?: bigint
}

const smaller = (a: bigint, b: bigint | undefined): bigint => (b === undefined || a < b ? a : b)

/** Decides a payout: the money is in transit at once, so that it cannot be paid out twice; the worker sends it. */
export const requestPayout = async (ctx: Ctx, input: RequestPayout): Promise<Payout | NothingToWithdraw | PayeeNotReady> => {
  const { freelancerId, currency, byHand } = input
  const payee = await lockedPayee(ctx, freelancerId)
  if (!payee.stripeAccountId || !canReceive(payee.state)) return new PayeeNotReady(payee.state)
  const amountMinor = smaller(await freeCustodyMinor(ctx, { freelancerId, currency }), input.atMostMinor)
  if (amountMinor <= 0n) return new NothingToWithdraw(currency)
  const payout = ctx.db.create(Payout, {
    id: newId(ctx.now.getTime()),
    freelancerId,
    connectedAccount: payee.stripeAccountId,
    amount: money(amountMinor, currency),
    state: 'requested',
    byHand,
    providerPayoutId: null,
    arrivesAt: null,
    paidAt: null,
    failure: null,
    nextPollAt: null,
    createdAt: ctx.now,
  })
  await ctx.db.insert(Payout, payout)
  const operation = await intend(ctx, { kind: 'payout', entityId: payout.id, holdId: null, freelancerId, currency, amountMinor })
  await post(ctx, {
    kind: 'payout_created',
    sourceType: 'operation',
    sourceId: operation.id,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: payoutCreatedPostings({ freelancerId, currency, amountMinor }),
  })
  return payout
}
