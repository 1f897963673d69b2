import 'reflect-metadata'
import { grantStaff, resetSecondFactor } from '@rolecall/identity'
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
// npm run staff:add -- --reset-totp <e-mail>
const USAGE = `npm run staff:add -- <e-mail> <${staffRights.join('|')}>\nnpm run staff:add -- --reset-totp <e-mail>`
const RESET = '--reset-totp'

type Act = (work: UnitOfWork) => Promise<string>
const granting = (email: string, right: StaffRight): Act => async (work) => {
  const added = await work.run(systemAsker('staff:add'), grantStaff, { email, right })
  if (isRefusal(added)) throw new Error(inWords(added, 'en').message)
  return `${email} is ${right} now.`
}
const resetting = (email: string): Act => async (work) => {
  const reset = await work.run(systemAsker('staff:add'), resetSecondFactor, { email })
  if (isRefusal(reset)) throw new Error(inWords(reset, 'en').message)
  return `${email} is signed out and sets an authenticator up at the next sign-in.`
}

const wanted = ([first = '', second = '']: string[]): Act => {
  if (first === RESET && second) return resetting(second)
  if (first && (staffRights as readonly string[]).includes(second)) return granting(first, second as StaffRight)
  throw new Error(USAGE)
}

const add = async (): Promise<string> => {
  const act = wanted(process.argv.slice(2))
  const config = readConfig()
  const database = await openDatabase({ url: config.DATABASE_URL, entities, pool: 1 })
  try {
    return await act(new UnitOfWork(database, config))
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
