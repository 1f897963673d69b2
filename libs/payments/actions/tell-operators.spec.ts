import { beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, newId, toPublicId } from '@rolecall/kernel'
import { moveClock } from '@rolecall/platform'
import { bankMilestone, bankPayee, comesIn, instruction } from '../../../test/ledger/bank.js'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, refund, release, signedMilestone, withdrawUsd, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { clientOf } from '../../../test/support/sandbox-bench.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { beginSend } from './begin-send.js'
import { beginPayee } from './payees.js'
import { closeHold } from './close-hold.js'
import { reconcile } from './reconcile.js'
import { recordOutcome } from './record-outcome.js'
import { tellWhatWaits } from './tell-operators.js'
import { wakeBalance } from './wake-balance.js'

const shop = withShop()
const olga = newId()
let vera: string
beforeAll(async () => {
  shop.signIn(olga, { staff: ['operator'] })
  vera = await readyPayee(shop, 'Vera')
  await byHand(shop, vera)
}, 60_000)

let operators = 0
/** An operator who was told nothing yet. */
const newOperator = async (): Promise<string> => {
  const id = await shop.person(`Operator${++operators}`)
  await shop.database.query(`INSERT INTO identity.staff_rights (account_id, "right", granted_at) VALUES ($1, 'operator', now())`, [id])
  return id
}
const heard = async (operator: string): Promise<{ kind: string; path: string; facts: Record<string, unknown> }[]> =>
  shop.database.query('SELECT kind, path, facts FROM notifications.notices WHERE account_id = $1 ORDER BY created_at, id', [operator])
const kinds = async (operator: string): Promise<string[]> => (await heard(operator)).map(({ kind }) => kind)
const newest = async ({ milestoneId }: Deal): Promise<{ id: string; status: string; blocked_reason: string | null; generation: number }> =>
  (await shop.database.query('SELECT id, status, blocked_reason, generation FROM payments.operations WHERE hold_id = $1 ORDER BY created_at DESC, generation DESC LIMIT 1', [milestoneId]))[0]
const later = async (ms: number): Promise<void> => {
  await shop.advance(ms)
  await shop.sweep()
}
/** The provider says no to the newest operation of this milestone. */
const refused = async (deal: Deal, code: string): Promise<void> => {
  const { id: operationId } = await newest(deal)
  expect(await shop.run(beginSend, { operationId })).toMatchObject({ operationId, step: 'send' })
  await shop.run(recordOutcome, { operationId, outcome: { kind: 'rejected', code } })
}
const releasedAndRefused = async (code: string): Promise<Deal> => {
  const deal = await fundedMilestone(shop, { freelancerId: vera })
  await release(shop, deal)
  await refused(deal, code)
  return deal
}
const check = async (operationId: string) =>
  (await shop.ask(olga, 'mutation($id: OperationId!) { checkOperation(input: { operationId: $id }) { __typename ... on Refusal { code } } }', { id: toPublicId('operation', operationId) }))['checkOperation']

describe('a transfer that the provider refuses for a reason no rule knows', () => {
  test('operators hear of it within the hour, once a day, and one of them sends it again: it arrives once', async () => {
    const operator = await newOperator()
    const deal = await releasedAndRefused('resource_missing')
    expect(await newest(deal)).toMatchObject({ status: 'blocked', blocked_reason: 'review', generation: 1 })
    await later(HOUR_MS)
    expect(await heard(operator)).toEqual([{ kind: 'operations_wait', path: '/admin/money?tab=operations&status=doubt', facts: expect.objectContaining({ count: 1 }) }])
    await later(HOUR_MS)
    expect(await kinds(operator)).toHaveLength(1)
    await later(DAY_MS)
    expect(await kinds(operator)).toEqual(['operations_wait', 'operations_wait'])
    const before = shop.sandbox.control.state()['transfer']?.length ?? 0
    expect(await check((await newest(deal)).id)).toEqual({ __typename: 'PaymentOperation' })
    await shop.drain()
    expect([await newest(deal), shop.sandbox.control.state()['transfer']!.length]).toEqual([expect.objectContaining({ status: 'confirmed', generation: 1 }), before + 1])
  })
  test('what was sent and not answered as asked stays with a person: a second send is refused', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    await release(shop, deal)
    const { id } = await newest(deal)
    await shop.run(beginSend, { operationId: id })
    await shop.database.query(`UPDATE payments.operations SET status = 'blocked', blocked_reason = 'review' WHERE id = $1`, [id])
    expect(await check(id)).toEqual({ __typename: 'MoveRefused', code: 'CONFLICT' })
    await shop.database.query(`UPDATE payments.operations SET status = 'unknown', blocked_reason = NULL WHERE id = $1`, [id])
  })
})

test('a transfer that our own balance cannot cover for a day is told, goes on waiting, and goes when the money is there', async () => {
  const operator = await newOperator()
  const deal = await releasedAndRefused('balance_insufficient')
  // by our clock alone: at the provider nothing becomes available meanwhile
  for (let hour = 0; hour < 24; hour++) {
    await moveClock(shop.database.manager, shop.config, HOUR_MS)
    await refused(deal, 'balance_insufficient')
  }
  expect(await newest(deal)).toMatchObject({ status: 'blocked', blocked_reason: 'balance' })
  await shop.run(tellWhatWaits, undefined)
  expect(await kinds(operator)).toContain('operations_wait')
  await shop.sandbox.control.advance(24 * HOUR_MS)
  await shop.run(wakeBalance, { account: null })
  await shop.drain()
  expect(await newest(deal)).toMatchObject({ status: 'confirmed' })
})

test('a payout that waits for its balance longer than any money takes to clear is told', async () => {
  await shop.sweep()
  const account = (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [vera]))[0].stripe_account_id
  const gateway = shop.app.get<PaymentGateway>(PAYMENT_GATEWAY)
  const [{ availableMinor }] = (await gateway.readBalance(account)).filter(({ currency }) => currency === 'USD') as unknown as [{ availableMinor: bigint }]
  await gateway.createPayout({ operationId: newId(), payoutId: newId(), account, currency: 'USD', amountMinor: availableMinor.toString() }, 'taken')
  expect(await withdrawUsd(shop, vera)).toMatchObject({ state: 'requested' })
  await shop.settle()
  await shop.advance(DAY_MS)
  const operator = await newOperator()
  await shop.sweep()
  expect(await kinds(operator)).not.toContain('operations_wait')
  await later(7 * DAY_MS)
  expect(await kinds(operator)).toContain('operations_wait')
  const { paymentOperations } = await shop.ask(olga, '{ paymentOperations(first: 5, filter: { inDoubt: true }) { nodes { kind blockedReason } } }')
  expect(paymentOperations.nodes).toContainEqual({ kind: 'payout', blockedReason: 'balance' })
})

test('a transfer that could not even be begun for an hour is told', async () => {
  const deal = await fundedMilestone(shop, { freelancerId: vera })
  await later(DAY_MS)
  await release(shop, deal)
  // the queue lost the job, and no sweep comes to it
  await shop.database.query('UPDATE platform.outbox SET relayed_at = now() WHERE relayed_at IS NULL')
  const count = async (operator: string) => (await heard(operator)).filter(({ kind }) => kind === 'operations_wait').map(({ facts }) => facts['count'])
  const early = await newOperator()
  await moveClock(shop.database.manager, shop.config, DAY_MS)
  await shop.database.query('UPDATE payments.operations SET updated_at = updated_at + interval \'1 day\' WHERE hold_id = $1', [deal.milestoneId])
  await shop.run(tellWhatWaits, undefined)
  const [before = 0] = (await count(early)) as number[]
  const operator = await newOperator()
  await moveClock(shop.database.manager, shop.config, DAY_MS)
  await shop.run(tellWhatWaits, undefined)
  expect(await count(operator)).toEqual([before + 1])
  await shop.sandbox.control.advance(2 * DAY_MS)
  await shop.sweep()
  expect(await newest(deal)).toMatchObject({ status: 'confirmed' })
})

test('a refund that the provider refuses for good is told, and so is the next one', async () => {
  const operator = await newOperator()
  for (const told of [1, 2]) {
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    await refund(shop, deal)
    await refused(deal, 'charge_already_refunded')
    await shop.drain()
    expect((await kinds(operator)).filter((kind) => kind === 'refund_owed')).toHaveLength(told)
  }
})

test('money that came for a closed milestone is told, with what has to be given back', async () => {
  const operator = await newOperator()
  const deal = await signedMilestone(shop, { freelancerId: vera })
  const link = await linkOf(shop, deal)
  await pay(link)
  await shop.run(closeHold, { milestoneId: deal.milestoneId })
  await shop.settle()
  const told = (await heard(operator)).filter(({ kind }) => kind === 'paid_late')
  expect(told).toEqual([{ kind: 'paid_late', path: '/admin/money?tab=refunds', facts: expect.objectContaining({ milestone: toPublicId('milestone', deal.milestoneId) }) }])
})

test('a line of the statement that waits for its second person, and details that wait for a look, are told after a day', async () => {
  await shop.sweep()
  const nina = await bankPayee(shop, 'Nina', olga)
  const deal = await bankMilestone(shop, { freelancerId: nina, minor: 500_000n })
  const { reference, amount } = await instruction(shop, deal)
  expect(await comesIn(shop, olga, { reference, minor: amount.minor })).toMatchObject({ state: 'ENTERED' })
  const operator = await newOperator()
  await later(12 * HOUR_MS)
  expect(await kinds(operator)).not.toContain('bank_waits')
  await later(13 * HOUR_MS)
  expect((await heard(operator)).filter(({ kind }) => kind === 'bank_waits')).toEqual([{ kind: 'bank_waits', path: '/admin/money?tab=bank', facts: expect.objectContaining({ count: 1 }) }])
})

test('a difference between our books and those of the provider is told', async () => {
  const operator = await newOperator()
  await clientOf(shop.sandbox).payouts.create({ amount: 1_234, currency: 'usd' })
  await shop.advance(DAY_MS)
  await reconcile({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action, input) => shop.run(action, input) as never })
  expect((await heard(operator)).filter(({ kind }) => kind === 'books_differ')).toEqual([{ kind: 'books_differ', path: '/admin/money?tab=comparison', facts: expect.anything() }])
})

describe('money that an early fraud warning freezes', () => {
  const chargeOf = async ({ milestoneId }: Deal): Promise<string> => (await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestoneId]))[0].charge_id
  test('is told at once, and every day once it has been frozen for a week: only a person frees it', async () => {
    const operator = await newOperator()
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    await shop.sandbox.control.warnOfFraud(await chargeOf(deal))
    await shop.settle()
    const of = async (kind: string) => (await heard(operator)).filter((each) => each.kind === kind)
    expect(await of('fraud_warned')).toEqual([{ kind: 'fraud_warned', path: '/admin/money?tab=chargebacks', facts: expect.objectContaining({ milestone: toPublicId('milestone', deal.milestoneId) }) }])
    await later(6 * DAY_MS)
    expect(await of('frozen_waits')).toEqual([])
    await later(2 * DAY_MS)
    expect(await of('frozen_waits')).toMatchObject([{ facts: { count: 1 } }])
  })
})

test('a transfer whose freelancer has not come to his payout account for a month is told', async () => {
  const count = async (): Promise<number> => {
    const operator = await newOperator()
    await later(DAY_MS)
    return Number((await heard(operator)).find(({ kind }) => kind === 'operations_wait')?.facts['count'] ?? 0)
  }
  const absent = await shop.person('Absent')
  await shop.run(beginPayee, { freelancerId: absent, country: 'US' })
  const deal = await fundedMilestone(shop, { freelancerId: absent })
  await release(shop, deal)
  await shop.sweep()
  expect(await newest(deal)).toMatchObject({ status: 'blocked', blocked_reason: 'payee' })
  const before = await count()
  await later(27 * DAY_MS)
  expect(await count()).toBe(before)
  await later(2 * DAY_MS)
  expect(await count()).toBe(before + 1)
}, 60_000)
