import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import { openDatabase, OutboxRow, ReactionRun, readConfig, systemAsker, UnitOfWork, type Ctx } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { testDatabase } from '../../../test/support/database.js'
import { owned } from '../domain/accounts.js'
import type { Posting } from '../domain/postings.js'
import { post } from './ledger.js'
import { ledgerViolations } from './invariants.js'
import { paymentsEntities } from './tables.js'

let database: DataSource
let work: UnitOfWork
let milestone: string
const asker = systemAsker('ledger test')
beforeAll(async () => {
  const { url } = await testDatabase()
  database = await openDatabase({ url, entities: [OutboxRow, ReactionRun, ...paymentsEntities], pool: 6 })
  work = new UnitOfWork(database, readConfig({ DATABASE_URL: url }))
})
beforeEach(() => {
  milestone = newId()
})
afterAll(() => database.destroy())

type Lines = [Posting['account'], bigint, Posting['currency']?][]
const write = (lines: Lines, sourceId = newId()) => {
  const postings = lines.map(([account, amountMinor, currency = 'USD']): Posting => ({ account, amountMinor, currency }))
  const fact = (ctx: Ctx) => post(ctx, { kind: 'test', sourceType: 'test', sourceId, operationId: null, occurredAt: ctx.now, postings })
  return work.run(asker, fact, undefined)
}
const held = (minor: bigint): Lines => [['stripe.balance', minor], [owned('refund.payable', milestone), -minor]]
const count = async (): Promise<number> => Number((await database.query('SELECT count(*) AS n FROM payments.ledger_postings'))[0].n)
const balanceOf = async (): Promise<string> =>
  (await database.query(`SELECT -balance AS natural FROM payments.ledger_balances b JOIN payments.ledger_accounts a ON a.id = b.account_id WHERE a.code = $1`, [owned('refund.payable', milestone)]))[0].natural

describe('the database keeps the books', () => {
  test('a fact is written once, however often it is told', async () => {
    const source = newId()
    expect(await write(held(500n), source)).toBe(true)
    expect(await write(held(500n), source)).toBe(false)
    expect(await balanceOf()).toBe('500')
  })
  test('a fact told by many at once is written once', async () => {
    const source = newId()
    const told = await Promise.all(Array.from({ length: 6 }, () => write(held(500n), source)))
    expect(told.filter(Boolean)).toHaveLength(1)
    expect(await balanceOf()).toBe('500')
  })
  test('postings that do not sum to zero are refused at the commit', async () => {
    const before = await count()
    await expect(write([['stripe.balance', 500n], [owned('refund.payable', milestone), -499n]])).rejects.toThrow('off balance by 1 USD')
    expect(await count()).toBe(before)
  })
  test('currencies do not make up for each other', async () => {
    await expect(write([['stripe.balance', 500n], ['suspense', -500n, 'EUR']])).rejects.toThrow('off balance')
  })
  test('a posting speaks the currency of its account', async () => {
    await write(held(500n))
    const inEuro = `WITH t AS (INSERT INTO payments.ledger_transactions (id, kind, source_type, source_id, occurred_at, created_at) VALUES ($1, 'k', 's', 'x', now(), now()) RETURNING id),
      p (id, amount) AS (VALUES ($2::uuid, 5), ($3::uuid, -5))
      INSERT INTO payments.ledger_postings (id, transaction_id, account_id, currency, amount)
      SELECT p.id, t.id, (SELECT id FROM payments.ledger_accounts WHERE code = 'stripe.balance' AND currency = 'USD'), 'EUR', p.amount FROM t, p`
    await expect(database.query(inEuro, [newId(), newId(), newId()])).rejects.toThrow('account of another currency')
  })
  test('a posting of nothing is refused', async () => {
    await expect(write([['stripe.balance', 0n], ['suspense', 0n]])).rejects.toThrow('ledger_postings_not_zero')
  })
  test('more than is held cannot leave the hold', async () => {
    await write(held(500n))
    await expect(write(held(-501n))).rejects.toThrow('ledger_balances_not_overdrawn')
    expect(await balanceOf()).toBe('500')
  })
  test('of many that want the last money at once, one gets it', async () => {
    await write(held(500n))
    const takers = await Promise.allSettled(Array.from({ length: 6 }, () => write(held(-400n))))
    expect(takers.filter((taker) => taker.status === 'fulfilled')).toHaveLength(1)
    expect(await balanceOf()).toBe('100')
  })
  test('movements over the same accounts in opposite orders do not block each other', async () => {
    const [a, b] = [owned('freelancer.payable', newId()), owned('freelancer.payable', newId())]
    await write([['suspense', 20_000n], [a, -10_000n], [b, -10_000n]])
    const moves = Array.from({ length: 20 }, (_, i) => write(i % 2 ? [[a, 1n], [b, -1n]] : [[b, 1n], [a, -1n]]))
    expect((await Promise.all(moves)).every(Boolean)).toBe(true)
  })
})

describe('nothing in the books is changed', () => {
  beforeAll(async () => {
    milestone = newId()
    await write(held(500n))
  })
  test.each([
    ['a posting', 'UPDATE payments.ledger_postings SET amount = amount * 2'],
    ['a transaction', `UPDATE payments.ledger_transactions SET kind = 'other'`],
    ['an account', `UPDATE payments.ledger_accounts SET code = code || '!'`],
  ])('%s is not rewritten', async (_, sql) => {
    await expect(database.query(sql)).rejects.toThrow('only takes new rows')
  })
  test.each(['ledger_postings', 'ledger_transactions', 'ledger_accounts'])('%s loses no row', async (table) => {
    await expect(database.query(`DELETE FROM payments.${table}`)).rejects.toThrow('only takes new rows')
    await expect(database.query(`TRUNCATE payments.${table} CASCADE`)).rejects.toThrow('only takes new rows')
  })
})

describe('the promises of the books', () => {
  const broken = async (): Promise<string[]> => [...new Set(((await work.read(asker, ledgerViolations, undefined)) ?? []).map((violation) => violation.invariant))]
  test('hold after all the above, and money held for a milestone that nobody knows is found', async () => {
    expect(await broken()).toEqual([])
    const orphan = owned('client.hold', newId())
    await write([['suspense', 70n], [orphan, -70n]])
    expect(await broken()).toEqual(['I3'])
    await write([['suspense', -70n], [orphan, 70n]])
  })
  test('custody without a connected balance is found', async () => {
    const code = owned('freelancer.custody', newId())
    await write([['suspense', 70n], [code, -70n]])
    expect(await broken()).toEqual(['I4'])
    await write([['suspense', -70n], [code, 70n]])
    expect(await broken()).toEqual([])
  })
  test('a balance row that is not the sum of its postings is found', async () => {
    await write(held(500n))
    const tamper = (by: number) => database.query(`UPDATE payments.ledger_balances b SET balance = balance + $1 FROM payments.ledger_accounts a WHERE a.id = b.account_id AND a.code = $2`, [by, owned('refund.payable', milestone)])
    await tamper(-1)
    expect(await broken()).toEqual(['I2'])
    await tamper(1)
  })
})
