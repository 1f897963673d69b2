import { afterEach, beforeEach } from '@jest/globals'
import { acceptItem, ContractsWorker, submitMilestone } from '@rolecall/contracts'
import type { SaveJob } from '@rolecall/hiring'
import { DAY_MS, money, newId, type Money } from '@rolecall/kernel'
import { moveClock, systemAsker } from '@rolecall/platform'
import { entities } from '../../apps/composition/contexts.js'
import { aSignedContract, daysAhead, handIn, itemsOf, type Deal } from '../factories/contracts.js'
import { aBusiness, aFreelancer, granted } from '../factories/market.js'
import { askerOf, type World } from '../support/world.js'
import { books, difference, tell } from './books.js'
import { byHand, linkOf, pay, readyPayee, withdrawUsd } from './deal.js'
import { withShop, type Shop } from './shop.js'

/** The money shop with contracts above it: what contracts decide moves money at the sandbox. */
export const withContractShop = (env: Record<string, string> = {}): { shop: Shop; world: () => World } => {
  const shop = withShop({ REQUIRE_READY_PAYEE: 'true', ...env }, { modules: [ContractsWorker], entities })
  return { shop, world: () => worldOf(shop) }
}
const worldOf = (shop: Shop): World => ({
  config: shop.config,
  database: shop.database,
  work: shop.work,
  system: systemAsker('story'),
  visitor: askerOf({ accountId: newId() }),
  as: askerOf,
  member: (accountId, businessId, right = 'owner') => askerOf({ accountId, memberships: [{ businessId, right }] }),
  passTime: (ms) => moveClock(shop.database.manager, shop.config, ms),
  events: async (event) =>
    (await shop.database.query('SELECT payload FROM platform.outbox WHERE event = $1 ORDER BY seq', [event])).map((row: { payload: object }) => row.payload),
  noticesOf: async (accountId) =>
    (await shop.database.query('SELECT kind FROM notifications.notices WHERE account_id = $1 ORDER BY created_at, id', [accountId])).map((row: { kind: string }) => row.kind),
  close: async () => undefined,
})

export type PaidDeal = Awaited<ReturnType<typeof paidContract>>
export interface PaidWish {
  readonly duties?: SaveJob['duties']
  readonly each?: Money
}
const fiveItems: SaveJob['duties'] = [{ dutySlug: 'smm.competitor-monitoring', quantity: 5, importance: 2, note: '' }]
/** Five equal items for 500.00 when nothing else is wished, signed and paid with a card; the freelancer can be paid. */
export const paidContract = async ({ shop, world }: ReturnType<typeof withContractShop>, { duties = fiveItems, each = money(50_000n, 'USD') }: PaidWish = {}) => {
  const freelancer = await aFreelancer(world(), { accountId: await readyPayee(shop, `Vera${newId().slice(-6)}`) })
  const job = { ...(await daysAhead(world())), duties, budget: money(172_000n, 'USD') }
  const deal = await aSignedContract(world(), { business: await aBusiness(world()), freelancer, job, each })
  const { milestone } = deal
  await pay(await linkOf(shop, { milestoneId: milestone.id, businessId: deal.business.businessId, freelancerId: freelancer.id }))
  await shop.settle()
  return { ...deal, items: await itemsOf(world(), milestone.id) }
}

export const handInAll = async (world: World, deal: Deal & { milestone: { id: string } }): Promise<void> => {
  await handIn(world, deal, await itemsOf(world, deal.milestone.id))
  granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
}
export const accept = async (world: World, deal: Deal, itemIds: readonly string[]): Promise<void> => {
  for (const itemId of itemIds) granted(await world.work.run(deal.business.owner, acceptItem, { itemId }))
}

/** The freelancer takes out what he has earned, so that it does not lie idle in the next story. */
export const takeOut = async (shop: Shop, { freelancer }: Deal): Promise<void> => {
  await withdrawUsd(shop, freelancer.id)
  await shop.advance(8 * DAY_MS)
  await shop.sweep()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
}

/** Stories of paid contracts: each begins with a deal of its own and looks at what it changed in the books. */
export const withPaidDeals = () => {
  const stage = withContractShop()
  const { shop } = stage
  const deals: PaidDeal[] = []
  let before: Record<string, number>
  beforeEach(async () => {
    before = await books(shop)
  })
  afterEach(async () => {
    for (const deal of deals.splice(0)) await takeOut(shop, deal)
  })
  /** The balances as they changed since the story began. */
  const changed = async (): Promise<Record<string, number>> => difference(before, await books(shop))
  return {
    ...stage,
    changed,
    /** The same, with the whole ledger told. */
    balances: async (step: string): Promise<Record<string, number>> => {
      await tell(shop, step)
      return changed()
    },
    /** Signed and paid; the freelancer is signed in and takes his money out by hand. */
    start: async (wish: PaidWish = {}): Promise<PaidDeal> => {
      const deal = await paidContract(stage, wish)
      shop.signIn(deal.freelancer.id)
      await byHand(shop, deal.freelancer.id)
      deals.push(deal)
      return deal
    },
  }
}
