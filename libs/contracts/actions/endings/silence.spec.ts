import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { declinedOrRemoved, jobFacts } from '@rolecall/hiring'
import { DAY_MS, later, money } from '@rolecall/kernel'
import { contractOf, handIn, itemsOf, type Deal } from '../../../../test/factories/contracts.js'
import { aFiveItemContract, endNow, fiveEqual, liveDays, lookAtEnd, moneyAt, settleEnd, tick } from '../../../../test/factories/endings.js'
import { aFreelancer, granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { MilestoneSilence } from '../../data/endings/silence.entity.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { nextStep, silentSince } from '../../domain/endings/silence.rules.js'
import { addDependency, removeDependency } from '../links/dependencies.js'
import { acceptForceMajeure } from './accept-force-majeure.js'
import { askForceMajeure } from './ask-force-majeure.js'
import { watchSilence } from './watch-silence.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })), 60_000)
afterAll(() => world.close())

const nowOf = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
const toldTo = async (accountId: string) => (await world.noticesOf(accountId)).filter((kind) => kind.startsWith('contract_silence'))
/** The first item is due now. */
const whenDue = async (deal: Deal & { milestone: { id: string } }) => {
  const [first] = await itemsOf(world, deal.milestone.id)
  await world.passTime(first!.dueAt.getTime() - (await nowOf()).getTime())
}

test('E6: silent from the start: nudged on day 3, warned on day 5, from day 7 the client ends it with all of the money', async () => {
  const deal = await aFiveItemContract(world)
  const { business, freelancer } = deal
  await whenDue(deal)
  await liveDays(world, 2)
  expect([await toldTo(freelancer.id), (await lookAtEnd(world, business.owner, deal)).reasons]).toEqual([[], ['not_needed', 'budget', 'quality', 'other']])
  await liveDays(world, 1)
  expect([await toldTo(freelancer.id), await toldTo(business.accountId)]).toEqual([['contract_silence_nudge'], ['contract_silence_nudge_client']])
  await liveDays(world, 2)
  expect(await toldTo(freelancer.id)).toEqual(['contract_silence_nudge', 'contract_silence_warning'])
  await liveDays(world, 1)
  expect(await endNow(world, business.owner, { ...deal, reason: 'silent' })).toMatchObject({ code: 'INVALID_INPUT' })
  await liveDays(world, 1)
  expect(await toldTo(business.accountId)).toEqual(['contract_silence_nudge_client', 'contract_silence_warning_client', 'contract_silence_open_client'])
  expect(await world.database.manager.findOneByOrFail(MilestoneSilence, { milestoneId: deal.milestone.id })).toMatchObject({ nextAt: null, openAt: expect.any(Date) })
  expect(await lookAtEnd(world, business.owner, deal)).toMatchObject({ reasons: expect.arrayContaining(['silent']), counting: ['silent'], returned: money(50_000n, 'EUR') })
  granted(await endNow(world, business.owner, { ...deal, reason: 'silent' }))
  await settleEnd(world, deal)
  expect(await moneyAt(world, deal.milestone.id)).toMatchObject({ state: 'refunded', refunded: '50000', feeBack: '1500' })
  expect(await world.database.manager.findOneByOrFail(Ending, { contractId: deal.contractId })).toMatchObject({ reason: 'silent', counts: true })
  const { jobId } = await contractOf(world, deal)
  const seat = (await world.work.read(world.system, async (ctx) => ({ job: await jobFacts(ctx, jobId), out: await declinedOrRemoved(ctx, jobId) }), undefined))!
  expect([seat.job?.state, seat.out]).toEqual(['published', [freelancer.id]])
  expect(await world.events('JobChanged')).toContainEqual({ jobId })
}, 60_000)

test('E6: who hands anything in is not silent any more, at any step', async () => {
  const deal = await aFiveItemContract(world)
  await whenDue(deal)
  await liveDays(world, 5)
  await handIn(world, deal, (await itemsOf(world, deal.milestone.id)).slice(0, 1))
  await liveDays(world, 3)
  expect(await toldTo(deal.freelancer.id)).toEqual(['contract_silence_nudge', 'contract_silence_warning'])
  expect((await lookAtEnd(world, deal.business.owner, deal)).reasons).not.toContain('silent')
}, 60_000)

test('E6: days that moved after the warning count: the client ends for silence when nothing came of what is due now', async () => {
  const deal = await aFiveItemContract(world)
  await whenDue(deal)
  await liveDays(world, 7)
  expect((await lookAtEnd(world, deal.business.owner, deal)).reasons).toContain('silent')
  const { timeZone } = await contractOf(world, deal)
  const until = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(later(await nowOf(), 13 * DAY_MS))
  granted(await world.work.run(deal.freelancer.asker, askForceMajeure, { contractId: deal.contractId, reason: 'illness', until }))
  granted(await world.work.run(deal.business.owner, acceptForceMajeure, { contractId: deal.contractId }))
  await world.database.query(`UPDATE contracts.items SET state = 'planned', due_at = $2 WHERE milestone_id = $1`, [deal.milestone.id, later(await nowOf(), 2 * DAY_MS)])
  expect((await lookAtEnd(world, deal.business.owner, deal)).reasons).not.toContain('silent')
  expect(await endNow(world, deal.business.owner, { ...deal, reason: 'silent' })).toMatchObject({ code: 'INVALID_INPUT' })
  await world.passTime(9 * DAY_MS)
  expect((await lookAtEnd(world, deal.business.owner, deal)).reasons).toContain('silent')
}, 60_000)

test('E6: work that waits for another contract is looked at every day, and who hands nothing in once it opens is nudged', async () => {
  const first = await aFiveItemContract(world)
  const second = await aFiveItemContract(world, { ...fiveEqual, business: first.business, freelancer: await aFreelancer(world) })
  const duty = ({ contractId }: Deal) => ({ contractId, dutySlug: 'smm.competitor-monitoring' })
  granted(await world.work.run(first.business.owner, addDependency, { of: duty(second), after: duty(first) }))
  expect((await itemsOf(world, second.milestone.id)).every((item) => item.awaitsOther)).toBe(true)
  const silenceOf = () => world.database.manager.findOneByOrFail(MilestoneSilence, { milestoneId: second.milestone.id })
  const restart = () => world.work.run(world.system, watchSilence, { id: second.milestone.id, contractId: second.contractId })
  // the same where all of it waits from the first day
  await world.database.query('DELETE FROM contracts.silences WHERE milestone_id = $1', [second.milestone.id])
  await restart()
  expect(Math.abs((await silenceOf()).nextAt!.getTime() - later(await nowOf(), DAY_MS).getTime())).toBeLessThan(60_000)
  await whenDue(second)
  await liveDays(world, 4)
  expect(await toldTo(second.freelancer.id)).toEqual([])
  expect((await silenceOf()).nextAt).not.toBeNull()
  const [{ id: dependencyId }] = await world.database.query('SELECT id FROM contracts.item_dependencies WHERE contract_id = $1', [second.contractId])
  granted(await world.work.run(first.business.owner, removeDependency, { dependencyId }))
  await whenDue(second)
  await liveDays(world, 5)
  expect(await toldTo(second.freelancer.id)).toContain('contract_silence_nudge')
}, 60_000)

test('E6: two ticks at once tell each step once', async () => {
  const deal = await aFiveItemContract(world)
  await whenDue(deal)
  await world.passTime(3 * DAY_MS)
  await Promise.all([tick(world), tick(world)])
  expect(await toldTo(deal.freelancer.id)).toEqual(['contract_silence_nudge'])
}, 60_000)

test('E6: a worker that slept for two weeks still warns a day before', () => {
  const since = new Date('2026-01-01T00:00:00Z')
  const late = new Date('2026-01-15T00:00:00Z')
  expect(nextStep({ nudgedAt: late, warnedAt: null, openAt: null }, since)).toEqual({ step: 'warning', at: new Date('2026-01-16T00:00:00Z') })
  expect(nextStep({ nudgedAt: null, warnedAt: null, openAt: null }, since)).toEqual({ step: 'nudge', at: new Date('2026-01-04T00:00:00Z') })
  expect(silentSince([{ state: 'skipped', dueAt: since, rounds: 0 }], since)).toBeNull()
  expect(silentSince([{ state: 'blocked', dueAt: since, rounds: 0 }], since)).toBeNull()
})
