import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, money, newId } from '@rolecall/kernel'
import { holdsOf, prepareFunding } from '@rolecall/payments'
import {
  aSignedContract, contractOf, daysAhead, handIn, itemsOf, milestonesOf, protectMoney, type Deal, type DealWish,
} from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Amendment } from '../../data/amendments/amendment.entity.js'
import { Item } from '../../data/item.entity.js'
import { ItemEvent } from '../../data/item-history.entity.js'
import { Signature, Terms } from '../../data/terms.entity.js'
import { termsHash } from '../../domain/terms.js'
import { plusDays } from '../../domain/periods.rules.js'
import { moveItems } from '../items/move-items.js'
import { declineAmendment, lapseAmendment, withdrawAmendment } from './answer-amendment.js'
import { previewAmendment, proposeAmendment, type ProposeAmendment } from './propose-amendment.js'
import { signAmendment } from './sign-amendment.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const posting = 'smm.daily-posting'
const weekly = 'smm.competitor-monitoring'
const inForce = (deal: Deal): Promise<Terms> =>
  world.database.manager.findOneOrFail(Terms, { where: { contractId: deal.contractId }, order: { version: 'DESC' } })
const changes = async (deal: Deal, more: Partial<ProposeAmendment>): Promise<ProposeAmendment> => ({
  contractId: deal.contractId, termsHash: (await inForce(deal)).hash, ...more,
})
const byClient = async (deal: Deal, more: Partial<ProposeAmendment>) => world.work.run(deal.business.owner, proposeAmendment, await changes(deal, more))
const byFreelancer = async (deal: Deal, more: Partial<ProposeAmendment>) => world.work.run(deal.freelancer.asker, proposeAmendment, await changes(deal, more))
const answerOf = (amendment: Amendment) => ({ contractId: amendment.contractId, termsHash: amendment.hash })
const bothSign = async (deal: Deal, more: Partial<ProposeAmendment>): Promise<Amendment> => {
  const amendment = granted(await byClient(deal, more))
  return granted(await world.work.run(deal.freelancer.asker, signAmendment, answerOf(amendment)))
}
const holds = async (deal: Deal) => {
  const rows = await milestonesOf(world, deal)
  const found = (await world.work.read(world.system, (ctx) => holdsOf(ctx, rows.map((row) => row.id)), undefined))!
  return rows.map((row) => ({ ordinal: row.ordinal, state: row.state, price: row.price.minor, hold: found.get(row.id)!.amount.minor, fee: found.get(row.id)!.clientFee.minor }))
}

/** Three months from ten days ahead; posts daily for 300.00 and a weekly report for 100.00 a month. */
const threeMonths = async (wish: DealWish = {}): Promise<Deal & { milestone: { id: string } }> => {
  const { startsOn } = await daysAhead(world)
  const duties = [{ dutySlug: posting, quantity: 30, importance: 2, note: '' }, { dutySlug: weekly, quantity: 4, importance: 1, note: '' }]
  return aSignedContract(world, { job: { startsOn, endsOn: plusDays(startsOn, 91), duties, budget: money(500_000n, 'EUR') }, each: money(30_000n, 'EUR'), ...wish })
}
const running = async () => {
  const deal = await threeMonths()
  await protectMoney(world, deal.milestone.id)
  return deal
}

describe('an amendment', () => {
  test('makes the next version of the terms; the former one stays, both signatures stand under it', async () => {
    const deal = await running()
    const before = await inForce(deal)
    const amendment = await bothSign(deal, { duties: [{ dutySlug: posting, quantity: 20, changeRounds: 3 }], note: 'Less is more.' })
    const after = await inForce(deal)
    expect([after.version, after.id, after.hash, after.lang]).toEqual([2, amendment.id, termsHash(after.content), before.lang])
    expect(await world.database.manager.findOneBy(Terms, { id: before.id })).toMatchObject({ version: 1, hash: before.hash })
    const signatures = await world.database.manager.findBy(Signature, { termsId: after.id })
    expect(signatures.map(({ party, hash }) => [party, hash]).sort()).toEqual([['client', after.hash], ['freelancer', after.hash]])
    expect(amendment.difference.map(({ field, title, before: was, after: is }) => [field, title, was, is])).toEqual([
      ['quantity', 'Daily posting', '30', '20'], ['price', 'Daily posting', '30000', '20000'], ['rounds', 'Daily posting', '2', '3'],
      ['period_price', '2', '60000', '50000'], ['period_price', '3', '60000', '50000'], ['total', null, '180000', '160000'],
    ])
    expect((await contractOf(world, deal)).price.minor).toBe(160_000n)
    expect(await world.events('ContractAmended')).toContainEqual({ contractId: deal.contractId, version: 2 })
  })
  test('lays unpaid milestones out anew, items and protected funds too; the paid one stays as it is', async () => {
    const deal = await running()
    const paid = await itemsOf(world, deal.milestone.id)
    await bothSign(deal, { duties: [{ dutySlug: weekly, remove: true }, { dutySlug: posting, quantity: 15, price: money(15_000n, 'EUR') }, { dutySlug: 'smm.banner-design', quantity: 3, price: money(9_000n, 'EUR') }] })
    expect(await holds(deal)).toEqual([
      { ordinal: 1, state: 'in_progress', price: 60_000n, hold: 60_000n, fee: 1800n },
      { ordinal: 2, state: 'planned', price: 24_000n, hold: 24_000n, fee: 720n },
      { ordinal: 3, state: 'planned', price: 24_000n, hold: 24_000n, fee: 720n },
    ])
    expect(await itemsOf(world, deal.milestone.id)).toEqual(paid)
    const [, second] = await milestonesOf(world, deal)
    const items = await itemsOf(world, second!.id)
    expect(items.filter((item) => item.dutySlug === 'smm.banner-design')).toHaveLength(3)
    expect(items.some((item) => item.dutySlug === weekly)).toBe(false)
    expect(items.reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(24_000n)
    await protectMoney(world, second!.id)
    expect((await holds(deal))[1]).toMatchObject({ state: 'in_progress', hold: 24_000n })
  })
  test('a place that one amendment dropped and a later one wants again is work again, with its share, its day and its history', async () => {
    const deal = await running()
    const [, second] = await milestonesOf(world, deal)
    const posts = async () => (await itemsOf(world, second!.id)).filter((item) => item.dutySlug === posting)
    const before = (await posts()).at(-2)!
    granted(await world.work.run(deal.business.owner, moveItems, { moves: [{ itemId: before.id, dueOn: second!.endsOn }] }))
    const again = () => world.database.manager.findOneByOrFail(Item, { id: before.id })
    await bothSign(deal, { duties: [{ dutySlug: posting, quantity: 10 }] })
    expect(await again()).toMatchObject({ state: 'skipped', shareMinor: 0n })
    await bothSign(deal, { duties: [{ dutySlug: posting, quantity: 30 }] })
    expect(await again()).toMatchObject({ state: 'planned', shareMinor: before.shareMinor, dueAt: before.dueAt })
    const events = await world.database.manager.find(ItemEvent, { where: { itemId: before.id }, order: { id: 'ASC' } })
    expect(events.map(({ move, state }) => [move, state])).toEqual([['move', 'planned'], ['skip', 'skipped'], ['restore', 'planned']])
    expect(new Set((await posts()).map((item) => item.state))).toEqual(new Set(['planned']))
    expect((await itemsOf(world, second!.id)).reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(60_000n)
  })
  test('ends the contract sooner or later: milestones are dropped and can no longer be paid, or come to it', async () => {
    const deal = await running()
    const [first, second] = await milestonesOf(world, deal)
    await bothSign(deal, { endsOn: second!.endsOn })
    expect((await holds(deal)).map((row) => row.state)).toEqual(['in_progress', 'planned', 'cancelled'])
    await bothSign(deal, { endsOn: first!.endsOn })
    expect([(await contractOf(world, deal)).endsOn, (await inForce(deal)).content.quote.priceMinor]).toEqual([first!.endsOn, '60000'])
    await bothSign(deal, { endsOn: plusDays(first!.endsOn, 40) })
    const rows = (await milestonesOf(world, deal)).filter((row) => row.state !== 'cancelled')
    expect(rows.map((row) => row.ordinal)).toEqual([1, 2, 3])
    expect([rows[1]!.startsOn, rows[1]!.endsOn, rows[2]!.endsOn]).toEqual([second!.startsOn, second!.endsOn, plusDays(first!.endsOn, 40)])
    expect((await inForce(deal)).version).toBe(4)
  })
  test('before anything is paid the whole contract follows it; a short one stays one period at its whole price', async () => {
    const { startsOn } = await daysAhead(world)
    const duties = [{ dutySlug: posting, quantity: 30, importance: 2, note: '' }]
    const deal = await aSignedContract(world, { job: { startsOn, endsOn: plusDays(startsOn, 9), duties, budget: money(500_000n, 'EUR') }, each: money(30_000n, 'EUR') })
    await bothSign(deal, { duties: [{ dutySlug: posting, quantity: 60 }] })
    expect(await holds(deal)).toEqual([{ ordinal: 1, state: 'planned', price: 60_000n, hold: 60_000n, fee: 1800n }])
    expect(await itemsOf(world, deal.milestone.id)).toHaveLength(20)
  })
  test('another rate comes with 14 days of notice, at the start of a period', async () => {
    const deal = await running()
    const [, second] = await milestonesOf(world, deal)
    const day = Date.parse(`${second!.startsOn}T12:00:00Z`)
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.passTime(day - now.getTime() - 10 * DAY_MS)
    const amendment = await bothSign(deal, { duties: [{ dutySlug: posting, price: money(36_000n, 'EUR') }] })
    expect(amendment.content.amends).toMatchObject({ version: 1, fromPeriod: 3 })
    expect((await holds(deal)).map((row) => row.hold)).toEqual([60_000n, 60_000n, 66_000n])
  })
})

describe('what an amendment is not', () => {
  test('E15: a quota reduced in the middle of a period holds from the next one; both may sign for now, the money stays', async () => {
    const deal = await running()
    await world.passTime(10 * DAY_MS)
    await handIn(world, deal, (await itemsOf(world, deal.milestone.id)).filter((item) => item.dutySlug === posting).slice(0, 5))
    const posts = async (id: string) => (await itemsOf(world, id)).filter((item) => item.dutySlug === posting)
    const whole = (await posts(deal.milestone.id)).length
    await bothSign(deal, { duties: [{ dutySlug: posting, quantity: 20 }] })
    const [first, second] = await milestonesOf(world, deal)
    expect((await posts(first!.id)).length).toBe(whole)
    expect((await posts(second!.id)).length).toBeLessThan(whole)
    expect((await byClient(deal, { duties: [{ dutySlug: posting, quantity: 10 }], fromNow: true })) as object).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'from_now_money' })
    await bothSign(deal, { duties: [{ dutySlug: posting, quantity: 10, price: money(20_000n, 'EUR') }], fromNow: true })
    const now = await posts(first!.id)
    expect(now.filter((item) => item.state === 'submitted')).toHaveLength(5)
    expect(now.length).toBeLessThan(whole)
    expect((await itemsOf(world, first!.id)).reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(60_000n)
    expect((await holds(deal))[0]).toMatchObject({ price: 60_000n, hold: 60_000n })
  })
  test('E9: more rounds of changes than were agreed come with an amendment, at once', async () => {
    const deal = await running()
    const amendment = await bothSign(deal, { duties: [{ dutySlug: posting, changeRounds: 4 }] })
    expect(amendment.difference).toMatchObject([{ field: 'rounds', before: '2', after: '4' }])
    expect((await inForce(deal)).content.duties.find((duty) => duty.dutySlug === posting)!.changeRounds).toBe(4)
    expect((await holds(deal)).map((row) => row.price)).toEqual([60_000n, 60_000n, 60_000n])
  })
  test('limits take the place of the former ones from the signature on, each with a line of its own; not given again, they are gone', async () => {
    const deal = await running()
    const limits = { adSpendCap: money(50_000n, 'EUR'), textMin: 1500, textMax: 2500, quietFrom: 20, quietUntil: 9 }
    const lines = ({ difference }: Amendment) => difference.map(({ field, before, after }) => [field, before, after])
    expect(lines(await bothSign(deal, { limits }))).toEqual([['ad_spend_cap', null, '50000'], ['text_size', null, '1500-2500'], ['quiet_hours', '22-8', '20-9']])
    expect((await inForce(deal)).content.limits).toEqual({ adSpendCapMinor: '50000', text: { unit: 'characters', min: 1500, max: 2500 }, quietHours: { from: 20, until: 9 } })
    expect(lines(await bothSign(deal, { limits: { adSpendCap: limits.adSpendCap } }))).toEqual([['text_size', '1500-2500', null], ['quiet_hours', '20-9', '22-8']])
    await bothSign(deal, { limits: {} })
    expect((await inForce(deal)).content.limits).toBeUndefined()
  })
  test('E42, E43: it keeps the language and the catalogue version of what was signed, whoever proposes it', async () => {
    const deal = await running()
    const before = (await inForce(deal)).content
    const input = await changes(deal, { duties: [{ dutySlug: 'smm.banner-design', quantity: 2, price: money(5000n, 'EUR') }] })
    const amendment = granted(await world.work.run({ ...deal.freelancer.asker, lang: 'ru' }, proposeAmendment, input))
    expect([amendment.lang, amendment.content.catalogueVersion]).toEqual([before.lang, before.catalogueVersion])
    expect(amendment.content.duties.at(-1)!.title).toBe('Design banners for posts')
    expect(amendment.content.duties.slice(0, 2).map(({ acceptance, evidence }) => ({ acceptance, evidence }))).toEqual(before.duties.map(({ acceptance, evidence }) => ({ acceptance, evidence })))
  })
})

describe('answers', () => {
  test('the proposer cannot sign again, nobody signs twice, another hash is refused', async () => {
    const deal = await running()
    const amendment = granted(await byFreelancer(deal, { reviewWindowDays: 5 }))
    const sign = (hash = amendment.hash) => world.work.run(deal.business.owner, signAmendment, { contractId: deal.contractId, termsHash: hash })
    expect(await world.work.run(deal.freelancer.asker, signAmendment, answerOf(amendment))).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'own_proposal' })
    expect(await sign('0'.repeat(64))).toMatchObject({ code: 'TERMS_CHANGED', hash: amendment.hash })
    expect(await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), signAmendment, answerOf(amendment))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await byClient(deal, { reviewWindowDays: 6 })).toMatchObject({ reason: 'other_open' })
    const answers = await Promise.all([sign(), sign()])
    expect(answers.map((answer) => (answer as { code?: string }).code ?? 'signed').sort()).toEqual(['CONFLICT', 'signed'])
    expect((await inForce(deal)).content.reviewWindowDays).toBe(5)
  })
  test('declined with a reason, withdrawn by its proposer, or lapsed after 72 hours: the former terms stand', async () => {
    const deal = await running()
    const one = granted(await byClient(deal, { reviewWindowDays: 5 }))
    expect(await world.work.run(deal.business.owner, declineAmendment, { ...answerOf(one), reason: 'No.' })).toMatchObject({ reason: 'own_proposal' })
    expect(await world.work.run(deal.freelancer.asker, declineAmendment, { ...answerOf(one), reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(granted(await world.work.run(deal.freelancer.asker, declineAmendment, { ...answerOf(one), reason: 'Too short.' }))).toMatchObject({ state: 'declined', reason: 'Too short.' })
    const two = granted(await byClient(deal, { reviewWindowDays: 6 }))
    expect(granted(await world.work.run(deal.business.owner, withdrawAmendment, answerOf(two)))).toMatchObject({ state: 'withdrawn' })
    const three = granted(await byClient(deal, { reviewWindowDays: 6 }))
    await world.passTime(71 * HOUR_MS)
    await world.work.run(world.system, lapseAmendment, { amendmentId: three.id })
    expect((await world.database.manager.findOneByOrFail(Amendment, { id: three.id })).state).toBe('proposed')
    await world.passTime(HOUR_MS)
    await world.work.run(world.system, lapseAmendment, { amendmentId: three.id })
    expect((await world.database.manager.findOneByOrFail(Amendment, { id: three.id })).state).toBe('lapsed')
    expect((await inForce(deal)).version).toBe(1)
    expect(await world.noticesOf(deal.freelancer.id)).toEqual(expect.arrayContaining(['contract_amendment_proposed', 'contract_amendment_withdrawn', 'contract_amendment_lapsed']))
  })
  test('money that came for the next period meanwhile overtakes it', async () => {
    const deal = await running()
    const amendment = granted(await byClient(deal, { duties: [{ dutySlug: posting, quantity: 20 }] }))
    const { id: milestoneId } = (await milestonesOf(world, deal))[1]!
    const links = { returnUrl: 'https://app.example/paid', cancelUrl: 'https://app.example/unpaid' }
    granted(await world.work.run(world.system, prepareFunding, { milestoneId, title: 'Milestone', ...links }))
    expect(await world.work.run(deal.freelancer.asker, signAmendment, answerOf(amendment))).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'page_open' })
    await protectMoney(world, milestoneId)
    expect(await world.work.run(deal.freelancer.asker, signAmendment, answerOf(amendment))).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'overtaken' })
    expect((await inForce(deal)).version).toBe(1)
  })
  test('what was proposed is never rewritten', async () => {
    const deal = await running()
    const { id } = granted(await byClient(deal, { reviewWindowDays: 5 }))
    await expect(world.database.query(`UPDATE contracts.amendments SET content = '{}' WHERE id = $1`, [id])).rejects.toThrow('as it was proposed')
    await expect(world.database.query(`DELETE FROM contracts.amendments WHERE id = $1`, [id])).rejects.toThrow('as it was proposed')
  })
})

test.each<[string, Partial<ProposeAmendment>, object]>([
  ['nothing in it', {}, { reason: 'unchanged' }],
  ['the same again', { reviewWindowDays: 7, duties: [{ dutySlug: posting, quantity: 30 }] }, { reason: 'unchanged' }],
  ['foreign terms', { termsHash: 'f'.repeat(64), reviewWindowDays: 5 }, { code: 'TERMS_CHANGED' }],
  ['an unknown duty', { duties: [{ dutySlug: 'ads.setup', quantity: 1 }] }, { code: 'INVALID_INPUT', reason: 'unknown' }],
  ['a duty twice', { duties: [{ dutySlug: posting, quantity: 1 }, { dutySlug: posting, quantity: 2 }] }, { reason: 'duplicate' }],
  ['no duty left', { duties: [{ dutySlug: posting, remove: true }, { dutySlug: weekly, remove: true }] }, { reason: 'too_few' }],
  ['a new duty without a price', { duties: [{ dutySlug: 'smm.banner-design', quantity: 1 }] }, { reason: 'required', field: 'price' }],
  ['another currency', { duties: [{ dutySlug: posting, price: money(100n, 'USD') }] }, { reason: 'currency_mismatch' }],
  ['too cheap to be paid', { duties: [{ dutySlug: posting, price: money(1n, 'EUR') }, { dutySlug: weekly, remove: true }] }, { code: 'AMENDMENT_REFUSED', reason: 'too_little_to_pay' }],
  ['quantity 0', { duties: [{ dutySlug: posting, quantity: 0 }] }, { reason: 'out_of_range' }],
  ['a window of 20 days', { reviewWindowDays: 20 }, { reason: 'out_of_range' }],
  ['an end in the past', { endsOn: '2020-01-01' }, { reason: 'in_the_past' }],
  ['a day off in the past', { daysOff: ['2020-01-01'] }, { reason: 'in_the_past' }],
  ['another kind', { kind: 'monthly' }, { reason: 'unsupported' }],
  ['missed work carried over in fixed work', { carryOver: true }, { field: 'carryOver', reason: 'unsupported' }],
  ['more characters than fewest', { limits: { textMin: 2000, textMax: 1000 } }, { field: 'textMax', reason: 'out_of_range' }],
  ['the usual quiet hours, which hold already', { limits: { quietFrom: 22, quietUntil: 8 } }, { reason: 'unchanged' }],
])('refused with %s', async (_name, more, refusal) => {
  const deal = await running()
  expect(await byClient(deal, more)).toMatchObject(refusal)
  expect(await world.database.manager.countBy(Amendment, { contractId: deal.contractId })).toBe(0)
})

test('after the end of the contract, by strangers and by a manager it is refused; a preview keeps nothing', async () => {
  const deal = await running()
  expect(await world.work.run((await threeMonths()).business.owner, proposeAmendment, await changes(deal, { reviewWindowDays: 5 }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await world.work.run(world.member(newId(), deal.business.businessId, 'manager'), proposeAmendment, await changes(deal, { reviewWindowDays: 5 }))).toMatchObject({ code: 'NOT_ALLOWED' })
  const preview = await world.work.read(deal.business.owner, previewAmendment, await changes(deal, { reviewWindowDays: 5 }))
  expect(preview).toMatchObject({ difference: [{ field: 'review_window', before: '7', after: '5' }] })
  expect(await world.database.manager.countBy(Amendment, { contractId: deal.contractId })).toBe(0)
  await world.database.query(`UPDATE contracts.contracts SET state = 'ended' WHERE id = $1`, [deal.contractId])
  expect(await byClient(deal, { reviewWindowDays: 5 })).toMatchObject({ code: 'CONFLICT', presentState: 'ended' })
})
