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

const drift = async (): Promise<string[]> => {
  const { upQueries } = await database.driver.createSchemaBuilder().log()
  return upQueries.map(({ query }) => query)
}
test('the tables of the books are exactly what the code says they are, and a missing index would be noticed', async () => {
  expect(await drift()).toEqual([])
  await database.query('DROP INDEX payments.operations_one_open_a_hold')
  expect((await drift()).join()).toContain('operations_one_open_a_hold')
})
