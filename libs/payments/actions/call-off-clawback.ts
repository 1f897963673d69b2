import type { Ctx } from '@rolecall/platform'
import { lockedChargeback } from '../data/chargeback-rows.js'
import type { Chargeback } from '../data/chargeback.entity.js'
import { isFreezing } from '../domain/chargeback.rules.js'
import { ChargebackRefused } from '../domain/refusals.js'
import { liftFreeze } from './freeze-hold.js'
import { tellCalledOff } from './tell-freeze.js'

/** The loss stays ours: an operator takes a clawback back before it is made. What was told is told back. */
export const callOffClawback = async (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<Chargeback | ChargebackRefused> => {
  const { chargeback, hold } = await lockedChargeback(ctx, chargebackId)
  if (!hold) return new ChargebackRefused('unmatched', chargeback.state)
  if (chargeback.policy === 'absorb') return new ChargebackRefused('no_clawback', chargeback.state)
  if (chargeback.clawedMinor > 0n) return new ChargebackRefused('clawed_back', chargeback.state)
  const wasAnnounced = chargeback.clawbackAt !== null
  await ctx.db.save(Object.assign(chargeback, { policy: 'absorb', clawbackAt: null }))
  if (!wasAnnounced) return chargeback
  if (!isFreezing(chargeback.state, chargeback.awayMinor)) await liftFreeze(ctx, hold, { reason: 'chargeback', source: chargeback.disputeId })
  await tellCalledOff(ctx, hold, { key: `${chargeback.id}:${ctx.now.getTime()}` })
  return chargeback
}
