import 'reflect-metadata'
import { isRefusal } from '@rolecall/kernel'
import { rollbackMatchModel } from '@rolecall/matching'
import { openDatabase, systemAsker, UnitOfWork } from '@rolecall/platform'
import { entities } from './contexts.js'
import { commandConfig } from './command-config.js'

// npm run matching:rollback: back to the version of the weights that ranked before; JSON on stdout, exit code 1 when there is none.
const config = commandConfig()
const database = await openDatabase({ url: config.DATABASE_URL, entities, pool: 2 })
try {
  const answer = await new UnitOfWork(database, config).run(systemAsker('matching:rollback'), rollbackMatchModel, {})
  process.stdout.write(`${JSON.stringify(isRefusal(answer) ? { refused: answer.code } : { version: answer.version, status: answer.status })}\n`)
  process.exitCode = isRefusal(answer) ? 1 : 0
} finally {
  await database.destroy()
}
