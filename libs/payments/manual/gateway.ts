import { isRefusal, NotFound } from '@rolecall/kernel'
import type { Action, Ctx } from '@rolecall/platform'
import { checkoutFacts, payeeFacts, payoutFacts, refundFacts, reversalFacts, transferFacts } from '../data/bank-facts.js'
import { bankShareBalance, bankShareEntries } from '../data/bank-reads.js'
import { BankDetails, type BankOrder } from '../data/bank.entity.js'
import type { CheckoutFacts, CheckoutParams, Outcome, PaymentGateway } from '../domain/gateway.js'
import { KEY_CONFLICT } from '../domain/operation.rules.js'
import type { PayeeFacts } from '../domain/payee.rules.js'
import { bankShareOf, ownerOfShare } from '../domain/provider.rules.js'
import { freshIncoming, orderByKey, orderByObject, placeOrder, type Asked, type Placed } from './orders.js'

/** Opens a unit of work of its own: the book of the manual provider stands in our database. */
export type RunAction = <I, O>(action: Action<I, O>, input: I) => Promise<O | NotFound>

const bankPayee = async (ctx: Ctx, { account }: { account: string }): Promise<PayeeFacts> =>
  payeeFacts(account, await ctx.db.findOneBy(BankDetails, { freelancerId: ownerOfShare(account) }))
const incomingFacts = async (ctx: Ctx, { objectId, end = false }: { objectId: string; end?: boolean }): Promise<CheckoutFacts> =>
  checkoutFacts(ctx, await freshIncoming(ctx, { objectId, end }))
const orderedCheckout = async (ctx: Ctx, asked: Asked): Promise<CheckoutFacts | Exclude<Placed, BankOrder>> => {
  const order = await placeOrder(ctx, asked)
  return typeof order === 'string' ? order : checkoutFacts(ctx, order)
}
const foundCheckout = async (ctx: Ctx, { operationId }: CheckoutParams): Promise<CheckoutFacts | null> => {
  const order = await orderByKey(ctx, { operationId, kind: 'incoming' })
  return order ? checkoutFacts(ctx, order) : null
}

const incoming = (params: CheckoutParams, key: string): Asked => ({
  kind: 'incoming', key,
  operationId: params.operationId,
  milestoneId: params.milestoneId,
  currency: params.currency,
  amountMinor: BigInt(params.amountMinor) + BigInt(params.clientFeeMinor),
})
const outcome = <T extends object, F>(answer: T | Exclude<Placed, BankOrder>, facts: (value: T) => F): Outcome<F> => {
  if (answer === 'balance_insufficient') return { kind: 'rejected', code: answer }
  if (answer === 'conflict') return { kind: 'unknown', cause: KEY_CONFLICT, replayed: true }
  return { kind: 'done', facts: facts(answer as T) }
}
const same = <T>(value: T): T => value

/** The payment port over bank transfers that operators make and confirm: same operations, same states, same books. */
export const manualGateway = (publicUrl: string, run: RunAction): PaymentGateway => {
  const read = async <I, O>(action: Action<I, O>, input: I): Promise<O> => {
    const answer = await run(action, input)
    if (isRefusal(answer)) throw new Error(`manual provider: ${(answer as NotFound).code}`)
    return answer as O
  }
  const place = async <F>(asked: Asked, facts: (order: BankOrder) => F): Promise<Outcome<F>> => outcome<BankOrder, F>(await read(placeOrder, asked), facts)
  const order = (objectId: string): Promise<BankOrder> => read(orderByObject, { objectId })
  const find = async <F>(kind: Asked['kind'], operationId: string, facts: (order: BankOrder) => F): Promise<F | null> => {
    const found = await read(orderByKey, { operationId, kind })
    return found ? facts(found) : null
  }
  const sum = ({ currency, amountMinor, operationId }: { currency: Asked['currency']; amountMinor: string; operationId: string }) => ({ currency, operationId, amountMinor: BigInt(amountMinor) })
  return {
    openCheckout: async (params, key) => outcome<CheckoutFacts, CheckoutFacts>(await read(orderedCheckout, incoming(params, key)), same),
    expireCheckout: async ({ sessionId }) => {
      const facts = await read(incomingFacts, { objectId: sessionId, end: true })
      return facts.state === 'expired' ? { kind: 'done', facts } : { kind: 'rejected', code: 'payment_under_way' }
    },
    readCheckout: (sessionId) => read(incomingFacts, { objectId: sessionId }),
    createTransfer: (params, key) => place({ kind: 'transfer', key, ...sum(params), account: params.destination, milestoneId: params.milestoneId }, transferFacts),
    reverseTransfer: async (params, key) => {
      const { account } = await order(params.transferId)
      return place({ kind: 'reversal', key, ...sum(params), account: account!, sourceId: params.transferId }, reversalFacts)
    },
    createRefund: (params, key) => place({ kind: 'refund', key, ...sum(params), milestoneId: params.milestoneId, sourceId: params.paymentId }, refundFacts),
    readRefund: async (refundId) => refundFacts(await order(refundId)),
    createPayout: (params, key) => place({ kind: 'payout', key, ...sum(params), account: params.account }, payoutFacts),
    readPayout: async (_account, payoutId) => payoutFacts(await order(payoutId)),
    createPayee: async ({ freelancerId }) => ({ kind: 'done', facts: await read(bankPayee, { account: bankShareOf(freelancerId) }) }),
    readPayee: (account) => read(bankPayee, { account }),
    onboardingLink: async () => `${publicUrl}/earnings/bank`,
    readBalance: (account) => read(bankShareBalance, { account: account! }),
    listEntries: (account) => read(bankShareEntries, { account: account! }),
    listEvents: async () => [],
    findCheckout: (params) => read(foundCheckout, params),
    findTransfer: ({ operationId }) => find('transfer', operationId, transferFacts),
    findPayout: ({ operationId }) => find('payout', operationId, payoutFacts),
    findReversal: ({ operationId }) => find('reversal', operationId, reversalFacts),
    findRefund: ({ operationId }) => find('refund', operationId, refundFacts),
  }
}
