import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { jobFacts } from '@rolecall/hiring'
import { DAY_MS, isRefusal, money } from '@rolecall/kernel'
import { prepareFunding } from '@rolecall/payments'
import type { Asker } from '@rolecall/platform'
import { aSignedContract, contractOf, daysAhead, handIn, itemsOf, milestonesOf, remind, type Deal } from '../../../../test/factories/contracts.js'
import { aFiveItemContract, endNow, fiveEqual, liveDays, lookAtEnd, moneyArrives, moneyAt, settleEnd } from '../../../../test/factories/endings.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Ending } from '../../data/endings/ending.entity.js'
import type { EndingReason } from '../../domain/endings/ending.rules.js'
import { openMilestoneMoves } from '../../domain/milestone.rules.js'
import { acceptItems } from '../accept-items.js'
import { approveBySilence } from '../approve-by-silence.js'
import { approveMilestone } from '../approve-milestone.js'
import { keepService } from '../periods/keep-service.js'
import { askItemChanges } from '../ask-item-changes.js'
import { openDispute } from '../disputes/open-dispute.js'
import { withdrawDispute } from '../disputes/withdraw-dispute.js'
import { acceptSilently } from '../settle-items.js'
import { startMilestone } from '../start-milestone.js'
import { submitMilestone } from '../submit-milestone.js'
import { endContract } from './end-contract.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })), 60_000)
afterAll(() => world.close())

const active = () => aFiveItemContract(world)
const look = (asker: Asker, deal: Deal) => lookAtEnd(world, asker, deal)
const end = (asker: Asker, { contractId }: Deal, reason: EndingReason, text: string | null = null) => endNow(world, asker, { contractId, reason, text })
const accept = async (deal: Deal, ids: readonly string[]) => granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: ids }))
const settleIt = (deal: Deal) => settleEnd(world, deal)
const arrive = (milestoneId: string) => moneyArrives(world, milestoneId)
const moneyOf = (milestoneId: string) => moneyAt(world, milestoneId)
const endingRow = ({ contractId }: Deal) => world.database.manager.findOneByOrFail(Ending, { contractId })
const states = async (milestoneId: string) => (await itemsOf(world, milestoneId)).map((item) => item.state)

describe('E12: the client cancels a paid contract', () => {
  test('E12: nothing was handed in, so all of it goes back at once, with the fee', async () => {
    const deal = await active()
    const shown = await look(deal.business.owner, deal)
    expect(shown).toMatchObject({ accepted: money(0n, 'EUR'), review: money(0n, 'EUR'), returned: money(50_000n, 'EUR'), clientFeeBack: money(1500n, 'EUR'), freelancerNet: money(0n, 'EUR'), returnedItems: 5 })
    expect(granted(await end(deal.business.owner, deal, 'not_needed'))).toMatchObject({ state: 'ending' })
    await settleIt(deal)
    expect(await moneyOf(deal.milestone.id)).toEqual({ state: 'refunded', released: '0', refunded: '50000', feeBack: '1500' })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('cancelled')
    await arrive(deal.milestone.id)
    expect((await contractOf(world, deal)).state).toBe('ended')
    expect(await endingRow(deal)).toMatchObject({ party: 'client', reason: 'not_needed', counts: false, settleAt: null, returnedMinor: 50_000n })
    expect(await world.noticesOf(deal.freelancer.id)).toContain('contract_end_asked_by_client')
  })
  test('E34: what is not needed any more is never counted as missed', async () => {
    const deal = await active()
    granted(await end(deal.business.owner, deal, 'not_needed'))
    expect(await states(deal.milestone.id)).toEqual(Array(5).fill('skipped'))
  })
  test('E12: what was handed in is decided first; silence accepts it and it is paid, the rest goes back', async () => {
    const deal = await active()
    await handIn(world, deal, deal.items.slice(0, 2))
    const shown = await look(deal.business.owner, deal)
    expect(shown).toMatchObject({ review: money(20_000n, 'EUR'), returned: money(30_000n, 'EUR'), freelancerNetMost: money(18_000n, 'EUR'), clientFeeBack: money(900n, 'EUR'), reviewItems: 2 })
    granted(await end(deal.business.owner, deal, 'budget'))
    await settleIt(deal)
    expect((await moneyOf(deal.milestone.id)).state).toBe('funded')
    expect((await contractOf(world, deal)).state).toBe('ending')
    await world.passTime(8 * DAY_MS)
    await remind(world, deal.milestone.id)
    granted(await world.work.run(world.system, acceptSilently, { itemIds: deal.items.slice(0, 2).map((item) => item.id) }))
    await settleIt(deal)
    expect(await moneyOf(deal.milestone.id)).toEqual({ state: 'split', released: '20000', refunded: '30000', feeBack: '900' })
    await arrive(deal.milestone.id)
    expect((await contractOf(world, deal)).state).toBe('ended')
  })
  test('work that comes back at the end can be disputed, and a dispute that is withdrawn leaves it to be decided', async () => {
    const deal = await active()
    const [first, second] = deal.items
    const two = [first!, second!]
    await handIn(world, deal, two)
    for (const item of two) granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: item.id, reason: 'More.' }))
    const early = granted(await world.work.run(deal.freelancer.asker, openDispute, { items: [{ itemId: second!.id, reason: 'wrongly_refused' as const }] }))
    granted(await end(deal.business.owner, deal, 'quality'))
    const late = granted(await world.work.run(deal.business.owner, openDispute, { items: [{ itemId: first!.id, reason: 'incomplete' as const }] }))
    expect((await states(deal.milestone.id)).slice(0, 2)).toEqual(['disputed', 'disputed'])
    granted(await world.work.run(deal.freelancer.asker, withdrawDispute, { disputeId: early.id }))
    granted(await world.work.run(deal.business.owner, withdrawDispute, { disputeId: late.id }))
    await settleIt(deal)
    const after = (await itemsOf(world, deal.milestone.id)).slice(0, 2)
    expect(after.map(({ state, reviewUntil }) => [state, reviewUntil !== null])).toEqual(Array(2).fill(['submitted', true]))
    expect((await moneyOf(deal.milestone.id)).refunded).toBe('0')
  }, 60_000)
  test('while it ends, changes are not asked for any more', async () => {
    const deal = await active()
    await handIn(world, deal, deal.items.slice(0, 1))
    granted(await end(deal.business.owner, deal, 'quality'))
    expect(await world.work.run(deal.business.owner, askItemChanges, { itemId: deal.items[0]!.id, reason: 'More.' })).toMatchObject({ code: 'CONFLICT' })
    expect(openMilestoneMoves({ state: 'submitted', contractState: 'ending', unpaid: false }, { party: 'client', right: 'owner' })).toEqual(['approve'])
  })
  test('another amount on the screen is refused with the right ones', async () => {
    const deal = await active()
    const { accepted, review, returned } = await look(deal.business.owner, deal)
    await handIn(world, deal, deal.items.slice(0, 1))
    const answer = await world.work.run(deal.business.owner, endContract, { contractId: deal.contractId, reason: 'budget', expected: { accepted, review, returned } })
    expect(answer).toMatchObject({ code: 'ENDING_CHANGED', review: money(10_000n, 'EUR'), returned: money(40_000n, 'EUR') })
    expect((await contractOf(world, deal)).state).toBe('active')
  })
})

describe('E13: the freelancer cancels in the middle of a period', () => {
  test('E13: accepted items are paid, the rest goes back, and it stands in the record', async () => {
    const deal = await active()
    await handIn(world, deal, deal.items.slice(0, 2))
    await accept(deal, deal.items.slice(0, 2).map((item) => item.id))
    expect(await look(deal.freelancer.asker, deal)).toMatchObject({ accepted: money(20_000n, 'EUR'), returned: money(30_000n, 'EUR'), freelancerNet: money(18_000n, 'EUR'), counting: ['overloaded', 'client_unreachable', 'terms', 'other'] })
    granted(await end(deal.freelancer.asker, deal, 'overloaded', 'Too much at once.'))
    await settleIt(deal)
    expect(await moneyOf(deal.milestone.id)).toEqual({ state: 'split', released: '20000', refunded: '30000', feeBack: '900' })
    expect(await endingRow(deal)).toMatchObject({ party: 'freelancer', counts: true, text: 'Too much at once.' })
    expect(await world.events('ContractEnding')).toContainEqual({ contractId: deal.contractId, party: 'freelancer', reason: 'overloaded', counts: true })
  })
  test('a monthly service is stopped with it, and a month that is laid out and not paid costs nothing', async () => {
    const deal = await aFiveItemContract(world, { ...fiveEqual, offer: { kind: 'monthly' } })
    const { endsOn } = (await milestonesOf(world, deal))[0]!
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.passTime(Date.parse(`${endsOn}T09:00:00Z`) - 6 * DAY_MS - now.getTime())
    granted(await world.work.run(world.system, keepService, { contractId: deal.contractId }))
    expect((await look(deal.freelancer.asker, deal)).unfunded).toEqual(money(50_000n, 'EUR'))
    granted(await end(deal.freelancer.asker, deal, 'overloaded'))
    await settleIt(deal)
    await arrive(deal.milestone.id)
    expect((await contractOf(world, deal)).state).toBe('ended')
    expect((await milestonesOf(world, deal)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect(await world.database.query('SELECT state, step_at FROM contracts.services WHERE contract_id = $1', [deal.contractId])).toEqual([{ state: 'stopped', step_at: null }])
  })
  test('a reason of the other side, or none in words where words are needed, is refused', async () => {
    const deal = await active()
    expect(await end(deal.freelancer.asker, deal, 'not_needed')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await end(deal.freelancer.asker, deal, 'silent')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await end(deal.freelancer.asker, deal, 'other', ' ')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await end(deal.freelancer.asker, deal, 'completed')).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('signed and not paid', () => {
  const aSigned = async () => aSignedContract(world, { ...fiveEqual, job: { ...fiveEqual.job, ...(await daysAhead(world)) } })
  const facts = async (deal: Deal) => {
    const { jobId } = await contractOf(world, deal)
    return (await world.work.read(world.system, (ctx) => jobFacts(ctx, jobId), undefined))!
  }
  test('either side calls it off without a charge; the job goes back only where the work is still needed', async () => {
    const [mine, theirs] = [await aSigned(), await aSigned()]
    expect(await look(mine.business.owner, mine)).toMatchObject({ unfunded: money(50_000n, 'EUR'), returned: money(0n, 'EUR') })
    granted(await end(mine.business.owner, mine, 'not_needed'))
    granted(await end(theirs.freelancer.asker, theirs, 'overloaded'))
    for (const deal of [mine, theirs]) expect((await contractOf(world, deal)).state).toBe('cancelled')
    expect([(await facts(mine)).state, (await facts(theirs)).state]).toEqual(['filled', 'published'])
  })
  test('a payment page that is open is ended with it', async () => {
    const deal = await aSigned()
    const fund = () => world.work.run(world.system, prepareFunding, { milestoneId: deal.milestone.id, title: 'M', returnUrl: 'https://a.example', cancelUrl: 'https://b.example' })
    granted(await fund())
    granted(await end(deal.business.owner, deal, 'budget'))
    expect(await fund()).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'closed' })
  })
})

describe('what stands against it', () => {
  test('money that is frozen puts the settlement off; it is made when it is free', async () => {
    const deal = await active()
    granted(await end(deal.business.owner, deal, 'budget'))
    await world.database.query(`UPDATE payments.holds SET frozen = true, frozen_reason = 'operator' WHERE milestone_id = $1`, [deal.milestone.id])
    await settleIt(deal)
    expect((await moneyOf(deal.milestone.id)).refunded).toBe('0')
    expect((await endingRow(deal)).settleAt).not.toBeNull()
    expect((await contractOf(world, deal)).state).toBe('ending')
    await world.database.query(`UPDATE payments.holds SET frozen = false, frozen_reason = NULL WHERE milestone_id = $1`, [deal.milestone.id])
    await settleIt(deal)
    expect((await moneyOf(deal.milestone.id)).refunded).toBe('50000')
  })
  test('an item in dispute stays protected, the others wait with it until it is decided', async () => {
    const deal = await active()
    await world.database.query(`UPDATE contracts.items SET state = 'disputed' WHERE id = $1`, [deal.items[0]!.id])
    expect(await look(deal.business.owner, deal)).toMatchObject({ withheld: money(10_000n, 'EUR'), returned: money(40_000n, 'EUR') })
    granted(await end(deal.business.owner, deal, 'quality'))
    await settleIt(deal)
    expect((await moneyOf(deal.milestone.id)).refunded).toBe('0')
    await world.database.query(`UPDATE contracts.items SET state = 'accepted' WHERE id = $1`, [deal.items[0]!.id])
    await settleIt(deal)
    expect(await moneyOf(deal.milestone.id)).toMatchObject({ released: '10000', refunded: '40000' })
  })
  test('strangers find nothing, managers may not, and a contract ends once', async () => {
    const deal = await active()
    const manager = world.member(deal.business.accountId, deal.business.businessId, 'manager')
    expect((await look(manager, deal)).reasons).toEqual([])
    expect(await end(manager, deal, 'budget')).toMatchObject({ code: 'NOT_ALLOWED' })
    const { accepted, review, returned } = await look(deal.business.owner, deal)
    const ask = (asker: Asker, reason: EndingReason) => world.work.run(asker, endContract, { contractId: deal.contractId, reason, expected: { accepted, review, returned } })
    expect(await ask(world.as({ accountId: deal.contractId }), 'budget')).toMatchObject({ code: 'NOT_FOUND' })
    const answers = await Promise.all([ask(deal.business.owner, 'budget'), ask(deal.freelancer.asker, 'overloaded'), ask(deal.business.owner, 'quality')])
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.flatMap((answer) => (isRefusal(answer) ? [answer.code] : []))).toEqual(['CONFLICT', 'CONFLICT'])
  })
})

test('ending, approval and silence at the same instant: the money is released once, by whoever came first', async () => {
  for (let round = 0; round < 4; round++) {
    const deal = await active()
    await handIn(world, deal, deal.items)
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    await world.passTime(8 * DAY_MS)
    await remind(world, deal.milestone.id)
    await accept(deal, deal.items.map((item) => item.id))
    const { milestone } = deal
    await Promise.all([
      end(deal.freelancer.asker, deal, 'overloaded'),
      world.work.run(deal.business.owner, approveMilestone, { milestoneId: milestone.id, expectedAmount: money(50_000n, 'EUR') }),
      world.work.run(world.system, approveBySilence, { milestoneId: milestone.id }),
      world.work.run(world.system, startMilestone, { milestoneId: milestone.id }),
    ])
    await settleIt(deal)
    expect(await world.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [milestone.id])).toEqual([{ gross_minor: '50000' }])
    await arrive(milestone.id)
    expect((await contractOf(world, deal)).state).toBe('ended')
  }
}, 60_000)

test('E12: changes were asked for on everything: the work comes back as it was with a window of its own, and silence pays it', async () => {
  const deal = await active()
  await handIn(world, deal, deal.items)
  for (const item of deal.items) granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: item.id, reason: 'More.' }))
  const shown = await look(deal.business.owner, deal)
  expect(shown).toMatchObject({ review: money(50_000n, 'EUR'), reviewItems: 5, returned: money(0n, 'EUR'), reviewUntil: expect.any(Date) })
  granted(await end(deal.business.owner, deal, 'budget'))
  await settleIt(deal)
  const items = await itemsOf(world, deal.milestone.id)
  expect(items.map(({ state, reviewUntil }) => [state, reviewUntil !== null])).toEqual(Array(5).fill(['submitted', true]))
  expect(await moneyOf(deal.milestone.id)).toMatchObject({ state: 'funded', refunded: '0' })
  await liveDays(world, 8)
  expect(await states(deal.milestone.id)).toEqual(Array(5).fill('accepted'))
  expect(await moneyOf(deal.milestone.id)).toMatchObject({ state: 'released', released: '50000', refunded: '0' })
}, 60_000)
