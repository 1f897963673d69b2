import 'reflect-metadata'
import { checkedInvariants, ledgerViolations } from '@rolecall/payments'
import { openDatabase, systemAsker, UnitOfWork } from '@rolecall/platform'
import { commandConfig } from './command-config.js'

// npm run payments:invariants: JSON on stdout, exit code 1 when a promise of the books does not hold.
const config = commandConfig()
const database = await openDatabase({ url: config.DATABASE_URL, entities: [], pool: 2 })
try {
  const violations = (await new UnitOfWork(database, config).read(systemAsker('payments:invariants'), ledgerViolations, undefined)) ?? []
  process.stdout.write(`${JSON.stringify({ checked: checkedInvariants, violations }, null, 2)}\n`)
  process.exitCode = violations.length > 0 ? 1 : 0
} finally {
  await database.destroy()
}
