import { isRefusal, later, MINUTE_MS, newId, SECOND_MS } from '@rolecall/kernel'
import { translate, type Ctx } from '@rolecall/platform'
import { FundingAttempt } from '../data/decisions.entity.js'
import type { Hold } from '../data/hold.entity.js'
import type { Operation } from '../data/operation.entity.js'
import { latestFunding, lockedHold, newestOperation } from '../data/rows.js'
import type { CheckoutParams } from '../domain/gateway.js'
import { INSTRUCTION_MS } from '../domain/bank.rules.js'
import { holdMoves } from '../domain/hold.rules.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { freezeParams, intend } from './intend.js'
import { markSubmitted } from './move-operation.js'

export const LINK_MINUTES = 60
/** A payment whose webhook was lost is seen this soon. */
const FIRST_POLL_MS = 20 * SECOND_MS

export interface PrepareFunding {
  readonly milestoneId: string
  /** Words of the payment page. */
  readonly title: string
  readonly returnUrl: string
  readonly cancelUrl: string
}
/** What the caller has to send, and the link when it is there already. */
export interface FundingPlan {
  readonly operationId: string
  readonly fundingId: string
  readonly milestoneId: string
  readonly params: CheckoutParams
  readonly key: string
  readonly link: { readonly url: string; readonly expiresAt: Date } | null
  /** Business time of this plan, to judge the link by. */
  readonly readAt: Date
}

const planOf = (ctx: Ctx, { funding, operation }: { funding: FundingAttempt; operation: Operation }): FundingPlan => ({
  operationId: operation.id,
  fundingId: funding.id,
  milestoneId: funding.milestoneId,
  params: operation.params as CheckoutParams,
  key: operation.idempotencyKey,
  link: funding.url ? { url: funding.url, expiresAt: funding.expiresAt } : null,
  readAt: ctx.now,
})

const startFunding = async (ctx: Ctx, hold: Hold, input: PrepareFunding): Promise<FundingPlan> => {
  const expiresAt = later(ctx.now, hold.provider === 'manual' ? INSTRUCTION_MS : LINK_MINUTES * MINUTE_MS)
  const funding = ctx.db.create(FundingAttempt, {
    id: newId(ctx.now.getTime()),
    milestoneId: hold.milestoneId,
    title: input.title,
    state: 'open',
    url: null,
    expiresAt,
    nextPollAt: later(ctx.now, FIRST_POLL_MS),
    createdAt: ctx.now,
    endedAt: null,
  })
  await ctx.db.insert(FundingAttempt, funding)
  const operation = await intend(ctx, {
    kind: 'fund',
    entityId: funding.id,
    holdId: hold.milestoneId,
    freelancerId: null,
    currency: hold.amount.currency,
    amountMinor: hold.amount.minor + hold.clientFeeMinor,
  })
  freezeParams<CheckoutParams>(operation, {
    operationId: operation.id,
    milestoneId: hold.milestoneId,
    title: input.title,
    currency: hold.amount.currency,
    amountMinor: hold.amount.minor.toString(),
    clientFeeMinor: hold.clientFeeMinor.toString(),
    feeTitle: translate(ctx.lang, 'payments.client_fee'),
    lang: ctx.lang,
    returnUrl: input.returnUrl,
    cancelUrl: input.cancelUrl,
    provider: hold.provider,
    expiresAt: Math.floor(expiresAt.getTime() / 1000),
  })
  await markSubmitted(ctx, operation)
  return planOf(ctx, { funding, operation })
}

/**
 * Claims the hold for a payment. Two clicks get the same operation: the second one finds the first one's row,
 * and the provider answers the same key with the same session.
 */
export const prepareFunding = async (ctx: Ctx, input: PrepareFunding): Promise<FundingPlan | MoneyMoveRefused> => {
  const hold = await lockedHold(ctx, input.milestoneId)
  if (hold.closedAt) return new MoneyMoveRefused('closed', hold.state)
  if (hold.state === 'funding') {
    const funding = await latestFunding(ctx, hold.milestoneId)
    if (funding?.state !== 'open') return new MoneyMoveRefused('under_review', hold.state)
    return planOf(ctx, { funding, operation: (await newestOperation(ctx, 'fund', funding.id))! })
  }
  const state = holdMoves.to('startFunding', hold.state, 'client')
  if (isRefusal(state)) return new MoneyMoveRefused('already_funded', hold.state)
  hold.state = state
  await ctx.db.save(hold)
  return startFunding(ctx, hold, input)
}
