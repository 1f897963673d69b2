import { DAY_MS, isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { recoverableMinor } from '../data/balances.js'
import { Release } from '../data/decisions.entity.js'
import { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { placeFor } from '../data/payee-places.js'
import { lockedPayee, openOperation } from '../data/rows.js'
import { HoldReleased } from '../domain/events.js'
import { releaseShares, type ReleaseShares } from '../domain/fees.rules.js'
import { heldMinor, holdMoves, releaseMove } from '../domain/hold.rules.js'
import { BLOCKED_CHECK_MS } from '../domain/operation.rules.js'
import { canReceive } from '../domain/payee.rules.js'
import { recoveryPostings, releasePostings } from '../domain/postings.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { intend, type Intention } from './intend.js'
import { receiptOfRelease } from './issue-receipt.js'

export interface ReleaseHold {
  /** From claimHold: locked in this transaction. */
  readonly hold: Hold
  readonly amountMinor: bigint
  /** Id of the caller's decision: the same decision releases once. */
  readonly decisionId: string
}

/** After so many paid milestones a business's releases no longer wait for clearing (DECISIONS 8). */
const TRUSTED_AFTER_PAID = 3

const clearsAt = async (ctx: Ctx, hold: Hold): Promise<Date | null> => {
  const days = ctx.config.CLEARING_DAYS_NEW_BUSINESS
  if (days === 0 || !hold.paidAt) return null
  const rows: { paid: string }[] = await ctx.db.query(
    `SELECT count(*) AS paid FROM payments.holds WHERE business_id = $1 AND milestone_id <> $2 AND state IN ('released', 'split')`,
    [hold.businessId, hold.milestoneId],
  )
  const until = later(hold.paidAt, days * DAY_MS)
  return Number(rows[0]!.paid) < TRUSTED_AFTER_PAID && until > ctx.now ? until : null
}

/** The postings are made at once; only the transfer may have to wait. */
const waitOf = async (ctx: Ctx, hold: Hold): Promise<Pick<Intention, 'blocked'>> => {
  const clears = await clearsAt(ctx, hold)
  if (clears) return { blocked: { reason: 'clearing', until: clears } }
  if (canReceive((await placeFor(ctx, hold)).state)) return {}
  return { blocked: { reason: 'payee', until: later(ctx.now, BLOCKED_CHECK_MS) } }
}

const refused = async (ctx: Ctx, { hold, amountMinor }: ReleaseHold): Promise<MoneyMoveRefused | null> => {
  if (hold.frozen) return new MoneyMoveRefused('frozen', hold.state)
  if (hold.state !== 'funded') return new MoneyMoveRefused('not_funded', hold.state)
  if (amountMinor <= 0n) return new MoneyMoveRefused('nothing_to_release', hold.state)
  if (amountMinor > heldMinor(hold)) return new MoneyMoveRefused('not_enough_held', hold.state)
  if (await openOperation(ctx, 'release', hold.milestoneId)) return new MoneyMoveRefused('open_operation', hold.state)
  return null
}

/** Keeps of the release what the freelancer owes us; the payee is locked so that two releases do not keep it twice. */
const recoveredOf = async (ctx: Ctx, { freelancerId, amount }: Hold, netMinor: bigint): Promise<bigint> => {
  const owner = { freelancerId, currency: amount.currency }
  if ((await recoverableMinor(ctx, owner)) === 0n) return 0n
  await lockedPayee(ctx, freelancerId)
  const owed = await recoverableMinor(ctx, owner)
  return owed < netMinor ? owed : netMinor
}

const writeRelease = async (ctx: Ctx, { hold, decisionId }: ReleaseHold, shares: ReleaseShares): Promise<void> => {
  const { currency } = hold.amount
  const { milestoneId, freelancerId } = hold
  const recoveredMinor = await recoveredOf(ctx, hold, shares.netMinor)
  await ctx.db.insert(Release, { id: decisionId, milestoneId, freelancerId, currency, ...shares, recoveredMinor, returnedGrossMinor: 0n, decidedAt: ctx.now, transferredAt: null })
  const wait = await waitOf(ctx, hold)
  const amountMinor = shares.netMinor - recoveredMinor
  const operation = await intend(ctx, { kind: 'release', entityId: decisionId, holdId: milestoneId, freelancerId, currency, amountMinor, ...wait })
  await post(ctx, {
    kind: 'release',
    sourceType: 'release',
    sourceId: decisionId,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: releasePostings({ milestoneId, freelancerId, currency, ...shares }),
  })
  await post(ctx, {
    kind: 'recovery',
    sourceType: 'release',
    sourceId: decisionId,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: recoveryPostings({ freelancerId, currency, amountMinor: recoveredMinor }),
  })
  await receiptOfRelease(ctx, hold, { id: decisionId, decidedAt: ctx.now, ...shares, recoveredMinor })
  if (operation.status !== 'confirmed') return
  await ctx.db.update(Release, { id: decisionId }, { transferredAt: ctx.now })
  ctx.emit(new HoldReleased(milestoneId, decisionId))
}

/** The client's approval moves the money: owed to the freelancer at once, transferred by the worker. */
export const releaseHold = async (ctx: Ctx, input: ReleaseHold): Promise<null | MoneyMoveRefused> => {
  const no = await refused(ctx, input)
  if (no) return no
  const { hold, amountMinor } = input
  const state = holdMoves.to(releaseMove(hold, amountMinor), hold.state, 'system')
  if (isRefusal(state)) return new MoneyMoveRefused('not_funded', hold.state)
  const shares = releaseShares(hold, amountMinor)
  const change = {
    state,
    releasedMinor: hold.releasedMinor + amountMinor,
    clientFeeEarnedMinor: hold.clientFeeEarnedMinor + shares.clientFeeMinor,
    releasedAt: ctx.now,
  }
  await ctx.db.update(Hold, { milestoneId: hold.milestoneId }, change)
  Object.assign(hold, change)
  await writeRelease(ctx, input, shares)
  return null
}
