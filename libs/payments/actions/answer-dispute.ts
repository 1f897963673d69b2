import { personOf } from '@rolecall/identity'
import { checkLength, newId, type InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedChargeback } from '../data/chargeback-rows.js'
import { Chargeback, DisputeAnswer } from '../data/chargeback.entity.js'
import type { Operation } from '../data/operation.entity.js'
import { lockedHold, lockedOperation, operationOf } from '../data/rows.js'
import { isAnswerable, isEnded, type DisputeAnswerStep } from '../domain/chargeback.rules.js'
import type { DisputeAnswerParams, DisputeFacts } from '../domain/gateway.js'
import { ChargebackRefused } from '../domain/refusals.js'
import { openStatuses } from '../domain/states.js'
import { intend } from './intend.js'
import { moveOperation } from './move-operation.js'
import { tellOperators } from './tell-freeze.js'

/** The provider takes no more in one field. */
export const EVIDENCE_MAX = 20_000

const isSending = async (ctx: Ctx, chargebackId: string): Promise<boolean> => {
  const rows: unknown[] = await ctx.db.query(
    `SELECT 1 FROM payments.operations o JOIN payments.dispute_answers a ON a.id = o.entity_id
      WHERE a.chargeback_id = $1 AND o.kind = 'answer_dispute' AND o.status = ANY($2::text[]) LIMIT 1`,
    [chargebackId, openStatuses],
  )
  return rows.length > 0
}

/** Decides an answer to the bank; the worker sends it, once. Handing in is a second, deliberate step after the words were written. */
const answer = async (ctx: Ctx, { chargebackId, step, text = null }: { chargebackId: string; step: DisputeAnswerStep; text?: string | null }): Promise<Chargeback | ChargebackRefused> => {
  const { chargeback } = await lockedChargeback(ctx, chargebackId)
  const no = (reason: ChargebackRefused['reason']) => new ChargebackRefused(reason, chargeback.state)
  if (!isAnswerable(chargeback.state)) return no('not_open')
  if (await isSending(ctx, chargebackId)) return no('sending')
  if (step === 'submit' && !chargeback.evidence) return no('no_evidence')
  const decision = { id: newId(ctx.now.getTime()), chargebackId, step, text, byAccount: personOf(ctx), decidedAt: ctx.now }
  await ctx.db.insert(DisputeAnswer, decision)
  const { minor: amountMinor, currency } = chargeback.amount
  await intend(ctx, { kind: 'answer_dispute', entityId: decision.id, holdId: chargeback.milestoneId, freelancerId: null, currency, amountMinor })
  return chargeback
}

/** The operator's words, kept at the provider and not handed in. */
export const writeEvidence = async (ctx: Ctx, { chargebackId, text }: { chargebackId: string; text: string }): Promise<Chargeback | ChargebackRefused | InvalidInput> =>
  checkLength('text', text, { min: 1, max: EVIDENCE_MAX }) ?? answer(ctx, { chargebackId, step: 'write', text: text.trim() })
/** Hands the written words in: the bank takes them once. */
export const submitEvidence = (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<Chargeback | ChargebackRefused> => answer(ctx, { chargebackId, step: 'submit' })
/** Gives up: the dispute is lost. */
export const acceptChargeback = (ctx: Ctx, { chargebackId }: { chargebackId: string }): Promise<Chargeback | ChargebackRefused> => answer(ctx, { chargebackId, step: 'accept' })

/** Parameters of the call, frozen before the first send. */
export const answerParams = async (ctx: Ctx, operation: Operation): Promise<DisputeAnswerParams> => {
  if (operation.params) return operation.params as DisputeAnswerParams
  const { chargebackId, step, text } = await ctx.db.findOneByOrFail(DisputeAnswer, { id: operation.entityId })
  const { disputeId } = await ctx.db.findOneByOrFail(Chargeback, { id: chargebackId })
  return { operationId: operation.id, disputeId, step, text }
}

/** The answer has arrived, whoever sees it first; what it changed is read with the dispute. */
export const hasArrived = ({ step, text }: DisputeAnswerParams, facts: DisputeFacts, isOver: boolean): boolean => {
  if (step === 'write') return facts.evidence === text
  return step === 'submit' ? facts.submissionCount > 0 : isOver
}
/** Looks for the effect of an answer whose outcome is not known. */
export const findAnswer = (params: DisputeAnswerParams, facts: DisputeFacts): DisputeFacts | null =>
  hasArrived(params, facts, isEnded(facts.status as Chargeback['state'])) ? facts : null

/** The provider has not taken it: operators hear of it while there may be time for another one. */
export const answerRefused = async (ctx: Ctx, { id, entityId }: Operation): Promise<void> => {
  const { chargebackId } = await ctx.db.findOneByOrFail(DisputeAnswer, { id: entityId })
  await tellOperators(ctx, await ctx.db.findOneByOrFail(Chargeback, { id: chargebackId }), { kind: 'answer_refused', key: id })
}

export const confirmAnswer = async (ctx: Ctx, { operationId, facts }: { operationId: string; facts: DisputeFacts }): Promise<void> => {
  const { holdId } = await operationOf(ctx, operationId)
  if (holdId) await lockedHold(ctx, holdId)
  const operation = await lockedOperation(ctx, operationId)
  if (operation.status === 'confirmed') return
  // One dispute takes many answers: its id stands in the parameters, the object of this operation is the answer itself.
  await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: `${facts.disputeId}:${operation.entityId}`, lastError: null })
}
