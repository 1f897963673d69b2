import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, MINUTE_MS, isRefusal, SECOND_MS } from '@rolecall/kernel'
import { anActiveContract, daysAhead, handIn, itemsOf, milestonesOf, type Deal } from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { tickOf } from '../../../test/factories/ticks.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { milestonesPastReview } from '../data/due-queries.js'
import { waitTimers } from '../reactions/sweep-waits.js'
import { askMilestoneChanges } from './ask-milestone-changes.js'
import { approveBySilence } from './approve-by-silence.js'
import { submitMilestone } from './submit-milestone.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

type Handed = Awaited<ReturnType<typeof handedIn>>
const handedIn = async () => {
  const deal = await anActiveContract(world, { job: await daysAhead(world) })
  await handIn(world, deal, deal.items)
  granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  return deal
}
const tick = () => tickOf(world, waitTimers)
const milestoneOf = async (deal: Deal) => (await milestonesOf(world, deal))[0]!
const now = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
/** Moves time to the moment, or a little before it. */
const goTo = async (at: Date, before = 0): Promise<void> => world.passTime(at.getTime() - before - (await now()).getTime())
const releases = ({ milestone }: Handed) =>
  world.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [milestone.id])
const reminders = async ({ milestone }: Handed): Promise<[string, number][]> =>
  (
    await world.database.query(
      'SELECT kind, extract(epoch FROM ends_at - due_at) / 3600 AS hours FROM contracts.reminders WHERE milestone_id = $1 AND item_id IS NULL ORDER BY due_at',
      [milestone.id],
    )
  ).map(({ kind, hours }: { kind: string; hours: string }) => [kind, Number(hours)])
const askChanges = (deal: Handed) =>
  world.work.run(deal.business.owner, askMilestoneChanges, { milestoneId: deal.milestone.id, reason: 'A fourth competitor.' })

describe('E7: the client is silent after delivery', () => {
  test('E7: three reminders, then the milestone is approved and paid at the minute agreed', async () => {
    const deal = await handedIn()
    const { autoApproveAt: end } = await milestoneOf(deal)
    await tick()
    expect(await reminders(deal)).toEqual([])
    for (const [hoursBefore, expected] of [[84, 1], [24, 2], [2, 3]] as const) {
      await goTo(end!, hoursBefore * HOUR_MS + SECOND_MS)
      await tick()
      expect(await reminders(deal)).toHaveLength(expected - 1)
      await goTo(end!, hoursBefore * HOUR_MS)
      await Promise.all([tick(), tick()])
      expect(await reminders(deal)).toHaveLength(expected)
    }
    expect(await reminders(deal)).toEqual([['half', 84], ['day', 24], ['hours', 2]])
    expect((await world.noticesOf(deal.business.accountId)).filter((kind) => kind === 'contract_approval_reminder')).toHaveLength(3)
    await goTo(end!, SECOND_MS)
    await tick()
    expect((await milestoneOf(deal)).state).toBe('submitted')
    await goTo(end!)
    await Promise.all([tick(), tick()])
    expect([(await milestoneOf(deal)).state, await releases(deal)]).toEqual(['approved', [{ gross_minor: '50000' }]])
    await tick()
    expect(await releases(deal)).toHaveLength(1)
  })

  test('E7: nothing is released while a reminder could not be recorded', async () => {
    const deal = await handedIn()
    const { autoApproveAt: end } = await milestoneOf(deal)
    await world.database.query(`CREATE FUNCTION contracts.no_paper() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no paper'; END $$`)
    await world.database.query(
      `CREATE TRIGGER no_paper BEFORE INSERT ON contracts.reminders FOR EACH ROW WHEN (NEW.kind = 'hours' AND NEW.item_id IS NULL) EXECUTE FUNCTION contracts.no_paper()`,
    )
    for (const hoursBefore of [84, 24, 2, 0, -48]) {
      await goTo(end!, hoursBefore * HOUR_MS)
      await tick().catch(() => undefined)
    }
    expect(await reminders(deal)).toEqual([['half', 84], ['day', 24]])
    expect([(await milestoneOf(deal)).state, await releases(deal)]).toEqual(['submitted', []])
    await world.database.query('DROP TRIGGER no_paper ON contracts.reminders')
    await world.passTime(11 * MINUTE_MS)
    await tick()
    expect([(await milestoneOf(deal)).state, await releases(deal)]).toEqual(['approved', [{ gross_minor: '50000' }]])
  })

  test('E7: an item of 48 hours is reminded of a day and two hours before it is accepted, all of them in one notice', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items.slice(0, 2))
    const end = (await itemsOf(world, deal.milestone.id))[1]!.reviewUntil!
    for (const hoursBefore of [24, 2]) {
      await goTo(end, hoursBefore * HOUR_MS)
      await tick()
    }
    expect((await itemsOf(world, deal.milestone.id)).slice(0, 2).map((item) => item.state)).toEqual(['submitted', 'submitted'])
    await goTo(end)
    await tick()
    expect((await itemsOf(world, deal.milestone.id)).slice(0, 2).map((item) => item.state)).toEqual(['accepted', 'accepted'])
    const rows: { kind: string; count: string }[] = await world.database.query(
      'SELECT kind, count(*) FROM contracts.reminders WHERE milestone_id = $1 GROUP BY kind ORDER BY kind', [deal.milestone.id],
    )
    expect(rows).toEqual([{ kind: 'half', count: '2' }, { kind: 'hours', count: '2' }])
    expect((await world.noticesOf(deal.business.accountId)).filter((kind) => kind === 'contract_items_reminder')).toHaveLength(2)
  })
})

test('E7: an item handed in late has its own window: the milestone waits for it, with reminders of its own, and looks once', async () => {
  const deal = await handedIn()
  const { autoApproveAt: end } = await milestoneOf(deal)
  const late = deal.items.find((item) => item.counted)!
  // expected again meanwhile: given time, or unblocked
  await world.database.query(`UPDATE contracts.items SET state = 'planned', review_until = NULL, remind_at = NULL WHERE id = $1`, [late.id])
  await goTo(end!, HOUR_MS)
  await handIn(world, deal, [late])
  const itemEnd = (await itemsOf(world, deal.milestone.id)).find(({ id }) => id === late.id)!.reviewUntil!
  await tick()
  await goTo(end!)
  await tick()
  const waits = await milestoneOf(deal)
  expect([waits.state, waits.autoApproveAt, await releases(deal)]).toEqual(['submitted', itemEnd, []])
  expect((await itemsOf(world, deal.milestone.id)).find(({ id }) => id === late.id)!.state).toBe('submitted')
  expect(await world.work.read(world.system, milestonesPastReview, undefined)).not.toContain(deal.milestone.id)
  await goTo(itemEnd)
  await tick()
  expect([(await milestoneOf(deal)).state, await releases(deal)]).toEqual(['approved', [{ gross_minor: '50000' }]])
  const [{ count }] = await world.database.query('SELECT count(*)::int AS count FROM contracts.reminders WHERE milestone_id = $1 AND item_id IS NULL AND ends_at = $2', [deal.milestone.id, itemEnd])
  expect(count).toBeGreaterThan(0)
})

describe('E8: the client asks for changes at the last moment', () => {
  test('E8: one second before the end it wins, and the window starts anew when the work is handed in again', async () => {
    const deal = await handedIn()
    const { autoApproveAt: end } = await milestoneOf(deal)
    for (const hoursBefore of [84, 24, 2]) {
      await goTo(end!, hoursBefore * HOUR_MS)
      await tick()
    }
    await goTo(end!, SECOND_MS)
    granted(await askChanges(deal))
    await goTo(end!, -HOUR_MS)
    await tick()
    expect([(await milestoneOf(deal)).state, await releases(deal)]).toEqual(['changes_requested', []])
    await handIn(world, deal, (await itemsOf(world, deal.milestone.id)).filter((item) => item.state === 'changes_requested'))
    const again = granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    expect(again.autoApproveAt!.getTime() - (await now()).getTime()).toBeGreaterThan(7 * DAY_MS - 10 * SECOND_MS)
    // the reminders of the first window do not count for the second
    await goTo(again.autoApproveAt!)
    await world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })
    expect((await milestoneOf(deal)).state).toBe('submitted')
  })

  test('E8: in the same instant exactly one wins, round after round', async () => {
    for (let round = 0; round < 6; round++) {
      const deal = await handedIn()
      const { autoApproveAt: end } = await milestoneOf(deal)
      await goTo(end!, HOUR_MS)
      await tick()
      await goTo(end!)
      const silence = world.work.run(world.system, approveBySilence, { milestoneId: deal.milestone.id })
      const [asked] = await (round % 2 === 0 ? Promise.all([askChanges(deal), silence]) : Promise.all([silence, askChanges(deal)]).then(([a, b]) => [b, a] as const))
      const { state } = await milestoneOf(deal)
      expect(state).toBe(isRefusal(asked) ? 'approved' : 'changes_requested')
      expect(await releases(deal)).toHaveLength(isRefusal(asked) ? 1 : 0)
    }
  }, 60_000)
})
