import { beforeAll, expect, test } from '@jest/globals'
import { acceptItems, approveMilestone } from '@rolecall/contracts'
import { isRefusal, money } from '@rolecall/kernel'
import { ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import { openDispute } from '../../libs/contracts/actions/disputes/open-dispute.js'
import { aSignedContract, daysAhead, itemsOf } from '../factories/contracts.js'
import { endNow } from '../factories/endings.js'
import { aBusiness, aFreelancer, granted } from '../factories/market.js'
import { handInAll, withContractShop } from './contract-deal.js'
import { linkOf, pay } from './deal.js'

/** Whole contracts are dear to make: few rounds in every run, fifty by RACE_ROUNDS=50. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 12)
const AT_ONCE = 5
const { shop, world } = withContractShop({ REQUIRE_READY_PAYEE: 'false' })

/** Five items of 100.00, paid; all are handed in, four accepted: the fifth may be approved, disputed or given up. */
const ripeDeal = async () => {
  const job = { ...(await daysAhead(world())), duties: [{ dutySlug: 'smm.competitor-monitoring', quantity: 5, importance: 2, note: '' }], budget: money(172_000n, 'USD') }
  const deal = await aSignedContract(world(), { business: await aBusiness(world()), freelancer: await aFreelancer(world()), job, each: money(50_000n, 'USD') })
  await pay(await linkOf(shop, { milestoneId: deal.milestone.id, businessId: deal.business.businessId, freelancerId: deal.freelancer.id }))
  return deal
}
type Ripe = Awaited<ReturnType<typeof ripeDeal>> & { last: string }
const deals: Ripe[] = []
beforeAll(async () => {
  for (let made = 0; made < ROUNDS; made += AT_ONCE) {
    const some = await Promise.all(Array.from({ length: Math.min(AT_ONCE, ROUNDS - made) }, ripeDeal))
    await shop.settle()
    for (const deal of some) {
      await handInAll(world(), deal)
      const [last, ...four] = await itemsOf(world(), deal.milestone.id)
      granted(await world().work.run(deal.business.owner, acceptItems, { itemIds: four.map((item) => item.id) }))
      deals.push({ ...deal, last: last!.id })
    }
  }
}, 240_000)

/** Each of the three begins a little before the others in its turn: each can win. */
const HEAD_START_MS = 40
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
/** The button "Accept and pay": the last item, then all of it. */
const acceptAndPay = async ({ business: { owner }, milestone, last }: Ripe): Promise<unknown> => {
  const accepted = await world().work.run(owner, acceptItems, { itemIds: [last] })
  return isRefusal(accepted) ? accepted : world().work.run(owner, approveMilestone, { milestoneId: milestone.id, expectedAmount: money(50_000n, 'USD') })
}
const said = (answer: unknown): string => (isRefusal(answer) ? `${answer.code}` : 'done')

test('approve against dispute against cancel, on one milestone, round after round: never two that exclude each other, and typed answers for the rest', async () => {
  const seen = new Map<string, number>()
  for (const [round, deal] of deals.entries()) {
    const { owner } = deal.business
    const late = (place: number) => pause(((round + place) % 3) * HEAD_START_MS)
    const answers = await Promise.all([
      late(0).then(() => acceptAndPay(deal)),
      late(1).then(() => world().work.run(owner, openDispute, { items: [{ itemId: deal.last, reason: 'incomplete' as const }] })),
      late(2).then(() => endNow(world(), owner, { contractId: deal.contractId, reason: 'budget' })),
    ])
    const [paid, disputed, ended] = answers.map(said)
    // a disputed item is not paid, a paid one not disputed; an end with something handed in leaves it to be decided
    expect([paid, disputed]).not.toEqual(['done', 'done'])
    expect([paid, disputed, ended]).toContain('done')
    const key = [paid, disputed, ended].join(' ')
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  process.stdout.write(`  paid, disputed, ended in ${ROUNDS} rounds: ${JSON.stringify(Object.fromEntries(seen))}\n`)
  // paid and disputed each came first at least once, and every refusal has a name
  for (const place of [0, 1]) expect([...seen.keys()].some((key) => key.split(' ')[place] === 'done')).toBe(true)
  expect([...seen.keys()].flatMap((key) => key.split(' ')).filter((code) => !/^(done|[A-Z_]{5,})$/.test(code))).toEqual([])
  await shop.settle()
  const twice = await shop.database.query(`SELECT milestone_id FROM payments.releases GROUP BY milestone_id HAVING sum(gross_minor) > 50000`)
  expect(twice).toEqual([])
  expect(await shop.run(ledgerViolations, undefined)).toEqual([])
  const provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never }
  expect((await reconcile(provider as never)).differences).toEqual([])
}, 240_000)
