import { DAY_MS, HOUR_MS, later, money } from '@rolecall/kernel'
import { tell } from '@rolecall/notifications'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { MoreThan } from 'typeorm'
import { Payout } from '../data/decisions.entity.js'
import { idleBalances, type IdleBalance } from '../data/idle-balances.js'
import { readyPlaces } from '../data/payee-places.js'
import { takeTurn } from '../data/schedule.js'
import { EARLIEST_IDLE_MS, idleUntil, idleWarnAt } from '../domain/idle.rules.js'
import { requestPayout } from './request-payout.js'

/** Balances that nobody asks for, looked for once an hour. */
export const dueIdleBalances = async (ctx: Ctx): Promise<IdleBalance[]> => {
  const isTurn = await takeTurn(ctx, { name: 'idle_balances', everyMs: HOUR_MS, first: ctx.now })
  const balances = isTurn ? await idleBalances(ctx, later(ctx.now, -EARLIEST_IDLE_MS)) : []
  return balances.filter(({ country, since }) => idleWarnAt(country, since) <= ctx.now)
}

/** The freelancer hears, once for this money, when it will be paid out without being asked for. */
const warn = (ctx: Ctx, { freelancerId, currency, country, minor, since }: IdleBalance): Promise<void> => {
  const facts = { amount: moneyFact(money(minor, currency)), day: idleUntil(country, since).toISOString().slice(0, 10) }
  return tell(ctx, { accountId: freelancerId, kind: 'payout_idle', facts, path: '/earnings', key: `payout_idle:${currency}:${since.toISOString()}` })
}

/** What came back once comes back again, and the person hears of it each time: the next try is a week away. */
const TRY_AGAIN_MS = 7 * DAY_MS
const cameBack = (ctx: Ctx, { freelancerId, currency }: IdleBalance): Promise<boolean> =>
  ctx.db.exists(Payout, { where: { freelancerId, amount: { currency }, state: 'failed', createdAt: MoreThan(later(ctx.now, -TRY_AGAIN_MS)) } })

/**
 * No balance lies idle longer than the provider allows, also where the freelancer asks for payouts by hand: a notice,
 * then a payout out of every place that can pay now. One that cannot is tried again an hour later, one that came back after a week.
 */
export const treatIdleBalance = async (ctx: Ctx, balance: IdleBalance): Promise<void> => {
  const { freelancerId, currency, country, since } = balance
  await warn(ctx, balance)
  if (idleUntil(country, since) > ctx.now || (await cameBack(ctx, balance))) return
  for (const { account } of await readyPlaces(ctx, freelancerId)) await requestPayout(ctx, { freelancerId, currency, byHand: false, account })
}
