import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { HOUR_MS, isRefusal, later, newId } from '@rolecall/kernel'
import { anActiveContract, evidenceFor, handIn, remind, type Deal } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Item } from '../../data/item.entity.js'
import { ItemEvent } from '../../data/item-history.entity.js'
import { askItemChanges } from '../ask-item-changes.js'
import { acceptSilently } from '../settle-items.js'
import { submitItem, type SubmitItem } from '../submit-item.js'
import { matchedLines } from './match-lines.js'
import { submitItems } from './submit-items.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const again = ({ id }: { id: string }): Promise<Item> => world.database.manager.findOneByOrFail(Item, { id })
const text = [{ kind: 'text' as const, text: 'Three competitors, one conclusion each.' }]
const linkTo = (url: string): SubmitItem['evidence'] => [...text, { kind: 'link' as const, url }]

describe('many items at once', () => {
  test('each is taken or refused by itself, and what is refused leaves no trace', async () => {
    const deal = await anActiveContract(world)
    const [a, b, c] = deal.items
    const { answers } = granted(
      await world.work.run(deal.freelancer.asker, submitItems, {
        items: [
          { itemId: a!.id, evidence: linkTo(`https://net.example/many/${a!.id}`) },
          { itemId: b!.id, evidence: linkTo(`https://net.example/many/${a!.id}`) },
          { itemId: c!.id, evidence: [] },
        ],
      }),
    )
    expect(answers.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, 'DUPLICATE_EVIDENCE', 'EVIDENCE_MISSING'])
    expect((await Promise.all([a!, b!, c!].map(again))).map(({ state }) => state)).toEqual(['submitted', 'planned', 'planned'])
    granted(await world.work.run(deal.freelancer.asker, submitItem, { itemId: b!.id, evidence: text }))
    const notices = await world.database.query(`SELECT count(*)::int AS n FROM notifications.notices WHERE account_id = $1 AND kind = 'contract_items_submitted'`, [deal.business.accountId])
    expect(notices).toEqual([{ n: 1 }])
  })
  test('a hundred at most, none twice, and never those of others', async () => {
    const deal = await anActiveContract(world)
    const one = { itemId: deal.items[0]!.id, evidence: text }
    expect(await world.work.run(deal.freelancer.asker, submitItems, { items: [] })).toMatchObject({ field: 'items', reason: 'too_few' })
    expect(await world.work.run(deal.freelancer.asker, submitItems, { items: Array(101).fill(one) })).toMatchObject({ field: 'items', reason: 'too_many', limit: '100' })
    expect(await world.work.run(deal.freelancer.asker, submitItems, { items: [one, one] })).toMatchObject({ reason: 'duplicate' })
    const other = await anActiveContract(world)
    expect(await world.work.run(other.freelancer.asker, submitItems, { items: [one] })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.work.run(deal.freelancer.asker, submitItems, { items: [one, { itemId: newId(), evidence: text }] })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await again(deal.items[0]!)).state).toBe('planned')
  })
})

describe('E32: the same link', () => {
  test('in two contracts is refused with a pointer to the first, alone and among many, and found while pasting', async () => {
    const first = await anActiveContract(world)
    const second: Deal & { items: Item[] } = await anActiveContract(world, { freelancer: first.freelancer, job: { hoursPerWeek: 5 } })
    const url = `https://www.net.example/${first.items[0]!.id}/?utm_source=feed`
    granted(await world.work.run(first.freelancer.asker, submitItem, { itemId: first.items[0]!.id, evidence: linkTo(url) }))
    const same = { itemId: second.items[0]!.id, evidence: linkTo(`http://net.example/${first.items[0]!.id}`) }
    const pointer = { code: 'DUPLICATE_EVIDENCE', itemId: first.items[0]!.id }
    expect(await world.work.run(first.freelancer.asker, submitItem, same)).toMatchObject(pointer)
    expect(granted(await world.work.run(first.freelancer.asker, submitItems, { items: [same] })).answers[0]!.refusal).toMatchObject(pointer)
    const pasted = await world.work.read(first.freelancer.asker, matchedLines, { lines: [url, 'Three competitors', '', 'Four more'], contractId: second.contractId })
    const { lines } = granted(pasted!)
    expect(lines.map(({ verdict }) => verdict)).toEqual(['duplicate_item', 'fits', 'empty', 'fits'])
    expect(lines[0]!.itemId).toBe(first.items[0]!.id)
    expect(lines[1]!.itemId).not.toBe(lines[3]!.itemId)
  })
})

describe('E8: silence against a request for changes', () => {
  const ready = async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    await handIn(world, deal, [item!])
    const { reviewUntil } = await again(item!)
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.passTime(reviewUntil!.getTime() - now.getTime() - HOUR_MS)
    await remind(world, deal.milestone.id)
    return { deal, item: item!, reviewUntil: reviewUntil! }
  }
  const ask = ({ deal, item }: Awaited<ReturnType<typeof ready>>, at?: Date) =>
    world.work.run({ ...deal.business.owner, ...(at ? { at } : {}) }, askItemChanges, { itemId: item.id, reason: 'Warmer.' })
  const silence = ({ item }: Awaited<ReturnType<typeof ready>>, at: Date) => world.work.run({ ...world.system, at }, acceptSilently, { itemIds: [item.id] })

  test('a second earlier the request wins, and the window starts anew with the next hand-in', async () => {
    const stage = await ready()
    granted(await ask(stage, later(stage.reviewUntil, -1000)))
    await silence(stage, stage.reviewUntil)
    expect(await again(stage.item)).toMatchObject({ state: 'changes_requested', reviewUntil: null })
    granted(await world.work.run(stage.deal.freelancer.asker, submitItem, { itemId: stage.item.id, evidence: evidenceFor(stage.item).map((piece) => (piece.kind === 'file' ? text[0]! : piece)) }))
    const submitted = await again(stage.item)
    expect(submitted.reviewUntil!.getTime() - submitted.submittedAt!.getTime()).toBe(48 * HOUR_MS)
  })
  test('at the same instant exactly one of them happens', async () => {
    for (const _ of [1, 2, 3]) {
      const stage = await ready()
      const [asked] = await Promise.all([ask(stage, stage.reviewUntil), silence(stage, stage.reviewUntil)])
      const state = isRefusal(asked) ? 'accepted' : 'changes_requested'
      expect((await again(stage.item)).state).toBe(state)
      const events = await world.database.manager.findBy(ItemEvent, { itemId: stage.item.id })
      expect(events.filter(({ move }) => move !== 'submit')).toHaveLength(1)
    }
  })
})
