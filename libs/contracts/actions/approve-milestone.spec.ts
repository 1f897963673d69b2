import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { money } from '@rolecall/kernel'
import { UnitOfWork } from '@rolecall/platform'
import { anActiveContract, handIn, itemsOf, type Deal } from '../../../test/factories/contracts.js'
import { aFreelancer, granted, type TestFreelancer } from '../../../test/factories/market.js'
import { countStatements } from '../../../test/support/statements.js'
import { testWorld, type World } from '../../../test/support/world.js'
import type { Item } from '../data/item.entity.js'
import { acceptItems } from './accept-items.js'
import { approveMilestone } from './approve-milestone.js'
import { submitMilestone } from './submit-milestone.js'

/** Between and including BEGIN and COMMIT, where time does not move (PERFORMANCE 2). */
const MAX_STATEMENTS = 8
const price = money(50_000n, 'EUR')
let world: World
let freelancer: TestFreelancer
beforeAll(async () => {
  world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })
  freelancer = await aFreelancer(world, { profile: { hoursPerWeek: 60 } })
}, 60_000)
afterAll(() => world.close())

const handedIn = async (): Promise<Deal & { milestone: { id: string }; items: Item[] }> => {
  const deal = await anActiveContract(world, { freelancer, job: { hoursPerWeek: 1 } })
  await handIn(world, deal, deal.items)
  granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  return deal
}
const accept = (deal: Deal, items: readonly Item[]) => world.work.run(deal.business.owner, acceptItems, { itemIds: items.map((item) => item.id) })
const approve = (deal: Deal & { milestone: { id: string } }, work = world.work) =>
  work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: price })

test('an approval that pays is at most eight statements', async () => {
  const [first, second] = [await handedIn(), await handedIn()]
  for (const deal of [first, second]) granted(await accept(deal, deal.items))
  // the first release of a freelancer opens accounts in the books
  granted(await approve(first))
  const unmoved = new UnitOfWork(world.database, { ...world.config, clockMoves: false })
  expect(await countStatements(async () => granted(await approve(second, unmoved)))).toBeLessThanOrEqual(MAX_STATEMENTS)
})

test('an approval that waited while items were accepted pays by what is accepted now, or not at all', async () => {
  const deal = await handedIn()
  granted(await accept(deal, deal.items.slice(1)))
  let answer: Promise<unknown> = Promise.resolve()
  // the last item is accepted in a transaction that holds the milestone while the approval arrives
  await world.work.run(deal.business.owner, async (ctx) => {
    granted(await acceptItems(ctx, { itemIds: [deal.items[0]!.id] }))
    answer = approve(deal)
    for (let waits: unknown[] = []; waits.length === 0; ) {
      waits = await world.database.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)
    }
    return null
  }, undefined)
  const open = (await itemsOf(world, deal.milestone.id)).filter((item) => item.state !== 'accepted')
  expect(open).toEqual([])
  // read before the lock was had: one item was still to decide, and nothing was paid
  expect(await answer).toMatchObject({ code: 'ITEMS_OPEN', toDecide: 1 })
  expect(await approve(deal)).toMatchObject({ state: 'approved' })
  expect(await world.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [deal.milestone.id])).toEqual([{ gross_minor: '50000' }])
})
