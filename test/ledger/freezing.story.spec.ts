import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { grantStaff } from '@rolecall/identity'
import { toPublicId } from '@rolecall/kernel'
import { PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, refund, release, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const DAY = 86_400_000
const shop = withShop()
let operator: string
let freelancerId: string
let before: Record<string, number>
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  operator = shop.signIn(await shop.person('Oleg'), { staff: ['operator'] })
  const [{ email }] = await shop.database.query('SELECT email FROM identity.accounts WHERE id = $1', [operator])
  await shop.run(grantStaff, { email, right: 'operator' })
}, 60_000)
beforeEach(async () => {
  before = await books(shop)
})

const balances = async (step: string): Promise<Record<string, number>> => {
  await tell(shop, step)
  return difference(before, await books(shop))
}
const holdOf = async ({ milestoneId }: Deal) =>
  (await shop.database.query('SELECT charge_id, state, frozen, frozen_reason, kept_minor::int AS kept FROM payments.holds WHERE milestone_id = $1', [milestoneId]))[0]
const dispute = async (deal: Deal): Promise<string> => {
  const { id } = await shop.sandbox.control.openDispute((await holdOf(deal)).charge_id)
  await shop.settle()
  return id
}
const decide = async (id: string, status: string): Promise<void> => {
  await shop.sandbox.control.decideDispute(id, { status: status as never })
  await shop.settle()
}
const funded = (card?: string) => fundedMilestone(shop, { freelancerId, ...(card ? { card } : {}) })
const arrive = async (): Promise<void> => {
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
}
const transferred = async (): Promise<Deal> => {
  const deal = await funded()
  expect(await release(shop, deal)).toBeNull()
  await shop.settle()
  return deal
}
const noticesOf = async (accountId: string): Promise<string[]> =>
  (await shop.database.query('SELECT kind FROM notifications.notices WHERE account_id = $1 ORDER BY created_at, id', [accountId])).map((row: { kind: string }) => row.kind)
const FREEZE = 'mutation($id: MilestoneId!, $reason: String!) { freezeMoney(input: { milestoneId: $id, reason: $reason }) { ... on FrozenMoney { frozen } ... on Refusal { code } ... on MoneyMoveRefused { reason } } }'
const freeze = async ({ milestoneId }: Deal, reason = 'The payer asked us to wait.', query = FREEZE) =>
  Object.values(await shop.ask(operator, query, { id: toPublicId('milestone', milestoneId), reason }))[0]
const free = (deal: Deal, reason = 'The question is settled.') => freeze(deal, reason, FREEZE.replace('freezeMoney', 'unfreezeMoney'))

test('an operator freezes and frees money with a reason; what waited goes on at once', async () => {
  const deal = await funded()
  expect(await release(shop, deal, 20_000n)).toBeNull()
  expect(await freeze(deal)).toEqual({ frozen: true })
  await shop.drain()
  expect(await balances('frozen before the transfer')).toMatchObject({ 'freelancer.payable': 18_000, 'client.hold': 30_000 })
  expect(await freeze(deal)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'frozen' })
  expect(await refund(shop, deal, { minor: 30_000n })).toMatchObject({ reason: 'frozen' })
  expect(await free(deal)).toEqual({ frozen: false })
  expect(await free(deal)).toMatchObject({ reason: 'not_frozen' })
  await shop.settle()
  expect(await balances('free again')).toMatchObject({ 'freelancer.custody': 18_000, 'client.hold': 30_000 })
  expect((await noticesOf(freelancerId)).slice(-2)).toEqual(['frozen_operator', 'thawed'])
  await withdrawUsd(shop, freelancerId)
  await arrive()
})

describe('the provider had put a call off when the money was frozen', () => {
  const sent = (kind: string): number => shop.sandbox.control.state()[kind]?.length ?? 0
  const minutesLater = async (): Promise<void> => {
    await shop.advance(2 * 60_000)
    await shop.sweep()
    await shop.settle()
  }
  test.each([['transfer', '/v1/transfers', release], ['refund', '/v1/refunds', (_: typeof shop, deal: Deal) => refund(shop, deal)]] as const)('a %s: not made while it is frozen, made once when it is free', async (kind, path, move) => {
    const deal = await funded()
    shop.sandbox.control.addFault({ method: 'POST', path, kind: '429', nth: 1 })
    expect(await move(shop, deal)).toBeNull()
    await shop.drain()
    const before = sent(kind)
    expect(await freeze(deal)).toEqual({ frozen: true })
    await minutesLater()
    expect(sent(kind)).toBe(before)
    expect(await free(deal)).toEqual({ frozen: false })
    await shop.settle()
    expect(sent(kind)).toBe(before + 1)
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await withdrawUsd(shop, freelancerId)
    await arrive()
  })
})

test('a refund that was put off while the bank took the same money is not paid a second time: the lost chargeback counts as the refund', async () => {
  const deal = await funded()
  for (const nth of [1, 2, 3]) shop.sandbox.control.addFault({ method: 'POST', path: '/v1/refunds', kind: '429', nth })
  expect(await refund(shop, deal)).toBeNull()
  await shop.drain()
  const id = await dispute(deal)
  for (let hours = 0; hours < 28; hours += 7) {
    await shop.advance(7 * 60 * 60_000)
    await shop.sweep()
  }
  shop.sandbox.control.clearFaults()
  const refunds = shop.sandbox.control.state()['refund']?.length ?? 0
  await decide(id, 'lost')
  await shop.sweep()
  expect(await balances('taken by the bank, not refunded')).toEqual({ 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
  expect(shop.sandbox.control.state()['refund']?.length ?? 0).toBe(refunds)
  // won after all: it is owed again, and an operator has to send it
  await decide(id, 'won')
  expect(await balances('owed again')).toMatchObject({ 'refund.payable': 51_500 })
  expect((await noticesOf(operator)).filter((kind) => kind === 'refund_owed')).toHaveLength(1)
})

test('a fraud warning freezes before anything is taken, and a chargeback that follows keeps it frozen', async () => {
  const deal = await funded()
  await shop.sandbox.control.warnOfFraud((await holdOf(deal)).charge_id)
  await shop.settle()
  expect(await holdOf(deal)).toMatchObject({ frozen: true, frozen_reason: 'fraud_warning' })
  const id = await dispute(deal)
  expect(await holdOf(deal)).toMatchObject({ frozen: true, frozen_reason: 'chargeback' })
  expect(await free(deal)).toMatchObject({ reason: 'chargeback_open' })
  await decide(id, 'won')
  expect(await holdOf(deal)).toMatchObject({ frozen: false, frozen_reason: null })
  await shop.sandbox.control.warnOfFraud((await holdOf(deal)).charge_id)
  await shop.settle()
  expect(await holdOf(deal)).toMatchObject({ frozen: false })
})

describe('released money under a chargeback stays in the balance', () => {
  test('a payout leaves it there, a payout that had not gone gives way, and it is free when the chargeback is won', async () => {
    const disputed = await transferred()
    const other = await transferred()
    // The webhook is stored before the payout is asked for, and worked before it is sent.
    const { id } = await shop.sandbox.control.openDispute((await holdOf(disputed)).charge_id)
    await shop.sandbox.control.quiet()
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested', amount: { minor: '90000' } })
    await shop.drain()
    expect(await holdOf(disputed)).toMatchObject({ frozen: true, kept: 45_000 })
    expect(await shop.database.query(`SELECT state, failure FROM payments.payouts ORDER BY id DESC LIMIT 1`)).toEqual([{ state: 'failed', failure: 'frozen' }])
    expect(await shop.ask(freelancerId, '{ myBalances { atProvider { minor } frozen { minor } } }')).toEqual({ myBalances: [{ atProvider: { minor: '90000' }, frozen: { minor: '45000' } }] })
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested', amount: { minor: '45000' } })
    await arrive()
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ code: 'NOTHING_TO_WITHDRAW' })
    expect(await holdOf(other)).toMatchObject({ frozen: false, kept: 0 })
    await decide(id, 'won')
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested', amount: { minor: '45000' } })
    await arrive()
  })
})

const CLAW = 'mutation($id: ChargebackId!) { clawBack(input: { chargebackId: $id }) { ... on Chargeback { policy clawbackAt moves } ... on Refusal { code message } ... on ChargebackRefused { reason } } }'
const clawBack = async (disputeId: string) => {
  const [{ id }] = await shop.database.query('SELECT id FROM payments.chargebacks WHERE dispute_id = $1', [disputeId])
  return (await shop.ask(operator, CLAW, { id: toPublicId('chargeback', id) }))['clawBack']
}
const borne = { 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 }

describe('clawback: the freelancer bears the loss', () => {
  test('he is told three days before; then his balance is reversed and nothing of the loss is ours', async () => {
    const deal = await transferred()
    const id = await dispute(deal)
    expect(await clawBack(id)).toMatchObject({ policy: 'CLAWBACK', clawbackAt: null })
    expect(await clawBack(id)).toMatchObject({ code: 'CHARGEBACK_REFUSED', reason: 'decided' })
    await decide(id, 'lost')
    expect(await balances('lost, clawback announced')).toMatchObject({ 'expense.loss': 51_500, 'freelancer.custody': 45_000 })
    expect((await noticesOf(freelancerId)).at(-1)).toBe('clawback_announced')
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ code: 'NOTHING_TO_WITHDRAW' })
    await shop.advance(2 * DAY)
    await shop.sweep()
    expect(await balances('a day too early')).toMatchObject({ 'expense.loss': 51_500, 'freelancer.custody': 45_000 })
    await shop.advance(DAY)
    await shop.sweep()
    await shop.settle()
    expect(await balances('clawed back')).toEqual(borne)
    expect(await holdOf(deal)).toMatchObject({ state: 'refunded', frozen: false, kept: 0 })
  })
  test('paid out already: he owes it, and it is kept from the next release; won after all, he has it again', async () => {
    const deal = await transferred()
    await withdrawUsd(shop, freelancerId)
    await arrive()
    const id = await dispute(deal)
    await decide(id, 'lost')
    expect(await clawBack(id)).toMatchObject({ policy: 'CLAWBACK' })
    await shop.advance(3 * DAY)
    await shop.sweep()
    await shop.settle()
    expect(await balances('owed by the freelancer')).toEqual({ ...borne, 'stripe.balance': -48_024, 'freelancer.receivable': 45_000 })
    await transferred()
    expect(await balances('kept from the next release')).toEqual({ 'stripe.balance': 1952, 'expense.stripe_fee': 3048, 'expense.dispute_fee': 1500, 'revenue.commission': 5000, 'revenue.client_fee': 1500 })
    await decide(id, 'won')
    expect(await balances('won after the clawback')).toEqual({
      'stripe.balance': 8452, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'expense.stripe_fee': 3048, 'expense.dispute_fee': 1500, 'revenue.commission': 10_000, 'revenue.client_fee': 3000,
    })
    expect(await holdOf(deal)).toMatchObject({ state: 'released', frozen: false })
  })
})

const LIST = '{ chargebacks(first: 1) { nodes { id state title evidence submissionCount moves answers { step status } } } moneyFreezes(first: 1) { nodes { reason held { minor } } } }'
const newest = async () => (await shop.ask(operator, LIST))['chargebacks'].nodes[0]
const act = async (mutation: string, input: object): Promise<any> =>
  (await shop.ask(operator, `mutation($input: ${mutation === 'writeEvidence' ? 'WriteEvidenceInput' : 'ChargebackInput'}!) { ${mutation}(input: $input) { ... on Chargeback { state } ... on Refusal { code message } ... on ChargebackRefused { reason } } }`, { input }))[mutation]

describe('an operator answers the bank', () => {
  test('words are kept, then handed in as a second step, once; a lost answer is sent again with the same key', async () => {
    const deal = await funded()
    await dispute(deal)
    const { id, title, moves } = await newest()
    expect([title, moves]).toEqual(['SMM for a coffee house, period 1', ['writeEvidence', 'accept']])
    expect(await act('submitEvidence', { chargebackId: id })).toMatchObject({ code: 'CHARGEBACK_REFUSED', reason: 'no_evidence' })
    expect(await act('writeEvidence', { chargebackId: id, text: ' ' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await act('writeEvidence', { chargebackId: id, text: 'winning_evidence' })).toMatchObject({ state: 'NEEDS_RESPONSE' })
    expect(await act('writeEvidence', { chargebackId: id, text: 'other words' })).toMatchObject({ reason: 'sending' })
    await shop.settle()
    expect(await newest()).toMatchObject({ state: 'NEEDS_RESPONSE', evidence: 'winning_evidence', submissionCount: 0, moves: ['writeEvidence', 'submitEvidence', 'accept'] })
    for (const nth of [1, 2]) shop.sandbox.control.addFault({ method: 'POST', path: '/v1/disputes/*', kind: 'reset_after', nth })
    await act('submitEvidence', { chargebackId: id })
    await shop.drain()
    await shop.advance(60_000)
    await shop.sweep()
    expect(await newest()).toMatchObject({ submissionCount: 1, answers: [{ step: 'write', status: 'CONFIRMED' }, { step: 'submit', status: 'CONFIRMED' }] })
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    expect(await newest()).toMatchObject({ state: 'WON', moves: [] })
    expect(await holdOf(deal)).toMatchObject({ frozen: false })
  })
  test('giving up loses at once', async () => {
    const deal = await funded()
    await dispute(deal)
    await act('acceptChargeback', { chargebackId: (await newest()).id })
    await shop.settle()
    expect(await newest()).toMatchObject({ state: 'LOST' })
    expect(await balances('given up')).toEqual(borne)
    expect(await act('acceptChargeback', { chargebackId: (await newest()).id })).toMatchObject({ reason: 'not_open' })
  })
  test('three days before the last day the operators are told, once; without an answer it is lost', async () => {
    await dispute(await funded())
    await shop.advance(10 * DAY)
    await shop.sweep()
    expect((await noticesOf(operator)).filter((kind) => kind === 'chargeback_due')).toHaveLength(0)
    await shop.advance(1.5 * DAY)
    await shop.sweep()
    await shop.sweep()
    expect((await noticesOf(operator)).filter((kind) => kind === 'chargeback_due')).toHaveLength(1)
    await shop.advance(3 * DAY)
    await shop.sweep()
    expect(await newest()).toMatchObject({ state: 'LOST' })
    expect((await noticesOf(operator)).filter((kind) => kind === 'chargeback_opened').length).toBeGreaterThan(2)
  })
})

test('the books and the provider agree entry by entry after all of it', async () => {
  const provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never }
  expect((await reconcile(provider as never)).differences).toEqual([])
  expect((await books(shop))['suspense']).toBeUndefined()
})
