import { expect, test } from '@jest/globals'
import pg from 'pg'
import { newDatabase, testDatabase } from './database.js'

test('a test file gets one database of its own, and another one when it asks for another', async () => {
  const mine = await testDatabase()
  expect(process.env['DATABASE_URL']).toBe(mine.url)
  expect((await testDatabase()).name).toBe(mine.name)
  const other = await newDatabase()
  expect(other.name).not.toBe(mine.name)
  const client = new pg.Client({ connectionString: other.url })
  await client.connect()
  expect((await client.query('SELECT current_database() AS name')).rows).toEqual([{ name: other.name }])
  await client.end()
})
