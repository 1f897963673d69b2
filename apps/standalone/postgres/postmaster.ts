import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server process that holds a data folder, as its postmaster.pid tells. */
export interface Postmaster { pid: number, port: number }

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A dead child nobody has waited for still answers signal 0 (seen in containers whose init reaps nothing). */
const isZombie = (pid: number): boolean => {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

const commandOf = (pid: number): string => {
  try {
    if (existsSync(`/proc/${pid}/cmdline`)) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * The server still running on this data folder, or null. A pid file whose process is gone, or whose number now
 * belongs to another program, is stale: it is removed, since PostgreSQL itself would refuse to start on the latter.
 */
export const runningPostmaster = (dataDir: string): Postmaster | null => {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(dataDir)) return { pid, port }
  rmSync(file, { force: true })
  return null
}

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name)
  } catch {
    // gone already
  }
}

const gone = async (pid: number, withinMs: number): Promise<boolean> => {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(25)) if (!isAlive(pid)) return true
  return !isAlive(pid)
}

const fastStopMs = 30_000
const immediateStopMs = 10_000

/** SIGINT is PostgreSQL's fast shutdown: clients are disconnected, everything committed is on disk. Safe to repeat. */
export const stopPostmaster = async (pid: number, first: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> => {
  signal(pid, first)
  if (await gone(pid, fastStopMs)) return
  signal(pid, 'SIGQUIT')
  if (await gone(pid, immediateStopMs)) return
  signal(pid, 'SIGKILL')
  await gone(pid, immediateStopMs)
}
