import 'reflect-metadata'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { anActiveContract, type Deal } from '../../../../test/factories/contracts.js'
import { aFreelancer, granted } from '../../../../test/factories/market.js'
import { addDependency } from '../../actions/links/dependencies.js'
import type { Item } from '../../data/item.entity.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

const end = '{ contractId itemId isWhole title ordinal state dueAt waiting }'
const ofItem = async (cookie: string, item: Item) => (await shop.ask(cookie, `query ($id: ItemId!) { item(id: $id) { after ${end} before ${end} } }`, { id: toPublicId('item', item.id) })).data.item
const ofContract = async (cookie: string, { contractId }: Deal) =>
  (await shop.ask(cookie, `query ($id: ContractId!) { contract(id: $id) { dependencies { waits waiting of ${end} after ${end} } } }`, { id: toPublicId('contract', contractId) })).data.contract.dependencies

test('both ends of a dependency are named with date and state, on the item and on the contract; the way to one is for the parties of its contract', async () => {
  const bot = await anActiveContract(shop.world, { ...shop.small, freelancer: await aFreelancer(shop.world) })
  const ads = await anActiveContract(shop.world, shop.small)
  const [awaited, waiting] = [bot.items[1]!, ads.items[2]!]
  const ref = (item: Item) => ({ contractId: item.contractId, dutySlug: item.dutySlug, itemId: item.id })
  granted(await shop.world.work.run(shop.business.owner, addDependency, { of: ref(waiting), after: ref(awaited) }))
  const named = ({ title, ordinal, dueAt, contractId, id }: Item) => ({
    title, ordinal, dueAt: dueAt.toISOString(), state: 'PLANNED', isWhole: false, waiting: true, contractId: toPublicId('contract', contractId), itemId: toPublicId('item', id),
  })
  const unlinked = (item: Item) => ({ ...named(item), contractId: null, itemId: null })
  const { cookie } = shop.business
  expect([await ofItem(cookie, waiting), await ofItem(cookie, awaited)]).toEqual([{ after: [named(awaited)], before: [] }, { after: [], before: [named(waiting)] }])
  expect(await ofContract(cookie, bot)).toEqual([{ waits: false, waiting: true, of: named(waiting), after: named(awaited) }])
  const worker = shop.freelancer.cookie
  expect(await ofItem(worker, waiting)).toEqual({ after: [unlinked(awaited)], before: [] })
  expect(await ofContract(worker, ads)).toEqual([{ waits: true, waiting: true, of: named(waiting), after: unlinked(awaited) }])
})
