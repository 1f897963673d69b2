import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal, later, newId } from '@rolecall/kernel'
import { anActiveContract } from '../../../../test/factories/contracts.js'
import { In } from 'typeorm'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { EvidenceResult } from '../../data/evidence-results.entity.js'
import { ItemEvidence } from '../../data/item-history.entity.js'
import { DutyEvent } from '../../data/items/duty-event.entity.js'
import { eventsPastReaction } from '../../data/items/duty-events.js'
import { Item } from '../../data/item.entity.js'
import { Terms } from '../../data/terms.entity.js'
import { termsHash } from '../../domain/terms.js'
import { askItemChanges } from '../ask-item-changes.js'
import { submitItem } from '../submit-item.js'
import { logDutyEvent, reactToDutyEvent, tellOverdueEvent } from './duty-events.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const nowOf = async () => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
const begun = async () => {
  const deal = await anActiveContract(world)
  await world.passTime(HOUR_MS)
  return { deal, cover: deal.items.find(({ counted }) => !counted)!, weekly: deal.items.find(({ counted }) => counted)! }
}
const eventsOf = (contractId: string) => world.database.manager.find(DutyEvent, { where: { contractId }, order: { id: 'ASC' } })
const noticesOf = async (accountId: string, kind: string): Promise<number> =>
  (await world.database.query('SELECT count(*)::int AS n FROM notifications.notices WHERE account_id = $1 AND kind = $2', [accountId, kind]))[0].n

describe('events of a duty on demand', () => {
  test('are written down by either side, are reacted to once, and their rate stands beside the hand-in', async () => {
    const { deal, cover } = await begun()
    const now = await nowOf()
    const log = (who = deal.business.owner, cameAt = now) => world.work.run(who, logDutyEvent, { itemId: cover.id, cameAt, url: 'https://net.example/complaint', text: 'A complaint.' })
    granted(await log())
    granted(await log(deal.freelancer.asker))
    const [first, second] = await eventsOf(deal.contractId)
    expect([first!.party, second!.party]).toEqual(['client', 'freelancer'])
    const react = (eventId: string) => world.work.run(deal.freelancer.asker, reactToDutyEvent, { eventId, text: 'Answered kindly.' })
    expect(granted(await react(first!.id))).toMatchObject({ reactionText: 'Answered kindly.', escalated: false })
    expect(isRefusal(await react(first!.id))).toBe(true)
    expect(isRefusal(await world.work.run(deal.business.owner, reactToDutyEvent, { eventId: second!.id, text: 'I do it.' }))).toBe(true)
    await world.database.query('UPDATE contracts.duty_events SET react_until = came_at WHERE id = $1', [second!.id])
    granted(await react(second!.id))
    granted(await world.work.run(deal.freelancer.asker, submitItem, { itemId: cover.id, evidence: [{ kind: 'text', text: 'Two answers.' }, { kind: 'link', url: `https://net.example/${cover.id}` }] }))
    const pieces = await world.database.manager.findBy(ItemEvidence, { itemId: cover.id })
    const results = await world.database.manager.findBy(EvidenceResult, { evidenceId: In(pieces.map(({ id }) => id)) })
    const [check] = results.flatMap(({ checks }) => checks).filter(({ check: name }) => name === 'sla')
    expect(check).toMatchObject({ verdict: 'fail', key: 'sla.below', facts: { events: 2, inTime: 1, rate: 50, goal: 90 } })
  })
  test('nobody reacted to in time are told to both sides, once, and move no money', async () => {
    const { deal, cover } = await begun()
    granted(await world.work.run(deal.business.owner, logDutyEvent, { itemId: cover.id, cameAt: await nowOf(), text: 'A complaint.' }))
    const [event] = await eventsOf(deal.contractId)
    await world.work.run(world.system, tellOverdueEvent, { eventId: event!.id })
    expect(await noticesOf(deal.freelancer.id, 'contract_event_overdue')).toBe(0)
    await world.passTime(DAY_MS)
    expect(await world.work.read(world.system, eventsPastReaction, undefined)).toContain(event!.id)
    for (const _ of [1, 2]) await world.work.run(world.system, tellOverdueEvent, { eventId: event!.id })
    expect([await noticesOf(deal.freelancer.id, 'contract_event_overdue'), await noticesOf(deal.business.accountId, 'contract_event_overdue')]).toEqual([1, 1])
    expect(await world.work.read(world.system, eventsPastReaction, undefined)).not.toContain(event!.id)
    expect(granted(await world.work.run(deal.freelancer.asker, reactToDutyEvent, { eventId: event!.id, text: 'Late, sorry.' })).reactedAt).not.toBeNull()
  })
  test('of another duty, of another time, without a word or of strangers are refused', async () => {
    const { deal, cover, weekly } = await begun()
    const now = await nowOf()
    const log = (change: object, who = deal.business.owner) => world.work.run(who, logDutyEvent, { itemId: cover.id, cameAt: now, text: 'A complaint.', ...change })
    expect(await log({ itemId: weekly.id })).toMatchObject({ field: 'itemId', reason: 'not_on_demand' })
    expect(await log({ cameAt: later(now, HOUR_MS) })).toMatchObject({ field: 'cameAt', reason: 'in_the_future' })
    expect(await log({ cameAt: later(now, -400 * DAY_MS) })).toMatchObject({ field: 'cameAt', reason: 'too_early' })
    expect(await log({ text: ' ' })).toMatchObject({ field: 'text', reason: 'required' })
    expect(await log({ url: 'http://localhost/x' })).toMatchObject({ field: 'url', reason: 'malformed' })
    expect(await log({}, world.member(newId(), deal.business.businessId, 'viewer'))).toMatchObject({ code: 'NOT_ALLOWED' })
    const other = await anActiveContract(world)
    expect(await log({}, other.business.owner)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await eventsOf(deal.contractId)).toEqual([])
  })
})

test('later terms that leave a duty out change nothing for its items of the periods before: hours to react and rounds of changes stay as agreed', async () => {
  const deal = await anActiveContract(world, { offer: { changeRounds: 3 } })
  await world.passTime(HOUR_MS)
  const { manager } = world.database
  const { content, ...first } = await manager.findOneByOrFail(Terms, { contractId: deal.contractId })
  const later = { ...content, version: 2, duties: [], amends: { version: 1, fromPeriod: 2, keptUntil: content.endsOn, fromNow: false } }
  await manager.insert(Terms, { ...first, id: newId(), version: 2, content: later, hash: termsHash(later) })
  const [cover, weekly] = [deal.items.find(({ counted }) => !counted)!, deal.items.find(({ counted }) => counted)!]
  granted(await world.work.run(deal.business.owner, logDutyEvent, { itemId: cover.id, cameAt: await nowOf(), text: 'A complaint.' }))
  await manager.update(Item, { id: weekly.id }, { state: 'submitted', rounds: 3 })
  granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: weekly.id, reason: 'A third time.' }))
})
