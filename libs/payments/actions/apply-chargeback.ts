import { DAY_MS, HOUR_MS, isCurrency, later, money, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { chargebackOf, lockedChargeback, milestoneOfCharge, type ChargebackPlace } from '../data/chargeback-rows.js'
import { Chargeback } from '../data/chargeback.entity.js'
import type { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { disputeEntryPostings } from '../domain/chargeback.postings.js'
import { chargebackState, isAnswerable, isEnded, isFreezing, isInquiry, lossWanted } from '../domain/chargeback.rules.js'
import { ChargebackNeedsReview } from '../domain/events.js'
import type { DisputeEntry, DisputeFacts } from '../domain/gateway.js'
import { announceClawback } from './claw-back.js'
import { freezeHold, liftFreeze } from './freeze-hold.js'
import { releaseHold } from './release-hold.js'
import { settledMinor, settleLoss, undoLoss } from './settle-loss.js'
import { tellLost, tellOperators } from './tell-freeze.js'

/** Operators are told so long before the bank's last day. */
const WARN_BEFORE_MS = 3 * DAY_MS
const POLL_MS = HOUR_MS
/** A decided one may be appealed: looked at for so long. */
const POLL_ENDED_MS = DAY_MS
const WATCH_ENDED_MS = 90 * DAY_MS

export interface ApplyChargeback {
  readonly facts: DisputeFacts
  /** Version of our row when the reading began; 0 when there was none. */
  readonly version: number
}

/** Inserts the row of a dispute we have not heard of; another worker may have done so in the meantime. */
const begun = async (ctx: Ctx, facts: DisputeFacts): Promise<ChargebackPlace> => {
  const known = await chargebackOf(ctx, facts.disputeId)
  if (known) return lockedChargeback(ctx, known.id)
  const { disputeId, chargeId, status, reason, currency, amountMinor, openedAt } = facts
  const row = {
    id: newId(ctx.now.getTime()),
    disputeId, chargeId, reason, openedAt,
    milestoneId: await milestoneOfCharge(ctx, chargeId),
    state: chargebackState(status),
    providerStatus: status,
    amount: money(amountMinor, currency as never),
    policy: 'absorb' as const,
  }
  await ctx.db.createQueryBuilder().insert().into(Chargeback).values(row).orIgnore().execute()
  return lockedChargeback(ctx, (await chargebackOf(ctx, disputeId))!.id)
}

/** In another currency than the milestone's it is none of its money: a person has to look (PAYMENTS D6). */
const isOurs = ({ chargeback, hold }: ChargebackPlace, currency: string): boolean =>
  hold !== null && hold.amount.currency === currency && chargeback.amount.currency === currency

/** Every entry of the provider's book is one fact of ours. */
const writeEntry = async (ctx: Ctx, place: ChargebackPlace, entry: DisputeEntry): Promise<void> => {
  const { entryId, currency, amountMinor, feeMinor, createdAt } = entry
  if (!isCurrency(currency)) return
  await post(ctx, {
    kind: amountMinor - feeMinor < 0n ? 'dispute_withdrawn' : 'dispute_reinstated',
    sourceType: 'balance_transaction',
    sourceId: entryId,
    operationId: null,
    occurredAt: createdAt,
    postings: disputeEntryPostings({ disputeId: place.chargeback.disputeId, matched: isOurs(place, currency), currency, amountMinor, feeMinor }),
  })
}

/** A loss is written down, or undone; what had been clawed back is released to the freelancer again. */
const settle = async (ctx: Ctx, { chargeback, hold }: { chargeback: Chargeback; hold: Hold }): Promise<bigint> => {
  const settled = settledMinor(chargeback)
  const wanted = lossWanted(chargeback.state, { awayMinor: chargeback.awayMinor, settledMinor: settled })
  if (wanted === settled) return 0n
  const clawed = settled > 0n ? await undoLoss(ctx, { chargeback, hold }) : 0n
  if (wanted === 0n) return clawed
  await settleLoss(ctx, { chargeback, hold }, wanted)
  await tellLost(ctx, hold, { key: `${chargeback.id}:${chargeback.round}` })
  if (chargeback.policy === 'clawback') await announceClawback(ctx, { chargeback, hold })
  return 0n
}

const freezeOrThaw = async (ctx: Ctx, { chargeback, hold }: { chargeback: Chargeback; hold: Hold }): Promise<void> => {
  const cause = { source: chargeback.disputeId }
  if (!isInquiry(chargeback.state)) await liftFreeze(ctx, hold, { reason: 'inquiry', ...cause })
  const freezes = isFreezing(chargeback.state, chargeback.awayMinor) || chargeback.clawbackAt !== null
  // An operator may have lifted an inquiry's freeze, for example to refund: it stays lifted.
  if (freezes) return freezeHold(ctx, hold, { reason: isInquiry(chargeback.state) ? 'inquiry' : 'chargeback', ...cause, again: !isInquiry(chargeback.state) })
  await liftFreeze(ctx, hold, { reason: isInquiry(chargeback.state) ? 'inquiry' : 'chargeback', ...cause })
  // The network has judged this payment: its early warning says nothing more.
  await liftFreeze(ctx, hold, { reason: 'fraud_warning', source: chargeback.chargeId })
}

const read = (ctx: Ctx, place: ChargebackPlace, facts: DisputeFacts): void => {
  const { chargeback } = place
  const state = chargebackState(facts.status)
  const ours = facts.entries.filter((entry) => isOurs(place, entry.currency))
  const warns = isAnswerable(state) && facts.submissionCount === 0 && facts.evidenceDueBy
  const told = chargeback.warnAt === null && chargeback.version > 0 && facts.evidenceDueBy?.getTime() === chargeback.evidenceDueBy?.getTime()
  const endedAt = isEnded(state) ? (chargeback.endedAt ?? ctx.now) : null
  const watched = endedAt && ctx.now.getTime() - endedAt.getTime() > WATCH_ENDED_MS
  Object.assign(chargeback, {
    state, endedAt,
    providerStatus: facts.status,
    amount: money(facts.amountMinor, chargeback.amount.currency),
    awayMinor: ours.reduce((sum, entry) => sum - entry.amountMinor, 0n),
    feeMinor: ours.reduce((sum, entry) => sum + entry.feeMinor, 0n),
    evidenceDueBy: facts.evidenceDueBy,
    submissionCount: facts.submissionCount,
    evidence: facts.evidence,
    warnAt: warns && !told ? later(facts.evidenceDueBy!, -WARN_BEFORE_MS) : null,
    nextPollAt: watched ? null : later(ctx.now, endedAt ? POLL_ENDED_MS : POLL_MS),
    version: chargeback.version + 1,
  })
}

const report = async (ctx: Ctx, { chargeback, hold }: ChargebackPlace, isNew: boolean): Promise<void> => {
  if (isNew) await tellOperators(ctx, chargeback, { kind: hold ? 'chargeback_opened' : 'chargeback_unmatched', key: chargeback.id })
  if (!isNew && chargeback.state === 'needs_review') await tellOperators(ctx, chargeback, { kind: 'chargeback_unclear', key: `${chargeback.id}:${chargeback.version}` })
  if ((isNew && !hold) || chargeback.state === 'needs_review') ctx.emit(new ChargebackNeedsReview(chargeback.id))
}

/**
 * Applies what the provider says of a dispute. `stale` when another reading was applied since this one began: it has to
 * be read again. What was applied before changes nothing.
 */
export const applyChargeback = async (ctx: Ctx, { facts, version }: ApplyChargeback): Promise<'applied' | 'stale' | 'ignored'> => {
  if (facts.live !== ctx.config.isLive || !isCurrency(facts.currency)) return 'ignored'
  const place = await begun(ctx, facts)
  const { chargeback, hold } = place
  if (chargeback.version !== version) return 'stale'
  for (const entry of facts.entries) await writeEntry(ctx, place, entry)
  const before = chargeback.state
  read(ctx, place, facts)
  const restored = hold ? await settle(ctx, { chargeback, hold }) : 0n
  await ctx.db.save(chargeback)
  if (hold) await freezeOrThaw(ctx, { chargeback, hold })
  if (restored > 0n && hold) await releaseHold(ctx, { hold, amountMinor: restored, decisionId: newId(ctx.now.getTime()) })
  if (version === 0 || before !== chargeback.state) await report(ctx, place, version === 0)
  return 'applied'
}
