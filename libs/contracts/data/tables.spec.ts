import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testWorld, type World } from '../../../test/support/world.js'
import { contractStates } from '../domain/contract.rules.js'
import { itemStates } from '../domain/item.rules.js'
import { milestoneStates } from '../domain/milestone.rules.js'

let world: World
beforeAll(async () => (world = await testWorld()))
afterAll(() => world.close())

describe('the tables of contracts', () => {
  test('are exactly what the code says they are', async () => {
    const { upQueries } = await world.database.driver.createSchemaBuilder().log()
    expect(upQueries.map(({ query }) => query).filter((query) => query.includes('contracts'))).toEqual([])
  })
  test.each([
    ['contracts', contractStates],
    ['milestones', milestoneStates],
    ['items', itemStates],
  ])('%s hold the states of their rule table and no others', async (table, states) => {
    const [{ def }] = await world.database.query(
      'SELECT pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE conname = $1',
      [`${table}_state_known`],
    )
    expect([...(def as string).matchAll(/'([a-z_]+)'/g)].map((match) => match[1])).toEqual([...states])
  })
  test('terms, signatures, evidence, history and reminders are only added to', async () => {
    const rows: { name: string }[] = await world.database.query(
      `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE '%_as_written' ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(['ads_rows', 'dispute_events', 'evidence_results', 'evidence_snapshots', 'funding_tries', 'item_events', 'item_evidence', 'metrics', 'reminders', 'signatures', 'terms'])
  })
})
