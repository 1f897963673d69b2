import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { postgresAccount, reachable } from './postgres/index.js'

/** Where this installation keeps its data, and why it is not the usual `.data` when it is not. */
export interface Place { dir: string, remark?: string }

const writable = (dir: string): boolean => {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o755 })
    accessSync(dir, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Two checkouts on one machine must not meet in one data folder. */
const ownName = (top: string) => `${basename(top)}-${createHash('sha1').update(top).digest('hex').slice(0, 8)}`

const elsewhere = (top: string): string[] => {
  const stateHome = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state')
  const roots = process.getuid?.() === 0 ? ['/var/lib/rolecall'] : [join(stateHome, 'rolecall')]
  return [...roots, join(tmpdir(), 'rolecall')].map((root) => join(root, ownName(top)))
}

/**
 * `ROLECALL_DATA_DIR`, else `.data` in the checkout, else a place outside it: when the folder is read-only, or when
 * root keeps the checkout where the account PostgreSQL runs under may not enter. The choice is the same at every start.
 */
export const dataPlace = (top: string, { needsPostgres }: { needsPostgres: boolean }): Place => {
  const wished = process.env['ROLECALL_DATA_DIR']
  if (wished) {
    if (writable(wished)) return { dir: wished }
    throw new Error(`ROLECALL_DATA_DIR: the folder ${wished} cannot be written to.`)
  }
  const usual = join(top, '.data')
  const account = needsPostgres ? postgresAccount() : null
  const closed = !reachable(top, account)
  if (!closed && writable(usual)) return { dir: usual }
  const remark = closed
    ? `the account ${account!.name}, which PostgreSQL runs under, may not enter ${top}`
    : existsSync(usual) ? `${usual} belongs to another account` : `${top} is read-only`
  const dir = elsewhere(top).find((each) => reachable(each, account) && writable(each))
  if (dir) return { dir, remark }
  throw new Error(`No place for the data: ${remark}. Set ROLECALL_DATA_DIR to a folder that can be written to.`)
}
