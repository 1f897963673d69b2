import { personOf } from '@rolecall/identity'
import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Payout } from '../data/decisions.entity.js'
import { payeeRow } from '../data/rows.js'
import { PayeeNotReady, type NothingToWithdraw } from '../domain/refusals.js'
import { requestPayout } from './request-payout.js'

/** The freelancer asks for the balance at the provider; it is sent as soon as the provider has it available. */
export const withdraw = async (ctx: Ctx, { currency }: { currency: Currency }): Promise<Payout | NothingToWithdraw | PayeeNotReady> => {
  const freelancerId = personOf(ctx)
  if (!(await payeeRow(ctx, freelancerId))) return new PayeeNotReady('none')
  return requestPayout(ctx, { freelancerId, currency, byHand: true })
}
