import { money, newId, payableMinor, type Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Payout } from '../data/decisions.entity.js'
import { payableOutMinor } from '../data/frozen.js'
import { post } from '../data/ledger.js'
import { freeAtMinor } from '../data/balances.js'
import { readyPlaces } from '../data/payee-places.js'
import { lockedPayee } from '../data/rows.js'
import { payoutCreatedPostings } from '../domain/postings.js'
import { NothingToWithdraw, PayeeNotReady } from '../domain/refusals.js'
import { intend } from './intend.js'

export interface RequestPayout {
  readonly freelancerId: string
  readonly currency: Currency
  readonly byHand: boolean
  /** At most so much; without it everything that lies in the balance. */
  readonly atMostMinor?: bigint
  /** Out of this balance; without it the first in which something lies. */
  readonly account?: string
}

const smaller = (a: bigint, b: bigint | undefined): bigint => (b === undefined || a < b ? a : b)

interface Source {
  readonly account: string
  readonly minor: bigint
}
/** A person may have a balance at Stripe and one at the bank; a payout comes out of one of them. */
const sourceOf = async (ctx: Ctx, { freelancerId, currency, account }: RequestPayout): Promise<Source | null> => {
  const places = (await readyPlaces(ctx, freelancerId)).filter((place) => account === undefined || place.account === account)
  const sources: Source[] = []
  for (const place of places) sources.push({ account: place.account, minor: await freeAtMinor(ctx, { account: place.account, currency }) })
  return sources.find((source) => source.minor > 0n) ?? sources[0] ?? null
}

/** Decides a payout: the money is in transit at once, so that it cannot be paid out twice; the worker sends it. */
export const requestPayout = async (ctx: Ctx, input: RequestPayout): Promise<Payout | NothingToWithdraw | PayeeNotReady> => {
  const { freelancerId, currency, byHand } = input
  const payee = await lockedPayee(ctx, freelancerId)
  const source = await sourceOf(ctx, input)
  if (!source) return new PayeeNotReady(payee.state)
  const amountMinor = payableMinor(smaller(smaller(await payableOutMinor(ctx, { freelancerId, currency }), source.minor), input.atMostMinor), currency)
  if (amountMinor <= 0n) return new NothingToWithdraw(currency)
  const payout = ctx.db.create(Payout, {
    id: newId(ctx.now.getTime()),
    freelancerId,
    connectedAccount: source.account,
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
