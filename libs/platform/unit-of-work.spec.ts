import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { DAY_MS, NotAllowed, NotFound, NotFoundSignal } from '@rolecall/kernel'
import { testWorld, type World } from '../../test/support/world.js'
import type { Ctx } from './ctx.js'
import { UnitOfWork } from './unit-of-work.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await world.database.query('CREATE TABLE notes (text text)')
}, 60_000)
beforeEach(() => world.database.query('TRUNCATE notes, platform.outbox'))
afterAll(() => world.close())

const write = async (ctx: Ctx, text: string): Promise<void> => {
  await ctx.db.query('INSERT INTO notes VALUES ($1)', [text])
  ctx.emit({ event: 'NoteWritten', text } as never)
}
const left = async () => ({
  notes: ((await world.database.query('SELECT text FROM notes ORDER BY 1')) as { text: string }[]).map(({ text }) => text),
  events: (await world.events('NoteWritten')).map(({ text }) => text),
})

describe('a unit of work', () => {
  test('that answers a value is kept, with its events', async () => {
    expect(await world.work.run(world.system, async (ctx) => (await write(ctx, 'a'), 'done'), undefined)).toBe('done')
    expect(await left()).toEqual({ notes: ['a'], events: ['a'] })
  })
  test('that is refused leaves nothing, and the refusal is the answer', async () => {
    const refusal = new NotAllowed().at('input', 'text')
    expect(await world.work.run(world.system, async (ctx) => (await write(ctx, 'b'), refusal), undefined)).toBe(refusal)
    expect(await left()).toEqual({ notes: [], events: [] })
  })
  test('that misses something leaves nothing and answers NotFound; a read answers null', async () => {
    const miss = async (ctx: Ctx) => {
      await ctx.db.query("INSERT INTO notes VALUES ('c')")
      throw new NotFoundSignal()
    }
    expect(await world.work.run(world.system, miss, undefined)).toBeInstanceOf(NotFound)
    expect(await left()).toEqual({ notes: [], events: [] })
    expect(await world.work.read(world.system, () => Promise.reject(new NotFoundSignal()), undefined)).toBeNull()
  })
  test('that breaks leaves nothing, and the fault goes on', async () => {
    const broken = async (ctx: Ctx) => {
      await write(ctx, 'd')
      await ctx.db.query('SELECT no_such_column')
    }
    await expect(world.work.run(world.system, broken, undefined)).rejects.toThrow('no_such_column')
    await expect(world.work.read(world.system, broken, undefined)).rejects.toThrow()
    expect((await left()).events).toEqual([])
  })
  test('that the database undid for a deadlock is run again, and nothing of the first time is left', async () => {
    await world.database.query("INSERT INTO notes VALUES ('one'), ('two')")
    let runs = 0
    const first = new Map<string, () => void>()
    const both = Promise.all(['one', 'two'].map((text) => new Promise<void>((done) => first.set(text, done))))
    const lock = (ctx: Ctx, text: string) => ctx.db.query('SELECT 1 FROM notes WHERE text = $1 FOR UPDATE', [text])
    const crosswise = (text: string, other: string) => world.work.run(world.system, async (ctx) => {
      runs += 1
      await lock(ctx, text)
      first.get(text)!()
      await both
      await lock(ctx, other)
      await write(ctx, `${text} then ${other}`)
    }, undefined)
    await Promise.all([crosswise('one', 'two'), crosswise('two', 'one')])
    expect(runs).toBe(3)
    expect(await left()).toEqual({ notes: ['one', 'one then two', 'two', 'two then one'], events: expect.arrayContaining(['one then two', 'two then one']) })
    expect((await left()).events).toHaveLength(2)
  })
  test('of a reader tells nobody anything', async () => {
    await expect(world.work.read(world.system, async (ctx) => ctx.emit({ event: 'NoteWritten' }), undefined)).rejects.toThrow('may not emit')
  })
  test('tells its events in their order, stamped with its time and request', async () => {
    await world.work.run(world.system, async (ctx) => { for (const text of ['z', 'y', 'x']) await write(ctx, text) }, undefined)
    const rows = await world.database.query('SELECT request_id, occurred_at FROM platform.outbox')
    expect((await left()).events).toEqual(['z', 'y', 'x'])
    expect(new Set(rows.map((row: { request_id: string }) => row.request_id))).toEqual(new Set([world.system.requestId]))
  })
})

describe('the time of a unit of work', () => {
  const now = (ctx: Ctx) => Promise.resolve(ctx.now.getTime())
  test('moves with the clock of demo and test', async () => {
    const before = await world.work.read(world.system, now, undefined)
    await world.passTime(3 * DAY_MS)
    expect((await world.work.read(world.system, now, undefined))! - before!).toBeGreaterThanOrEqual(3 * DAY_MS)
  })
  test('elsewhere is the wall’s, whatever is asked for', async () => {
    const sober = new UnitOfWork(world.database, { ...world.config, clockMoves: false })
    const at = new Date('2020-01-01T00:00:00Z')
    expect(await sober.read({ ...world.system, at }, now, undefined)).toBeGreaterThan(at.getTime() + DAY_MS)
    expect(Math.abs((await sober.read(world.system, now, undefined))! - Date.now())).toBeLessThan(5000)
    expect(await world.work.read({ ...world.system, at }, now, undefined)).toBe(at.getTime())
  })
})
