import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openDatabase } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { testDatabase } from '../../../test/support/database.js'
import { paymentsEntities } from './tables.js'

let database: DataSource
beforeAll(async () => {
  const { url } = await testDatabase()
  database = await openDatabase({ url, entities: paymentsEntities, pool: 2 })
})
afterAll(() => database.destroy())

test('the tables of the books are exactly what the code says they are', async () => {
  const { upQueries } = await database.driver.createSchemaBuilder().log()
  expect(upQueries.map(({ query }) => query).filter((query) => query.includes('payments'))).toEqual([])
})
