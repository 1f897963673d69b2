import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.js'
import type { Binaries } from './binaries.js'

/** Everything one cluster keeps: the data folder itself and, beside it, the password and the server's log. */
export interface ClusterPlace { dataDir: string, passwordFile: string, logFile: string }

export const clusterPlace = (dataDir: string): ClusterPlace => ({
  dataDir,
  passwordFile: `${dataDir}.password`,
  logFile: `${dataDir}.log`,
})

/** Whether there is a database to lose here: only then is the folder never made anew. */
export const isCluster = (dataDir: string): boolean =>
  existsSync(join(dataDir, 'PG_VERSION')) && existsSync(join(dataDir, 'global', 'pg_control'))

const major = '18'

/** Data of another major version must be dumped and restored; starting on it would only fail with riddles. */
export const refuseOtherVersion = (dataDir: string): void => {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) throw new Error(`${dataDir} was made by PostgreSQL ${found}, and this is ${major}. Restore a backup into a new folder.`)
}

export const passwordOf = (place: ClusterPlace): string =>
  existsSync(place.passwordFile) ? readFileSync(place.passwordFile, 'utf8').trim() : ''

/**
 * lower(), full-text stems and pg_trgm work on Russian text only with this mix: the builtin provider is stable between
 * systems, and pg_trgm reads LC_CTYPE, so that must be UTF-8 as well.
 */
const systemLocale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
const localeFlags = [
  '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', `--lc-ctype=${systemLocale}`,
  '--lc-messages=C', '--lc-monetary=C', '--lc-numeric=C', '--lc-time=C',
]

/** initdb works in a folder beside it, so one under the final name was never half made by us: it is not ours to remove. */
const refuseForeign = (dataDir: string) => {
  if (!existsSync(dataDir)) return
  throw new Error(`${dataDir} exists, but holds no database this account can read. Move it away, or set ROLECALL_DATA_DIR to another folder.`)
}

interface Making { binaries: Binaries, account: Account | null, trust: boolean }

const own = (path: string, account: Account | null) => {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Makes the cluster once, in a folder beside the final one, so that a killed initdb leaves nothing to trip over. */
export const createCluster = (place: ClusterPlace, { binaries, account, trust }: Making) => {
  refuseForeign(place.dataDir)
  const dir = `${place.dataDir}.new`
  mkdirSync(dirname(place.dataDir), { recursive: true, mode: 0o755 })
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { mode: 0o700 })
  own(dir, account)
  const passwordFile = join(dirname(dir), `.${process.pid}.password`)
  writeFileSync(passwordFile, trust ? 'trust' : randomBytes(18).toString('base64url'), { mode: 0o600 })
  own(passwordFile, account)
  const auth = trust ? ['--auth=trust', '--no-sync'] : ['--auth=scram-sha-256']
  const made = spawnSync(
    binaries.initdb,
    ['-D', dir, '-U', 'rolecall', `--pwfile=${passwordFile}`, ...auth, ...localeFlags, '--no-instructions'],
    { encoding: 'utf8', cwd: dir, env: serverEnvironment(), ...runAs(account) },
  )
  const password = readFileSync(passwordFile, 'utf8')
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(dir, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not make its data folder ${place.dataDir}:\n${made.error?.message ?? made.stderr.trim()}`)
  }
  if (!trust) writeFileSync(place.passwordFile, password, { mode: 0o600 })
  renameSync(dir, place.dataDir)
}

/** What the server's processes see of our environment: the path and a UTF-8 locale, none of the PG variables. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: systemLocale, TZ: 'UTC' })

export const runAs = (account: Account | null): { uid?: number, gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {}

const logLimitBytes = 20_000_000

/** A file, not a pipe: the server must outlive a killed launcher. Started anew when it has grown too large. */
export const openLog = (place: ClusterPlace): number => {
  const flags = existsSync(place.logFile) && statSync(place.logFile).size > logLimitBytes ? 'w' : 'a'
  return openSync(place.logFile, flags, 0o600)
}

export const closeLog = (fd: number) => closeSync(fd)

export const lastLogLines = (place: ClusterPlace, count = 6): string =>
  existsSync(place.logFile) ? readFileSync(place.logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : ''
