import { accountIdsWithRight } from '@rolecall/identity'
import { toPublicId, type Money } from '@rolecall/kernel'
import { tell, tellMany, tellStaff } from '@rolecall/notifications'
import { moneyFact, type Ctx } from '@rolecall/platform'
import type { Chargeback } from '../data/chargeback.entity.js'
import type { Hold } from '../data/hold.entity.js'
import { latestFunding } from '../data/rows.js'
import type { FreezeReason } from '../domain/chargeback.rules.js'

/** Members who decide about the business's money. */
const MONEY_RIGHTS = ['owner', 'approver'] as const
const contractPath = (hold: Hold): string => `/contracts/${toPublicId('contract', hold.contractId)}`
const titleOf = async (ctx: Ctx, hold: Hold): Promise<string> => (await latestFunding(ctx, hold.milestoneId))?.title ?? ''

const tellParties = async (ctx: Ctx, hold: Hold, { kind, key, note }: { kind: string; key: string; note: string | null }): Promise<void> => {
  const people = [hold.freelancerId, ...(await accountIdsWithRight(ctx, hold.businessId, [...MONEY_RIGHTS]))]
  const facts = { title: await titleOf(ctx, hold), amount: moneyFact(hold.amount), note: note ?? '' }
  await tellMany(ctx, [...new Set(people)], { kind, facts, path: contractPath(hold), key: `${kind}:${key}` })
}

/** Both sides hear that the money of a milestone is frozen, and why. */
export const tellFrozen = (ctx: Ctx, hold: Hold, { reason, note, key }: { reason: FreezeReason; note: string | null; key: string }): Promise<void> =>
  tellParties(ctx, hold, { kind: `frozen_${reason}`, note, key })
/** Both sides hear that it is free again. */
export const tellThawed = (ctx: Ctx, hold: Hold, { note, key }: { note: string | null; key: string }): Promise<void> =>
  tellParties(ctx, hold, { kind: 'thawed', note, key })
/** Both sides hear that the bank kept the money. */
export const tellLost = (ctx: Ctx, hold: Hold, { key }: { key: string }): Promise<void> => tellParties(ctx, hold, { kind: 'chargeback_lost', note: null, key })

/** The freelancer hears of a deduction before it is made. */
export const tellClawback = async (ctx: Ctx, hold: Hold, { amount, from, key }: { amount: Money; from: Date; key: string }): Promise<void> =>
  tell(ctx, {
    accountId: hold.freelancerId,
    kind: 'clawback_announced',
    facts: { title: await titleOf(ctx, hold), amount: moneyFact(amount), from: from.toISOString().slice(0, 10) },
    path: contractPath(hold),
    key: `clawback_announced:${key}`,
  })

/** He hears too when it is called off. */
export const tellCalledOff = async (ctx: Ctx, hold: Hold, { key }: { key: string }): Promise<void> =>
  tell(ctx, { accountId: hold.freelancerId, kind: 'clawback_called_off', facts: { title: await titleOf(ctx, hold) }, path: contractPath(hold), key: `clawback_called_off:${key}` })

/** Operators hear of a chargeback they have to answer, or of one that nobody can match. */
export const tellOperators = async (ctx: Ctx, chargeback: Chargeback, { kind, key }: { kind: string; key: string }): Promise<void> => {
  const { amount, evidenceDueBy } = chargeback
  const facts = { amount: moneyFact(amount), due: evidenceDueBy?.toISOString().slice(0, 10) ?? '' }
  await tellStaff(ctx, 'operator', { kind, facts, path: '/admin/money?tab=chargebacks', key: `${kind}:${key}` })
}
