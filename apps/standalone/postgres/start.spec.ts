import { afterAll, describe, expect, test } from '@jest/globals'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, freePort, isAlive, onServer, startPostgres } from './index.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-launcher-'))
chmodSync(dir, 0o755)
const dataDir = join(dir, 'data')
const start = (port = 0) => startPostgres({ dataDir, port, flags: { fsync: 'off' } })
const ask = async (url: string, sql: string) => onServer(url, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows[0])

let leftPid = 0
afterAll(() => {
  if (leftPid && isAlive(leftPid)) process.kill(leftPid, 'SIGQUIT')
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
})

describe('the embedded PostgreSQL', () => {
  test('makes its data folder once, understands Russian text, and keeps the data over a stop', async () => {
    const first = await start()
    leftPid = first.pid
    expect(first).toMatchObject({ created: true, adopted: false })
    const url = await ensureDatabase(first.url, 'shop')
    expect(await ask(url, `SELECT lower('Ё'), to_tsvector('russian', 'РЕКЛАМА')::text, current_setting('server_version_num')::int / 10000`))
      .toEqual(['ё', `'реклам':1`, 18])
    await ask(url, `CREATE EXTENSION pg_trgm`)
    expect(await ask(url, `SELECT similarity('маркетинг', 'маркетинга') > 0.5`)).toEqual([true])
    await ask(url, `CREATE TABLE kept AS SELECT 7 AS n`)
    await first.stop()
    await first.stop()
    const second = await start()
    leftPid = second.pid
    expect(second).toMatchObject({ created: false, adopted: false })
    expect(await ask(await ensureDatabase(second.url, 'shop'), 'SELECT n FROM kept')).toEqual([7])
    await second.stop()
    expect(isAlive(second.pid)).toBe(false)
  }, 90_000)

  test('takes over a server that an earlier launcher left behind', async () => {
    const first = await start()
    leftPid = first.pid
    const again = await start()
    expect(again).toMatchObject({ adopted: true, pid: first.pid, port: first.port })
    await again.stop()
    expect(isAlive(first.pid)).toBe(false)
  }, 60_000)

  test('does not mind a pid file whose number belongs to another program', async () => {
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n1\n`)
    const server = await start()
    leftPid = server.pid
    expect(server.adopted).toBe(false)
    await server.stop()
  }, 60_000)

  test('takes the next port when its own is taken', async () => {
    const port = await freePort(0)
    const other = createServer()
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done))
    const server = await start(port)
    leftPid = server.pid
    expect(server.port).toBeGreaterThan(port)
    await server.stop()
    await new Promise((done) => other.close(done))
  }, 60_000)
})
