import 'reflect-metadata'
import { grantStaff } from '@rolecall/identity'
import { isRefusal } from '@rolecall/kernel'
import {
  inWords,
  openDatabase,
  readConfig,
  staffRights,
  systemAsker,
  UnitOfWork,
  type StaffRight,
} from '@rolecall/platform'
import { entities } from './contexts.js'

// npm run staff:add -- <e-mail> <right>
const [email = '', right = ''] = process.argv.slice(2)

const add = async (): Promise<string> => {
  if (!email || !(staffRights as readonly string[]).includes(right))
    throw new Error(`npm run staff:add -- <e-mail> <${staffRights.join('|')}>`)
  const config = readConfig()
  const database = await openDatabase({ url: config.DATABASE_URL, entities, pool: 1 })
  try {
    const work = new UnitOfWork(database, config)
    const added = await work.run(systemAsker('staff:add'), grantStaff, { email, right: right as StaffRight })
    if (isRefusal(added)) throw new Error(inWords(added, 'en').message)
    return `${email} is ${right} now.`
  } finally {
    await database.destroy()
  }
}

add().then(
  (line) => process.stdout.write(`${line}\n`),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  },
)
