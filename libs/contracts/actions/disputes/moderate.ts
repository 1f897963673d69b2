import { membershipsOf, membersOf, personOf } from '@rolecall/identity'
import { checkLength, InvalidInput, isRefusal, MoveRefused, NotFoundSignal } from '@rolecall/kernel'
import { businessIdsOf, isStaff, type Ctx } from '@rolecall/platform'
import { lockedDispute } from '../../data/disputes/dispute-at-hand.js'
import { hadFirstTurn } from '../../data/disputes/dispute-queries.js'
import type { Contract } from '../../data/contract.entity.js'
import { viewerIn } from '../../data/locks.js'
import { awaitsRuling, disputeLimits, disputeMoves, isOpenDispute, isSecondTurn, rulingReasons, type RulingReason } from '../../domain/disputes/dispute.rules.js'
import { dividedBy, type GivenLine } from '../../domain/disputes/division.rules.js'
import { ConflictOfInterest } from '../../domain/disputes/refusals.js'
import { decidedElsewhere, divideDispute } from './end-dispute.js'
import { moveDispute, recordDispute } from './record-dispute.js'
import { tellModerators, tellSides } from './tell-dispute.js'

type Hand = Awaited<ReturnType<typeof lockedDispute>>

/** People with whom a moderator works in a business, and all their businesses. */
export interface Colleagues {
  readonly people: ReadonlySet<string>
  readonly businesses: ReadonlySet<string>
}
/** Asked once, however many disputes are looked at; staff without a business costs nothing. */
export const colleaguesOf = async (ctx: Ctx): Promise<Colleagues> => {
  const [people, businesses] = [new Set<string>(), new Set<string>()]
  for (const id of businessIdsOf(ctx.actor)) for (const { accountId } of await membersOf(ctx, id)) people.add(accountId)
  for (const accountId of people) for (const { businessId } of await membershipsOf(ctx, accountId)) businesses.add(businessId)
  return { people, businesses }
}
/** He belongs to a side, or works in one business with somebody who does. */
const isNear = ({ people, businesses }: Colleagues, { businessId, freelancerId }: Contract): boolean => people.has(freelancerId) || businesses.has(businessId)

export interface Standing extends Pick<Hand, 'contract' | 'dispute'> {
  readonly colleagues: Colleagues
  /** He had the first turn in it. */
  readonly hadTurn: boolean
}
/** Why this moderator may not act in a dispute; null when he may. A second turn is for somebody else than the first. */
export const conflictIn = (ctx: Ctx, { contract, dispute, colleagues, hadTurn }: Standing): ConflictOfInterest | null => {
  if (viewerIn(ctx.actor, contract)) return new ConflictOfInterest('party')
  if (isNear(colleagues, contract)) return new ConflictOfInterest('same_business')
  if (isSecondTurn(dispute.state) && hadTurn) return new ConflictOfInterest('had_first_turn')
  return dispute.moderatorId !== null && dispute.moderatorId !== personOf(ctx) ? new ConflictOfInterest('taken_already') : null
}

/** The same for one that is at hand. */
const conflictOf = async (ctx: Ctx, { contract, dispute }: Pick<Hand, 'contract' | 'dispute'>): Promise<ConflictOfInterest | null> => {
  if (!isStaff(ctx.actor, 'moderator')) throw new NotFoundSignal()
  const hadTurn = isSecondTurn(dispute.state) && (await hadFirstTurn(ctx, { disputeId: dispute.id, accountId: personOf(ctx) }))
  return conflictIn(ctx, { contract, dispute, colleagues: await colleaguesOf(ctx), hadTurn })
}

const take = async (ctx: Ctx, { dispute }: Hand): Promise<void> => {
  if (dispute.moderatorId !== null) return
  await moveDispute(ctx, dispute, { state: dispute.state, moderatorId: personOf(ctx) })
  await recordDispute(ctx, dispute.id, { kind: 'take', voice: 'moderator' })
}

/** A moderator takes a dispute that waits for a ruling; nobody else rules it then. */
export const takeDispute = async (ctx: Ctx, { disputeId }: { disputeId: string }) => {
  const hand = await lockedDispute(ctx, disputeId)
  const conflict = await conflictOf(ctx, hand)
  if (conflict) return conflict
  if (!awaitsRuling(hand.dispute.state)) return new MoveRefused('take', hand.dispute.state)
  await take(ctx, hand)
  return hand.dispute
}

/** He gives it back with a reason: somebody else may take it. */
export const handOverDispute = async (ctx: Ctx, { disputeId, reason }: { disputeId: string; reason: string }) => {
  const fault = checkLength('reason', reason, { min: 3, max: disputeLimits.textChars })
  if (fault) return fault
  const hand = await lockedDispute(ctx, disputeId)
  const conflict = await conflictOf(ctx, hand)
  if (conflict) return conflict
  const { dispute } = hand
  if (!awaitsRuling(dispute.state) || dispute.moderatorId === null) return new MoveRefused('handOver', dispute.state)
  await moveDispute(ctx, dispute, { state: dispute.state, moderatorId: null })
  await recordDispute(ctx, disputeId, { kind: 'handOver', voice: 'moderator', text: reason })
  await tellModerators(ctx, hand)
  return dispute
}

/** A question to both sides; both read it. */
export const askSides = async (ctx: Ctx, { disputeId, text }: { disputeId: string; text: string }) => {
  const fault = checkLength('text', text, { min: 3, max: disputeLimits.textChars })
  if (fault) return fault
  const hand = await lockedDispute(ctx, disputeId)
  const conflict = await conflictOf(ctx, hand)
  if (conflict) return conflict
  if (!isOpenDispute(hand.dispute.state)) return new MoveRefused('ask', hand.dispute.state)
  await recordDispute(ctx, disputeId, { kind: 'ask', voice: 'moderator', text })
  await tellSides(ctx, hand, 'asked')
  return hand.dispute
}

export interface RuleDispute {
  readonly disputeId: string
  readonly lines: readonly GivenLine[]
  readonly reasonCode: RulingReason
  /** Both sides read it. */
  readonly text: string
}
/** A moderator divides every disputed share, with a reason. Free of charge for both; nobody rules where he is near a side. */
export const ruleDispute = async (ctx: Ctx, { disputeId, lines: given, reasonCode, text }: RuleDispute) => {
  const fault = checkLength('text', text, { min: 10, max: disputeLimits.textChars })
  if (fault) return fault
  if (!rulingReasons.includes(reasonCode)) return new InvalidInput('reasonCode', 'unknown')
  const hand = await lockedDispute(ctx, disputeId)
  const conflict = await conflictOf(ctx, hand)
  if (conflict) return conflict
  const state = disputeMoves.to('rule', hand.dispute.state, 'moderator')
  if (isRefusal(state)) return state
  const decided = decidedElsewhere(hand, 'rule')
  if (decided) return decided
  const lines = dividedBy(given, { shares: hand.lines, currency: hand.milestone.price.currency })
  if (isRefusal(lines)) return lines
  await take(ctx, hand)
  await recordDispute(ctx, disputeId, { kind: 'rule', voice: 'moderator', text, reasonCode, lines })
  await divideDispute(ctx, hand, { state, ending: 'ruled', lines })
  await tellSides(ctx, hand, 'ruled')
  return hand.dispute
}
