import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedPayout, operationOf } from '../data/rows.js'
import { NotAtProvider, type CheckoutFacts, type DisputeAnswerParams, type DisputeFacts, type Outcome, type PaymentGateway, type PayoutFacts, type ProviderBalance, type RefundFacts, type ReversalFacts, type TransferFacts } from '../domain/gateway.js'
import { confirmAnswer, findAnswer } from './answer-dispute.js'
import { applyExpiry } from './apply-expiry.js'
import { applyPayout } from './apply-payout.js'
import { applyRefund } from './apply-refund.js'
import { applyTransfer } from './apply-transfer.js'
import { beginSend, isInTime, type Sending } from './begin-send.js'
import type { Provider } from './provider.js'
import { recordCheckout } from './record-checkout.js'
import { recordOutcome, type NoEffect } from './record-outcome.js'
import { applyReversal } from './reversals.js'
import { disputesOf, syncChargeback } from './sync-chargeback.js'

type Facts =
  | { kind: 'fund'; facts: CheckoutFacts }
  | { kind: 'expire_session'; facts: CheckoutFacts }
  | { kind: 'release'; facts: TransferFacts }
  | { kind: 'reversal'; facts: ReversalFacts }
  | { kind: 'refund'; facts: RefundFacts }
  | { kind: 'payout'; facts: PayoutFacts }
  | { kind: 'answer_dispute'; facts: DisputeFacts }

const asFacts = <K extends Facts['kind'], F>(kind: K, outcome: Outcome<F>): NoEffect | { kind: K; facts: F } =>
  outcome.kind === 'done' ? { kind, facts: outcome.facts } : outcome

const post = async (gateway: PaymentGateway, sending: Sending): Promise<NoEffect | Facts> => {
  if (sending.kind === 'fund') return asFacts('fund', await gateway.openCheckout(sending.params, sending.key))
  if (sending.kind === 'release') return asFacts('release', await gateway.createTransfer(sending.params, sending.key))
  if (sending.kind === 'expire_session') return asFacts('expire_session', await gateway.expireCheckout(sending.params, sending.key))
  if (sending.kind === 'reversal') return asFacts('reversal', await gateway.reverseTransfer(sending.params, sending.key))
  if (sending.kind === 'refund') return asFacts('refund', await gateway.createRefund(sending.params, sending.key))
  if (sending.kind === 'answer_dispute') return asFacts('answer_dispute', await disputesOf(gateway).answerDispute(sending.params, sending.key))
  return asFacts('payout', await gateway.createPayout(sending.params, sending.key))
}

/** Whether the page has ended; one that is still open or was paid has not felt our call. */
const endedPage = async (gateway: PaymentGateway, sessionId: string): Promise<CheckoutFacts | null> => {
  const facts = await gateway.readCheckout(sessionId)
  return facts.state === 'expired' ? facts : null
}

const answerOf = async (gateway: PaymentGateway, params: DisputeAnswerParams): Promise<DisputeFacts | null> =>
  findAnswer(params, await disputesOf(gateway).readDispute(params.disputeId))

const effectOf = (gateway: PaymentGateway, sending: Sending): Promise<Facts['facts'] | null> => {
  if (sending.kind === 'fund') return gateway.findCheckout(sending.params)
  if (sending.kind === 'release') return gateway.findTransfer(sending.params)
  if (sending.kind === 'reversal') return gateway.findReversal(sending.params)
  if (sending.kind === 'refund') return gateway.findRefund(sending.params)
  if (sending.kind === 'expire_session') return endedPage(gateway, sending.params.sessionId)
  if (sending.kind === 'answer_dispute') return answerOf(gateway, sending.params)
  return gateway.findPayout(sending.params)
}

/** Whether the effect of a call is there, without making it again. */
export const lookUp = async (gateway: PaymentGateway, sending: Sending): Promise<NoEffect | Facts> => {
  const facts = await effectOf(gateway, sending)
  return facts ? ({ kind: sending.kind, facts } as Facts) : { kind: 'not_found' }
}

/** The answer is confirmed; what it changed is read afresh, so that no older reading is applied. */
const answered = async (provider: Provider, operationId: string, facts: DisputeFacts): Promise<void> => {
  await provider.run(confirmAnswer, { operationId, facts })
  await syncChargeback(provider, facts.disputeId)
}

/** What a call or a look brought is written down; whoever comes second changes nothing. */
export const record = async (provider: Provider, operationId: string, result: NoEffect | Facts): Promise<void> => {
  if (result.kind === 'fund') await provider.run(recordCheckout, { operationId, facts: result.facts })
  else if (result.kind === 'expire_session') await provider.run(applyExpiry, { operationId, facts: result.facts })
  else if (result.kind === 'release') await provider.run(applyTransfer, { operationId, facts: result.facts })
  else if (result.kind === 'reversal') await provider.run(applyReversal, { operationId, facts: result.facts })
  else if (result.kind === 'refund') await provider.run(applyRefund, { operationId, facts: result.facts })
  else if (result.kind === 'payout') await provider.run(applyPayout, { operationId, facts: result.facts })
  else if (result.kind === 'answer_dispute') await answered(provider, operationId, result.facts)
  else await provider.run(recordOutcome, { operationId, outcome: result })
}

/** A payout that has not been sent needs to know what is free in the balance it comes from. */
export const payoutSource = async (ctx: Ctx, { operationId }: { operationId: string }): Promise<{ account: string; currency: string } | null> => {
  const operation = await operationOf(ctx, operationId)
  if (operation.kind !== 'payout' || operation.params) return null
  const { connectedAccount } = await lockedPayout(ctx, operation.entityId)
  return { account: connectedAccount, currency: operation.amount.currency }
}

/** An account that the provider does not show any more pays nothing out. */
const nothingThere = (fault: unknown): ProviderBalance[] => {
  if (fault instanceof NotAtProvider) return []
  throw fault
}
const availableFor = async (provider: Provider, operationId: string): Promise<bigint | undefined> => {
  const source = await provider.run(payoutSource, { operationId })
  if (!source || isRefusal(source)) return undefined
  const balances = await provider.gateway.readBalance(source.account).catch(nothingThere)
  return balances.find((balance) => balance.currency === source.currency)?.availableMinor ?? 0n
}

/**
 * Carries out one operation: [submitted] -> call, outside any transaction -> [confirmed | rejected | unknown].
 * May be run at any time and by several workers: whoever finds nothing to do does nothing.
 */
export const carryOut = async (provider: Provider, operationId: string): Promise<void> => {
  const availableMinor = await availableFor(provider, operationId)
  const sending = await provider.run(beginSend, { operationId, ...(availableMinor === undefined ? {} : { availableMinor }) })
  if (!sending || isRefusal(sending)) return
  // the row says that it was submitted: a later look finds what became of it
  if (sending.step === 'send' && (await provider.run(isInTime, { begunAt: sending.begunAt })) !== true) return
  const result = sending.step === 'send' ? await post(provider.gateway, sending) : await lookUp(provider.gateway, sending)
  await record(provider, operationId, result)
}
