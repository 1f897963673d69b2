import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment, Setting } from './environment.js'
import { onServer } from './postgres/index.js'
import type { Stopper } from './stopper.js'

/** The launcher's own notebook in the database: which one-time steps this database has behind it. */
const notebook = `
  CREATE SCHEMA IF NOT EXISTS standalone;
  CREATE TABLE IF NOT EXISTS standalone.done (step text PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now())`

const isFilled = (url: string): Promise<boolean> => onServer(url, async (client) => {
  await client.query(notebook)
  return (await client.query(`SELECT 1 FROM standalone.done WHERE step = 'demo'`)).rowCount === 1
})

const note = (url: string) => onServer(url, (client) =>
  client.query(`INSERT INTO standalone.done (step) VALUES ('demo') ON CONFLICT DO NOTHING`))

interface Run { env: Environment, stopper: Stopper }

const run = (program: string, { cwd, env, stopper }: Run & { cwd: string }): Promise<void> => new Promise((done, fail) => {
  const child = spawn(process.execPath, ['--enable-source-maps', program], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = new Promise<void>((gone) => child.once('exit', () => gone()))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  stopper.add({ name: 'demo market', stop })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said = (said + String(chunk)).slice(-6000) })
  child.on('error', fail)
  child.on('exit', (code) => code === 0 ? done() : fail(new Error(`The demo market could not be filled:\n${said.trim()}`)))
})

/** Fills the demo market once a database. Says whether it did. */
export const fillDemoMarket = async ({ top, databaseUrl }: Pick<Setting, 'top' | 'databaseUrl'>, { env, stopper }: Run): Promise<boolean> => {
  const program = join(top, 'dist/apps/standalone/demo/main.js')
  if (!existsSync(program) || await isFilled(databaseUrl)) return false
  await run(program, { cwd: top, env, stopper })
  await note(databaseUrl)
  return true
}
