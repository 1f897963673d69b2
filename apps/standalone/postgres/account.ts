import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The operating-system account PostgreSQL runs under. */
export interface Account { name: string, uid: number, gid: number }

const preferred = ['postgres', 'nobody']

const accounts = (): Account[] =>
  readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).filter((part) => part.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }))

const isRoot = (): boolean => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account. A data folder that exists
 * keeps its owner; a new one goes to `postgres`, else `nobody`. Anybody but root runs it as themselves (null).
 */
export const postgresAccount = (existingDataDir?: string): Account | null => {
  if (!isRoot()) return null
  const known = accounts()
  const owner = existingDataDir ? statSync(existingDataDir).uid : 0
  const account = owner > 0
    ? known.find((each) => each.uid === owner)
    : preferred.map((name) => known.find((each) => each.name === name)).find((each) => each !== undefined)
  if (account) return account
  throw new Error(
    'PostgreSQL does not run as root and this system has no account named postgres or nobody to lend it. '
    + 'Start as an ordinary user, or set DATABASE_URL.',
  )
}

const mayEnter = (folder: string, account: Account): boolean => {
  const { mode, uid, gid } = statSync(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** Whether the account can walk from the root down to this folder. A checkout under a 0700 home fails here. */
export const reachable = (path: string, account: Account | null): boolean => {
  if (!account) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    try {
      if (!mayEnter(folder, account)) return false
    } catch {
      // not there yet: its parents decide
    }
    if (folder === dirname(folder)) return true
  }
}
