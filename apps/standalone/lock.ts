import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postgres/index.js'

interface Holder { pid: number, address?: string }

const file = (dataDir: string) => join(dataDir, 'launcher.json')

const holderOf = (dataDir: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8')) as Holder
  } catch {
    return null
  }
}

/** After a restart of the machine the number may belong to anybody; where /proc tells, only a node process counts. */
const isLauncher = (pid: number): boolean => {
  if (pid === process.pid || !isAlive(pid)) return false
  const command = `/proc/${pid}/cmdline`
  return !existsSync(command) || /standalone/.test(readFileSync(command, 'utf8'))
}

const attempts = 3

/** One launcher a data folder: a second one would start a second worker on the same ports' neighbours. */
export const takeLock = (dataDir: string): void => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      writeFileSync(file(dataDir), JSON.stringify({ pid: process.pid }), { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = holderOf(dataDir)
    if (holder && isLauncher(holder.pid)) {
      throw new Error(`Rolecall already runs from this folder${holder.address ? ` at ${holder.address}` : ''} (process ${holder.pid}). `
        + `Stop it with Ctrl-C in its window, or: kill ${holder.pid}`)
    }
    rmSync(file(dataDir), { force: true })
  }
  throw new Error(`${file(dataDir)} cannot be taken: another start is in progress.`)
}

/** Notes the address, so that a second start can name it. */
export const noteAddress = (dataDir: string, address: string): void =>
  writeFileSync(file(dataDir), JSON.stringify({ pid: process.pid, address }))

export const releaseLock = (dataDir: string): void => {
  if (holderOf(dataDir)?.pid === process.pid) rmSync(file(dataDir), { force: true })
}
