import 'reflect-metadata'
import { replayEvents, paymentGateway } from '@rolecall/payments'
import { openDatabase, systemAsker, UnitOfWork } from '@rolecall/platform'
import { entities } from './contexts.js'
import { commandConfig } from './command-config.js'

// npm run payments:replay-events -- --since 2026-01-31T00:00:00Z: works every event since then once more; JSON on stdout.
const at = process.argv.indexOf('--since')
const since = new Date(at < 0 ? '' : (process.argv[at + 1] ?? ''))

const replay = async (): Promise<object> => {
  if (Number.isNaN(since.getTime())) throw new Error('npm run payments:replay-events -- --since <date>')
  const config = commandConfig()
  const database = await openDatabase({ url: config.DATABASE_URL, entities, pool: 2 })
  try {
    const work = new UnitOfWork(database, config)
    return await replayEvents({ gateway: paymentGateway(work), run: (action, input) => work.run(systemAsker('payments:replay-events'), action, input) }, since)
  } finally {
    await database.destroy()
  }
}

replay().then(
  (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  },
)
