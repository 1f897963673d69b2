import { DAY_MS, isRefusal, later } from '@rolecall/kernel'
import { both, insertPart, updatePart, type Condition, type Ctx, type Part } from '@rolecall/platform'
import { recoverableMinor } from '../data/balances.js'
import { Release } from '../data/decisions.entity.js'
import { Hold } from '../data/hold.entity.js'
import { ledgerParts, post, writeWithFact, type Fact } from '../data/ledger.js'
import { Operation } from '../data/operation.entity.js'
import { Receipt } from '../data/receipt.entity.js'
import { releaseFacts, type ReleaseFacts } from '../data/release-facts.js'
import { lockedPayee } from '../data/rows.js'
import { HoldReleased } from '../domain/events.js'
import { releaseShares, type ReleaseShares } from '../domain/fees.rules.js'
import { heldMinor, holdMoves, releaseMove } from '../domain/hold.rules.js'
import { BLOCKED_CHECK_MS } from '../domain/operation.rules.js'
import { canReceive } from '../domain/payee.rules.js'
import { recoveryPostings, releasePostings } from '../domain/postings.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { openStatuses } from '../domain/states.js'
import { intendedOperation, tellIntended, type Intention } from './intend.js'
import { receiptOfRelease } from './issue-receipt.js'

/** A write of the caller's that stands or falls with the release: one statement makes both or neither. */
export interface Alongside {
  readonly when: Condition
  readonly write: (isReleased: Condition) => Part
}
export interface ReleaseHold {
  /** From claimHold: locked in this transaction. */
  readonly hold: Hold
  readonly amountMinor: bigint
  /** Id of the caller's decision: the same decision releases once. */
  readonly decisionId: string
  /** Where its `when` does not hold, the release is refused as `open_operation`: the caller looks which of the two it was. */
  readonly alongside?: Alongside
}

/** After so many paid milestones a business's releases no longer wait for clearing (DECISIONS 8). */
const TRUSTED_AFTER_PAID = 3

const clearsAt = (ctx: Ctx, hold: Hold, { paidBefore }: ReleaseFacts): Date | null => {
  const days = ctx.config.CLEARING_DAYS_NEW_BUSINESS
  if (days === 0 || !hold.paidAt) return null
  const until = later(hold.paidAt, days * DAY_MS)
  return paidBefore < TRUSTED_AFTER_PAID && until > ctx.now ? until : null
}

/** The postings are made at once; only the transfer may have to wait. */
const waitOf = (ctx: Ctx, hold: Hold, facts: ReleaseFacts): Pick<Intention, 'blocked'> => {
  const clears = clearsAt(ctx, hold, facts)
  if (clears) return { blocked: { reason: 'clearing', until: clears } }
  if (canReceive(facts.place.state)) return {}
  return { blocked: { reason: 'payee', until: later(ctx.now, BLOCKED_CHECK_MS) } }
}

const refused = ({ hold, amountMinor }: ReleaseHold): MoneyMoveRefused | null => {
  if (hold.frozen) return new MoneyMoveRefused('frozen', hold.state)
  if (hold.state !== 'funded') return new MoneyMoveRefused('not_funded', hold.state)
  if (amountMinor <= 0n) return new MoneyMoveRefused('nothing_to_release', hold.state)
  if (amountMinor > heldMinor(hold)) return new MoneyMoveRefused('not_enough_held', hold.state)
  return null
}

/** Keeps of the release what the freelancer owes us; the payee is locked so that two releases do not keep it twice. */
const recoveredOf = async (ctx: Ctx, { freelancerId, amount }: Hold, { netMinor, facts }: { netMinor: bigint; facts: ReleaseFacts }): Promise<bigint> => {
  if (facts.recoverableMinor === 0n) return 0n
  await lockedPayee(ctx, freelancerId)
  const owed = await recoverableMinor(ctx, { freelancerId, currency: amount.currency })
  return owed < netMinor ? owed : netMinor
}

/** The fact is new and was written. */
const isWritten: Condition = { shape: 'with the fact', values: [], sql: () => 'EXISTS (SELECT 1 FROM fact)' }

interface Rows {
  readonly change: Partial<Hold>
  readonly release: Release
  readonly operation: Operation
  readonly alongside?: Alongside | undefined
}
/**
 * Hold, release, operation, books and receipt in one statement. Nothing is written while an earlier transfer of this
 * hold has not ended: the hold is locked, so the condition is judged by what is committed.
 */
const write = (ctx: Ctx, hold: Hold, { change, release, operation, alongside }: Rows): Promise<boolean> => {
  const { db } = ctx
  const { milestoneId, freelancerId } = hold
  const noOpenTransfer: Condition = {
    shape: 'no open transfer',
    values: [milestoneId, openStatuses],
    sql: (place) => `NOT EXISTS (SELECT 1 FROM payments.operations WHERE kind = 'release' AND hold_id = ${place('uuid')} AND status = ANY (${place('text[]')}))`,
  }
  const fact: Fact = {
    kind: 'release',
    sourceType: 'release',
    sourceId: release.id,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: releasePostings({ ...release, milestoneId, freelancerId }),
  }
  return writeWithFact(ctx, fact, [
    ...ledgerParts(ctx, fact, alongside ? both(noOpenTransfer, alongside.when) : noOpenTransfer),
    updatePart(db, { name: 'hold', entity: Hold, key: { milestoneId }, change, when: isWritten }),
    insertPart(db, { name: 'release', entity: Release, row: release, from: 'fact' }),
    insertPart(db, { name: 'operation', entity: Operation, row: operation, from: 'fact' }),
    insertPart(db, { name: 'receipt', entity: Receipt, row: receiptOfRelease(ctx, hold, release), from: 'fact' }),
    ...(alongside ? [alongside.write(isWritten)] : []),
  ])
}

const postRecovery = (ctx: Ctx, { id, freelancerId, currency, recoveredMinor }: Release, operationId: string): Promise<boolean> =>
  post(ctx, {
    kind: 'recovery',
    sourceType: 'release',
    sourceId: id,
    operationId,
    occurredAt: ctx.now,
    postings: recoveryPostings({ freelancerId, currency, amountMinor: recoveredMinor }),
  })

/** The decision with its operation, not written yet. */
const decided = async (ctx: Ctx, { hold, decisionId }: ReleaseHold, shares: ReleaseShares): Promise<Omit<Rows, 'change'>> => {
  const { milestoneId, freelancerId, amount } = hold
  const facts = await releaseFacts(ctx, hold)
  const recoveredMinor = await recoveredOf(ctx, hold, { netMinor: shares.netMinor, facts })
  const amountMinor = shares.netMinor - recoveredMinor
  const { currency } = amount
  const intention = { kind: 'release' as const, entityId: decisionId, holdId: milestoneId, freelancerId, currency, amountMinor, ...waitOf(ctx, hold, facts) }
  const operation = intendedOperation(ctx, intention)
  const transferredAt = operation.status === 'confirmed' ? ctx.now : null
  const release = { id: decisionId, milestoneId, freelancerId, currency, ...shares, recoveredMinor, returnedGrossMinor: 0n, decidedAt: ctx.now, transferredAt }
  return { release, operation }
}

/** The client's approval moves the money: owed to the freelancer at once, transferred by the worker. */
export const releaseHold = async (ctx: Ctx, input: ReleaseHold): Promise<null | MoneyMoveRefused> => {
  const no = refused(input)
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
  const { release, operation } = await decided(ctx, input, shares)
  if (!(await write(ctx, hold, { change, release, operation, alongside: input.alongside }))) return new MoneyMoveRefused('open_operation', hold.state)
  Object.assign(hold, change)
  tellIntended(ctx, operation)
  await postRecovery(ctx, release, operation.id)
  if (release.transferredAt) ctx.emit(new HoldReleased(hold.milestoneId, release.id))
  return null
}
