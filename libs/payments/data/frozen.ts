import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { freezeReasons, type FreezeReason } from '../domain/chargeback.rules.js'
import { freeCustodyMinor } from './balances.js'
import { Freeze } from './chargeback.entity.js'

interface Owner {
  readonly freelancerId: string
  readonly currency: Currency
}
/** What frozen milestones keep in the freelancer's balance at the provider. */
export const keptMinor = async (ctx: Ctx, { freelancerId, currency }: Owner): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(
    'SELECT sum(kept_minor) AS minor FROM payments.holds WHERE freelancer_id = $1 AND amount_currency = $2 AND kept_minor > 0',
    [freelancerId, currency],
  )
  return BigInt(rows[0]?.minor ?? 0)
}

/** What may be paid out: neither claimed by a payout or a reversal, nor frozen; locks the account. */
export const payableOutMinor = async (ctx: Ctx, owner: Owner): Promise<bigint> => {
  const minor = (await freeCustodyMinor(ctx, owner)) - (await keptMinor(ctx, owner))
  return minor > 0n ? minor : 0n
}

/** What went from this milestone to the freelancer's balance and was not taken back from there. */
export const transferredMinor = async (ctx: Ctx, milestoneId: string): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(
    `SELECT sum(o.amount_minor - coalesce((SELECT sum(v.amount_minor) FROM payments.reversals v WHERE v.transfer_id = o.stripe_object_id AND v.state <> 'rejected'), 0)) AS minor
       FROM payments.operations o WHERE o.hold_id = $1 AND o.kind = 'release' AND o.status = 'confirmed' AND o.stripe_object_id IS NOT NULL`,
    [milestoneId],
  )
  return BigInt(rows[0]?.minor ?? 0)
}

/** What transfers have taken from the milestone's charge, those that were taken back included. */
export const sentFromCharge = async (ctx: Ctx, milestoneId: string): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(
    `SELECT sum(amount_minor) AS minor FROM payments.operations WHERE hold_id = $1 AND kind = 'release' AND status = 'confirmed' AND stripe_object_id IS NOT NULL`,
    [milestoneId],
  )
  return BigInt(rows[0]?.minor ?? 0)
}

/** Causes that freeze this money now. */
export const standingFreezes = (ctx: Ctx, milestoneId: string): Promise<Freeze[]> =>
  ctx.db.find(Freeze, { where: { milestoneId, liftedAt: IsNull() }, order: { frozenAt: 'ASC', id: 'ASC' } })

/** The gravest of them, which is the one that is told. */
export const gravest = (freezes: readonly Freeze[]): FreezeReason | null =>
  freezeReasons.find((reason) => freezes.some((freeze) => freeze.reason === reason)) ?? null
