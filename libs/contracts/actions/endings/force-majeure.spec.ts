import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, later, money } from '@rolecall/kernel'
import { contractOf, handIn, itemsOf, type Deal } from '../../../../test/factories/contracts.js'
import { aFiveItemContract, endNow, liveDays, lookAtEnd, moneyAt, settleEnd, tick } from '../../../../test/factories/endings.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { ForceMajeure } from '../../data/endings/force-majeure.entity.js'
import type { ForceMajeureReason } from '../../domain/endings/force-majeure.rules.js'
import { acceptItems } from '../accept-items.js'
import { submitItem } from '../submit-item.js'
import { acceptForceMajeure } from './accept-force-majeure.js'
import { askForceMajeure, withdrawForceMajeure } from './ask-force-majeure.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })), 60_000)
afterAll(() => world.close())

const nowOf = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
/** The day so many days after today, today counted. */
const dayAfter = async (deal: Deal, days: number): Promise<string> => {
  const { timeZone } = await contractOf(world, deal)
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(later(await nowOf(), (days - 1) * DAY_MS))
}
const ask = async (deal: Deal, days: number, reason: ForceMajeureReason = 'illness') =>
  world.work.run(deal.freelancer.asker, askForceMajeure, { contractId: deal.contractId, reason, until: await dayAfter(deal, days) })
const accept = ({ contractId, business }: Deal) => world.work.run(business.owner, acceptForceMajeure, { contractId })
const newest = ({ contractId }: Deal) => world.database.manager.findOneOrFail(ForceMajeure, { where: { contractId }, order: { askedAt: 'DESC' } })
const whenDue = async (deal: Deal & { milestone: { id: string } }) => {
  const [first] = await itemsOf(world, deal.milestone.id)
  await world.passTime(first!.dueAt.getTime() - (await nowOf()).getTime())
}

describe('F7: the freelancer is ill', () => {
  test('F7: the client gives the time: due dates of open items move by the days at the same hour, and what fell due meanwhile is not missed', async () => {
    const deal = await aFiveItemContract(world)
    const before = await itemsOf(world, deal.milestone.id)
    await whenDue(deal)
    granted(await ask(deal, 5))
    await liveDays(world, 2)
    expect((await itemsOf(world, deal.milestone.id)).map((item) => item.state)).toContain('missed')
    granted(await accept(deal))
    const after = await itemsOf(world, deal.milestone.id)
    expect(after.map((item) => item.state)).toEqual(Array(5).fill('planned'))
    after.forEach((item, place) => expect(Math.abs(item.dueAt.getTime() - before[place]!.dueAt.getTime() - 5 * DAY_MS)).toBeLessThanOrEqual(HOUR_MS))
    expect(await newest(deal)).toMatchObject({ state: 'accepted', answeredBy: 'client', moved: 5, days: 5 })
    expect(await world.noticesOf(deal.freelancer.id)).toContain('contract_force_majeure_accepted')
  }, 60_000)
  test('F7: silence for 72 hours gives the time too, after a reminder, and not a minute sooner', async () => {
    const deal = await aFiveItemContract(world)
    granted(await ask(deal, 3))
    await world.passTime(2 * DAY_MS + HOUR_MS)
    await tick(world)
    expect(await world.noticesOf(deal.business.accountId)).toContain('contract_force_majeure_reminder')
    expect((await newest(deal)).state).toBe('open')
    await world.passTime(DAY_MS)
    await Promise.all([tick(world), tick(world)])
    expect(await newest(deal)).toMatchObject({ state: 'accepted', answeredBy: 'system' })
  }, 60_000)
  test('F7: or the client ends it with a fair split, and nothing stands in the record', async () => {
    const deal = await aFiveItemContract(world)
    await handIn(world, deal, deal.items.slice(0, 2))
    granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: deal.items.slice(0, 2).map((item) => item.id) }))
    granted(await ask(deal, 20))
    expect(await lookAtEnd(world, deal.business.owner, deal)).toMatchObject({ reasons: expect.arrayContaining(['force_majeure']), counting: [] })
    granted(await endNow(world, deal.business.owner, { ...deal, reason: 'force_majeure' }))
    await settleEnd(world, deal)
    expect(await moneyAt(world, deal.milestone.id)).toMatchObject({ released: '20000', refunded: '30000' })
    expect(await world.database.manager.findOneByOrFail(Ending, { contractId: deal.contractId })).toMatchObject({ counts: false, reason: 'force_majeure' })
    expect((await newest(deal)).state).toBe('ended')
  }, 60_000)
  test('E13: the freelancer may end for it only when it was accepted; then it does not count', async () => {
    const deal = await aFiveItemContract(world)
    granted(await ask(deal, 10))
    expect(await endNow(world, deal.freelancer.asker, { ...deal, reason: 'force_majeure' })).toMatchObject({ code: 'INVALID_INPUT' })
    granted(await accept(deal))
    expect((await lookAtEnd(world, deal.freelancer.asker, deal)).counting).not.toContain('force_majeure')
    granted(await endNow(world, deal.freelancer.asker, { ...deal, reason: 'force_majeure' }))
    expect(await world.events('ContractEnding')).toContainEqual({ contractId: deal.contractId, party: 'freelancer', reason: 'force_majeure', counts: false })
  }, 60_000)
  test('a day in the past, more than thirty, a second question and the other side are refused', async () => {
    const deal = await aFiveItemContract(world)
    expect(await ask(deal, 0)).toMatchObject({ code: 'INVALID_INPUT', reason: 'in_the_past' })
    expect(await ask(deal, 31)).toMatchObject({ code: 'INVALID_INPUT', reason: 'out_of_range' })
    expect(await ask(deal, 3, 'other')).toMatchObject({ code: 'INVALID_INPUT', field: 'text' })
    const { contractId, business, freelancer } = deal
    expect(await world.work.run(business.owner, askForceMajeure, { contractId, reason: 'illness', until: await dayAfter(deal, 3) })).toMatchObject({ code: 'NOT_ALLOWED' })
    granted(await ask(deal, 3))
    expect(await ask(deal, 3)).toMatchObject({ code: 'CONFLICT' })
    expect(await world.work.run(freelancer.asker, acceptForceMajeure, { contractId })).toMatchObject({ code: 'CONFLICT' })
    granted(await world.work.run(freelancer.asker, withdrawForceMajeure, { contractId }))
    expect(await accept(deal)).toMatchObject({ code: 'CONFLICT', presentState: 'withdrawn' })
    granted(await ask(deal, 3))
  }, 60_000)
  test('asked and taken back again and again: three times within thirty days, twenty in a contract', async () => {
    const deal = await aFiveItemContract(world)
    const askAndTakeBack = async () => {
      granted(await ask(deal, 3))
      granted(await world.work.run(deal.freelancer.asker, withdrawForceMajeure, { contractId: deal.contractId }))
    }
    for (let time = 0; time < 3; time++) await askAndTakeBack()
    expect(await ask(deal, 3)).toMatchObject({ code: 'INVALID_INPUT', field: 'until', reason: 'too_many', limit: '3' })
    await world.passTime(30 * DAY_MS)
    await askAndTakeBack()
    const old = later(await nowOf(), -40 * DAY_MS)
    await world.database.query('UPDATE contracts.force_majeures SET asked_at = $2 WHERE contract_id = $1', [deal.contractId, old])
    await world.database.query(
      `INSERT INTO contracts.force_majeures (id, contract_id, account_id, reason, until_day, days, state, asked_at, answer_until)
       SELECT gen_random_uuid(), contract_id, account_id, reason, until_day, days, state, asked_at, answer_until
         FROM (SELECT * FROM contracts.force_majeures WHERE contract_id = $1 LIMIT 1) one, generate_series(1, 15)`,
      [deal.contractId],
    )
    granted(await ask(deal, 3))
    granted(await world.work.run(deal.freelancer.asker, withdrawForceMajeure, { contractId: deal.contractId }))
    expect(await ask(deal, 3)).toMatchObject({ code: 'INVALID_INPUT', field: 'until', reason: 'too_many', limit: '20' })
  }, 60_000)
})

describe('E37: the network has banned the ads cabinet', () => {
  const adsDeal = async () => {
    const duties = [{ dutySlug: 'smm.targeted-ads', quantity: 4, importance: 2 as const, note: '' }]
    return aFiveItemContract(world, { job: { duties }, each: money(40_000n, 'EUR') })
  }
  const report = { kind: 'ads_export' as const, text: 'date;campaign;spend;impressions;clicks;leads;revenue;label\n2026-01-05;Trial;10;100;5;1;0;erid-1' }
  test('E37: the contract ends without a penalty, but money for reports waits seven days for what was spent', async () => {
    const deal = await adsDeal()
    granted(await ask(deal, 14, 'network_ban'))
    expect(await lookAtEnd(world, deal.business.owner, deal)).toMatchObject({ review: money(40_000n, 'EUR'), returned: money(0n, 'EUR') })
    granted(await endNow(world, deal.business.owner, { ...deal, reason: 'force_majeure' }))
    await settleEnd(world, deal)
    expect((await moneyAt(world, deal.milestone.id)).refunded).toBe('0')
    const [first] = await itemsOf(world, deal.milestone.id)
    const evidence = first!.required[0]!.map((kind) => (kind === 'ads_export' ? report : { kind, text: 'Stopped by the network.' }))
    granted(await world.work.run(deal.freelancer.asker, submitItem, { itemId: first!.id, evidence }))
    granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: [first!.id] }))
    await settleEnd(world, deal)
    expect((await moneyAt(world, deal.milestone.id)).released).toBe('0')
    await liveDays(world, 8)
    const paid = first!.shareMinor.toString()
    expect(await moneyAt(world, deal.milestone.id)).toMatchObject({ released: paid, refunded: String(40_000 - Number(paid)) })
  }, 60_000)
  test('E37: dates that moved do not excuse the report: without it an item cannot be handed in', async () => {
    const deal = await adsDeal()
    granted(await ask(deal, 7, 'network_ban'))
    granted(await accept(deal))
    const [first] = await itemsOf(world, deal.milestone.id)
    expect(await world.work.run(deal.freelancer.asker, submitItem, { itemId: first!.id, evidence: [{ kind: 'text', text: 'The cabinet was banned.' }] })).toMatchObject({ code: 'EVIDENCE_MISSING' })
  }, 60_000)
})
