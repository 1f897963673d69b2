import { checkLength, checkRange, firstFault, InvalidInput, isRefusal, later, MoveRefused, newId, NotAllowed } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { ForceMajeure } from '../../data/endings/force-majeure.entity.js'
import { lockedContract } from '../../data/locks.js'
import { isUnderWay } from '../../domain/contract.rules.js'
import { ANSWER_MS, askedTooOften, FORCE_MAJEURE_MAX_DAYS, FORCE_MAJEURE_TEXT_CHARS, forceMajeureMoves, isAsked, REMIND_BEFORE_MS, type ForceMajeureReason } from '../../domain/endings/force-majeure.rules.js'
import { dayIn, daysBetween } from '../../domain/periods.rules.js'
import { tellClient } from '../tell-parties.js'
import { newestForceMajeure } from '../../data/endings/ending-queries.js'

export interface AskForceMajeure {
  readonly contractId: string
  readonly reason: ForceMajeureReason
  readonly text?: string | null
  /** Last day without work, in the zone of the terms. */
  readonly until: string
}

/** The freelancer asks for time for what he cannot help; without an answer in 72 hours he has it. */
export const askForceMajeure = async (ctx: Ctx, { contractId, reason, until, ...input }: AskForceMajeure) => {
  const { contract, viewer } = await lockedContract(ctx, contractId)
  if (viewer.party !== 'freelancer') return new NotAllowed()
  if (!isUnderWay(contract.state)) return new MoveRefused('askForceMajeure', contract.state)
  const days = daysBetween(dayIn(contract.timeZone, ctx.now), until)
  const fault = firstFault(
    checkLength('text', input.text ?? '', { min: reason === 'other' ? 1 : 0, max: FORCE_MAJEURE_TEXT_CHARS }),
    days < 1 ? new InvalidInput('until', 'in_the_past') : checkRange('until', days, { min: 1, max: FORCE_MAJEURE_MAX_DAYS }),
  )
  if (fault) return fault
  const before = await ctx.db.findBy(ForceMajeure, { contractId })
  const waiting = before.find((one) => isAsked(one.state))
  if (waiting) return new MoveRefused('askForceMajeure', waiting.state)
  const most = askedTooOften(before.map((one) => one.askedAt), ctx.now)
  if (most !== null) return new InvalidInput('until', 'too_many', String(most))
  const answerUntil = later(ctx.now, ANSWER_MS)
  const row = {
    id: newId(ctx.now.getTime()), contractId, accountId: accountIdOf(ctx.actor), reason, text: input.text?.trim() || null, untilDay: until, days,
    state: 'open' as const, askedAt: ctx.now, answerUntil, remindAt: later(answerUntil, -REMIND_BEFORE_MS), answeredAt: null, answeredBy: null, moved: null,
  }
  await ctx.db.insert(ForceMajeure, row)
  await tellClient(ctx, contract, { kind: 'force_majeure_asked', key: row.id, act: 'pay', facts: { count: days } })
  return contract
}

/** The freelancer is back, or asked by mistake. */
export const withdrawForceMajeure = async (ctx: Ctx, { contractId }: { contractId: string }) => {
  const { contract, viewer } = await lockedContract(ctx, contractId)
  const row = await newestForceMajeure(ctx, contractId)
  if (!row) return new MoveRefused('withdraw', contract.state)
  const state = forceMajeureMoves.to('withdraw', row.state, viewer.party)
  if (isRefusal(state)) return state
  await ctx.db.update(ForceMajeure, { id: row.id }, { state, remindAt: null, answeredAt: ctx.now, answeredBy: viewer.party })
  return contract
}
