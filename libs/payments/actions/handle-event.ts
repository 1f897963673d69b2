import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { FundingAttempt } from '../data/decisions.entity.js'
import { Operation } from '../data/operation.entity.js'
import { StripeEvent } from '../data/stripe-event.entity.js'
import { NotAtProvider } from '../domain/gateway.js'
import { syncFunding } from './open-checkout.js'
import { confirmByLook, reversalInDoubt } from './operations-in-doubt.js'
import type { Provider } from './provider.js'
import { syncChargeback, syncFraudWarning } from './sync-chargeback.js'
import { markEvent } from './store-stripe-event.js'
import { payeeByAccount, syncPayee, syncPayout, syncRefund } from './sync.js'
import { wakeBalance } from './wake-balance.js'

type Target =
  | { kind: 'chargeback' | 'fraud_warning'; objectId: string }
  | { kind: 'operation'; operationId: string; milestoneId?: string; payoutId?: string; refundId?: string }
  | { kind: 'account'; account: string }
  | { kind: 'balance'; account: string | null }
  | null

const operationOfEvent = async (ctx: Ctx, event: StripeEvent): Promise<Operation | null> => {
  const named = event.operationHint ? await ctx.db.findOneBy(Operation, { id: event.operationHint }) : null
  return named ?? (event.objectId ? ctx.db.findOneBy(Operation, { stripeObjectId: event.objectId }) : null)
}

const targetOfOperation = async (ctx: Ctx, { id: operationId, kind, entityId, holdId }: Operation): Promise<Target> => {
  const target = { kind: 'operation', operationId } as const
  if (kind === 'payout') return { ...target, payoutId: entityId }
  if (kind === 'refund') return { ...target, refundId: entityId }
  if (kind === 'release') return { kind: 'operation', operationId: (holdId && (await reversalInDoubt(ctx, holdId))?.id) || operationId }
  const funding = kind === 'fund' ? await ctx.db.findOneBy(FundingAttempt, { id: entityId }) : null
  return funding ? { ...target, milestoneId: funding.milestoneId } : target
}

/** Where an event leads: a row of ours whose object at the provider is read again. */
const targetOf = async (ctx: Ctx, event: StripeEvent): Promise<Target> => {
  if (event.endpoint === 'v2') return event.objectId ? { kind: 'account', account: event.objectId } : null
  if (event.type.startsWith('account.')) return event.account ? { kind: 'account', account: event.account } : null
  // The platform's events carry no account; one that does is not for this door.
  if (event.endpoint === 'platform' && event.account) return null
  if (event.objectId && event.type.startsWith('charge.dispute.')) return { kind: 'chargeback', objectId: event.objectId }
  if (event.objectId && event.type === 'radar.early_fraud_warning.created') return { kind: 'fraud_warning', objectId: event.objectId }
  if (event.type === 'balance.available') return { kind: 'balance', account: event.account }
  const operation = await operationOfEvent(ctx, event)
  return operation ? targetOfOperation(ctx, operation) : null
}

export const eventTarget = async (ctx: Ctx, { eventId }: { eventId: string }): Promise<Target> => {
  const event = await ctx.db.findOneBy(StripeEvent, { id: eventId })
  return event && event.status === 'stored' ? targetOf(ctx, event) : null
}

const syncAccount = async (provider: Provider, account: string): Promise<void> => {
  const payee = await provider.run(payeeByAccount, { account })
  if (payee && !isRefusal(payee)) await syncPayee(provider, payee.freelancerId)
}

/** A call whose answer was lost is confirmed first: only then its object is known and can be read. */
const readOperation = async (provider: Provider, { operationId, milestoneId, payoutId, refundId }: Extract<Target, { kind: 'operation' }>): Promise<void> => {
  await confirmByLook(provider, operationId)
  if (milestoneId) await syncFunding(provider, milestoneId)
  if (payoutId) await syncPayout(provider, payoutId)
  if (refundId) await syncRefund(provider, refundId)
}

const readAgain = async (provider: Provider, target: NonNullable<Target>): Promise<void> => {
  if (target.kind === 'chargeback') await syncChargeback(provider, target.objectId)
  if (target.kind === 'fraud_warning') await syncFraudWarning(provider, target.objectId)
  if (target.kind === 'account') await syncAccount(provider, target.account)
  if (target.kind === 'balance') await provider.run(wakeBalance, { account: target.account })
  if (target.kind === 'operation') await readOperation(provider, target)
}

/** An event is a hint: the object is read again from the provider and its present state is applied. One of nothing that is there is passed over. */
export const handleEvent = async (provider: Provider, eventId: string): Promise<void> => {
  const target = await provider.run(eventTarget, { eventId })
  if (!target || isRefusal(target)) {
    await provider.run(markEvent, { id: eventId, status: 'ignored' })
    return
  }
  const isThere = await readAgain(provider, target).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof NotAtProvider) return false
      throw fault
    },
  )
  await provider.run(markEvent, { id: eventId, status: isThere ? 'applied' : 'ignored' })
}
