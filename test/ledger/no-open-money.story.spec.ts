import { expect, test } from '@jest/globals'
import { askMilestoneChanges } from '@rolecall/contracts'
import { DAY_MS } from '@rolecall/kernel'
import { contractOf, handIn, itemsOf } from '../factories/contracts.js'
import { granted } from '../factories/market.js'
import { books, tell } from './books.js'
import { accept, handInAll, paidContract, withContractShop, type PaidDeal } from './contract-deal.js'
import { byHand } from './deal.js'

const stage = withContractShop()
const { shop, world } = stage
const start = async (): Promise<PaidDeal> => {
  const deal = await paidContract(stage)
  shop.signIn(deal.freelancer.id)
  await byHand(shop, deal.freelancer.id)
  return deal
}

test('after 120 days of silence on every side no money is open anywhere, and every contract has ended', async () => {
  const untouched = await start()
  const handedIn = await start()
  await handInAll(world(), handedIn)
  const sentBack = await start()
  await handInAll(world(), sentBack)
  granted(await world().work.run(sentBack.business.owner, askMilestoneChanges, { milestoneId: sentBack.milestone.id, reason: 'More.' }))
  const half = await start()
  await handIn(world(), half, half.items.slice(0, 3))
  await accept(world(), half, half.items.slice(0, 2).map((item) => item.id))
  const disputed = await start()
  await handIn(world(), disputed, disputed.items.slice(0, 4))
  await shop.database.query(`UPDATE contracts.items SET state = 'disputed' WHERE milestone_id = $1 AND state = 'submitted'`, [disputed.milestone.id])
  for (let day = 0; day < 120; day += 4) {
    await shop.advance(4 * DAY_MS)
    await shop.sweep()
    await shop.sandbox.control.runDueWork()
    await shop.settle()
  }
  await tell(shop, 'after 120 days')
  // two were paid whole, half of one, and of the disputed one what was handed in on time; the rest went back
  const released = 50_000n + 50_000n + 30_000n + 40_000n
  expect(await books(shop)).toEqual({
    'stripe.balance': Number((released * 13n) / 100n) - 5 * 1524, 'expense.stripe_fee': 5 * 1524,
    'revenue.commission': Number(released / 10n), 'revenue.client_fee': Number((released * 3n) / 100n),
  })
  for (const deal of [untouched, handedIn, sentBack, half, disputed]) expect((await contractOf(world(), deal)).state).toBe('ended')
  expect((await itemsOf(world(), half.milestone.id)).map((item) => item.state)).toEqual(['accepted', 'accepted', 'accepted', 'skipped', 'skipped'])
  expect(await shop.database.query(`SELECT status FROM payments.operations WHERE status NOT IN ('confirmed', 'rejected', 'cancelled')`)).toEqual([])
}, 120_000)
