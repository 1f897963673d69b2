import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import { supplyFacts } from '@rolecall/talent'
import {
  anActiveContract,
  anOffer,
  aSignedContract,
  contractOf,
  evidenceFor,
  handIn,
  itemsOf,
  milestonesOf,
  protectMoney,
  type Deal,
} from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { ItemEvent } from '../data/item-history.entity.js'
import type { Item } from '../data/item.entity.js'
import { acceptItem, acceptItems } from './accept-items.js'
import { askItemChanges } from './ask-item-changes.js'
import { authorizeFunding } from './authorize-funding.js'
import { proveSkill } from './prove-skill.js'
import { newFileId, storeFile } from './store-file.js'
import { startMilestone } from './start-milestone.js'
import { submitItem, type SubmitItem } from './submit-item.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const code = (answer: unknown) => (answer as { code?: string }).code
const submit = (deal: Deal, item: Item, evidence: SubmitItem['evidence'] = evidenceFor(item)) =>
  world.work.run(deal.freelancer.asker, submitItem, { itemId: item.id, evidence })
const text = [{ kind: 'text' as const, text: 'Three competitors, one conclusion each.' }]

describe('money before work', () => {
  test('the business may pay from the second signature on, and nobody else', async () => {
    const offered = await anOffer(world)
    expect(await milestonesOf(world, offered)).toEqual([])
    const { business, freelancer, milestone } = await aSignedContract(world)
    const pay = { milestoneId: milestone.id }
    expect(granted(await world.work.run(business.owner, authorizeFunding, pay))).toMatchObject({
      milestoneId: milestone.id,
    })
    granted(await world.work.run(world.member(newId(), business.businessId, 'approver'), authorizeFunding, pay))
    expect(
      code(await world.work.run(world.member(newId(), business.businessId, 'manager'), authorizeFunding, pay)),
    ).toBe('NOT_ALLOWED')
    expect(code(await world.work.run(freelancer.asker, authorizeFunding, pay))).toBe('CONFLICT')
    expect(code(await world.work.run(business.owner, authorizeFunding, { milestoneId: newId() }))).toBe('NOT_FOUND')
  })
  test('work cannot start before the money, and starts once', async () => {
    const deal = await aSignedContract(world)
    const [item] = await itemsOf(world, deal.milestone.id)
    expect(code(await submit(deal, item!, text))).toBe('CONFLICT')
    await protectMoney(world, deal.milestone.id)
    await world.work.run(world.system, startMilestone, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]).toMatchObject({ state: 'in_progress' })
    expect((await contractOf(world, deal)).state).toBe('active')
    expect(code(await world.work.run(deal.business.owner, authorizeFunding, { milestoneId: deal.milestone.id }))).toBe(
      'CONFLICT',
    )
  })
})

describe('items', () => {
  test('evidence of the wrong kind, a foreign file and a bad link are refused by name', async () => {
    const deal = await anActiveContract(world)
    const weekly = deal.items.find((item) => item.counted)!
    const onDemand = deal.items.find((item) => !item.counted)!
    expect(await submit(deal, weekly, [{ kind: 'link', url: 'https://net.example/a' }])).toMatchObject({
      code: 'EVIDENCE_MISSING',
      missing: ['FILE', 'TEXT'],
    })
    expect(await submit(deal, onDemand, text)).toMatchObject({ missing: ['LINK'] })
    expect(await submit(deal, onDemand, [...text, { kind: 'link', url: 'see you' }])).toMatchObject({
      code: 'EVIDENCE_REFUSED',
      kind: 'LINK',
      reason: 'not_a_link',
    })
    expect(await submit(deal, weekly, [{ kind: 'file', fileId: newFileId() }])).toMatchObject({
      code: 'EVIDENCE_REFUSED',
      reason: 'not_your_file',
    })
    expect(code(await world.work.run(deal.business.owner, submitItem, { itemId: weekly.id, evidence: text }))).toBe(
      'CONFLICT',
    )
    expect((await itemsOf(world, deal.milestone.id)).every((item) => item.state === 'planned')).toBe(true)
  })
  test('an own file counts', async () => {
    const deal = await anActiveContract(world)
    const file = granted(
      await world.work.run(deal.freelancer.asker, storeFile, {
        id: newFileId(),
        name: 'a.txt',
        mediaType: 'text/plain',
        bytes: Buffer.from('a'),
      }),
    )
    expect(granted(await submit(deal, deal.items[0]!, [{ kind: 'file', fileId: file.id }])).state).toBe('submitted')
  })
  test('a link counts once for a freelancer, whatever the contract, and points to its first place', async () => {
    const deal = await anActiveContract(world)
    const onDemand = deal.items.find((item) => !item.counted)!
    const link = [{ kind: 'link' as const, url: `https://www.net.example/${onDemand.id}/?utm_source=x` }, ...text]
    granted(await submit(deal, onDemand, link))
    const again = [...text, { kind: 'link' as const, url: `http://net.example/${onDemand.id}` }]
    expect(await submit(deal, deal.items[0]!, again)).toMatchObject({ code: 'DUPLICATE_EVIDENCE', itemId: onDemand.id })
    const other = await anActiveContract(world, { freelancer: deal.freelancer, job: { hoursPerWeek: 5 } })
    expect(code(await submit({ ...other, freelancer: deal.freelancer }, other.items[0]!, again))).toBe(
      'DUPLICATE_EVIDENCE',
    )
    granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: onDemand.id, reason: 'Answer kindly' }))
    expect(granted(await submit(deal, onDemand, link)).rounds).toBe(2)
  })
  test('are accepted together or not at all, and the history says by whom', async () => {
    const deal = await anActiveContract(world)
    const [first, second, third] = deal.items
    await handIn(world, deal, [first!, second!])
    const itemIds = [first!.id, second!.id]
    expect(code(await world.work.run(deal.business.owner, acceptItems, { itemIds: [...itemIds, third!.id] }))).toBe(
      'CONFLICT',
    )
    expect(code(await world.work.run(deal.business.owner, acceptItems, { itemIds: [...itemIds, newId()] }))).toBe(
      'NOT_FOUND',
    )
    expect(code(await world.work.run(deal.business.owner, acceptItems, { itemIds: [] }))).toBe('INVALID_INPUT')
    expect(code(await world.work.run(deal.freelancer.asker, acceptItems, { itemIds }))).toBe('CONFLICT')
    expect(
      code(await world.work.run(world.member(newId(), deal.business.businessId, 'viewer'), acceptItems, { itemIds })),
    ).toBe('NOT_ALLOWED')
    expect(
      granted(
        await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), acceptItems, { itemIds }),
      ).map((item) => item.state),
    ).toEqual(['accepted', 'accepted'])
    const history = await world.database.manager.find(ItemEvent, { where: { itemId: first!.id }, order: { at: 'ASC' } })
    expect(history.map((event) => [event.move, event.party])).toEqual([
      ['submit', 'freelancer'],
      ['accept', 'client'],
    ])
    expect(await world.events('ItemAccepted')).toContainEqual({ itemId: first!.id })
  })
  test('accepted work becomes proof of the duty, once', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, [deal.items[0]!])
    granted(await world.work.run(deal.business.owner, acceptItem, { itemId: deal.items[0]!.id }))
    for (const _ of [1, 2]) await world.work.run(world.system, proveSkill, { itemId: deal.items[0]!.id })
    const facts = await world.work.read(world.system, (ctx) => supplyFacts(ctx, [deal.freelancer.id]), undefined)
    expect(facts![0]!.duties.find((duty) => duty.dutySlug === 'smm.competitor-monitoring')?.mean).toBeGreaterThan(0)
  })
  test('evidence and history stay as written', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, [deal.items[0]!])
    await expect(
      world.database.query('DELETE FROM contracts.item_evidence WHERE item_id = $1', [deal.items[0]!.id]),
    ).rejects.toThrow('stays as it was written')
    await expect(
      world.database.query(`UPDATE contracts.item_events SET reason = 'x' WHERE item_id = $1`, [deal.items[0]!.id]),
    ).rejects.toThrow('stays as it was written')
  })
})
