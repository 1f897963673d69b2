import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal, money, newId } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import { supplyFacts } from '@rolecall/talent'
import {
  anActiveContract,
  contractOf,
  evidenceFor,
  handIn,
  itemsOf,
  milestonesOf,
  remind,
  settle,
  type Deal,
} from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import type { Item } from '../data/item.entity.js'
import { completedContracts } from '../data/queries.js'
import { acceptItem, acceptItems } from './accept-items.js'
import { approveBySilence } from './approve-by-silence.js'
import { approveMilestone } from './approve-milestone.js'
import { askItemChanges } from './ask-item-changes.js'
import { askMilestoneChanges } from './ask-milestone-changes.js'
import { returnUnchanged } from './return-unchanged.js'
import { acceptSilently, missItems } from './settle-items.js'
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

describe('the milestone', () => {
  const whole = async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items)
    return deal
  }
  const acceptAll = (deal: Awaited<ReturnType<typeof whole>>) =>
    world.work.run(deal.business.owner, acceptItems, { itemIds: deal.items.map((item) => item.id) })
  const approve = (deal: Awaited<ReturnType<typeof whole>>, expectedAmount = amount) =>
    world.work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount })

  test('is handed in when all its items are', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items.slice(1))
    const input = { milestoneId: deal.milestone.id }
    expect(await world.work.run(deal.freelancer.asker, submitMilestone, input)).toMatchObject({
      code: 'ITEMS_OPEN',
      toDo: 1,
      toDecide: 4,
      accepted: 0,
    })
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
    expect(
      code(
        await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), approveMilestone, {
          milestoneId: deal.milestone.id,
          expectedAmount: amount,
        }),
      ),
    ).toBe('NOT_ALLOWED')
    granted(await approve(deal))
  })
  test('two approvals at once release once, and the contract ends when the money has arrived', async () => {
    const deal = await whole()
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(await acceptAll(deal))
    const answers = await Promise.all([1, 2, 3].map(() => approve(deal)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter(isRefusal).map(code)).toEqual(['CONFLICT', 'CONFLICT'])
    const releases = await world.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [
      deal.milestone.id,
    ])
    expect(releases).toEqual([{ gross_minor: '50000' }])
    const holds = await world.work.read(world.system, (ctx) => holdsOf(ctx, [deal.milestone.id]), undefined)
    expect(holds!.get(deal.milestone.id)).toMatchObject({ state: 'released', released: amount })
    for (const _ of [1, 2]) await settle(world, deal.milestone.id)
    expect((await contractOf(world, deal)).state).toBe('ended')
    expect(
      (await world.work.read(world.system, (ctx) => supplyFacts(ctx, [deal.freelancer.id]), undefined))![0]!
        .bookedHours,
    ).toBe(0)
    expect(
      (await world.work.read(world.system, (ctx) => completedContracts(ctx, [deal.freelancer.id]), undefined))!.get(
        deal.freelancer.id,
      ),
    ).toBe(1)
  })
  test('changes asked on an item return the milestone; the window starts anew when it is handed in again', async () => {
    const deal = await whole()
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    expect(
      code(await world.work.run(deal.business.owner, askItemChanges, { itemId: deal.items[0]!.id, reason: '' })),
    ).toBe('INVALID_INPUT')
    granted(
      await world.work.run(deal.business.owner, askItemChanges, {
        itemId: deal.items[0]!.id,
        reason: 'A fourth competitor',
      }),
    )
    expect((await milestonesOf(world, deal))[0]).toMatchObject({
      state: 'changes_requested',
      autoApproveAt: null,
      changesReason: 'A fourth competitor',
    })
    granted(await submit(deal, deal.items[0]!, text))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  })
  test('changes asked on the whole send back what is not accepted yet', async () => {
    const deal = await whole()
    granted(await world.work.run(deal.business.owner, acceptItem, { itemId: deal.items[0]!.id }))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(
      await world.work.run(deal.business.owner, askMilestoneChanges, {
        milestoneId: deal.milestone.id,
        reason: 'Dates are missing',
      }),
    )
    expect((await itemsOf(world, deal.milestone.id)).map((item) => item.state).sort()).toEqual([
      'accepted',
      ...Array(4).fill('changes_requested'),
    ])
  })
})

describe('time', () => {
  test('changes that do not come bring the milestone back to the client as it was, and he is told', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items)
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(
      await world.work.run(deal.business.owner, askMilestoneChanges, {
        milestoneId: deal.milestone.id,
        reason: 'More',
      }),
    )
    await world.work.run(world.system, returnUnchanged, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('changes_requested')
    await world.passTime(5 * DAY_MS + HOUR_MS)
    await world.work.run(world.system, returnUnchanged, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]).toMatchObject({ state: 'submitted', reworkUntil: null })
    expect((await itemsOf(world, deal.milestone.id)).map((item) => item.state)).toEqual(Array(5).fill('submitted'))
  })
  test('silence accepts items after their window, misses late ones, and approves and pays the milestone', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, deal.items.slice(0, 4))
    const ids = { itemIds: deal.items.map((item) => item.id) }
    await world.work.run(world.system, acceptSilently, ids)
    expect((await itemsOf(world, deal.milestone.id)).filter((item) => item.state === 'accepted')).toEqual([])
    const start = (await contractOf(world, deal)).startsOn
    await world.passTime(new Date(`${start}T00:00:00Z`).getTime() + 32 * DAY_MS - Date.now())
    await remind(world, deal.milestone.id)
    await world.work.run(world.system, acceptSilently, ids)
    await world.work.run(world.system, missItems, ids)
    expect((await itemsOf(world, deal.milestone.id)).map((item) => item.state)).toEqual([
      ...Array(4).fill('accepted'),
      'missed',
    ])
    await handIn(world, deal, deal.items.slice(4))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    await world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('submitted')
    await world.passTime(7 * DAY_MS)
    await remind(world, deal.milestone.id)
    await world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('approved')
  })
})
