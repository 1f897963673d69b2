import { TestEnvironment } from 'jest-environment-node'
import pg from 'pg'

/** Drops the databases a test file asked for (see database.ts). A file that asked for none pays nothing. */
export default class extends TestEnvironment {
  async teardown() {
    const names = this.global.testDatabases ?? []
    if (names.length > 0) {
      const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
      client.on('error', () => undefined)
      await client.connect()
      for (const name of names) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
      await client.end()
    }
    await super.teardown()
  }
}
