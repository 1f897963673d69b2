import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, isRefusal, money } from '@rolecall/kernel'
import { ledgerViolations } from '@rolecall/payments'
import { anActiveContract, daysAhead, handIn, itemsOf, milestonesOf, protectMoney, remind } from '../../../../test/factories/contracts.js'
import { aDispute, disputeOf, lineOf, transfersArrive, type Disputed } from '../../../../test/factories/disputes.js'
import { granted } from '../../../../test/factories/market.js'
import { tickOf } from '../../../../test/factories/ticks.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { In } from 'typeorm'
import { ItemEvent } from '../../data/item-history.entity.js'
import { waitTimers } from '../../reactions/sweep-waits.js'
import { acceptItems } from '../accept-items.js'
import { approveBySilence } from '../approve-by-silence.js'
import { approveMilestone } from '../approve-milestone.js'
import { askItemChanges } from '../ask-item-changes.js'
import { submitMilestone } from '../submit-milestone.js'
import { acceptOffer } from './accept-offer.js'
import { openDispute } from './open-dispute.js'
import { askRuling, offerInDispute, writeInDispute } from './talk.js'
import { withdrawDispute } from './withdraw-dispute.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const tick = () => tickOf(world, waitTimers)
const statesOf = async ({ milestone }: Pick<Disputed, 'milestone'>) => (await itemsOf(world, milestone.id)).map((item) => item.state)
const heldOf = async ({ milestone }: Pick<Disputed, 'milestone'>): Promise<[string, string]> => {
  const [row] = await world.database.query('SELECT released_minor, refunded_minor FROM payments.holds WHERE milestone_id = $1', [milestone.id])
  return [row.released_minor, row.refunded_minor]
}
const sum = (items: readonly { shareMinor: bigint }[]) => items.reduce((all, item) => all + item.shareMinor, 0n)
const approve = (deal: Disputed, minor: bigint) =>
  world.work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(minor, 'EUR') })
const submit = (deal: Pick<Disputed, 'freelancer' | 'milestone'>) => world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id })
const offer = (deal: Disputed, by: 'client' | 'freelancer', minor: bigint) =>
  world.work.run(by === 'client' ? deal.business.owner : deal.freelancer.asker, offerInDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, minor)] })
const offersOf = async (deal: Disputed): Promise<{ id: string }[]> =>
  world.database.query(`SELECT id FROM contracts.dispute_events WHERE dispute_id = $1 AND kind = 'offer' ORDER BY at, id`, [deal.dispute.id])

describe('opening a dispute', () => {
  test('of 5 items 1 is disputed: 4 shares are paid at once, 1 stays protected, the books sum to zero', async () => {
    const deal = await aDispute(world)
    expect((await statesOf(deal)).sort()).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'disputed'])
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), '0'])
    expect((await itemsOf(world, deal.milestone.id)).filter((item) => item.paidDecisionId !== null)).toHaveLength(4)
    expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
    expect(await world.noticesOf(deal.freelancer.id)).toContain('contract_dispute_opened')
    expect(await world.noticesOf(deal.business.accountId)).toContain('contract_dispute_opened')
    granted(await submit(deal))
    expect(await approve(deal, 0n)).toMatchObject({ code: 'ITEMS_OPEN', toDo: 0, toDecide: 0 })
  })

  test('each of several items keeps the words that were said about it', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    const [first, second] = deal.items
    const words = { [first!.id]: 'A competitor is missing.', [second!.id]: 'The week is another one.' }
    granted(await world.work.run(deal.business.owner, openDispute, { items: [first!, second!].map(({ id: itemId }) => ({ itemId, reason: 'incomplete' as const, text: words[itemId]! })) }))
    const events = await world.database.manager.findBy(ItemEvent, { itemId: In([first!.id, second!.id]), move: 'dispute' })
    expect(Object.fromEntries(events.map(({ itemId, reason }) => [itemId, reason]))).toEqual(words)
  })

  test('the freelancer may dispute what was sent back to him, not what still waits for the client', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    const [first, second] = deal.items
    granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: first!.id, reason: 'A fourth competitor.' }))
    const open = (itemId: string) => world.work.run(deal.freelancer.asker, openDispute, { items: [{ itemId, reason: 'wrongly_refused' }] })
    expect(await open(second!.id)).toMatchObject({ code: 'CONFLICT', presentState: 'submitted' })
    expect(granted(await open(first!.id))).toMatchObject({ state: 'opened', openedBy: 'freelancer' })
    expect(await open(first!.id)).toMatchObject({ code: 'CONFLICT', presentState: 'disputed' })
    expect(await heldOf(deal)).toEqual(['0', '0'])
  })

  test('is for those who may pay, and strangers find nothing', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    const items = [{ itemId: deal.items[0]!.id, reason: 'incomplete' as const }]
    const { businessId, accountId } = deal.business
    expect(await world.work.run(world.member(accountId, businessId, 'manager'), openDispute, { items })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await world.work.run(world.as({ accountId }), openDispute, { items })).toMatchObject({ code: 'NOT_FOUND' })
    const bad: [object, string][] = [[{ items: [] }, 'too_few'], [{ items: [...items, ...items] }, 'duplicate'], [{ items: [{ ...items[0]!, reason: 'other' }] }, 'required']]
    for (const [input, reason] of bad) expect(await world.work.run(deal.business.owner, openDispute, input as never)).toMatchObject({ code: 'INVALID_INPUT', reason })
  })

  test('against an approval at the same instant exactly one wins', async () => {
    for (let round = 0; round < 4; round += 1) {
      const deal = await anActiveContract(world, { job: await daysAhead(world) })
      await handIn(world, deal, deal.items)
      granted(await submit(deal))
      const [last, ...four] = deal.items
      granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: four.map((item) => item.id) }))
      const dispute = () => world.work.run(deal.business.owner, openDispute, { items: [{ itemId: last!.id, reason: 'incomplete' as const }] })
      const acceptLast = async () => {
        const accepted = await world.work.run(deal.business.owner, acceptItems, { itemIds: [last!.id] })
        return isRefusal(accepted) ? accepted : world.work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(sum(deal.items), 'EUR') })
      }
      const answers = await Promise.all([dispute(), acceptLast()])
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
      expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
    }
  })

  test('against the silent approval at the same instant exactly one wins, and the money fits', async () => {
    for (let round = 0; round < 4; round += 1) {
      const deal = await anActiveContract(world, { job: await daysAhead(world) })
      await handIn(world, deal, deal.items)
      granted(await submit(deal))
      const end = (await milestonesOf(world, deal))[0]!.autoApproveAt!
      const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
      await world.passTime(end.getTime() - now.getTime())
      await remind(world, deal.milestone.id)
      const dispute = () => world.work.run(deal.business.owner, openDispute, { items: [{ itemId: deal.items[0]!.id, reason: 'incomplete' as const }] })
      const [opened] = await Promise.all([dispute(), world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })])
      const isOpen = !isRefusal(opened)
      expect((await milestonesOf(world, deal))[0]!.state).toBe(isOpen ? 'submitted' : 'approved')
      if (isOpen) await tick()
      expect(await heldOf(deal)).toEqual([String(isOpen ? sum(deal.items.slice(1)) : sum(deal.items)), '0'])
    }
    expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
  })

  test('E17: while the money is frozen nothing moves; the undisputed shares are paid as soon as it is free', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    const [last, ...four] = deal.items
    granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: four.map((item) => item.id) }))
    await world.database.query(`UPDATE payments.holds SET frozen = true, frozen_reason = 'chargeback' WHERE milestone_id = $1`, [deal.milestone.id])
    const dispute = granted(await world.work.run(deal.business.owner, openDispute, { items: [{ itemId: last!.id, reason: 'incomplete' as const }] }))
    expect(await heldOf(deal)).toEqual(['0', '0'])
    expect((await disputeOf(world, { dispute })).owedItems).toHaveLength(4)
    await world.database.query('UPDATE payments.holds SET frozen = false, frozen_reason = null WHERE milestone_id = $1', [deal.milestone.id])
    await world.passTime(11 * 60_000)
    await Promise.all([tick(), tick()])
    expect(await heldOf(deal)).toEqual([String(sum(four)), '0'])
    expect(await disputeOf(world, { dispute })).toMatchObject({ owedItems: [], owedAt: null })
  })
})

describe('talking', () => {
  test('the first word of the other side is its answer; offers replace each other; the newest can be accepted by the other side', async () => {
    const deal = await aDispute(world)
    expect(await world.work.run(deal.freelancer.asker, askRuling, { disputeId: deal.dispute.id })).toMatchObject({ code: 'CONFLICT' })
    granted(await world.work.run(deal.freelancer.asker, writeInDispute, { disputeId: deal.dispute.id, text: 'It is all there.' }))
    expect((await disputeOf(world, deal)).state).toBe('talking')
    granted(await offer(deal, 'client', 0n))
    await world.passTime(1000)
    granted(await offer(deal, 'freelancer', deal.last.shareMinor / 2n))
    const [first, second] = await offersOf(deal)
    const accept = (by: 'client' | 'freelancer', offerId: string) =>
      world.work.run(by === 'client' ? deal.business.owner : deal.freelancer.asker, acceptOffer, { disputeId: deal.dispute.id, offerId })
    expect(await accept('freelancer', first!.id)).toMatchObject({ code: 'OFFER_REPLACED' })
    expect(await accept('freelancer', second!.id)).toMatchObject({ code: 'OFFER_REPLACED' })
    await transfersArrive(world, deal.milestone.id)
    const answers = await Promise.all([accept('client', second!.id), accept('client', second!.id)])
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'settled', ending: 'agreed', owedAt: null })
    const half = deal.last.shareMinor / 2n
    expect(await heldOf(deal)).toEqual([String(sum(deal.four) + half), String(deal.last.shareMinor - half)])
    const [item] = (await itemsOf(world, deal.milestone.id)).filter((one) => one.id === deal.last.id)
    expect(item).toMatchObject({ state: 'accepted', acceptedMinor: half })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('approved')
    expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
  })

  test('an agreement stands while an earlier transfer is under way; its money follows when that has arrived', async () => {
    const deal = await aDispute(world)
    granted(await offer(deal, 'freelancer', deal.last.shareMinor))
    const [only] = await offersOf(deal)
    granted(await world.work.run(deal.business.owner, acceptOffer, { disputeId: deal.dispute.id, offerId: only!.id }))
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), '0'])
    expect((await disputeOf(world, deal)).owedItems).toEqual([deal.last.id])
    await world.passTime(11 * 60_000)
    await tick()
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), '0'])
    await transfersArrive(world, deal.milestone.id)
    await world.passTime(11 * 60_000)
    await Promise.all([tick(), tick()])
    expect(await heldOf(deal)).toEqual([String(sum(deal.items)), '0'])
    expect([(await milestonesOf(world, deal))[0]!.state, (await disputeOf(world, deal)).owedAt]).toEqual(['approved', null])
  })

  test('who opened it takes it back: the item waits again, with the time it had left', async () => {
    const deal = await aDispute(world)
    const before = (await itemsOf(world, deal.milestone.id)).find((item) => item.id === deal.last.id)!
    expect(before.reviewUntil).toBeNull()
    await world.passTime(2 * DAY_MS)
    expect(await world.work.run(deal.freelancer.asker, withdrawDispute, { disputeId: deal.dispute.id })).toMatchObject({ code: 'CONFLICT' })
    const { endedAt, openedAt } = granted(await world.work.run(deal.business.owner, withdrawDispute, { disputeId: deal.dispute.id }))
    const after = (await itemsOf(world, deal.milestone.id)).find((item) => item.id === deal.last.id)!
    expect(after.state).toBe('submitted')
    const [line] = await world.database.query('SELECT before FROM contracts.dispute_items WHERE dispute_id = $1', [deal.dispute.id])
    expect(after.reviewUntil!.getTime() - new Date(line.before.reviewUntil).getTime()).toBe(endedAt!.getTime() - openedAt.getTime())
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'settled', ending: 'withdrawn', waitsUntil: null })
  })
})

test('E38: a dispute on one item of the first month: its other items and the next month go on', async () => {
  const days = await daysAhead(world)
  const endsOn = new Date(new Date(days.startsOn).getTime() + 59 * DAY_MS).toISOString().slice(0, 10)
  const deal = await anActiveContract(world, { job: { ...days, endsOn } })
  const [disputed, ...others] = deal.items
  await handIn(world, deal, [disputed!])
  const dispute = granted(await world.work.run(deal.business.owner, openDispute, { items: [{ itemId: disputed!.id, reason: 'incomplete' as const }] }))
  await handIn(world, deal, others)
  granted(await submit(deal))
  const [, next] = await milestonesOf(world, deal)
  await protectMoney(world, next!.id)
  await handIn(world, deal, await itemsOf(world, next!.id))
  granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: next!.id }))
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  await world.passTime(Math.max(0, (await milestonesOf(world, deal))[0]!.autoApproveAt!.getTime() - now.getTime()))
  await tick()
  await tick()
  const [one, two] = await milestonesOf(world, deal)
  expect([one!.state, two!.state]).toEqual(['submitted', 'approved'])
  expect(await heldOf(deal)).toEqual([String(sum(others)), '0'])
  expect((await disputeOf(world, { dispute })).state).not.toBe('defaulted')
})
