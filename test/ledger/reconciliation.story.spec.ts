import { beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { newId } from '@rolecall/kernel'
import { PAYMENT_GATEWAY, reconcile, replayEvents, type PaymentGateway, type Provider } from '@rolecall/payments'
import { books, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, refund, release, signedMilestone, split, withdrawUsd } from './deal.js'
import { withShop } from './shop.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const shop = withShop()
const operator = newId()
let freelancerId: string
let provider: Provider
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  shop.signIn(operator, { staff: ['operator'] })
  provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action, input) => shop.run(action, input) as never }
}, 60_000)

const account = async (): Promise<string> =>
  (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId]))[0].stripe_account_id
const check = async () => (await shop.ask(operator, 'mutation { checkBooks { ... on BookCheck { promises { invariant } violations { invariant } } } }'))['checkBooks']
const arrived = async (): Promise<void> => {
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
}

describe('I5: our books and the provider say the same', () => {
  test('entry by entry, after money moved in every way there is', async () => {
    const deals = await Promise.all(Array.from({ length: 5 }, () => fundedMilestone(shop, { freelancerId })))
    await release(shop, deals[0]!)
    await release(shop, deals[1]!)
    await refund(shop, deals[2]!)
    await split(shop, deals[3]!, 30_000n)
    await shop.settle()
    await refund(shop, deals[1]!, { takeBack: true })
    await shop.settle()
    await withdrawUsd(shop, freelancerId)
    await arrived()
    await refund(shop, await fundedMilestone(shop, { freelancerId, card: '4000000000005126' }))
    await arrived()
    await tell(shop, 'before the comparison')
    const result = await reconcile(provider)
    expect(result).toMatchObject({ accounts: 2, differenceCount: 0, differences: [] })
    // Five floats, six charges, three transfers, one reversal, four refunds and a failed one; three payments, their refund and a payout.
    expect(result.entries).toBe(5 + 6 + 3 + 1 + 4 + 1 + 3 + 1 + 1)
    const usd = result.balances.find((line) => line.account === 'platform' && line.currency === 'USD')!
    expect(usd.booksMinor).toBe(usd.providerMinor)
    expect(Number(usd.providerMinor)).toBe((await books(shop))['stripe.balance']! + 100_000)
  })
  test('at night by itself, once', async () => {
    const count = async () => Number((await shop.database.query('SELECT count(*) AS n FROM payments.reconciliations'))[0].n)
    await shop.sweep()
    const before = await count()
    await shop.advance(25 * HOUR)
    await Promise.all([shop.sweep(), shop.sweep()])
    expect(await count()).toBe(before + 1)
    const promises = ['I1', 'I2', 'I3', 'I4', 'I5', 'I5b', 'I6', 'I6b', 'I7', 'I8'].map((invariant) => ({ invariant }))
    expect(await check()).toEqual({ promises, violations: [] })
  })
  test('E19: money that somebody took out at the provider is found, told to operators, and holds large releases', async () => {
    await release(shop, await fundedMilestone(shop, { freelancerId }))
    await shop.settle()
    const taken = { operationId: newId(), payoutId: newId(), account: await account(), currency: 'USD' as const, amountMinor: '100' }
    expect((await provider.gateway.createPayout(taken, 'taken')).kind).toBe('done')
    expect(await reconcile(provider)).toMatchObject({ differenceCount: 0, differences: [] })
    await shop.advance(20 * MINUTE)
    const { reconcile: found } = await shop.ask(operator, 'mutation { reconcile { ... on Reconciliation { differenceCount differences { account what providerMinor booksMinor } } ... on Refusal { code } } }')
    const place = await account()
    expect(found).toMatchObject({ differenceCount: 2, differences: [{ account: place, what: 'not_in_our_books', providerMinor: '-100', booksMinor: null }, { account: place, what: 'balance' }] })
    expect((await check()).violations).toEqual([{ invariant: 'I5' }])
    const large = await fundedMilestone(shop, { freelancerId, minor: 200_000n })
    const small = await fundedMilestone(shop, { freelancerId })
    await release(shop, large, 200_000n)
    await release(shop, small)
    await shop.settle()
    const waiting = await shop.database.query(`SELECT hold_id, blocked_reason FROM payments.operations WHERE status = 'blocked'`)
    expect(waiting).toEqual([{ hold_id: large.milestoneId, blocked_reason: 'books' }])
  })
  test('the command ends with 1 and says where', async () => {
    const { DATABASE_URL, STRIPE_API_HOST, STRIPE_API_PORT, STRIPE_API_PROTOCOL } = shop.config
    const env = { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL, STRIPE_API_HOST, STRIPE_API_PORT: String(STRIPE_API_PORT), STRIPE_API_PROTOCOL }
    // The sandbox lives in this process, so the command runs beside it.
    const run = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'apps/composition/payments-reconcile.ts'], { env: env as never })
    let out = ''
    run.stdout.on('data', (chunk) => (out += chunk))
    const status = await new Promise((done) => run.on('close', done))
    expect([status, JSON.parse(out).differences[0].what]).toEqual([1, 'not_in_our_books'])
  }, 60_000)
})

describe('gaps that lost webhooks leave are healed', () => {
  test('E19: from the list of events, within ten minutes', async () => {
    const deal = await fundedMilestone(shop, { freelancerId, card: '4000000000005126' })
    await refund(shop, deal)
    await shop.settle()
    for (let nth = 1; nth <= 12; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    shop.sandbox.control.clearFaults()
    const state = async () => (await shop.database.query('SELECT state FROM payments.refunds WHERE milestone_id = $1', [deal.milestoneId]))[0].state
    expect(await state()).toBe('refunded')
    await shop.advance(11 * MINUTE)
    await shop.sweep()
    expect(await state()).toBe('failed')
  })
  test('E19: and everything can be worked once more without a change', async () => {
    const before = await books(shop)
    const { fetched, replayed } = await replayEvents(provider, new Date(0))
    expect([fetched, replayed > 50]).toEqual([0, true])
    await shop.drain()
    expect(await books(shop)).toEqual(before)
    expect(await shop.database.query(`SELECT count(*)::int AS n FROM payments_audit.events WHERE status = 'stored'`)).toEqual([{ n: 0 }])
  })
})

describe('I8: the chain over the books', () => {
  const asOwner = async (sql: string): Promise<void> => {
    const runner = shop.database.createQueryRunner()
    try {
      await runner.query('SET session_replication_role = replica')
      await runner.query(sql)
    } finally {
      await runner.query('SET session_replication_role = DEFAULT')
      await runner.release()
    }
  }
  const broken = async () => (await check()).violations.map((violation: { invariant: string }) => violation.invariant).filter((name: string) => name === 'I8')
  test('covers every transaction once the sealer has been there', async () => {
    await shop.sweep()
    const [{ open }] = await shop.database.query('SELECT count(*)::int AS open FROM payments.ledger_transactions t WHERE NOT EXISTS (SELECT 1 FROM payments.ledger_seals s WHERE s.transaction_id = t.id)')
    expect([open, await broken()]).toEqual([0, []])
  })
  test.each([
    ['an amount', `UPDATE payments.ledger_postings SET amount = amount * 3 WHERE transaction_id = (SELECT transaction_id FROM payments.ledger_seals WHERE position = 5)`, `UPDATE payments.ledger_postings SET amount = amount / 3 WHERE transaction_id = (SELECT transaction_id FROM payments.ledger_seals WHERE position = 5)`],
    ['a source', `UPDATE payments.ledger_transactions SET source_id = source_id || '!' WHERE id = (SELECT transaction_id FROM payments.ledger_seals WHERE position = 4)`, `UPDATE payments.ledger_transactions SET source_id = left(source_id, -1) WHERE id = (SELECT transaction_id FROM payments.ledger_seals WHERE position = 4)`],
    ['a link', `UPDATE payments.ledger_seals SET position = position + 1000000 WHERE position >= 6`, `UPDATE payments.ledger_seals SET position = position - 1000000 WHERE position >= 1000006`],
  ])('shows that somebody changed %s behind the guards', async (_, change, back) => {
    await asOwner(change)
    expect((await broken()).length).toBeGreaterThan(0)
    await asOwner(back)
    expect(await broken()).toEqual([])
  })
  test('is itself never rewritten', async () => {
    await expect(shop.database.query(`UPDATE payments.ledger_seals SET hash = ''`)).rejects.toThrow('only takes new rows')
    await expect(shop.database.query('DELETE FROM payments.ledger_seals')).rejects.toThrow('only takes new rows')
  })
})

test('a charge that is not applied yet is under way, not missing', async () => {
  const deal = await signedMilestone(shop, { freelancerId, currency: 'EUR' })
  for (let nth = 1; nth <= 6; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  await pay(await linkOf(shop, deal))
  const { differences } = await reconcile(provider)
  expect(differences.filter((each) => each.currency === 'EUR')).toEqual([])
  shop.sandbox.control.clearFaults()
})
