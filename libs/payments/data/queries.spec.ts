import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { money, newId } from '@rolecall/kernel'
import { openDatabase, OutboxRow, ReactionRun, readConfig, systemAsker, UnitOfWork, type Ctx } from '@rolecall/platform'
import type { DataSource, Logger } from 'typeorm'
import { testDatabase } from '../../../test/support/database.js'
import { openHold } from '../actions/open-hold.js'
import { businessMovements, freelancerMovements } from './movements.js'
import { holdsOf } from './queries.js'
import { payeeStates } from './payee-places.js'
import { ledgerPage } from './ledger-search.js'
import { operationsPage, payoutsOf } from './staff-queries.js'
import { paymentsEntities } from './tables.js'

let database: DataSource
let work: UnitOfWork
let statements = 0
const logger = { logQuery: () => void statements++ } as unknown as Logger
beforeAll(async () => {
  const { url } = await testDatabase()
  database = await openDatabase({ url, entities: [OutboxRow, ReactionRun, ...paymentsEntities], pool: 2, logger })
  work = new UnitOfWork(database, readConfig({ DATABASE_URL: url }))
})
afterAll(() => database.destroy())

const milestones = Array.from({ length: 100 }, () => newId())
const businessId = newId()
const asker = { ...systemAsker('queries test'), actor: { kind: 'person', accountId: newId(), memberships: [{ businessId, right: 'viewer' }], staff: [] } as const }

test('the money of many milestones is told with the same few statements as that of one', async () => {
  await work.run(asker, async (ctx: Ctx) => {
    for (const milestoneId of milestones) {
      const hold = { milestoneId, contractId: newId(), businessId, freelancerId: newId(), clientFeeBps: 300, commissionBps: 1000 }
      await openHold(ctx, { ...hold, amount: money(50_000n, 'USD'), clientFee: money(1500n, 'USD') })
    }
  }, undefined)
  const counted = async (n: number): Promise<[number, number | undefined]> => {
    statements = 0
    const holds = await work.read(asker, holdsOf, milestones.slice(0, n))
    return [statements, holds?.size]
  }
  expect([await counted(0), await counted(1), await counted(5), await counted(100)]).toEqual([[0, 0], [2, 1], [2, 5], [2, 100]])
  expect((await work.read(asker, holdsOf, [milestones[0]!]))?.get(milestones[0]!)).toMatchObject({ state: 'unfunded', frozen: false, amount: money(50_000n, 'USD'), clientFee: money(1500n, 'USD'), released: money(0n, 'USD'), transferState: null })
})

test('somebody without a payout account has none', async () => {
  const [a, b] = [newId(), newId()]
  expect(await work.read(asker, payeeStates, [a, b])).toEqual(new Map([[a, 'none'], [b, 'none']]))
})

test('no list of money takes more than two statements', async () => {
  const page = { take: 101, first: 100, after: null, list: 'any' }
  const freelancerId = newId()
  const lists = [
    (ctx: Ctx) => freelancerMovements(ctx, { freelancerId, page }),
    (ctx: Ctx) => businessMovements(ctx, { businessId, page }),
    (ctx: Ctx) => payoutsOf(ctx, { freelancerId, page }),
    (ctx: Ctx) => operationsPage(ctx, { filter: {}, page }),
    (ctx: Ctx) => ledgerPage(ctx, { page }),
  ]
  for (const list of lists) {
    statements = 0
    expect(await work.read(asker, list as (ctx: Ctx) => Promise<unknown[]>, undefined)).toEqual([])
    expect(statements).toBeLessThanOrEqual(2)
  }
})
