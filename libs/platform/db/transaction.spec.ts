import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { DataSource, EntityManager } from 'typeorm'
import { testWorld, type World } from '../../../test/support/world.js'
import { inTransaction } from './transaction.js'

let world: World
let database: DataSource
beforeAll(async () => {
  world = await testWorld()
  database = world.database
  await database.query('CREATE TABLE lines (text text)')
  await database.query('CREATE TABLE pairs (text text UNIQUE DEFERRABLE INITIALLY DEFERRED)')
}, 60_000)
beforeEach(() => database.query('TRUNCATE lines, pairs'))
afterAll(() => world.close())

const put = (db: EntityManager, text: string): Promise<void> => db.query('INSERT INTO lines VALUES ($1)', [text])
const lines = async (): Promise<string[]> => ((await database.query('SELECT text FROM lines ORDER BY 1')) as { text: string }[]).map(({ text }) => text)
const nothing = async (): Promise<void> => undefined

describe('a transaction whose beginning and end travel with its statements', () => {
  test('keeps what was done and what was said last, and answers', async () => {
    const answer = await inTransaction(database, { work: async (db) => (await put(db, 'a'), 'done'), last: (db) => put(db, 'b') })
    expect([answer, await lines()]).toEqual(['done', ['a', 'b']])
  })
  test('has begun before its first statement', async () => {
    // a savepoint is refused outside of a transaction
    await expect(inTransaction(database, { work: (db) => db.query('SAVEPOINT here'), last: nothing })).resolves.toBeDefined()
  })
  test('undoes everything when its work throws', async () => {
    const work = async (db: EntityManager) => {
      await put(db, 'a')
      throw new Error('enough')
    }
    await expect(inTransaction(database, { work, last: nothing })).rejects.toThrow('enough')
    expect(await lines()).toEqual([])
  })
  test('undoes everything when its last statement fails, though the commit was sent behind it', async () => {
    const last = (db: EntityManager): Promise<void> => db.query('INSERT INTO no_such_table VALUES (1)')
    await expect(inTransaction(database, { work: (db) => put(db, 'a'), last })).rejects.toThrow('no_such_table')
    expect(await lines()).toEqual([])
  })
  test('tells what is refused only at the commit', async () => {
    const twice = async (db: EntityManager) => {
      await put(db, 'a')
      await db.query("INSERT INTO pairs VALUES ('x'), ('x')")
    }
    await expect(inTransaction(database, { work: twice, last: nothing })).rejects.toThrow('pairs_text_key')
    expect(await lines()).toEqual([])
  })
  test('gives its connection back whatever happens: more of them than the pool has', async () => {
    const work = (n: number) => async (db: EntityManager) => {
      await put(db, String(n))
      if (n % 2) throw new Error('odd')
    }
    const all = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => inTransaction(database, { work: work(n), last: nothing })))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    expect(await lines()).toHaveLength(30)
  })
  test('is lost with its connection, and the next one works', async () => {
    const work = async (db: EntityManager) => {
      await put(db, 'a')
      const [{ pid }] = await db.query('SELECT pg_backend_pid() AS pid')
      await database.query('SELECT pg_terminate_backend($1)', [pid])
      await put(db, 'b')
    }
    await expect(inTransaction(database, { work, last: nothing })).rejects.toThrow()
    await inTransaction(database, { work: (db) => put(db, 'c'), last: nothing })
    expect(await lines()).toEqual(['c'])
  })
})

describe('statements that do not wait for each other', () => {
  test('are answered each by its own answer; one that fails takes those behind it in the transaction with it', async () => {
    const ends: string[] = []
    const work = async (db: EntityManager) => {
      const all = await Promise.allSettled([put(db, 'a'), db.query('SELECT 1 / 0 AS n'), db.query('SELECT 3 AS n')])
      ends.push(...all.map(({ status }) => status))
    }
    // whoever passes a fault over does not believe that the rest was kept
    await expect(inTransaction(database, { work, last: nothing })).rejects.toThrow('nothing of this transaction is kept')
    expect([ends, await lines()]).toEqual([['fulfilled', 'rejected', 'rejected'], []])
    expect(await Promise.all([1, 2, 3].map((n) => database.query('SELECT $1::int AS n', [n])))).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
  })
})
