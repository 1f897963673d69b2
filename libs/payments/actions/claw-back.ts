import { DAY_MS, later, money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedChargeback } from '../data/chargeback-rows.js'
import { Chargeback } from '../data/chargeback.entity.js'
import type { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { Reversal } from '../data/refund.entity.js'
import { lockedPayee, openOperation, payeeRow } from '../data/rows.js'
import { clawbackPostings } from '../domain/chargeback.postings.js'
import { clawbackShares } from '../domain/chargeback.rules.js'
import { commissionBack } from '../domain/refund.rules.js'
import { isNeverSent } from '../domain/operation.rules.js'
import { ChargebackRefused } from '../domain/refusals.js'
import { freezeHold, liftFreeze } from './freeze-hold.js'
import { sendNextReversal } from './reversals.js'
import { changeParts } from './settle-loss.js'
import { takeBack } from './take-back.js'
import { tellClawback } from './tell-freeze.js'

/** The freelancer knows of a deduction so long before it is made. */
export const CLAWBACK_NOTICE_MS = 3 * DAY_MS
interface Place {
  readonly chargeback: Chargeback
  readonly hold: Hold
}

/** Tells the freelancer and sets the day; until then the money that can still be reached is frozen. */
export const announceClawback = async (ctx: Ctx, { chargeback, hold }: Place): Promise<void> => {
  const { grossMinor } = clawbackShares(hold, chargeback.absorbedMinor)
  if (grossMinor === 0n) return
  const from = later(ctx.now, CLAWBACK_NOTICE_MS)
  chargeback.clawbackAt = from
  const commission = commissionBack(hold.commissionBps, hold.releasedMinor, grossMinor)
  await tellClawback(ctx, hold, { amount: money(grossMinor - commission, hold.amount.currency), from, key: `${chargeback.id}:${chargeback.round}:${ctx.now.getTime()}` })
}

/** An operator has the freelancer bear the loss: at once announced when it is lost already, else when it is. */
export const clawBack = async (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<Chargeback | ChargebackRefused> => {
  const { chargeback, hold } = await lockedChargeback(ctx, chargebackId)
  if (!hold) return new ChargebackRefused('unmatched', chargeback.state)
  if (chargeback.state === 'won' || chargeback.policy === 'clawback') return new ChargebackRefused('decided', chargeback.state)
  if (hold.releasedMinor === 0n || (chargeback.round > 0 && chargeback.absorbedMinor === 0n)) return new ChargebackRefused('nothing_to_claw_back', chargeback.state)
  chargeback.policy = 'clawback'
  if (chargeback.absorbedMinor > 0n) await announceClawback(ctx, { chargeback, hold })
  await ctx.db.save(chargeback)
  if (chargeback.clawbackAt) await freezeHold(ctx, hold, { reason: 'chargeback', source: chargeback.disputeId, again: true })
  return chargeback
}

const write = async (ctx: Ctx, { chargeback, hold }: Place, { grossMinor, feeMinor }: { grossMinor: bigint; feeMinor: bigint }): Promise<void> => {
  const { freelancerId, amount } = hold
  const taken = await takeBack(ctx, hold, grossMinor)
  for (const row of taken.reversals) await ctx.db.insert(Reversal, { ...row, refundId: null, chargebackId: chargeback.id, state: 'waiting', createdAt: ctx.now })
  await post(ctx, {
    kind: 'chargeback_clawed_back',
    sourceType: 'chargeback',
    sourceId: `${chargeback.id}:${chargeback.round}`,
    operationId: null,
    occurredAt: ctx.now,
    postings: clawbackPostings({ freelancerId, currency: amount.currency, ...taken, feeMinor }),
  })
  await changeParts(ctx, hold, {
    releasedMinor: hold.releasedMinor - grossMinor,
    lostMinor: hold.lostMinor + grossMinor,
    clientFeeEarnedMinor: hold.clientFeeEarnedMinor - feeMinor,
    clientFeeLostMinor: hold.clientFeeLostMinor + feeMinor,
  })
  Object.assign(chargeback, {
    lostMinor: chargeback.lostMinor + grossMinor,
    clawedMinor: grossMinor,
    feeLostMinor: chargeback.feeLostMinor + feeMinor,
    absorbedMinor: chargeback.absorbedMinor - grossMinor - feeMinor,
    clawbackAt: null,
  })
  await sendNextReversal(ctx, { chargebackId: chargeback.id, refundId: null })
}

/** The announced day has come: the loss moves from us to the freelancer, his balance is reversed as far as it reaches. */
export const carryOutClawback = async (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<void> => {
  const { chargeback, hold } = await lockedChargeback(ctx, chargebackId)
  if (!hold || !chargeback.clawbackAt || chargeback.clawbackAt > ctx.now) return
  const shares = clawbackShares(hold, chargeback.absorbedMinor)
  const transfer = await openOperation(ctx, 'release', hold.milestoneId)
  // A transfer whose end is not known, or a reversal on its way: again at the next tick.
  if ((transfer && !isNeverSent(transfer)) || (await openOperation(ctx, 'reversal', hold.milestoneId))) return
  if (await payeeRow(ctx, hold.freelancerId)) await lockedPayee(ctx, hold.freelancerId)
  if (shares.grossMinor > 0n) await write(ctx, { chargeback, hold }, shares)
  chargeback.clawbackAt = null
  await ctx.db.save(chargeback)
  await liftFreeze(ctx, hold, { reason: 'chargeback', source: chargeback.disputeId })
}
