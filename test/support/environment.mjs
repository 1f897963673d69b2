import { TestEnvironment } from 'jest-environment-node'
import pg from 'pg'

const dropped = async (names) => {
  if (names.length === 0) return
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  client.on('error', () => undefined)
  await client.connect()
  for (const name of names) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  await client.end()
}

let kept

/**
 * One context for all test files of a worker, so that what the product consists of is loaded once (see kept-runtime.cjs);
 * what a file has set of its own does not reach the next one. A file whose first comment says `@jest-environment-options
 * {"alone": true}` has a context and modules of its own.
 * Drops the databases a test file asked for (see database.ts). A file that asked for none pays nothing.
 */
export default class extends TestEnvironment {
  constructor(config, context) {
    const { watch, watchAll } = config.globalConfig
    const alone = watch || watchAll || config.projectConfig.testEnvironmentOptions.alone
    if (kept && !alone) return kept
    super(config, context)
    this.alone = alone
    this.variables = { ...this.global.process.env }
    if (!alone) kept = this
  }

  async teardown() {
    await dropped(this.global.testDatabases ?? [])
    if (this.alone) return super.teardown()
    const { env } = this.global.process
    for (const name of Object.keys(env)) if (!(name in this.variables)) delete env[name]
    Object.assign(env, this.variables)
    delete this.global.testDatabases
  }
}
