import { tell } from '@rolecall/notifications'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { Payout } from '../data/decisions.entity.js'

export interface TellPayout {
  readonly payoutId: string
}
const tellAbout = async (ctx: Ctx, { payoutId }: TellPayout, kind: 'payout_paid' | 'payout_failed'): Promise<void> => {
  const { freelancerId, amount } = await ctx.db.findOneByOrFail(Payout, { id: payoutId })
  await tell(ctx, { accountId: freelancerId, kind, facts: { amount: moneyFact(amount) }, path: '/earnings', key: `${kind}:${payoutId}` })
}
/** The bank has the money. */
export const tellPayoutPaid = (ctx: Ctx, input: TellPayout): Promise<void> => tellAbout(ctx, input, 'payout_paid')
/** The bank sent the money back, also after it had taken it: it lies in the balance again. */
export const tellPayoutFailed = (ctx: Ctx, input: TellPayout): Promise<void> => tellAbout(ctx, input, 'payout_failed')
