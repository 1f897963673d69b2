import 'reflect-metadata'
import { reconcile, paymentGateway } from '@rolecall/payments'
import { openDatabase, systemAsker, UnitOfWork } from '@rolecall/platform'
import { entities } from './contexts.js'
import { commandConfig } from './command-config.js'

// npm run payments:reconcile: our books against the provider's; JSON on stdout, exit code 1 when they differ.
const config = commandConfig()
const database = await openDatabase({ url: config.DATABASE_URL, entities, pool: 2 })
try {
  const work = new UnitOfWork(database, config)
  const result = await reconcile({ gateway: paymentGateway(work), run: (action, input) => work.run(systemAsker('payments:reconcile'), action, input) })
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  process.exitCode = result.differenceCount > 0 ? 1 : 0
} finally {
  await database.destroy()
}
