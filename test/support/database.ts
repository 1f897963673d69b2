import { randomBytes } from 'node:crypto'
import pg from 'pg'

declare global {
  var testDatabases: string[] | undefined
}

/** A database of this test file's own. */
export interface TestDatabase { url: string, name: string }

const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests through jest.config.mjs (npm run jest -- <file>)`)
  return value
}

const attempts = 20
const pauseMs = 100

const clone = async (admin: pg.Client, name: string): Promise<void> => {
  const sql = `CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE ${admin.escapeIdentifier(setting('TEST_TEMPLATE'))} STRATEGY FILE_COPY`
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(sql)
      return
    } catch (error) {
      // 55006: somebody (a migration's last connection) is still on the template
      if ((error as { code?: string }).code !== '55006' || attempt === attempts) throw error
      await new Promise((done) => setTimeout(done, pauseMs))
    }
  }
}

/** A new, migrated, empty database: a clone of the template. It is dropped when the test file ends. */
export const newDatabase = async (): Promise<TestDatabase> => {
  const url = setting('TEST_DATABASE_URL')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    await clone(admin, name)
  } finally {
    await admin.end()
  }
  globalThis.testDatabases = [...(globalThis.testDatabases ?? []), name]
  const address = new URL(url)
  address.pathname = `/${name}`
  return { url: address.href, name }
}

let own: Promise<TestDatabase> | undefined

/**
 * The database of this test file, made at the first call; sets DATABASE_URL for everything the file starts.
 * Use it at the top of the file (`const { url } = await testDatabase()`) or in beforeAll.
 */
export const testDatabase = (): Promise<TestDatabase> => {
  own ??= newDatabase().then((made) => {
    process.env['DATABASE_URL'] = made.url
    return made
  })
  return own
}
