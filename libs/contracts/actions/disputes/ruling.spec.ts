import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, isRefusal, newId } from '@rolecall/kernel'
import { ledgerViolations } from '@rolecall/payments'
import type { Asker } from '@rolecall/platform'
import { anActiveContract, daysAhead, handIn, itemsOf, milestonesOf } from '../../../../test/factories/contracts.js'
import { aDispute, disputeOf, lineOf, transfersArrive, type Disputed } from '../../../../test/factories/disputes.js'
import { aBusiness, granted } from '../../../../test/factories/market.js'
import { tickOf } from '../../../../test/factories/ticks.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { waitTimers } from '../../reactions/sweep-waits.js'
import { settleHeld } from '../settle-held.js'
import { handOverDispute, ruleDispute, takeDispute, type RuleDispute } from './moderate.js'
import { openDispute } from './open-dispute.js'
import { askRuling, writeInDispute } from './talk.js'
import { withdrawDispute } from './withdraw-dispute.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const tick = () => tickOf(world, waitTimers)
const aModerator = (more: Partial<Parameters<World['as']>[0]> = {}): Asker => world.as({ accountId: newId(), staff: ['moderator'], ...more })
const heldOf = async ({ milestone }: Disputed): Promise<[string, string]> => {
  const [row] = await world.database.query('SELECT released_minor, refunded_minor FROM payments.holds WHERE milestone_id = $1', [milestone.id])
  return [row.released_minor, row.refunded_minor]
}
const sum = (items: readonly { shareMinor: bigint }[]) => items.reduce((all, item) => all + item.shareMinor, 0n)
const now = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
const goTo = async (at: Date, more = 0): Promise<void> => world.passTime(at.getTime() + more - (await now()).getTime())
const rule = (deal: Disputed, by: Asker, more: Partial<RuleDispute> = {}) =>
  world.work.run(by, ruleDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, deal.last.shareMinor / 4n)], reasonCode: 'done_in_part', text: 'A quarter of it was done.', ...more })
/** Answered, talked about, and before a moderator. */
const atRuling = async (): Promise<Disputed> => {
  const deal = await aDispute(world)
  granted(await world.work.run(deal.freelancer.asker, writeInDispute, { disputeId: deal.dispute.id, text: 'It is all there.' }))
  granted(await world.work.run(deal.freelancer.asker, askRuling, { disputeId: deal.dispute.id }))
  await transfersArrive(world, deal.milestone.id)
  return deal
}

describe('M2: a moderator rules', () => {
  test('per item, once, and the money moves as he said', async () => {
    const deal = await atRuling()
    const moderator = aModerator()
    granted(await world.work.run(moderator, takeDispute, { disputeId: deal.dispute.id }))
    const answers = await Promise.all([rule(deal, moderator), rule(deal, moderator)])
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    const quarter = deal.last.shareMinor / 4n
    expect(await heldOf(deal)).toEqual([String(sum(deal.four) + quarter), String(deal.last.shareMinor - quarter)])
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'ruled', ending: 'ruled', waitsUntil: null })
    expect((await milestonesOf(world, deal))[0]!.state).toBe('approved')
    const record = await world.database.query(`SELECT kind, voice, reason_code, account_id IS NOT NULL AS named FROM contracts.dispute_events WHERE dispute_id = $1 AND voice = 'moderator' ORDER BY at, id`, [deal.dispute.id])
    expect(record).toEqual([
      { kind: 'take', voice: 'moderator', reason_code: null, named: true },
      { kind: 'rule', voice: 'moderator', reason_code: 'done_in_part', named: true },
    ])
    expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
    for (const id of [deal.freelancer.id, deal.business.accountId]) expect(await world.noticesOf(id)).toContain('contract_dispute_ruled')
  })

  test('the whole to the client: the item is given up and its share goes back', async () => {
    const deal = await atRuling()
    granted(await rule(deal, aModerator(), { lines: [lineOf(deal.last, 0n)], reasonCode: 'evidence_lacking' }))
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), String(deal.last.shareMinor)])
    expect((await itemsOf(world, deal.milestone.id)).find((item) => item.id === deal.last.id)).toMatchObject({ state: 'skipped' })
  })

  test('what does not add up, another item or another currency is refused, and nothing is half done', async () => {
    const deal = await atRuling()
    const moderator = aModerator()
    const line = lineOf(deal.last, 10n)
    const cases: [RuleDispute['lines'], string][] = [
      [[{ ...line, toFreelancer: { ...line.toFreelancer, minor: 11n } }], 'does_not_add_up'],
      [[line, line], 'twice'],
      [[], 'item_missing'],
      [[line, lineOf(deal.four[0]!, 0n)], 'foreign_item'],
      [[{ ...line, toClient: { minor: line.toClient.minor, currency: 'USD' } }], 'currency'],
    ]
    for (const [lines, reason] of cases) expect(await rule(deal, moderator, { lines })).toMatchObject({ code: 'DIVISION_REFUSED', reason })
    expect(await rule(deal, moderator, { text: 'no' })).toMatchObject({ code: 'INVALID_INPUT', field: 'text' })
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'ruling', moderatorId: null })
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), '0'])
  })

  test('nobody rules who is a side, works with one, or is no moderator; one who has taken it keeps the others away', async () => {
    const deal = await atRuling()
    const { businessId } = deal.business
    const freelancers = await aBusiness(world)
    await world.database.query(`INSERT INTO identity.members (business_id, account_id, "right", joined_at) VALUES ($1, $2, 'viewer', now())`, [freelancers.businessId, deal.freelancer.id])
    const refused: [Asker, object][] = [
      [aModerator({ accountId: deal.freelancer.id }), { code: 'CONFLICT_OF_INTEREST', reason: 'party' }],
      [aModerator({ memberships: [{ businessId, right: 'viewer' }] }), { code: 'CONFLICT_OF_INTEREST', reason: 'party' }],
      [aModerator({ memberships: [{ businessId: freelancers.businessId, right: 'owner' }] }), { code: 'CONFLICT_OF_INTEREST', reason: 'same_business' }],
      [world.as({ accountId: newId() }), { code: 'NOT_FOUND' }],
      [world.as({ accountId: newId(), staff: ['operator'] }), { code: 'NOT_FOUND' }],
      [deal.business.owner, { code: 'NOT_FOUND' }],
    ]
    for (const [asker, answer] of refused) expect(await rule(deal, asker)).toMatchObject(answer)
    const first = aModerator()
    granted(await world.work.run(first, takeDispute, { disputeId: deal.dispute.id }))
    expect(await rule(deal, aModerator())).toMatchObject({ code: 'CONFLICT_OF_INTEREST', reason: 'taken_already' })
    granted(await world.work.run(first, handOverDispute, { disputeId: deal.dispute.id, reason: 'I know the shop.' }))
    expect(granted(await rule(deal, aModerator())).state).toBe('ruled')
  })

  test('not before its time: while the sides talk there is nothing to rule', async () => {
    const deal = await aDispute(world)
    expect(await rule(deal, aModerator())).toMatchObject({ code: 'CONFLICT', presentState: 'opened' })
  })
})

describe('nobody acts', () => {
  test('E39: no ruling in time, then a second moderator who is another person, then the default split', async () => {
    const deal = await atRuling()
    const first = aModerator()
    granted(await world.work.run(first, takeDispute, { disputeId: deal.dispute.id }))
    const { ruleUntil, secondUntil } = await disputeOf(world, deal)
    await goTo(ruleUntil, -1000)
    await tick()
    expect((await disputeOf(world, deal)).state).toBe('ruling')
    await goTo(ruleUntil)
    await Promise.all([tick(), tick()])
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'second_ruling', moderatorId: null })
    expect(await rule(deal, first)).toMatchObject({ code: 'CONFLICT_OF_INTEREST', reason: 'had_first_turn' })
    granted(await world.work.run(aModerator(), takeDispute, { disputeId: deal.dispute.id }))
    await goTo(secondUntil)
    await Promise.all([tick(), tick()])
    // handed in on time with the right evidence: the freelancer's
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'defaulted', ending: 'default_split' })
    expect(await heldOf(deal)).toEqual([String(sum(deal.items)), '0'])
    expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
  })

  test('silence of everybody: opened, to the moderator, to the second, and by the default to the client where nothing was handed in', async () => {
    const deal = await aDispute(world)
    await transfersArrive(world, deal.milestone.id)
    await world.database.query('UPDATE contracts.items SET due_at = due_at - interval \'60 days\' WHERE id = $1', [deal.last.id])
    const states: string[] = []
    for (const at of [deal.dispute.answerUntil, deal.dispute.ruleUntil, deal.dispute.secondUntil]) {
      await goTo(at)
      await tick()
      states.push((await disputeOf(world, deal)).state)
    }
    expect(states).toEqual(['ruling', 'second_ruling', 'defaulted'])
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), String(deal.last.shareMinor)])
  })

  test('E21: day 75 decides before a dispute that is still open, by the same default; the dispute is closed', async () => {
    const deal = await aDispute(world)
    await transfersArrive(world, deal.milestone.id)
    const { heldUntil } = (await milestonesOf(world, deal))[0]!
    await world.database.query(`UPDATE contracts.disputes SET waits_until = $2, rule_until = $2, second_until = $2 WHERE id = $1`, [deal.dispute.id, new Date(heldUntil!.getTime() + DAY_MS)])
    await goTo(heldUntil!)
    granted(await world.work.run(world.system, settleHeld, { milestoneId: deal.milestone.id }))
    expect(await world.work.run(deal.business.owner, withdrawDispute, { disputeId: deal.dispute.id })).toMatchObject({ code: 'CONFLICT', presentState: 'accepted' })
    await tick()
    expect((await milestonesOf(world, deal))[0]!.state).toBe('approved')
    expect(await heldOf(deal)).toEqual([String(sum(deal.items)), '0'])
    expect(await disputeOf(world, deal)).toMatchObject({ state: 'defaulted', ending: 'closed', waitsUntil: null })
  })

  test('E17: a chargeback freezes the money; the ruling stands and is carried out when it is free again', async () => {
    const deal = await atRuling()
    await world.database.query(`UPDATE payments.holds SET frozen = true, frozen_reason = 'chargeback' WHERE milestone_id = $1`, [deal.milestone.id])
    granted(await rule(deal, aModerator()))
    expect(await heldOf(deal)).toEqual([String(sum(deal.four)), '0'])
    expect((await milestonesOf(world, deal))[0]!.state).toBe('in_progress')
    await world.database.query('UPDATE payments.holds SET frozen = false, frozen_reason = null WHERE milestone_id = $1', [deal.milestone.id])
    await world.passTime(11 * 60_000)
    await tick()
    const quarter = deal.last.shareMinor / 4n
    expect(await heldOf(deal)).toEqual([String(sum(deal.four) + quarter), String(deal.last.shareMinor - quarter)])
    expect((await milestonesOf(world, deal))[0]!.state).toBe('approved')
  })

  test('a ruling against the clock of the second moderator: exactly one of them ends it', async () => {
    const deal = await atRuling()
    await goTo((await disputeOf(world, deal)).ruleUntil)
    const [answer] = await Promise.all([rule(deal, aModerator()), tick()])
    const { state } = await disputeOf(world, deal)
    expect(isRefusal(answer) ? 'second_ruling' : 'ruled').toBe(state)
  })
  test('two disputes about one item at the same instant: exactly one is opened', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    const open = () => world.work.run(deal.business.owner, openDispute, { items: [{ itemId: deal.items[0]!.id, reason: 'late' as const }] })
    const answers = await Promise.all([open(), open(), open()])
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter(isRefusal)).toMatchObject([{ code: 'CONFLICT', presentState: 'disputed' }, { code: 'CONFLICT', presentState: 'disputed' }])
  })
})
