import { HOUR_MS, money, toPublicId } from '@rolecall/kernel'
import { tellStaff, type Message } from '@rolecall/notifications'
import { moneyFact, type Ctx } from '@rolecall/platform'
import type { Hold } from '../data/hold.entity.js'
import type { Reconciliation } from '../data/reconciliation.entity.js'
import type { Refund } from '../data/refund.entity.js'
import { takeTurn } from '../data/schedule.js'
import { bankWaiting, freezesWaiting, operationsWaiting, type Waiting } from '../data/waiting.js'

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

const remind = async (ctx: Ctx, waiting: Waiting | null, { kind, path }: Pick<Message, 'kind' | 'path'>): Promise<void> => {
  if (waiting) await tellStaff(ctx, 'operator', { kind, path, facts: { count: waiting.count, since: dayOf(waiting.since) }, key: `${kind}:${dayOf(ctx.now)}` })
}

/** Money that goes on only when a person acts: looked for once an hour, told once a day while it lasts. */
export const tellWhatWaits = async (ctx: Ctx): Promise<void> => {
  if (!(await takeTurn(ctx, { name: 'tell-what-waits', everyMs: HOUR_MS, first: ctx.now }))) return
  await remind(ctx, await operationsWaiting(ctx), { kind: 'operations_wait', path: '/admin/money?tab=operations&status=doubt' })
  await remind(ctx, await freezesWaiting(ctx), { kind: 'frozen_waits', path: '/admin/money?tab=chargebacks' })
  await remind(ctx, await bankWaiting(ctx), { kind: 'bank_waits', path: '/admin/money?tab=bank' })
}

/** The comparison found that our books and the provider's differ; large releases wait meanwhile. */
export const tellDifferences = async (ctx: Ctx, { id, differenceCount }: Reconciliation): Promise<void> => {
  if (differenceCount > 0) await tellStaff(ctx, 'operator', { kind: 'books_differ', facts: { count: differenceCount }, path: '/admin/money?tab=comparison', key: `books_differ:${id}` })
}

/** The client is owed a refund that goes no further by itself; `cause` is what ended it. */
export const tellRefundOwed = async (ctx: Ctx, refund: Refund, cause: string): Promise<void> =>
  tellStaff(ctx, 'operator', {
    kind: 'refund_owed',
    facts: { amount: moneyFact(money(refund.amountMinor + refund.clientFeeMinor, refund.currency)) },
    path: '/admin/money?tab=refunds&refund=FAILED',
    key: `refund_owed:${refund.id}:${cause}`,
  })

const paymentOf = ({ milestoneId, amount, clientFeeMinor }: Hold) => ({
  amount: moneyFact(money(amount.minor + clientFeeMinor, amount.currency)),
  milestone: toPublicId('milestone', milestoneId),
})
/** Money came for a milestone that nobody wanted to pay any more. */
export const tellPaidLate = async (ctx: Ctx, hold: Hold): Promise<void> =>
  tellStaff(ctx, 'operator', { kind: 'paid_late', facts: paymentOf(hold), path: '/admin/money?tab=refunds', key: `paid_late:${hold.milestoneId}` })
/** The network warns of a payment: it is frozen until a person refunds it or frees it. */
export const tellFraudWarning = async (ctx: Ctx, hold: Hold): Promise<void> =>
  tellStaff(ctx, 'operator', { kind: 'fraud_warned', facts: paymentOf(hold), path: '/admin/money?tab=chargebacks', key: `fraud_warned:${hold.chargeId}` })
