import type { Ctx } from '@rolecall/platform'
import { lockedChargeback } from '../data/chargeback-rows.js'
import { Chargeback } from '../data/chargeback.entity.js'
import { tellOperators } from './tell-freeze.js'

/** Tells the operators once that time runs out. */
export const warnOfChargeback = async (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<void> => {
  const { chargeback } = await lockedChargeback(ctx, chargebackId)
  if (!chargeback.warnAt || chargeback.warnAt > ctx.now) return
  await ctx.db.update(Chargeback, { id: chargebackId }, { warnAt: null })
  await tellOperators(ctx, chargeback, { kind: 'chargeback_due', key: `${chargebackId}:${chargeback.evidenceDueBy?.getTime()}` })
}
