import type { Money } from '@rolecall/kernel'
import { tellStaff } from '@rolecall/notifications'
import { moneyFact, type Ctx } from '@rolecall/platform'

/** Money came that is not what was asked for: it lies in suspense, and every operator hears of it once. */
export const tellSetAside = (ctx: Ctx, { chargeId, asked }: { chargeId: string; asked: Money }): Promise<void> =>
  tellStaff(ctx, 'operator', { kind: 'money_set_aside', facts: { amount: moneyFact(asked) }, path: '/admin/money?tab=ledger&account=suspense', key: `money_set_aside:${chargeId}` })
