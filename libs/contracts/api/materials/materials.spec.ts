import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { anActiveContract, handIn, type Deal } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { countStatements } from '../../../../test/support/statements.js'
import { askItemChanges } from '../../actions/ask-item-changes.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

const query = `query ($id: ContractId!, $first: Int!, $after: String, $filter: MaterialFilter) { contract(id: $id) { materials(first: $first, after: $after, filter: $filter) {
  nodes { id kind url text round submittedAt file { name url } snapshot { takenAt } item { id title dutySlug state } } pageInfo { hasNextPage endCursor } } } }`
const materialsOf = async (cookie: string, { contractId }: Deal, wish: object = {}) => shop.ask(cookie, query, { id: toPublicId('contract', contractId), first: 50, ...wish })
const nodesOf = async (cookie: string, deal: Deal, wish: object = {}) => (await materialsOf(cookie, deal, wish)).data.contract.materials.nodes

/** Five items, three of them handed in, the first one twice. */
const aWeek = async () => {
  const deal = await anActiveContract(shop.world, shop.small)
  await handIn(shop.world, deal, deal.items.slice(0, 3))
  granted(await shop.world.work.run(shop.business.owner, askItemChanges, { itemId: deal.items[0]!.id, reason: 'Brighter.' }))
  await handIn(shop.world, deal, deal.items.slice(0, 1))
  return deal
}

describe('materials of a contract', () => {
  test('are all pieces of all hand-ins with their items, the newest first, the same for both sides', async () => {
    const deal = await aWeek()
    const nodes = await nodesOf(shop.business.cookie, deal)
    expect(nodes.length).toBeGreaterThanOrEqual(4)
    expect(nodes[0].item.id).toBe(toPublicId('item', deal.items[0]!.id))
    expect(nodes[0].round).toBe(2)
    const moments = nodes.map((node: { submittedAt: string }) => node.submittedAt)
    expect(moments).toEqual([...moments].sort().reverse())
    expect(await nodesOf(shop.freelancer.cookie, deal)).toEqual(nodes)
  })

  test('of another contract are not among them, and a stranger finds none', async () => {
    const [deal, other] = [await aWeek(), await anActiveContract(shop.world, shop.small)]
    expect(await nodesOf(shop.business.cookie, other)).toEqual([])
    expect((await materialsOf(shop.stranger.cookie, deal)).data.contract).toBeNull()
  })

  test('are chosen by duty and by kind', async () => {
    const deal = await aWeek()
    const { kind, item } = (await nodesOf(shop.business.cookie, deal)).at(-1)
    const chosen = await nodesOf(shop.business.cookie, deal, { filter: { kind, dutySlug: item.dutySlug } })
    expect(chosen.length).toBeGreaterThan(0)
    expect(chosen.every((node: { kind: string; item: { dutySlug: string } }) => node.kind === kind && node.item.dutySlug === item.dutySlug)).toBe(true)
    expect(await nodesOf(shop.business.cookie, deal, { filter: { dutySlug: 'copy.landing' } })).toEqual([])
  })

  test('read page by page come once each; a cursor belongs to its own filter', async () => {
    const deal = await aWeek()
    const all = (await nodesOf(shop.business.cookie, deal)).map(({ id }: { id: string }) => id)
    const read: string[] = []
    let cursor: string | null = null
    do {
      const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await materialsOf(shop.business.cookie, deal, { first: 2, after: cursor })).data.contract.materials
      read.push(...page.nodes.map(({ id }) => id))
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (cursor)
    expect(read).toEqual(all)
    const { endCursor } = (await materialsOf(shop.business.cookie, deal, { first: 1 })).data.contract.materials.pageInfo
    expect((await materialsOf(shop.business.cookie, deal, { first: 1, after: endCursor, filter: { kind: 'LINK' } })).errors![0]!.extensions.code).toBe('BAD_INPUT')
    for (const first of [0, 101]) expect((await materialsOf(shop.business.cookie, deal, { first })).errors![0]!.extensions.code).toBe('BAD_INPUT')
  })

  test('cost the same number of statements, however many there are', async () => {
    const few = await anActiveContract(shop.world, shop.small)
    await handIn(shop.world, few, few.items.slice(0, 1))
    const many = await aWeek()
    const cost = (deal: Deal) => countStatements(() => nodesOf(shop.business.cookie, deal))
    await cost(few)
    expect(await cost(many)).toBe(await cost(few))
  })
})
