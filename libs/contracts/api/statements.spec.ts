import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { catalogue, mainLine, roleOf } from '@rolecall/catalog'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, wholePage, type ContractShop } from '../../../test/factories/contract-shop.js'
import { anActiveContract, anOffer, handIn } from '../../../test/factories/contracts.js'
import { countStatements } from '../../../test/support/statements.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())
const idOf = (contractId: string) => toPublicId('contract', contractId)

describe('statements', () => {
  test('a contract of 5 items and one of more than 60 cost the same', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    await handIn(shop.world, deal, deal.items.slice(0, 2))
    const version = await shop.world.work.read(shop.world.system, (ctx) => catalogue(ctx), undefined)
    const duties = roleOf(version!, 'smm-specialist')!.duties.map((duty) => ({
      dutySlug: duty.slug,
      quantity: Math.max(1, mainLine(duty.cadence).quantity),
      importance: 2,
      note: '',
    }))
    const large = await anActiveContract(shop.world, {
      ...shop.small,
      job: { duties, hoursPerWeek: 1, budget: { minor: 900_000n, currency: 'EUR' } },
    })
    await handIn(shop.world, large, large.items.filter((item) => item.dutySlug !== 'smm.banner-design').slice(0, 60))
    expect(large.items.length).toBeGreaterThan(70)
    const page = (contractId: string) =>
      countStatements(async () =>
        expect((await shop.ask(shop.business.cookie, wholePage, { id: idOf(contractId) })).errors).toBeUndefined(),
      )
    // the words of the catalogue are read once and kept
    await page(deal.contractId)
    const [few, many] = [await page(deal.contractId), await page(large.contractId)]
    expect(many).toBe(few)
    expect(few).toBeLessThanOrEqual(20)
  }, 60_000)
  test('a list of contracts costs the same whatever its length', async () => {
    const list = `query ($first: Int!) { contracts(first: $first) { nodes { id title state business { name } freelancer { name } released { minor } protected { minor } planned { minor } moves nextDueAt waitsFor { text }
      milestones { state money { state } itemCount acceptedCount } } } }`
    for (const _ of [1, 2, 3]) await anOffer(shop.world, shop.small)
    await anActiveContract(shop.world, shop.small)
    const costs = []
    for (const first of [1, 5]) {
      costs.push(
        await countStatements(async () =>
          expect((await shop.ask(shop.business.cookie, list, { first })).data.contracts.nodes).toHaveLength(first),
        ),
      )
    }
    expect(costs[1]).toBe(costs[0])
  })
})
