// One throw-away PostgreSQL for a run of tests, and the migrated template every test database is cloned from.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importTs } from './typescript.mjs'

const prefix = 'rolecall-test-'
const flags = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', autovacuum: 'off' }
const sparing = { wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '256MB' }
const memory = '/dev/shm'
const wanted = 4 * 2 ** 30

const postgres = await importTs('apps/standalone/postgres/index.ts')

const ownerOf = (dir) => existsSync(join(dir, 'owner')) ? Number(readFileSync(join(dir, 'owner'), 'utf8')) : 0

/** Hundreds of test databases of a thousand files each: a file system in memory, where there is one with room, takes a tenth of the time. */
const hasMemory = () => {
  if (!existsSync(memory) || freemem() < wanted) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= wanted
}

const clustersIn = (folder) => readdirSync(folder).filter((each) => each.startsWith(prefix)).map((each) => join(folder, each))

/** Clusters whose run was killed: their server is ended and their folder removed. */
const sweepOrphans = async () => {
  for (const dir of [tmpdir(), memory].filter(existsSync).flatMap(clustersIn)) {
    const owner = ownerOf(dir)
    if (!owner || postgres.isAlive(owner)) continue
    try {
      const pid = Number(readFileSync(join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
      if (pid > 0) process.kill(pid, 'SIGQUIT')
    } catch {
      // no server left, or not ours to end
    }
    try {
      rmSync(dir, { recursive: true, force: true })
    } catch {
      // another account's folder
    }
  }
}

/** Starts a cluster in a new temporary folder; `stop` ends it and removes the folder. `inMemory`: for tests, whose databases are many and small. */
export const startCluster = async ({ inMemory = false } = {}) => {
  await sweepOrphans()
  const folder = inMemory && hasMemory() ? memory : tmpdir()
  const dir = mkdtempSync(join(folder, prefix))
  chmodSync(dir, 0o755)
  writeFileSync(join(dir, 'owner'), String(process.pid))
  const server = await postgres.startPostgres({ dataDir: join(dir, 'data'), port: 0, flags: folder === memory ? { ...flags, ...sparing } : flags, throwAway: true })
  const stop = async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
  return { url: server.url, stop }
}

/** A database with every migration applied. No connection may stay open on it: it is cloned, not used. */
export const makeTemplate = async (adminUrl, name) => {
  const url = await postgres.ensureDatabase(adminUrl, name)
  const migrations = 'apps/composition/migrate.ts'
  if (existsSync(resolve(import.meta.dirname, '../..', migrations))) {
    const { migrate } = await importTs(migrations)
    await migrate(url)
  } else {
    process.stderr.write(`${migrations} is missing: test databases are empty.\n`)
  }
  return url
}

export const dropDatabase = (adminUrl, name) =>
  postgres.onServer(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`))
