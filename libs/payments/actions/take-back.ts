import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { freeAtMinor, freeCustodyMinor } from '../data/balances.js'
import { Release } from '../data/decisions.entity.js'
import type { Hold } from '../data/hold.entity.js'
import type { Operation } from '../data/operation.entity.js'
import { Reversal } from '../data/refund.entity.js'
import { lockedOperation, newestOperation } from '../data/rows.js'
import type { TransferParams } from '../domain/gateway.js'
import { isNeverSent } from '../domain/operation.rules.js'
import { commissionBack } from '../domain/refund.rules.js'
import { intend } from './intend.js'
import { moveOperation } from './move-operation.js'

/** What taking back released money comes to. */
export interface TakenBack {
  commissionMinor: bigint
  fromPayableMinor: bigint
  fromReceivableMinor: bigint
  readonly reversals: Omit<Reversal, 'refundId' | 'chargebackId' | 'state' | 'createdAt'>[]
}
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** The transfer has not gone: it is called off, and what stays released of it goes by a new generation. */
const callOff = async (ctx: Ctx, release: Release, { operation, netMinor }: { operation: Operation; netMinor: bigint }): Promise<bigint> => {
  const fromPayable = smaller(netMinor, operation.amount.minor)
  const left = operation.amount.minor - fromPayable
  const { blockedReason, nextAttemptAt, kind, entityId, holdId, freelancerId } = operation
  await moveOperation(ctx, operation, { move: 'cancel' })
  if (left === 0n) return fromPayable
  await intend(ctx, {
    kind, entityId, holdId, freelancerId,
    generation: operation.generation + 1,
    currency: release.currency,
    amountMinor: left,
    ...(blockedReason ? { blocked: { reason: blockedReason, until: nextAttemptAt } } : {}),
  })
  return fromPayable
}

const reversedMinor = async (ctx: Ctx, releaseId: string): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(`SELECT sum(amount_minor) AS minor FROM payments.reversals WHERE release_id = $1 AND state <> 'rejected'`, [releaseId])
  return BigInt(rows[0]?.minor ?? 0)
}

/** As much as lies free in the freelancer's balance; with nothing there the attempt is made all the same, and refused. */
const reverse = async (ctx: Ctx, release: Release, { operation, netMinor, taken }: { operation: Operation; netMinor: bigint; taken: TakenBack }): Promise<void> => {
  const wanted = smaller(netMinor, operation.amount.minor - (await reversedMinor(ctx, release.id)))
  const account = (operation.params as TransferParams | null)?.destination
  if (wanted <= 0n || !operation.stripeObjectId || !account) return
  const claimed = taken.reversals.reduce((sum, row) => sum + row.amountMinor, 0n)
  const { freelancerId, currency } = release
  const free = smaller(await freeCustodyMinor(ctx, release), await freeAtMinor(ctx, { account, currency })) - claimed
  taken.reversals.push({
    id: newId(ctx.now.getTime()),
    releaseId: release.id,
    freelancerId, currency,
    transferId: operation.stripeObjectId,
    connectedAccount: account,
    amountMinor: free > 0n ? smaller(wanted, free) : wanted,
  })
}

const takeFrom = async (ctx: Ctx, release: Release, { netMinor, taken }: { netMinor: bigint; taken: TakenBack }): Promise<void> => {
  const newest = await newestOperation(ctx, 'release', release.id)
  const operation = await lockedOperation(ctx, newest!.id)
  const fromPayable = isNeverSent(operation) ? await callOff(ctx, release, { operation, netMinor }) : 0n
  taken.fromPayableMinor += fromPayable
  taken.fromReceivableMinor += netMinor - fromPayable
  if (operation.status === 'confirmed') await reverse(ctx, release, { operation, netMinor, taken })
}

/** Undoes releases of this hold, the newest first, so that commissions come back as they were taken. The payee is locked. */
export const takeBack = async (ctx: Ctx, hold: Hold, amountMinor: bigint): Promise<TakenBack> => {
  const taken: TakenBack = { commissionMinor: 0n, fromPayableMinor: 0n, fromReceivableMinor: 0n, reversals: [] }
  let released = hold.releasedMinor
  let left = amountMinor
  const releases = left > 0n ? await ctx.db.find(Release, { where: { milestoneId: hold.milestoneId }, order: { decidedAt: 'DESC', id: 'DESC' } }) : []
  for (const release of releases) {
    const part = smaller(left, release.grossMinor - release.returnedGrossMinor)
    if (part === 0n) continue
    const commission = commissionBack(hold.commissionBps, released, part)
    await takeFrom(ctx, release, { netMinor: part - commission, taken })
    await ctx.db.update(Release, { id: release.id }, { returnedGrossMinor: release.returnedGrossMinor + part })
    taken.commissionMinor += commission
    released -= part
    left -= part
  }
  if (left > 0n) throw new Error(`hold ${hold.milestoneId}: its releases do not add up to what is released`)
  return taken
}
