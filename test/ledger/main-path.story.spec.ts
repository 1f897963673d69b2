import { beforeAll, describe, expect, test } from '@jest/globals'
import { books, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, openFunding, pay, readyPayee, release, signedMilestone, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
let deal: Deal
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  deal = await signedMilestone(shop, { freelancerId })
}, 60_000)

const moneyState = async () => (await shop.database.query('SELECT money_state, released FROM payments_audit.milestones WHERE milestone_id = $1', [deal.milestoneId]))[0]
const provider = async () => shop.sandbox.control.state()
const S5 = { 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 }

describe('S1: the business protects 500.00', () => {
  test('S4: two clicks at once open one page and make one operation', async () => {
    const links = await Promise.all([openFunding(shop, deal), openFunding(shop, deal), openFunding(shop, deal)])
    expect(new Set(links.map((link) => (link as { url: string }).url)).size).toBe(1)
    expect((await provider())['session']).toHaveLength(1)
    expect(await shop.database.query(`SELECT kind, status, generation FROM payments_audit.operations`)).toEqual([{ kind: 'fund', status: 'confirmed', generation: 0 }])
    await tell(shop, 'S4: one page, nothing charged')
    expect(await books(shop)).toEqual({})
  })
  test('S2: a declined card posts nothing, a good one in the same page protects the money; S1: 515.00 is charged', async () => {
    const link = await linkOf(shop, deal)
    expect(await pay(link, '4000000000000002')).toBe(402)
    await shop.settle()
    await tell(shop, 'S2: declined')
    expect(await books(shop)).toEqual({})
    expect(await pay(link)).toBe(303)
    await shop.settle()
    await tell(shop, 'S1: 515.00 charged')
    expect(await books(shop)).toEqual({ 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, 'client.hold': 50_000, 'client.fee_hold': 1500 })
    expect(await moneyState()).toEqual({ money_state: 'funded', released: '0' })
  })
  test('the same webhook three times changes nothing', async () => {
    const before = await shop.database.query('SELECT count(*)::int AS n FROM payments_audit.postings')
    for (let times = 0; times < 3; times++) {
      await shop.sandbox.control.replay({ since: 0 })
      await shop.settle()
    }
    expect(await shop.database.query('SELECT count(*)::int AS n FROM payments_audit.postings')).toEqual(before)
  })
  test('a milestone that is paid is not paid twice', async () => {
    expect(await openFunding(shop, deal)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'already_funded', message: 'This milestone is already paid.' })
  })
})

describe('S5: the business approves and the freelancer is ready', () => {
  test('more than is protected is not released', async () => {
    expect(await release(shop, deal, 50_001n)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'not_enough_held' })
  })
  test('S5: two approvals at once release once', async () => {
    const answers = await Promise.all([release(shop, deal), release(shop, deal), release(shop, deal)])
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect((await shop.database.query(`SELECT count(*)::int AS n FROM payments.releases`))[0]).toEqual({ n: 1 })
    await tell(shop, 'S5: released, not transferred yet')
    expect(await books(shop)).toEqual({ 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, 'freelancer.payable': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500 })
  })
  test('S5: the worker transfers 450.00 once', async () => {
    await Promise.all([shop.drain(), shop.drain()])
    await shop.settle()
    await tell(shop, 'S5: transferred')
    expect(await books(shop)).toEqual(S5)
    expect((await provider())['transfer']).toHaveLength(1)
    expect(await moneyState()).toEqual({ money_state: 'released', released: '50000' })
  })
  test('S21: everything the provider told, three times and backwards, leaves the same ledger', async () => {
    const told = (shop.sandbox.control.state()['event'] as { id: string }[]).map((event) => event.id).reverse()
    for (let times = 0; times < 3; times++) {
      for (const id of told) await shop.sandbox.control.replay({ ids: [id] })
      await shop.settle()
    }
    await tell(shop, 'S21: told three times, backwards')
    expect(await books(shop)).toEqual(S5)
    expect((await provider())['transfer']).toHaveLength(1)
  })
  test('nothing more happens however often the worker looks', async () => {
    await shop.sweep()
    await shop.sweep()
    expect(await books(shop)).toEqual(S5)
  })
})

describe('S7: the payout is created and arrives', () => {
  test('S7: the balance is decided about once, however often it is asked for', async () => {
    const answers = await Promise.all([withdrawUsd(shop, freelancerId), withdrawUsd(shop, freelancerId)])
    expect(answers.map((answer) => answer['code'] ?? answer['state']).sort()).toEqual(['NOTHING_TO_WITHDRAW', 'requested'])
    await tell(shop, 'S7: payout decided')
    expect(await books(shop)).toMatchObject({ 'stripe.connected': 45_000, 'payout.in_transit': 45_000 })
  })
  test('S7: the worker sends it once, and the bank has it', async () => {
    await shop.settle()
    await shop.sweep()
    expect((await provider())['payout']).toHaveLength(1)
    await tell(shop, 'S7: payout sent')
    expect(await books(shop)).toMatchObject({ 'stripe.connected': 45_000, 'payout.in_transit': 45_000 })
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await tell(shop, 'S7: paid out')
    expect(await books(shop)).toEqual({ 'stripe.balance': 4976, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
  })
  test('the freelancer sees it in his balances and movements', async () => {
    const seen = await shop.ask(freelancerId, '{ myPayee { state payoutMode } myBalances { currency payable { minor } atProvider { minor } inTransit { minor } paidOut { minor } } myMovements(first: 10) { nodes { kind title state amount { minor } } } myPayouts(first: 1) { nodes { state } pageInfo { hasNextPage } } }')
    expect(seen['myPayee']).toEqual({ state: 'READY', payoutMode: 'hand' })
    expect(seen['myBalances']).toEqual([{ currency: 'USD', payable: { minor: '0' }, atProvider: { minor: '0' }, inTransit: { minor: '0' }, paidOut: { minor: '45000' } }])
    expect(seen['myMovements'].nodes).toEqual([
      { kind: 'payout', title: 'Payout to your bank', state: 'paid', amount: { minor: '45000' } },
      { kind: 'earning', title: 'Earned: SMM for a coffee house, period 1', state: 'transferred', amount: { minor: '45000' } },
    ])
    expect(seen['myPayouts']).toEqual({ nodes: [{ state: 'paid' }], pageInfo: { hasNextPage: false } })
  })
})

test('a freelancer who chose nothing is paid out by itself', async () => {
  const another = await readyPayee(shop, 'Olga')
  expect(await release(shop, await fundedMilestone(shop, { freelancerId: another }))).toBeNull()
  await shop.settle()
  expect(await books(shop)).toMatchObject({ 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'stripe.balance': 9952 })
  await shop.sweep()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
  await tell(shop, 'two milestones paid out')
  expect(await books(shop)).toEqual({ 'stripe.balance': 9952, 'revenue.commission': 10_000, 'revenue.client_fee': 3000, 'expense.stripe_fee': 3048 })
})
