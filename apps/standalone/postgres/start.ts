import { type ChildProcess, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresAccount, reachable } from './account.js'
import { binaries } from './binaries.js'
import {
  type ClusterPlace, closeLog, clusterPlace, createCluster, isCluster, lastLogLines, openLog, passwordOf, refuseOtherVersion, runAs,
  serverEnvironment,
} from './cluster.js'
import { freePort } from './ports.js'
import { isAlive, runningPostmaster, stopPostmaster } from './postmaster.js'

/** How to start: the data folder, the first port to try (0: any), server settings, and whether it is a throw-away one. */
export interface PostgresOptions {
  dataDir: string
  port: number
  flags?: Record<string, string>
  /** A throw-away cluster for tests: no password, dies with its parent's terminal, stops without a checkpoint. */
  throwAway?: boolean
}

/** A running server. `url` names the maintenance database; `adopted` says an orphan of an earlier start was taken over. */
export interface RunningPostgres { url: string, port: number, pid: number, adopted: boolean, created: boolean, stop(): Promise<void> }

const user = 'rolecall'
const host = '127.0.0.1'
const readyWithinMs = 60_000

const urlOf = (place: ClusterPlace, port: number) => {
  const password = passwordOf(place)
  return `postgres://${user}${password ? `:${password}` : ''}@${host}:${port}/postgres`
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    // 28P01 wrong password: a server answers, and waiting will not help
    if ((error as { code?: string }).code === '28P01') throw new Error(`PostgreSQL refuses its stored password for ${url.split('@')[1]}.`)
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const whenReady = async (url: string, stillTrying: () => boolean): Promise<boolean> => {
  for (const end = Date.now() + readyWithinMs; Date.now() < end && stillTrying(); await sleep(30)) {
    if (await answers(url)) return true
  }
  return false
}

const adopt = async (place: ClusterPlace): Promise<RunningPostgres | null> => {
  const found = runningPostmaster(place.dataDir)
  if (!found) return null
  const url = urlOf(place, found.port)
  if (await whenReady(url, () => isAlive(found.pid))) {
    return { url, ...found, adopted: true, created: false, stop: () => stopPostmaster(found.pid) }
  }
  await stopPostmaster(found.pid)
  return null
}

const settings = (flags: Record<string, string>) => Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const spawnServer = (place: ClusterPlace, { program, port, options }: { program: string, port: number, options: PostgresOptions }) => {
  const log = openLog(place)
  const flags = {
    listen_addresses: host, port: String(port), unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...options.flags,
  }
  // detached: its own process group, so Ctrl-C reaches the launcher first and the database last
  const child = spawn(program, ['-D', place.dataDir, ...settings(flags)], {
    detached: !options.throwAway, stdio: ['ignore', log, log], cwd: place.dataDir, env: serverEnvironment(),
    ...runAs(postgresAccount(place.dataDir)),
  })
  closeLog(log)
  child.on('error', () => undefined)
  child.unref()
  return child
}

const hasEnded = (child: ChildProcess) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null

const bindAttempts = 5

/** Starts PostgreSQL 18 on a data folder, making it first when it is new, or takes over the one still running there. */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const place = clusterPlace(options.dataDir)
  const created = !isCluster(place.dataDir)
  const account = postgresAccount(created ? undefined : place.dataDir)
  if (!reachable(dirname(place.dataDir), account)) {
    throw new Error(`The account ${account!.name}, which PostgreSQL runs under, cannot enter ${dirname(place.dataDir)}.`)
  }
  if (!created) refuseOtherVersion(place.dataDir)
  const adopted = created ? null : await adopt(place)
  if (adopted) return adopted
  const programs = binaries(account, dirname(place.dataDir))
  if (created) createCluster(place, { binaries: programs, account, trust: options.throwAway ?? false })
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(options.port, host)
    const child = spawnServer(place, { program: programs.postgres, port, options })
    const url = urlOf(place, port)
    if (await whenReady(url, () => !hasEnded(child))) {
      const stop = () => stopPostmaster(child.pid!, options.throwAway ? 'SIGQUIT' : 'SIGINT')
      return { url, port, pid: child.pid!, adopted: false, created, stop }
    }
    if (child.pid !== undefined && !hasEnded(child)) await stopPostmaster(child.pid)
    const cause = lastLogLines(place)
    // somebody took the port between our look and the server's bind
    if (cause.includes('could not bind') && attempt < bindAttempts) continue
    throw new Error(`PostgreSQL did not start on ${place.dataDir}. Its last words (${place.logFile}):\n${cause}`)
  }
}
