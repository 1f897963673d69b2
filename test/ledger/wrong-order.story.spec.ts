import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, release, signedMilestone, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
let freelancerId: string
let before: Record<string, number>
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)
beforeEach(async () => {
  before = await books(shop)
})

interface Told {
  readonly id: string
  readonly type: string
}
const told = (): Told[] => (shop.sandbox.control.state()['event'] ?? []) as unknown as Told[]
const balances = async (step: string): Promise<Record<string, number>> => {
  await tell(shop, step)
  return difference(before, await books(shop))
}

const EVENTS_MAX = 40
/** Lets things happen without a webhook; what would have been told is handed back, in its order. */
const unheard = async (happen: () => Promise<unknown>): Promise<Told[]> => {
  const known = new Set(told().map((event) => event.id))
  for (let nth = 1; nth <= EVENTS_MAX; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  await happen()
  await shop.sandbox.control.quiet()
  shop.sandbox.control.clearFaults()
  return told().filter((event) => !known.has(event.id))
}
const deliver = async (events: readonly Told[]): Promise<void> => {
  for (const { id } of events) {
    await shop.sandbox.control.replay({ ids: [id] })
    await shop.settle()
  }
}
const chargeOf = async ({ milestoneId }: Deal): Promise<string> => (await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestoneId]))[0].charge_id
const backwards = (events: Told[]): Told[] => [...events].reverse()
const oddFirst = (events: Told[]): Told[] => [...events.filter((_, index) => index % 2 === 1), ...events.filter((_, index) => index % 2 === 0)]
const lost = { 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 }

describe('S21: events in the wrong order end with the same ledger', () => {
  test.each([
    ['closed and funds withdrawn come first', backwards],
    ['every second one comes first', oddFirst],
  ])('a chargeback that is lost: %s', async (_name, order) => {
    const deal = await fundedMilestone(shop, { freelancerId })
    const events = await unheard(async () => {
      const { id } = await shop.sandbox.control.openDispute(await chargeOf(deal))
      await shop.sandbox.control.decideDispute(id, { status: 'under_review' })
      await shop.sandbox.control.decideDispute(id, { status: 'lost' })
    })
    expect(events.map((event) => event.type.replace('charge.dispute.', ''))).toEqual(['created', 'funds_withdrawn', 'updated', 'closed'])
    await deliver(order(events))
    expect(await balances('S21: lost')).toEqual(lost)
    await deliver(events)
    expect(await balances('S21: told once more')).toEqual(lost)
  })
  test('each event arrives after the next one has happened', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    const charge = await chargeOf(deal)
    let id = ''
    const opened = await unheard(async () => {
      id = (await shop.sandbox.control.openDispute(charge)).id
    })
    const [created, withdrawn] = opened
    await deliver([withdrawn!])
    const won = await unheard(() => shop.sandbox.control.decideDispute(id, { status: 'won' }))
    await deliver([created!])
    await deliver(backwards(won))
    expect(await balances('S21: won')).toEqual({ 'stripe.balance': 48_476, 'client.hold': 50_000, 'client.fee_hold': 1500, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
  })
  test('the chargeback is heard of before its payment: the payment is read first', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    const events = await unheard(async () => {
      await pay(await linkOf(shop, deal))
      const [{ id }] = (shop.sandbox.control.state()['charge'] ?? []).slice(-1) as unknown as [Told]
      await shop.sandbox.control.openDispute(id)
    })
    await deliver(backwards(events))
    expect(await balances('S21: charged and charged back')).toEqual({ ...lost, 'client.hold': 50_000, 'client.fee_hold': 1500, 'dispute.held': 51_500 })
    expect((await books(shop))['suspense']).toBeUndefined()
  })
  test('a payout is paid before it is created', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    const events = await unheard(async () => {
      await release(shop, deal)
      await shop.drain()
      await withdrawUsd(shop, freelancerId)
      await shop.drain()
      await shop.sandbox.control.runDueWork()
    })
    expect(events.map((event) => event.type)).toEqual(expect.arrayContaining(['payout.created', 'payout.paid']))
    await deliver(backwards(events))
    expect(await balances('S21: as S7')).toEqual({ 'stripe.balance': 4976, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
  })
  test('the books and the provider agree entry by entry', async () => {
    const provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never }
    expect((await reconcile(provider as never)).differences).toEqual([])
  })
})
