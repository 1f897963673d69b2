import { DAY_MS, isCurrency, isRefusal, later, MINUTE_MS, money, SECOND_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { FundingAttempt } from '../data/decisions.entity.js'
import type { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { Operation } from '../data/operation.entity.js'
import { lockedFunding, lockedHold, lockedOperation } from '../data/rows.js'
import { HoldFunded, HoldPaidLate } from '../domain/events.js'
import type { ChargeFacts, CheckoutFacts } from '../domain/gateway.js'
import { holdMoves } from '../domain/hold.rules.js'
import { chargePostings, unmatchedChargePostings } from '../domain/postings.js'
import { bookedAt, providerOfId } from '../domain/provider.rules.js'
import { receiptOfFunding } from './issue-receipt.js'
import { endFunding } from './record-checkout.js'
import { tellPaidLate } from './tell-operators.js'
import { tellSetAside } from './tell-set-aside.js'

type Settled = ChargeFacts & { settled: NonNullable<ChargeFacts['settled']> }
interface Place {
  readonly hold: Hold
  readonly funding: FundingAttempt
  readonly operation: Operation
}

/** Why money of a closed hold is frozen. */
export const PAID_LATE = 'paid_after_close'

/** How soon to look again while a page is open, and once its time has passed. */
const pollDelayMs = (ctx: Ctx, funding: FundingAttempt): number => {
  const age = ctx.now.getTime() - funding.createdAt.getTime()
  return age > DAY_MS ? 30 * MINUTE_MS : age > 10 * MINUTE_MS ? 2 * MINUTE_MS : 20 * SECOND_MS
}

/** Only a session we made, with exactly the money we asked for, in the mode we run in. */
const matches = (ctx: Ctx, { hold, funding }: Place, { facts, charge }: { facts: CheckoutFacts; charge: Settled }): boolean => {
  const wanted = hold.amount.minor + hold.clientFeeMinor
  const currency = hold.amount.currency
  return (
    hold.state === 'funding' &&
    funding.state === 'open' &&
    facts.live === ctx.config.isLive &&
    facts.amountMinor === wanted &&
    facts.currency === currency &&
    charge.settled.amountMinor === wanted &&
    charge.settled.currency === currency
  )
}

const protect = async (ctx: Ctx, { hold, funding, operation }: Place, { facts, charge }: { facts: CheckoutFacts; charge: Settled }): Promise<void> => {
  const state = holdMoves.to('confirmCharge', hold.state, 'system')
  if (isRefusal(state)) throw new Error(`hold ${hold.milestoneId}: a charge came while ${hold.state}`)
  await post(ctx, {
    kind: 'charge',
    sourceType: 'charge',
    sourceId: charge.chargeId,
    operationId: operation.id,
    occurredAt: charge.paidAt,
    postings: bookedAt(providerOfId(charge.chargeId), chargePostings({
      milestoneId: hold.milestoneId,
      currency: hold.amount.currency,
      amountMinor: hold.amount.minor,
      clientFeeMinor: hold.clientFeeMinor,
      providerFeeMinor: charge.settled.feeMinor,
    })),
  })
  const late = hold.closedAt !== null
  if (late) {
    Object.assign(hold, { frozen: true, frozenReason: PAID_LATE })
    await tellPaidLate(ctx, hold)
  }
  Object.assign(hold, { state, paymentId: facts.paymentId, chargeId: charge.chargeId, providerFeeMinor: charge.settled.feeMinor, paidAt: ctx.now })
  Object.assign(funding, { state: 'paid', endedAt: ctx.now })
  await ctx.db.save([hold, funding])
  await receiptOfFunding(ctx, hold, funding)
  ctx.emit(late ? new HoldPaidLate(hold.milestoneId) : new HoldFunded(hold.milestoneId))
}

/** Money came that is not what we asked for: into suspense, and a person has to look. Never silently wrong. */
const setAside = async (ctx: Ctx, { hold, funding, operation }: Place, charge: Settled): Promise<void> => {
  const { currency, amountMinor, feeMinor } = charge.settled
  if (isCurrency(currency)) {
    await post(ctx, {
      kind: 'unmatched_charge',
      sourceType: 'charge',
      sourceId: charge.chargeId,
      operationId: operation.id,
      occurredAt: charge.paidAt,
      postings: bookedAt(providerOfId(charge.chargeId), unmatchedChargePostings({ currency, amountMinor, providerFeeMinor: feeMinor })),
    })
  }
  await tellSetAside(ctx, { chargeId: charge.chargeId, asked: money(hold.amount.minor + hold.clientFeeMinor, hold.amount.currency) })
  Object.assign(funding, { state: 'review', endedAt: ctx.now })
  Object.assign(operation, { lastError: `unmatched_charge ${amountMinor} ${currency}`, updatedAt: ctx.now })
  await ctx.db.save([funding])
  await ctx.db.save([operation])
}

/**
 * Applies what the provider says of a hosted payment. Webhook, return of the client and polling all come here;
 * the hold is locked, and what was applied before changes nothing.
 */
export const applyCharge = async (ctx: Ctx, { facts }: { facts: CheckoutFacts }): Promise<'applied' | 'nothing'> => {
  const known = await ctx.db.findOneBy(Operation, { kind: 'fund', stripeObjectId: facts.sessionId })
  if (!known) return 'nothing'
  const hold = await lockedHold(ctx, known.holdId!)
  const funding = await lockedFunding(ctx, known.entityId)
  if (funding.state === 'paid' || funding.state === 'review') return 'nothing'
  if (facts.state === 'expired') {
    await endFunding(ctx, hold, funding)
    return 'applied'
  }
  const { charge } = facts
  if (facts.state !== 'paid' || !charge?.settled) {
    funding.nextPollAt = later(ctx.now, pollDelayMs(ctx, funding))
    await ctx.db.save(funding)
    return 'nothing'
  }
  const settled: Settled = { ...charge, settled: charge.settled }
  const place = { hold, funding, operation: await lockedOperation(ctx, known.id) }
  if (matches(ctx, place, { facts, charge: settled })) await protect(ctx, place, { facts, charge: settled })
  else await setAside(ctx, place, settled)
  return 'applied'
}
