import { beforeAll, expect, test } from '@jest/globals'
import { ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import { books } from './books.js'
import { byHand, linkOf, pay, readyPayee, refund, release, signedMilestone, type Deal } from './deal.js'
import { withShop } from './shop.js'

const ROUNDS = 50
const SPREAD_MS = 60
const shop = withShop()
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)

/** All at once: the race is not about paying. */
const fundedDeals = async (): Promise<Deal[]> => {
  const deals = await Promise.all(Array.from({ length: ROUNDS }, () => signedMilestone(shop, { freelancerId })))
  for (const deal of deals) await pay(await linkOf(shop, deal))
  await shop.settle()
  return deals
}
/** A chargeback has to be read from the provider first: the others come at every moment of that. */
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

test('approve against chargeback against refund, on one milestone: one winner, a typed answer for the rest', async () => {
  const deals = await fundedDeals()
  const disputes: string[] = []
  for (const { milestoneId } of deals) {
    const [{ charge_id: charge }] = await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestoneId])
    disputes.push((await shop.sandbox.control.openDispute(charge)).id)
  }
  await shop.sandbox.control.quiet()
  const winners = new Map<string, number>()
  const reasons = new Set<string>()
  const race = async (deal: Deal, index: number): Promise<void> => {
    await pause(((index * 7) % ROUNDS) * SPREAD_MS)
    const answers = await Promise.all([release(shop, deal), refund(shop, deal)])
    expect(answers.filter((answer) => answer === null).length).toBeLessThan(2)
    for (const answer of answers) if (answer) reasons.add(`${answer.code} ${(answer as { reason?: string }).reason}`)
    const winner = answers[0] === null ? 'release' : answers[1] === null ? 'refund' : 'chargeback'
    winners.set(winner, (winners.get(winner) ?? 0) + 1)
  }
  await Promise.all([...deals.map(race), shop.drain()])
  await shop.drain()
  expect(await shop.database.query('SELECT count(*)::int AS n FROM payments.holds WHERE frozen')).toEqual([{ n: ROUNDS }])
  for (const [index, id] of disputes.entries()) await shop.sandbox.control.decideDispute(id, { status: index % 2 ? 'won' : 'lost' })
  await shop.settle()
  await shop.sweep()
  await shop.settle()
  process.stdout.write(`  winners of ${ROUNDS} rounds: ${JSON.stringify(Object.fromEntries(winners))}\n`)
  expect([...reasons].filter((reason) => !/^MONEY_MOVE_REFUSED (frozen|not_funded|not_enough_held)$/.test(reason))).toEqual([])
  expect(await shop.run(ledgerViolations, undefined)).toEqual([])
  const provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never }
  expect((await reconcile(provider as never)).differences).toEqual([])
  const left = await books(shop)
  expect([left['suspense'], left['dispute.held']]).toEqual([undefined, undefined])
}, 120_000)
