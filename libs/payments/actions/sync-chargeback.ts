import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { chargebackOf, milestoneOfCharge } from '../data/chargeback-rows.js'
import { Chargeback } from '../data/chargeback.entity.js'
import { FundingAttempt } from '../data/decisions.entity.js'
import { Operation } from '../data/operation.entity.js'
import { lockedHold } from '../data/rows.js'
import type { DisputeGateway, FraudWarningFacts, PaymentGateway } from '../domain/gateway.js'
import { heldMinor } from '../domain/hold.rules.js'
import { applyChargeback } from './apply-chargeback.js'
import { freezeHold } from './freeze-hold.js'
import { syncFunding } from './open-checkout.js'
import type { Provider } from './provider.js'
import { tellFraudWarning } from './tell-operators.js'

/** Readings that overtake each other are rare; so often it is read again. */
const TRIES = 5

export const disputesOf = (gateway: PaymentGateway): DisputeGateway => {
  if (!gateway.disputes) throw new Error('this provider knows no disputes')
  return gateway.disputes
}

export const chargebackVersion = async (ctx: Ctx, { disputeId }: { disputeId: string }): Promise<number> => (await chargebackOf(ctx, disputeId))?.version ?? 0

interface Hinted {
  readonly chargeId: string
  readonly operationHint: string | null
}
/** A charge we have not written down yet, though its payment page is ours: the page is read again first. */
export const paymentBehind = async (ctx: Ctx, { chargeId, operationHint }: Hinted): Promise<string | null> => {
  if (!operationHint || (await milestoneOfCharge(ctx, chargeId))) return null
  const operation = await ctx.db.findOneBy(Operation, { id: operationHint, kind: 'fund' })
  const funding = operation && (await ctx.db.findOneBy(FundingAttempt, { id: operation.entityId, state: 'open' }))
  return funding?.milestoneId ?? null
}
const catchUp = async (provider: Provider, facts: Hinted): Promise<void> => {
  const milestoneId = await provider.run(paymentBehind, facts)
  if (!milestoneId || isRefusal(milestoneId)) return
  await syncFunding(provider, milestoneId)
  if (await provider.run(paymentBehind, facts)) throw new Error(`the payment of charge ${facts.chargeId} is not confirmed yet`)
}

/** Reads a dispute at the provider again and applies what it says. */
export const syncChargeback = async (provider: Provider, disputeId: string): Promise<void> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const version = await provider.run(chargebackVersion, { disputeId })
    const facts = await disputesOf(provider.gateway).readDispute(disputeId)
    if (version === 0) await catchUp(provider, facts)
    if ((await provider.run(applyChargeback, { facts, version: Number(version) })) !== 'stale') return
  }
  throw new Error(`dispute ${disputeId} changes faster than it can be read`)
}

/** The row of a chargeback leads to its dispute at the provider. */
export const disputeIdOf = async (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<string | null> =>
  (await ctx.db.findOneBy(Chargeback, { id: chargebackId }))?.disputeId ?? null
export const pollChargeback = async (provider: Provider, chargebackId: string): Promise<void> => {
  const disputeId = await provider.run(disputeIdOf, { chargebackId })
  if (typeof disputeId === 'string') await syncChargeback(provider, disputeId)
}

/** The network's early word on a payment freezes its money before anything is taken. */
export const applyFraudWarning = async (ctx: Ctx, { facts }: { facts: FraudWarningFacts }): Promise<'applied' | 'ignored'> => {
  const milestoneId = await milestoneOfCharge(ctx, facts.chargeId)
  if (!milestoneId || facts.live !== ctx.config.isLive) return 'ignored'
  const hold = await lockedHold(ctx, milestoneId)
  if (heldMinor(hold) + hold.releasedMinor === 0n) return 'ignored'
  await freezeHold(ctx, hold, { reason: 'fraud_warning', source: facts.chargeId })
  if (hold.frozen) await tellFraudWarning(ctx, hold)
  return 'applied'
}

/** Reads a fraud warning at the provider again and applies what it says. */
export const syncFraudWarning = async (provider: Provider, warningId: string): Promise<void> => {
  const facts = await disputesOf(provider.gateway).readFraudWarning(warningId)
  await catchUp(provider, facts)
  await provider.run(applyFraudWarning, { facts })
}
