import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal, money, newId } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import { supplyFacts } from '@rolecall/talent'
import { anActiveContract, anOffer, aSignedContract, contractOf, evidenceFor, handIn, itemsOf, milestonesOf, protectMoney, settle, type Deal } from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { ItemEvent } from '../data/item-history.entity.js'
import type { Item } from '../data/item.entity.js'
import { completedContracts } from '../data/queries.js'
import { acceptItem, acceptItems } from './accept-items.js'
import { approveBySilence } from './approve-by-silence.js'
import { approveMilestone } from './approve-milestone.js'
import { askItemChanges } from './ask-item-changes.js'
import { askMilestoneChanges } from './ask-milestone-changes.js'
import { authorizeFunding } from './authorize-funding.js'
import { proveSkill } from './prove-skill.js'
import { returnUnchanged } from './return-unchanged.js'
import { acceptSilently, missItems } from './settle-items.js'
import { newFileId, storeFile } from './store-file.js'
import { startMilestone } from './start-milestone.js'
import { submitItem, type SubmitItem } from './submit-item.js'
import { submitMilestone } from './submit-milestone.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const code = (answer: unknown) => (answer as { code?: string }).code
const amount = money(50_000n, 'EUR')
const submit = (deal: Deal, item: Item, evidence: SubmitItem['evidence'] = evidenceFor(item)) =>
  world.work.run(deal.freelancer.asker, submitItem, { itemId: item.id, evidence })
const text = [{ kind: 'text' as const, text: 'Three competitors, one conclusion each.' }]

describe('money before work', () => {
  test('the business may pay from the second signature on, and nobody else', async () => {
    const offered = await anOffer(world)
    expect(await milestonesOf(world, offered)).toEqual([])
    const { business, freelancer, milestone } = await aSignedContract(world)
    const pay = { milestoneId: milestone.id }
    expect(granted(await world.work.run(business.owner, authorizeFunding, pay))).toMatchObject({ milestoneId: milestone.id })
    granted(await world.work.run(world.member(newId(), business.businessId, 'approver'), authorizeFunding, pay))
    expect(code(await world.work.run(world.member(newId(), business.businessId, 'manager'), authorizeFunding, pay))).toBe('NOT_ALLOWED')
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
    expect(code(await world.work.run(deal.business.owner, authorizeFunding, { milestoneId: deal.milestone.id }))).toBe('CONFLICT')
  })
})

describe('items', () => {
  test('evidence of the wrong kind, a foreign file and a bad link are refused by name', async () => {
    const deal = await anActiveContract(world)
    const weekly = deal.items.find((item) => item.counted)!
    const onDemand = deal.items.find((item) => !item.counted)!
    expect(await submit(deal, weekly, [{ kind: 'link', url: 'https://net.example/a' }])).toMatchObject({ code: 'EVIDENCE_MISSING', missing: ['FILE', 'TEXT'] })
    expect(await submit(deal, onDemand, text)).toMatchObject({ missing: ['LINK'] })
    expect(await submit(deal, onDemand, [...text, { kind: 'link', url: 'see you' }])).toMatchObject({ code: 'EVIDENCE_REFUSED', kind: 'LINK', reason: 'not_a_link' })
    expect(await submit(deal, weekly, [{ kind: 'file', fileId: newFileId() }])).toMatchObject({ code: 'EVIDENCE_REFUSED', reason: 'not_your_file' })
    expect(code(await world.work.run(deal.business.owner, submitItem, { itemId: weekly.id, evidence: text }))).toBe('CONFLICT')
    expect((await itemsOf(world, deal.milestone.id)).every((item) => item.state === 'planned')).toBe(true)
  })
  test('an own file counts', async () => {
    const deal = await anActiveContract(world)
    const file = granted(await world.work.run(deal.freelancer.asker, storeFile, { id: newFileId(), name: 'a.txt', mediaType: 'text/plain', bytes: Buffer.from('a') }))
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
    expect(code(await submit({ ...other, freelancer: deal.freelancer }, other.items[0]!, again))).toBe('DUPLICATE_EVIDENCE')
    granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: onDemand.id, reason: 'Answer kindly' }))
    expect(granted(await submit(deal, onDemand, link)).rounds).toBe(2)
  })
  test('are accepted together or not at all, and the history says by whom', async () => {
    const deal = await anActiveContract(world)
    const [first, second, third] = deal.items
    await handIn(world, deal, [first!, second!])
    const itemIds = [first!.id, second!.id]
    expect(code(await world.work.run(deal.business.owner, acceptItems, { itemIds: [...itemIds, third!.id] }))).toBe('CONFLICT')
    expect(code(await world.work.run(deal.business.owner, acceptItems, { itemIds: [...itemIds, newId()] }))).toBe('NOT_FOUND')
    expect(code(await world.work.run(deal.business.owner, acceptItems, { itemIds: [] }))).toBe('INVALID_INPUT')
    expect(code(await world.work.run(deal.freelancer.asker, acceptItems, { itemIds }))).toBe('CONFLICT')
    expect(code(await world.work.run(world.member(newId(), deal.business.businessId, 'viewer'), acceptItems, { itemIds }))).toBe('NOT_ALLOWED')
    expect(granted(await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), acceptItems, { itemIds })).map((item) => item.state)).toEqual(['accepted', 'accepted'])
    const history = await world.database.manager.find(ItemEvent, { where: { itemId: first!.id }, order: { at: 'ASC' } })
    expect(history.map((event) => [event.move, event.party])).toEqual([['submit', 'freelancer'], ['accept', 'client']])
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
    await expect(world.database.query('DELETE FROM contracts.item_evidence WHERE item_id = $1', [deal.items[0]!.id])).rejects.toThrow('stays as it was written')
    await expect(world.database.query(`UPDATE contracts.item_events SET reason = 'x' WHERE item_id = $1`, [deal.items[0]!.id])).rejects.toThrow('stays as it was written')
  })
})

describe('the milestone', () => {
  const whole = async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items)
    return deal
  }
  const acceptAll = (deal: Awaited<ReturnType<typeof whole>>) => world.work.run(deal.business.owner, acceptItems, { itemIds: deal.items.map((item) => item.id) })
  const approve = (deal: Awaited<ReturnType<typeof whole>>, expectedAmount = amount) => world.work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount })

  test('is handed in when all its items are', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items.slice(1))
    const input = { milestoneId: deal.milestone.id }
    expect(await world.work.run(deal.freelancer.asker, submitMilestone, input)).toMatchObject({ code: 'ITEMS_OPEN', toDo: 1, toDecide: 4, accepted: 0 })
    await handIn(world, deal, deal.items.slice(0, 1))
    expect(code(await world.work.run(deal.business.owner, submitMilestone, input))).toBe('CONFLICT')
    const handed = granted(await world.work.run(deal.freelancer.asker, submitMilestone, input))
    expect(handed.autoApproveAt!.getTime() - handed.submittedAt!.getTime()).toBe(7 * DAY_MS)
    expect(code(await world.work.run(deal.freelancer.asker, submitMilestone, input))).toBe('CONFLICT')
  })
  test('a client cannot approve before the work is submitted, decided and the amount seen', async () => {
    const deal = await whole()
    expect(code(await approve(deal))).toBe('CONFLICT')
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    expect(await approve(deal)).toMatchObject({ code: 'ITEMS_OPEN', toDecide: 5 })
    granted(await acceptAll(deal))
    expect(await approve(deal, money(49_999n, 'EUR'))).toMatchObject({ code: 'AMOUNT_CHANGED', amount })
    expect(code(await approve(deal, money(50_000n, 'USD')))).toBe('AMOUNT_CHANGED')
    expect(code(await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: amount }))).toBe('NOT_ALLOWED')
    granted(await approve(deal))
  })
  test('two approvals at once release once, and the contract ends when the money has arrived', async () => {
    const deal = await whole()
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(await acceptAll(deal))
    const answers = await Promise.all([1, 2, 3].map(() => approve(deal)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter(isRefusal).map((answer) => answer.code)).toEqual(['CONFLICT', 'CONFLICT'])
    const releases = await world.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [deal.milestone.id])
    expect(releases).toEqual([{ gross_minor: '50000' }])
    const holds = await world.work.read(world.system, (ctx) => holdsOf(ctx, [deal.milestone.id]), undefined)
    expect(holds!.get(deal.milestone.id)).toMatchObject({ state: 'released', released: amount })
    for (const _ of [1, 2]) await settle(world, deal.milestone.id)
    expect((await contractOf(world, deal)).state).toBe('ended')
    expect((await world.work.read(world.system, (ctx) => supplyFacts(ctx, [deal.freelancer.id]), undefined))![0]!.bookedHours).toBe(0)
    expect((await world.work.read(world.system, (ctx) => completedContracts(ctx, [deal.freelancer.id]), undefined))!.get(deal.freelancer.id)).toBe(1)
  })
  test('changes asked on an item return the milestone; the window starts anew when it is handed in again', async () => {
    const deal = await whole()
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    expect(code(await world.work.run(deal.business.owner, askItemChanges, { itemId: deal.items[0]!.id, reason: '' }))).toBe('INVALID_INPUT')
    granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: deal.items[0]!.id, reason: 'A fourth competitor' }))
    expect((await milestonesOf(world, deal))[0]).toMatchObject({ state: 'changes_requested', autoApproveAt: null, changesReason: 'A fourth competitor' })
    granted(await submit(deal, deal.items[0]!, text))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  })
  test('changes asked on the whole send back what is not accepted yet', async () => {
    const deal = await whole()
    granted(await world.work.run(deal.business.owner, acceptItem, { itemId: deal.items[0]!.id }))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(await world.work.run(deal.business.owner, askMilestoneChanges, { milestoneId: deal.milestone.id, reason: 'Dates are missing' }))
    expect((await itemsOf(world, deal.milestone.id)).map((item) => item.state).sort()).toEqual(['accepted', ...Array(4).fill('changes_requested')])
  })
})

describe('time', () => {
  test('changes that do not come bring the milestone back to the client as it was, and he is told', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items)
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(await world.work.run(deal.business.owner, askMilestoneChanges, { milestoneId: deal.milestone.id, reason: 'More' }))
    await world.work.run(world.system, returnUnchanged, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('changes_requested')
    await world.passTime(5 * DAY_MS + HOUR_MS)
    await world.work.run(world.system, returnUnchanged, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]).toMatchObject({ state: 'submitted', reworkUntil: null })
  })
  test('silence accepts items after their window, misses late ones, and approves and pays the milestone', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items.slice(0, 4))
    const ids = { itemIds: deal.items.map((item) => item.id) }
    await world.work.run(world.system, acceptSilently, ids)
    expect((await itemsOf(world, deal.milestone.id)).filter((item) => item.state === 'accepted')).toEqual([])
    const start = (await contractOf(world, deal)).startsOn
    await world.passTime(new Date(`${start}T00:00:00Z`).getTime() + 32 * DAY_MS - Date.now())
    await world.work.run(world.system, acceptSilently, ids)
    await world.work.run(world.system, missItems, ids)
    expect((await itemsOf(world, deal.milestone.id)).map((item) => item.state)).toEqual([...Array(4).fill('accepted'), 'missed'])
    await handIn(world, deal, deal.items.slice(4))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    await world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('submitted')
    await world.passTime(7 * DAY_MS)
    await world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('approved')
  })
})
