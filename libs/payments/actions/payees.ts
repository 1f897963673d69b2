import { personOf } from '@rolecall/identity'
import { InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Operation } from '../data/operation.entity.js'
import { Payee } from '../data/payee.entity.js'
import { installationOf, readyPlaces } from '../data/payee-places.js'
import { lockedPayee } from '../data/rows.js'
import { OperationIntended, PayeeChanged } from '../domain/events.js'
import { canReceive, payeeState, payeeTodo, type PayeeFacts } from '../domain/payee.rules.js'
import { servesCountry, type ProviderName } from '../domain/provider.rules.js'
import type { PayoutMode } from '../domain/states.js'
import { moveOperation } from './move-operation.js'

/** Who serves people of this country: Stripe where it does, else the bank where the installation has one. */
const homeOf = (ctx: Ctx, country: string): ProviderName => {
  const installation = installationOf(ctx)
  return installation.bank && !servesCountry(country, installation) ? 'manual' : 'stripe'
}

/** Begins a payout account: the row is there before the provider is asked, so a repeated try asks for the same. */
export const beginPayee = async (ctx: Ctx, { freelancerId, country }: { freelancerId: string; country: string }): Promise<Payee | InvalidInput> => {
  if (!/^[A-Z]{2}$/.test(country)) return new InvalidInput('country', 'malformed')
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Payee)
    .values({ freelancerId, country, provider: homeOf(ctx, country), stripeAccountId: null, state: 'none', todo: [], payoutMode: 'auto', nextPayoutAt: null, refreshedAt: null, nextRefreshAt: null, createdAt: ctx.now })
    .orIgnore()
    .execute()
  const payee = await lockedPayee(ctx, freelancerId)
  if (!payee.stripeAccountId && payee.country !== country) {
    payee.country = country
    payee.provider = homeOf(ctx, country)
    await ctx.db.save(payee)
  }
  return payee
}

/** Applies what the provider says of a payout account; whoever waits for the change hears of it. */
export const applyPayee = async (ctx: Ctx, { freelancerId, facts }: { freelancerId: string; facts: PayeeFacts }): Promise<Payee> => {
  const payee = await lockedPayee(ctx, freelancerId)
  if (payee.stripeAccountId && payee.stripeAccountId !== facts.accountId) throw new Error(`payee ${freelancerId}: facts of another account`)
  const before = payee.state
  Object.assign(payee, { stripeAccountId: facts.accountId, state: payeeState(facts), todo: payeeTodo(facts), stopReason: facts.stopReason ?? null, refreshedAt: ctx.now, nextRefreshAt: null })
  if (payee.state !== before) {
    if (payee.payoutMode === 'auto' && canReceive(payee.state)) payee.nextPayoutAt = ctx.now
    ctx.emit(new PayeeChanged(freelancerId))
  }
  return ctx.db.save(payee)
}

/** The freelancer's choice: paid out by itself, or only when asked (DECISIONS 52). */
export const setPayoutMode = async (ctx: Ctx, { mode }: { mode: PayoutMode }): Promise<Payee> => {
  const payee = await lockedPayee(ctx, personOf(ctx))
  return ctx.db.save(Object.assign(payee, { payoutMode: mode, nextPayoutAt: mode === 'auto' ? ctx.now : null }))
}

const RESUME_MAX = 500
/** The payee can receive again: what was blocked on that goes on. */
export const resumeBlocked = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<void> => {
  if ((await readyPlaces(ctx, freelancerId)).length === 0) return
  const waiting = await ctx.db.find(Operation, {
    where: { freelancerId, status: 'blocked', blockedReason: 'payee', kind: In(['release', 'payout']) },
    order: { id: 'ASC' },
    take: RESUME_MAX,
    lock: { mode: 'pessimistic_write' },
  })
  for (const operation of waiting) {
    await moveOperation(ctx, operation, { move: 'unblock', nextAttemptAt: ctx.now })
    ctx.emit(new OperationIntended(operation.id))
  }
}
