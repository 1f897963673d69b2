import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MoveRefused, newId } from '@rolecall/kernel'
import { testWorld, type World } from '../../../test/support/world.js'
import type { Ctx } from '../ctx.js'
import { Desk } from '../graphql/desk.js'
import { answerFromJson, answerToJson } from './answer-json.js'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await testWorld()
  desk = new Desk(world.work)
})
afterAll(() => world.close())

const asker = (idempotencyKey: string, accountId: string = newId()) => ({
  ...world.as({ accountId, lang: 'ru' as const }),
  idempotencyKey,
})
/** A till that gives out a new number each time it really runs. */
let sold = 0
const sellTicket = async (ctx: Ctx, { seat }: { seat: string }) => {
  if (seat === 'taken') return new MoveRefused('sell', `sold ${++sold}`)
  if (seat === 'broken') throw new Error('the till broke')
  ctx.emit({ event: 'TicketSold', seat } as never)
  return { number: ++sold, seat, price: { minor: 1050n, currency: 'EUR' }, at: ctx.now }
}

describe('a command with an Idempotency-Key', () => {
  test('runs once: the repeat gets the first answer with its dates and amounts', async () => {
    const buyer = asker('key-1')
    const first = await desk.run(buyer, sellTicket, { seat: 'A1' })
    expect(await desk.run(buyer, sellTicket, { seat: 'A1' })).toEqual(first)
    expect(first).toMatchObject({ price: { minor: 1050n }, at: expect.any(Date) })
    expect((await world.events('TicketSold')).filter(({ seat }) => seat === 'A1')).toHaveLength(1)
  })
  test('at once from ten windows: one ticket, ten equal answers', async () => {
    const buyer = asker('key-2')
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.run(buyer, sellTicket, { seat: 'B1' })))
    expect(new Set(answers.map((answer) => (answer as { number: number }).number)).size).toBe(1)
    expect((await world.events('TicketSold')).filter(({ seat }) => seat === 'B1')).toHaveLength(1)
  })
  test('another input under the same key is refused', async () => {
    const buyer = asker('key-3')
    await desk.run(buyer, sellTicket, { seat: 'C1' })
    expect(await desk.run(buyer, sellTicket, { seat: 'C2' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: expect.stringContaining('новым ключом'),
    })
  })
  test('a refusal is an answer too, of its class and in words', async () => {
    const buyer = asker('key-4')
    const first = await desk.run(buyer, sellTicket, { seat: 'taken' })
    const again = await desk.run(buyer, sellTicket, { seat: 'taken' })
    expect(again).toBeInstanceOf(MoveRefused)
    expect(again).toEqual(first)
    expect(await desk.run(asker('key-4b'), sellTicket, { seat: 'taken' })).not.toEqual(first)
  })
  test('a fault keeps nothing: the repeat tries again', async () => {
    const buyer = asker('key-5')
    await expect(desk.run(buyer, sellTicket, { seat: 'broken' })).rejects.toThrow('the till broke')
    await expect(desk.run(buyer, sellTicket, { seat: 'broken' })).rejects.toThrow('the till broke')
  })
  test('is one’s own: another person’s same key is another command', async () => {
    const [first, second] = [
      await desk.run(asker('key-6'), sellTicket, { seat: 'D1' }),
      await desk.run(asker('key-6'), sellTicket, { seat: 'D1' }),
    ]
    expect(first).not.toEqual(second)
  })
  test('is forgotten after a day', async () => {
    const buyer = asker('key-7')
    const first = await desk.run(buyer, sellTicket, { seat: 'E1' })
    await world.database.query("UPDATE platform.idempotency SET created_at = created_at - interval '24 h 1 s'")
    expect(await desk.run(buyer, sellTicket, { seat: 'E1' })).not.toEqual(first)
  })
})

test.each([[null], [12n], [new Date(0)], [[{ a: [1n], b: { c: null } }]], ['text']])(
  'an answer %p survives being kept',
  (answer) => expect(answerFromJson(JSON.parse(answerToJson(answer)))).toEqual(answer),
)
