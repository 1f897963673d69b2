import { join, resolve } from 'node:path'
import { readConfig } from '@rolecall/platform'
import { migrate } from '../composition/migrate.js'
import { fillDemoMarket } from './demo-market.js'
import { appEnvironment, isDemo, publicUrl, type Setting } from './environment.js'
import { noteAddress, releaseLock, takeLock } from './lock.js'
import { dataPlace, type Place } from './place.js'
import { ensureDatabase, freePort, startPostgres } from './postgres/index.js'
import { ownSecrets } from './secrets.js'
import { Server } from './server.js'
import { appPlans, type NamedPlan, sandboxPlan } from './servers.js'
import { say, step } from './steps.js'
import { Stopper } from './stopper.js'
import { farewell, welcome } from './words.js'

const top = resolve(import.meta.dirname, '../../..')
const firstPorts = { api: 3000, sandbox: 3001, postgres: 54_329 }

const settingFor = async (dataDir: string, given: NodeJS.ProcessEnv): Promise<Setting> => {
  const host = given['HOST'] || '127.0.0.1'
  const wishedPort = Number(given['PORT'] || firstPorts.api)
  const apiPort = await freePort(wishedPort, host)
  const sandboxPort = given['STRIPE_SECRET_KEY'] ? undefined : await freePort(Math.max(firstPorts.sandbox, apiPort + 1), host)
  const databaseUrl = given['DATABASE_URL'] ?? ''
  return { given, top, dataDir, databaseUrl, host, wishedPort, apiPort, sandboxPort, secrets: ownSecrets(dataDir) }
}

/** Bad configuration is told as a whole, before anything is started. */
const checkConfig = (setting: Setting) => readConfig({ ...appEnvironment(setting), DATABASE_URL: setting.databaseUrl || 'postgres://own' })

const startDatabase = async (setting: Setting, stopper: Stopper): Promise<void> => {
  if (setting.databaseUrl) return
  await step(async () => {
    const server = await startPostgres({
      dataDir: join(setting.dataDir, 'postgres'), port: firstPorts.postgres, flags: { max_connections: '200' },
    })
    stopper.add({ name: 'PostgreSQL', stop: server.stop })
    setting.databaseUrl = await ensureDatabase(server.url, 'rolecall')
    const how = server.adopted ? 'was still running' : server.created ? 'new data' : 'data kept'
    return `PostgreSQL 18 on port ${server.port} (${how})`
  })
}

const unreachable = (url: string, fault: unknown): Error => {
  const { code, message } = fault as NodeJS.ErrnoException
  if (!code || !/^(E[A-Z]+|28\w{3}|3D000)$/.test(code)) return fault as Error
  return new Error(`The database at ${new URL(url).host} cannot be used (${message || code}). Check DATABASE_URL.`)
}

const bringUpToDate = async (setting: Setting): Promise<void> => {
  await step(async () => {
    const ran = await migrate(setting.databaseUrl, setting.given['QUEUE_URL'] || setting.databaseUrl).catch((fault: unknown) => {
      throw unreachable(setting.databaseUrl, fault)
    })
    return ran.length > 0 ? `Database schema made (${ran.length} migrations)` : 'Database schema is up to date'
  })
}

const fillDemo = async (setting: Setting, stopper: Stopper): Promise<void> => {
  const env = appEnvironment(setting)
  if (!isDemo(env)) return
  await step(async () => await fillDemoMarket(setting, { env, stopper }) ? 'Demo market filled' : null)
}

const startServers = async (plans: NamedPlan[], { stopper, giveUp }: Guards): Promise<void> => {
  const servers = plans.map((plan) => ({ plan, server: new Server(plan, giveUp) }))
  stopper.add(...servers.map(({ plan, server }) => ({ name: plan.name, stop: () => server.stop() })))
  await Promise.all(servers.map(({ plan, server }) => step(async () => {
    await server.start()
    return stopper.isStopping ? null : plan.line
  })))
}

interface Guards { stopper: Stopper, giveUp: (reason: string) => void }

const startAll = async (setting: Setting, guards: Guards): Promise<void> => {
  const { stopper } = guards
  // plans are made when their turn comes: the address of the database is known only then
  const parts = [
    () => startDatabase(setting, stopper),
    () => bringUpToDate(setting),
    () => startServers([sandboxPlan(setting)].filter((plan) => plan !== null), guards),
    () => fillDemo(setting, stopper),
    () => startServers(appPlans(setting), guards),
  ]
  for (const part of parts) if (!stopper.isStopping) await part()
}

const explain = (fault: unknown) => {
  const long = process.env['DEBUG'] && fault instanceof Error ? fault.stack : undefined
  process.stderr.write(`\n${long ?? (fault instanceof Error ? fault.message : String(fault))}\n`)
}

const run = async (place: Place, startedAt: number): Promise<void> => {
  const stopper = new Stopper()
  let starting: Promise<void> = Promise.resolve()
  const end = async (code: number): Promise<void> => {
    if (stopper.isStopping) return
    const { hasParts } = stopper
    if (hasParts) say('\nStopping ...')
    const complaints = await stopper.stop()
    await starting.catch(() => undefined)
    complaints.push(...await stopper.stop())
    for (const complaint of complaints) say(`  ${complaint}`)
    releaseLock(place.dir)
    if (hasParts) say(farewell(place.dir))
    process.exit(complaints.length > 0 ? 1 : code)
  }
  const giveUp = (reason: string) => {
    explain(reason)
    void end(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  try {
    const setting = await settingFor(place.dir, process.env)
    checkConfig(setting)
    await (starting = startAll(setting, { stopper, giveUp }))
    if (stopper.isStopping) return
    noteAddress(place.dir, publicUrl(setting))
    say(welcome(setting, { place, startedAt }))
  } catch (fault) {
    if (!stopper.isStopping) explain(fault)
    await end(1)
  }
}

/** Starts everything on this machine and stays until it is told to stop. */
export const main = async (): Promise<void> => {
  const startedAt = Date.now()
  try {
    const place = dataPlace(top, { needsPostgres: !process.env['DATABASE_URL'] })
    takeLock(place.dir)
    await run(place, startedAt)
  } catch (fault) {
    explain(fault)
    process.exit(1)
  }
}
