import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Freeze } from '../data/chargeback.entity.js'
import { gravest, payableOutMinor, standingFreezes, transferredMinor } from '../data/frozen.js'
import { Hold } from '../data/hold.entity.js'
import { Operation } from '../data/operation.entity.js'
import { Payee } from '../data/payee.entity.js'
import { lockedPayee, payeeRow } from '../data/rows.js'
import type { FreezeReason } from '../domain/chargeback.rules.js'
import { OperationIntended } from '../domain/events.js'
import { heldMinor } from '../domain/hold.rules.js'
import { PAID_LATE } from './apply-charge.js'
import { callOffPayouts } from './call-off-payouts.js'
import { moveOperation } from './move-operation.js'
import { tellFrozen, tellThawed } from './tell-freeze.js'

/** What freezes money, or freed it. */
export interface Cause {
  readonly reason: FreezeReason
  /** The dispute or warning at the provider; an operator's freeze has an id of its own. */
  readonly source: string
  readonly note?: string | null
  readonly byAccount?: string | null
}

/**
 * As much of this milestone's transferred money as lies unclaimed in the freelancer's balance stays there (README, Freezing).
 * Payouts that were not sent give way.
 */
const keep = async (ctx: Ctx, hold: Hold): Promise<bigint> => {
  const owner = { freelancerId: hold.freelancerId, currency: hold.amount.currency }
  const transferred = await transferredMinor(ctx, hold.milestoneId)
  if (transferred <= 0n || !(await payeeRow(ctx, hold.freelancerId))) return 0n
  await lockedPayee(ctx, hold.freelancerId)
  if ((await payableOutMinor(ctx, owner)) < transferred) await callOffPayouts(ctx, owner)
  const free = await payableOutMinor(ctx, owner)
  return free < transferred ? free : transferred
}

const RESUME_MAX = 100
/** What waited for this money goes on at once, also what was only looked for meanwhile. */
const resume = async (ctx: Ctx, hold: Hold): Promise<void> => {
  const waiting = await ctx.db.find(Operation, {
    where: { holdId: hold.milestoneId, status: 'blocked', blockedReason: 'frozen' },
    order: { id: 'ASC' },
    take: RESUME_MAX,
    lock: { mode: 'pessimistic_write' },
  })
  for (const operation of waiting) {
    await moveOperation(ctx, operation, { move: 'unblock', nextAttemptAt: ctx.now })
    ctx.emit(new OperationIntended(operation.id))
  }
  for (const { id } of await ctx.db.findBy(Operation, { holdId: hold.milestoneId, status: 'unknown', kind: In(['release', 'refund']) })) {
    await ctx.db.update(Operation, { id }, { nextAttemptAt: ctx.now })
    ctx.emit(new OperationIntended(id))
  }
  if (hold.keptMinor > 0n) await ctx.db.update(Payee, { freelancerId: hold.freelancerId, payoutMode: 'auto' }, { nextPayoutAt: ctx.now })
}

/** A payment for a closed hold stays frozen until it is given back. */
const isLate = (hold: Hold): boolean => hold.closedAt !== null && hold.paidAt !== null && heldMinor(hold) > 0n

/** Sets the flag to what the standing causes say. The hold is locked. */
const refresh = async (ctx: Ctx, hold: Hold): Promise<void> => {
  const wasFrozen = hold.frozen
  const reason = gravest(await standingFreezes(ctx, hold.milestoneId)) ?? (isLate(hold) ? PAID_LATE : null)
  const frozen = reason !== null
  if (wasFrozen && !frozen) await resume(ctx, hold)
  const keptMinor = !frozen ? 0n : wasFrozen && hold.frozenReason !== PAID_LATE ? hold.keptMinor : await keep(ctx, hold)
  const change = { frozen, frozenReason: reason, keptMinor }
  await ctx.db.update(Hold, { milestoneId: hold.milestoneId }, change)
  Object.assign(hold, change)
}

/** Freezes money for a cause; both sides are told why. A cause that was lifted freezes again only with `again`. */
export const freezeHold = async (ctx: Ctx, hold: Hold, { again = false, ...cause }: Cause & { again?: boolean }): Promise<void> => {
  const { reason, source, note = null, byAccount = null } = cause
  const known = await ctx.db.findOneBy(Freeze, { milestoneId: hold.milestoneId, reason, source })
  if (known && (known.liftedAt === null || !again)) return
  const id = known?.id ?? newId(ctx.now.getTime())
  await ctx.db.save(Freeze, { id, milestoneId: hold.milestoneId, reason, source, note, byAccount, frozenAt: ctx.now, liftedAt: null, liftNote: null, liftedBy: null })
  await refresh(ctx, hold)
  await tellFrozen(ctx, hold, { reason, note, key: `${id}:${ctx.now.getTime()}` })
}

/** The cause is gone; when it was the last one, the money is free and what waited for it goes on. */
export const liftFreeze = async (ctx: Ctx, hold: Hold, { reason, source, note = null, byAccount = null }: Cause): Promise<void> => {
  const freeze = (await standingFreezes(ctx, hold.milestoneId)).find((each) => each.reason === reason && each.source === source)
  if (!freeze) return
  await ctx.db.update(Freeze, { id: freeze.id }, { liftedAt: ctx.now, liftNote: note, liftedBy: byAccount })
  await refresh(ctx, hold)
  if (!hold.frozen) await tellThawed(ctx, hold, { note, key: `${freeze.id}:${ctx.now.getTime()}` })
}
