import { personOf, requireFresh, type SignInAgain } from '@rolecall/identity'
import { checkLength, firstFault, isRefusal, NotFoundSignal, type InvalidInput, type MoveRefused } from '@rolecall/kernel'
import { tell } from '@rolecall/notifications'
import type { Ctx } from '@rolecall/platform'
import { payeeFacts } from '../data/bank-facts.js'
import { BankDetails } from '../data/bank.entity.js'
import { Payee } from '../data/payee.entity.js'
import { lockedPayee } from '../data/rows.js'
import { bankDetailMoves } from '../domain/bank.rules.js'
import { PayeeChanged } from '../domain/events.js'
import { bankShareOf } from '../domain/provider.rules.js'
import { applyPayee } from './payees.js'

export interface SaveBankDetails {
  readonly holder: string
  readonly bankName: string
  readonly accountNumber: string
  readonly bankCode: string
}
const HOLDER_MAX = 120
const BANK_MAX = 120
const ACCOUNT = { min: 5, max: 42 }
const CODE = { min: 4, max: 20 }
export const REMARK_MAX = 300

const faultOf = (input: SaveBankDetails): InvalidInput | null =>
  firstFault(
    checkLength('holder', input.holder, { min: 2, max: HOLDER_MAX }),
    checkLength('bankName', input.bankName, { min: 2, max: BANK_MAX }),
    checkLength('accountNumber', input.accountNumber, ACCOUNT),
    checkLength('bankCode', input.bankCode, CODE),
  )

/** Whoever waits for the person hears of it; for people whom only the bank serves the details are the whole account. */
export const refreshBankPayee = async (ctx: Ctx, freelancerId: string): Promise<void> => {
  const payee = await lockedPayee(ctx, freelancerId)
  const details = await ctx.db.findOneBy(BankDetails, { freelancerId })
  if (payee.provider === 'manual') {
    await applyPayee(ctx, { freelancerId, facts: payeeFacts(bankShareOf(freelancerId), details) })
    return
  }
  if (details?.state === 'ready' && payee.payoutMode === 'auto') await ctx.db.update(Payee, { freelancerId }, { nextPayoutAt: ctx.now })
  ctx.emit(new PayeeChanged(freelancerId))
}

/** The freelancer says where to pay, right after signing in: a session left open is not enough. Every change is looked at by an operator before money goes there, and the person is told of it. */
export const saveBankDetails = async (ctx: Ctx, input: SaveBankDetails): Promise<BankDetails | InvalidInput | SignInAgain> => {
  const fault = requireFresh(ctx) ?? faultOf(input)
  if (fault) return fault
  const freelancerId = personOf(ctx)
  await lockedPayee(ctx, freelancerId)
  const words = { holder: input.holder.trim(), bankName: input.bankName.trim(), accountNumber: input.accountNumber.trim(), bankCode: input.bankCode.trim() }
  const before = await ctx.db.findOneBy(BankDetails, { freelancerId })
  const row = ctx.db.create(BankDetails, { freelancerId, ...words, state: 'under_review', remark: null, changedAt: ctx.now, decidedBy: null, decidedAt: null })
  const details = await ctx.db.save(BankDetails, row)
  await refreshBankPayee(ctx, freelancerId)
  if (before) await tell(ctx, { accountId: freelancerId, kind: 'bank_details_changed', facts: {}, path: '/earnings/bank', key: `bank_details_changed:${freelancerId}:${ctx.now.getTime()}` })
  return details
}

export interface DecideBankDetails {
  readonly freelancerId: string
  readonly accept: boolean
  /** What is to be mended; asked for when they are not accepted. */
  readonly remark?: string | null
}
/** An operator has looked at them. */
export const decideBankDetails = async (ctx: Ctx, { freelancerId, accept, remark }: DecideBankDetails): Promise<BankDetails | InvalidInput | MoveRefused> => {
  const words = (remark ?? '').trim()
  const fault = checkLength('remark', words, { min: accept ? 0 : 3, max: REMARK_MAX })
  if (fault) return fault
  await lockedPayee(ctx, freelancerId)
  const details = await ctx.db.findOneBy(BankDetails, { freelancerId })
  if (!details) throw new NotFoundSignal()
  const state = bankDetailMoves.to(accept ? 'accept' : 'refuse', details.state, 'operator')
  if (isRefusal(state)) return state
  const decided = await ctx.db.save(Object.assign(details, { state, remark: accept ? null : words, decidedBy: personOf(ctx), decidedAt: ctx.now }))
  await refreshBankPayee(ctx, freelancerId)
  await tell(ctx, {
    accountId: freelancerId, kind: accept ? 'bank_details_ready' : 'bank_details_refused', facts: { remark: words }, path: '/earnings/bank',
    key: `bank_details:${freelancerId}:${details.changedAt.getTime()}:${state}`,
  })
  return decided
}
