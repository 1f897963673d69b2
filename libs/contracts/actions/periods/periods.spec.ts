import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, money, newId } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import { anOffer, aSignedContract, contractOf, daysAhead, handIn, itemsOf, milestonesOf, payMoney, protectMoney, termsOf, type Deal, type DealWish } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { itemsPastDue } from '../../data/due-queries.js'
import { FundingTry, Service } from '../../data/periods/service.entity.js'
import { monthFrom, plusDays } from '../../domain/periods.rules.js'
import { missItems } from '../settle-items.js'
import { proposeAmendment } from '../amendments/propose-amendment.js'
import { signAmendment } from '../amendments/sign-amendment.js'
import { makeOffer } from '../make-offer.js'
import { startMilestone } from '../start-milestone.js'
import { endLongRest, pauseService, resumeService, stopService } from './choose-plan.js'
import { keepService } from './keep-service.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const posting = 'smm.daily-posting'
const now = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
/** Posts daily and a report a week, 300.00 each a month. */
const aService = async (wish: Partial<DealWish['offer']> = {}) => {
  const { startsOn } = await daysAhead(world)
  const duties = [{ dutySlug: posting, quantity: 30, importance: 2, note: '' }, { dutySlug: 'smm.competitor-monitoring', quantity: 4, importance: 1, note: '' }]
  const job = { startsOn, endsOn: plusDays(startsOn, 29), duties, budget: money(500_000n, 'EUR') }
  return aSignedContract(world, { job, each: money(30_000n, 'EUR'), offer: { kind: 'monthly', ...wish } })
}
const paidService = async (wish: Partial<DealWish['offer']> = {}) => {
  const deal = await aService(wish)
  await protectMoney(world, deal.milestone.id)
  return deal
}
const serviceOf = (deal: Deal): Promise<Service> => world.database.manager.findOneByOrFail(Service, { contractId: deal.contractId })
/** To a day at noon in Moscow, and what the sweep does there. */
const goTo = async (day: string, deal: Deal): Promise<void> => {
  await world.passTime(Date.parse(`${day}T09:00:00Z`) - (await now()).getTime())
  await step(deal)
}
const step = async (deal: Deal): Promise<void> => void (await world.work.run(world.system, keepService, { contractId: deal.contractId }))
const tries = (milestoneId: string) => world.database.manager.countBy(FundingTry, { milestoneId })
const holdOf = async (id: string) => (await world.work.read(world.system, (ctx) => holdsOf(ctx, [id]), undefined))!.get(id)!

describe('a monthly service', () => {
  test('begins with one month and says what each further one is; seven days before its end the next is laid out', async () => {
    const deal = await paidService()
    const { content } = await termsOf(world, deal)
    const [first] = await milestonesOf(world, deal)
    expect(content).toMatchObject({ kind: 'monthly', service: { priceMinor: '60000', carryOver: false, quote: { clientTotalMinor: '61800' } } })
    expect(content.milestones).toHaveLength(1)
    expect([first!.startsOn, first!.endsOn]).toEqual([content.startsOn, monthFrom(content.startsOn, 1).endsOn])
    await goTo(plusDays(first!.endsOn, -8), deal)
    expect(await milestonesOf(world, deal)).toHaveLength(1)
    await goTo(plusDays(first!.endsOn, -6), deal)
    await step(deal)
    const [, second, ...none] = await milestonesOf(world, deal)
    expect(none).toEqual([])
    expect(second).toMatchObject({ state: 'planned', ordinal: 2, startsOn: plusDays(first!.endsOn, 1), price: { minor: 60_000n } })
    expect((await holdOf(second!.id)).state).toBe('unfunded')
    expect(await world.noticesOf(deal.freelancer.id)).toContain('contract_renewal')
    expect((await contractOf(world, deal)).price.minor).toBe(120_000n)
  })
  test('goes on month after month while each is paid, and is not over when one is closed early', async () => {
    const deal = await paidService()
    for (const ordinal of [1, 2, 3]) {
      const newest = (await milestonesOf(world, deal)).at(-1)!
      expect(newest.ordinal).toBe(ordinal)
      if (ordinal > 1) await protectMoney(world, newest.id)
      await goTo(plusDays(newest.endsOn, -6), deal)
    }
    expect((await contractOf(world, deal)).state).toBe('active')
    const starts = (await milestonesOf(world, deal)).map((row) => row.startsOn)
    expect(starts).toEqual([1, 2, 3, 4].map((n) => (n === 1 ? starts[0] : monthFrom(starts[n - 1]!, n, starts[0]).startsOn)))
  })
  test('E14: a month that is not paid is asked for three times in seven days, each recorded; then it rests, nothing is missed, and its dates are laid out again', async () => {
    const deal = await paidService()
    const [first] = await milestonesOf(world, deal)
    await goTo(plusDays(first!.endsOn, -6), deal)
    const second = (await milestonesOf(world, deal))[1]!
    const counts: number[] = []
    for (const day of [0, 1, 2, 4, 5, 6]) {
      await goTo(plusDays(second.startsOn, day), deal)
      counts.push(await tries(second.id))
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3])
    await goTo(plusDays(second.startsOn, 7), deal)
    expect([(await contractOf(world, deal)).state, (await serviceOf(deal)).state]).toEqual(['paused', 'resting'])
    expect((await world.noticesOf(deal.business.accountId)).filter((kind) => kind === 'contract_period_unpaid')).toHaveLength(3)
    const due = (await world.work.read(world.system, itemsPastDue, undefined))!
    if (due.length > 0) granted(await world.work.run(world.system, missItems, { itemIds: due }))
    expect(new Set((await itemsOf(world, second.id)).map((item) => item.state))).toEqual(new Set(['planned']))
    await goTo(plusDays(second.startsOn, 12), deal)
    granted(await world.work.run(deal.business.owner, resumeService, { contractId: deal.contractId }))
    const again = (await milestonesOf(world, deal))[1]!
    expect([again.id, again.startsOn, (await contractOf(world, deal)).state]).toEqual([second.id, plusDays(second.startsOn, 12), 'active'])
    expect((await itemsOf(world, second.id)).every((item) => item.dueAt >= new Date(`${again.startsOn}T00:00:00Z`))).toBe(true)
    await step(deal)
    expect(await tries(second.id)).toBe(4)
    await protectMoney(world, second.id)
    expect(await serviceOf(deal)).toMatchObject({ state: 'renewing', unpaidSince: null })
  })
  test('a month that is paid late begins that day, whole; so does one whose money comes during the rest', async () => {
    const deal = await paidService()
    const [first] = await milestonesOf(world, deal)
    await goTo(plusDays(first!.endsOn, -6), deal)
    const second = (await milestonesOf(world, deal))[1]!
    await goTo(plusDays(second.startsOn, 8), deal)
    await step(deal)
    for (const _ of [1, 2, 3]) await step(deal)
    expect((await contractOf(world, deal)).state).toBe('paused')
    await protectMoney(world, second.id)
    const today = plusDays(second.startsOn, 8)
    expect((await milestonesOf(world, deal))[1]).toMatchObject({ state: 'in_progress', startsOn: today, endsOn: monthFrom(today, 2).endsOn })
    expect([(await contractOf(world, deal)).state, (await serviceOf(deal)).state]).toEqual(['active', 'renewing'])
    expect((await itemsOf(world, second.id)).reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(60_000n)
  })
})

describe('pause and stop', () => {
  test('the client pauses at the end of what is paid, goes on after it, and after thirty days of rest the contract ends', async () => {
    const deal = await paidService()
    const [first] = await milestonesOf(world, deal)
    granted(await world.work.run(deal.business.owner, pauseService, { contractId: deal.contractId }))
    await goTo(plusDays(first!.endsOn, -3), deal)
    expect([(await milestonesOf(world, deal)).length, (await contractOf(world, deal)).state]).toEqual([1, 'active'])
    await goTo(plusDays(first!.endsOn, 1), deal)
    expect((await contractOf(world, deal)).state).toBe('paused')
    await goTo(plusDays(first!.endsOn, 10), deal)
    granted(await world.work.run(deal.business.owner, resumeService, { contractId: deal.contractId }))
    const second = (await milestonesOf(world, deal))[1]!
    expect(second).toMatchObject({ state: 'planned', startsOn: plusDays(first!.endsOn, 10) })
    granted(await world.work.run(deal.business.owner, pauseService, { contractId: deal.contractId }))
    await step(deal)
    expect((await contractOf(world, deal)).state).toBe('paused')
    await world.database.query(`UPDATE contracts.milestones SET state = 'approved' WHERE id = $1`, [first!.id])
    await world.database.query(`UPDATE payments.holds SET released_minor = amount_minor, state = 'released' WHERE milestone_id = $1`, [first!.id])
    await world.passTime(29 * DAY_MS)
    await world.work.run(world.system, endLongRest, { contractId: deal.contractId })
    expect((await contractOf(world, deal)).state).toBe('paused')
    await world.passTime(DAY_MS + HOUR_MS)
    await world.work.run(world.system, endLongRest, { contractId: deal.contractId })
    expect([(await contractOf(world, deal)).state, (await milestonesOf(world, deal))[1]!.state, (await serviceOf(deal)).state]).toEqual(['ended', 'cancelled', 'stopped'])
  })
  test('either side stops the renewal; what one stopped the other does not undo; the unpaid month is dropped', async () => {
    const deal = await paidService()
    const [first] = await milestonesOf(world, deal)
    await goTo(plusDays(first!.endsOn, -6), deal)
    granted(await world.work.run(deal.freelancer.asker, stopService, { contractId: deal.contractId }))
    expect(await world.work.run(deal.business.owner, resumeService, { contractId: deal.contractId })).toMatchObject({ code: 'CONFLICT', presentState: 'stopping' })
    await step(deal)
    const second = (await milestonesOf(world, deal))[1]!
    expect([second.state, (await serviceOf(deal)).state, (await contractOf(world, deal)).state]).toEqual(['cancelled', 'stopped', 'active'])
    expect(await world.work.run(deal.business.owner, pauseService, { contractId: deal.contractId })).toMatchObject({ code: 'CONFLICT' })
  })
  test('a month whose money came before its service is stopped goes on as paid, whole; then nothing follows', async () => {
    const deal = await paidService()
    const [first] = await milestonesOf(world, deal)
    await goTo(plusDays(first!.endsOn, -6), deal)
    const second = (await milestonesOf(world, deal))[1]!
    const items = await itemsOf(world, second.id)
    await payMoney(world, second.id)
    granted(await world.work.run(deal.freelancer.asker, stopService, { contractId: deal.contractId }))
    await step(deal)
    expect((await milestonesOf(world, deal))[1]).toEqual(second)
    expect(await itemsOf(world, second.id)).toEqual(items)
    granted(await world.work.run(world.system, startMilestone, { milestoneId: second.id }))
    expect([(await milestonesOf(world, deal))[1]!.state, (await serviceOf(deal)).state]).toEqual(['in_progress', 'stopping'])
    await goTo(plusDays(second.endsOn, 1), deal)
    expect([(await milestonesOf(world, deal)).length, (await serviceOf(deal)).state]).toEqual([2, 'stopped'])
  })
  test('so does one whose money came during the rest, whether a side stops then or the thirty days end', async () => {
    const deal = await paidService()
    const [first] = await milestonesOf(world, deal)
    await goTo(plusDays(first!.endsOn, -6), deal)
    const second = (await milestonesOf(world, deal))[1]!
    await goTo(plusDays(second.startsOn, 8), deal)
    for (const _ of [1, 2, 3]) await step(deal)
    expect((await serviceOf(deal)).state).toBe('resting')
    await payMoney(world, second.id)
    await world.passTime(31 * DAY_MS)
    await world.work.run(world.system, endLongRest, { contractId: deal.contractId })
    expect([(await serviceOf(deal)).state, await world.noticesOf(deal.freelancer.id)]).toEqual(['resting', expect.not.arrayContaining(['contract_rest_over'])])
    granted(await world.work.run(deal.freelancer.asker, stopService, { contractId: deal.contractId }))
    granted(await world.work.run(world.system, startMilestone, { milestoneId: second.id }))
    const { state, stepAt } = await serviceOf(deal)
    expect([(await milestonesOf(world, deal))[1]!.state, (await contractOf(world, deal)).state, state]).toEqual(['in_progress', 'active', 'stopping'])
    expect(stepAt).not.toBeNull()
  })
  test('a manager, a stranger and the freelancer do not pause it; fixed work has nothing to pause', async () => {
    const deal = await paidService()
    const input = { contractId: deal.contractId }
    expect(await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), pauseService, input)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await world.work.run(deal.freelancer.asker, pauseService, input)).toMatchObject({ code: 'CONFLICT' })
    expect(await world.work.run((await aService()).business.owner, pauseService, input)).toMatchObject({ code: 'NOT_FOUND' })
    const fixed = await aSignedContract(world, { job: await daysAhead(world) })
    expect(await world.work.run(fixed.business.owner, pauseService, { contractId: fixed.contractId })).toMatchObject({ code: 'CONFLICT', presentState: 'none' })
  })
})

test('missed items come to the next month, up to a fifth of the duty, with their shares, while it is not paid and the terms allow it', async () => {
  const deal = await paidService({ carryOver: true })
  const [first] = await milestonesOf(world, deal)
  const items = (await itemsOf(world, first!.id)).filter((item) => item.dutySlug === posting)
  await handIn(world, deal, items.slice(10))
  await goTo(plusDays(first!.endsOn, -6), deal)
  granted(await world.work.run(world.system, missItems, { itemIds: items.slice(0, 10).map((item) => item.id) }))
  const second = (await milestonesOf(world, deal))[1]!
  const before = (await itemsOf(world, second.id)).length
  await goTo(second.startsOn, deal)
  const carried = (await itemsOf(world, second.id)).filter((item) => item.carriedFrom !== null)
  const fifth = Math.floor(items.length / 5)
  expect([carried.length, (await itemsOf(world, second.id)).length]).toEqual([fifth, before + fifth])
  const states = (await itemsOf(world, first!.id)).filter((item) => item.dutySlug === posting).map((item) => item.state)
  expect([states.filter((state) => state === 'skipped').length, states.filter((state) => state === 'missed').length]).toEqual([fifth, 10 - fifth])
  const share = carried.reduce((sum, item) => sum + item.shareMinor, 0n)
  expect([(await milestonesOf(world, deal))[1]!.price.minor, (await holdOf(second.id)).amount.minor]).toEqual([60_000n + share, 60_000n + share])
  await goTo(plusDays(second.startsOn, 3), deal)
  await protectMoney(world, second.id)
  expect((await itemsOf(world, second.id)).reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(60_000n + share)
  expect((await milestonesOf(world, deal))[1]!.startsOn).toBe(plusDays(second.startsOn, 3))
})

describe('paid days to try each other', () => {
  const aTrial = async (offer: Partial<DealWish['offer']> = {}) => {
    const { startsOn } = await daysAhead(world)
    const duties = [{ dutySlug: posting, quantity: 30, importance: 2, note: '' }]
    const job = { startsOn, endsOn: plusDays(startsOn, 29), duties, budget: money(500_000n, 'EUR') }
    const deal = await aSignedContract(world, { job, each: money(90_000n, 'EUR'), offer: { kind: 'trial', trialDays: 10, ...offer } })
    await protectMoney(world, deal.milestone.id)
    return deal
  }
  test('are one milestone, paid by its items; without an agreement the contract ends', async () => {
    const deal = await aTrial()
    const [only] = await milestonesOf(world, deal)
    expect(only).toMatchObject({ price: { minor: 30_000n }, endsOn: plusDays(only!.startsOn, 9) })
    expect(await itemsOf(world, only!.id)).toHaveLength(10)
    expect((await serviceOf(deal)).state).toBe('trying')
    await goTo(plusDays(only!.endsOn, -1), deal)
    expect(await world.noticesOf(deal.business.accountId)).toContain('contract_trial_ends')
    await goTo(plusDays(only!.endsOn, 3), deal)
    expect((await serviceOf(deal)).state).toBe('trying')
    await goTo(plusDays(only!.endsOn, 4), deal)
    expect((await serviceOf(deal)).state).toBe('stopped')
  })
  test('are not a monthly service once a stop is taken back: they wait for a decision again, and end without one', async () => {
    const deal = await aTrial()
    const input = { contractId: deal.contractId }
    const [only] = await milestonesOf(world, deal)
    granted(await world.work.run(deal.business.owner, stopService, input))
    expect(await world.work.run(deal.business.owner, pauseService, input)).toMatchObject({ code: 'CONFLICT', presentState: 'stopping' })
    granted(await world.work.run(deal.business.owner, resumeService, input))
    expect(await serviceOf(deal)).toMatchObject({ state: 'trying', chosenBy: null })
    await goTo(plusDays(only!.endsOn, -1), deal)
    expect(await world.noticesOf(deal.business.accountId)).toEqual(expect.arrayContaining(['contract_trial_again', 'contract_trial_ends']))
    await goTo(plusDays(only!.endsOn, 4), deal)
    expect([(await serviceOf(deal)).state, await milestonesOf(world, deal)]).toEqual(['stopped', [only]])
  })
  test('go on as a monthly service by an amendment, with the prices of a month', async () => {
    const deal = await aTrial()
    const { hash } = await termsOf(world, deal)
    const amendment = granted(await world.work.run(deal.business.owner, proposeAmendment, { contractId: deal.contractId, termsHash: hash, kind: 'monthly' }))
    expect(amendment.difference.map(({ field }) => field)).toEqual(expect.arrayContaining(['kind', 'month_price', 'period_price']))
    granted(await world.work.run(deal.freelancer.asker, signAmendment, { contractId: deal.contractId, termsHash: amendment.hash }))
    const [trial, month] = await milestonesOf(world, deal)
    expect([month!.startsOn, month!.price.minor, (await holdOf(month!.id)).amount.minor]).toEqual([plusDays(trial!.endsOn, 1), 90_000n, 90_000n])
    expect(await serviceOf(deal)).toMatchObject({ state: 'renewing', milestoneId: month!.id })
    await protectMoney(world, month!.id)
    await goTo(plusDays(month!.endsOn, -6), deal)
    expect((await milestonesOf(world, deal)).map((row) => row.ordinal)).toEqual([1, 2, 3])
  })
  test('go on as fixed work with a last day, which is asked for', async () => {
    const deal = await aTrial()
    const { hash } = await termsOf(world, deal)
    const propose = (endsOn: string | null) => world.work.run(deal.business.owner, proposeAmendment, { contractId: deal.contractId, termsHash: hash, kind: 'fixed', endsOn })
    expect(await propose(null)).toMatchObject({ code: 'INVALID_INPUT', field: 'endsOn' })
    const [trial] = await milestonesOf(world, deal)
    const amendment = granted(await propose(plusDays(trial!.endsOn, 30)))
    granted(await world.work.run(deal.freelancer.asker, signAmendment, { contractId: deal.contractId, termsHash: amendment.hash }))
    expect([(await serviceOf(deal)).state, (await milestonesOf(world, deal))[1]!.state]).toEqual(['stopped', 'planned'])
  })
  test.each<[object, string]>([
    [{ kind: 'trial', trialDays: 6 }, 'trialDays'], [{ kind: 'trial', trialDays: 15 }, 'trialDays'], [{ kind: 'monthly', trialDays: 7 }, 'trialDays'],
    [{ carryOver: true }, 'carryOver'], [{ changeRounds: 21 }, 'changeRounds'],
  ])('an offer of %j is refused', async (offer, field) => {
    const deal = await anOffer(world, { job: await daysAhead(world) })
    const { proposalId } = await contractOf(world, deal)
    expect(await world.work.run(deal.business.owner, makeOffer, { proposalId, ...offer })).toMatchObject({ code: 'INVALID_INPUT', field })
  })
})
