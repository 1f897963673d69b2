import { afterAll, describe, expect, test } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appEnvironment, publicUrl, sandboxEnvironment, type Setting } from './environment.js'
import { releaseLock, takeLock } from './lock.js'
import { dataPlace } from './place.js'
import { reachable } from './postgres/index.js'
import { ownSecrets } from './secrets.js'
import { Stopper } from './stopper.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-place-'))
chmodSync(dir, 0o755)
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const isRoot = process.getuid?.() === 0

const setting = (given: Record<string, string> = {}): Setting => ({
  given, top: dir, dataDir: dir, databaseUrl: 'postgres://x/y', host: '127.0.0.1', wishedPort: 3000, apiPort: 3007,
  sandboxPort: given['STRIPE_SECRET_KEY'] ? undefined : 3008, secrets: ownSecrets(dir),
})

describe('what the servers are told', () => {
  test('an empty machine gets the sandbox, demo mode and its own address', () => {
    expect(appEnvironment(setting())).toMatchObject({
      PORT: '3007', PUBLIC_URL: 'http://127.0.0.1:3007', DEMO_MODE: 'true', STRIPE_API_PORT: '3008', STRIPE_API_PROTOCOL: 'http',
    })
    expect(sandboxEnvironment(setting())['SANDBOX_WEBHOOK_URL']).toBe('http://127.0.0.1:3007/webhooks/stripe')
  })

  test('the sandbox keeps its play money in the database and is never started without one', () => {
    expect(sandboxEnvironment(setting())['DATABASE_URL']).toBe('postgres://x/y')
    expect(() => sandboxEnvironment({ ...setting(), databaseUrl: '' })).toThrow('before the database')
  })

  test('a real Stripe key switches the sandbox off, and nothing points at it', () => {
    const env = appEnvironment(setting({ STRIPE_SECRET_KEY: 'sk_test_mine' }))
    expect(env['STRIPE_SECRET_KEY']).toBe('sk_test_mine')
    expect(Object.keys(env).filter((name) => name.startsWith('SANDBOX') || name.startsWith('STRIPE_API'))).toEqual([])
  })

  test('empty variables count as unset, given ones win', () => {
    const env = appEnvironment(setting({ SECRET_KEY: '', DEMO_MODE: 'false', PUBLIC_URL: 'https://rolecall.example' }))
    expect(env['SECRET_KEY']).toBe(ownSecrets(dir).secretKey)
    expect(env).toMatchObject({ DEMO_MODE: 'false', PUBLIC_URL: 'https://rolecall.example' })
  })

  test('production is never in demo mode by itself', () => {
    expect(appEnvironment(setting({ NODE_ENV: 'production' }))['DEMO_MODE']).toBe('false')
  })

  test('a wildcard host is listened on, not linked to', () => {
    expect(publicUrl({ given: {}, host: '0.0.0.0', apiPort: 3000 })).toBe('http://127.0.0.1:3000')
  })
})

describe('where the data lies', () => {
  test('in the checkout when that can be', () => {
    expect(dataPlace(dir, { needsPostgres: true })).toEqual({ dir: join(dir, '.data') })
  })

  test('elsewhere, with a reason, when the database may not enter the checkout', () => {
    const home = join(dir, 'home')
    mkdirSync(join(home, 'shop'), { recursive: true })
    chmodSync(home, 0o700)
    const place = dataPlace(join(home, 'shop'), { needsPostgres: true })
    if (isRoot) {
      expect(place.dir.startsWith(home)).toBe(false)
      expect(place.remark).toContain('may not enter')
      rmSync(place.dir, { recursive: true })
    } else {
      expect(place.dir).toBe(join(home, 'shop', '.data'))
    }
  })

  test('a folder closed to others is out of reach for another account only', () => {
    const closed = join(dir, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    expect(reachable(closed, null)).toBe(true)
    expect(reachable(closed, { name: 'somebody', uid: 54_321, gid: 54_321 })).toBe(false)
  })
})

describe('one launcher a folder', () => {
  test('a lock of a process that is gone, or of another program, is taken over', () => {
    writeFileSync(join(dir, 'launcher.json'), JSON.stringify({ pid: 2 ** 22 + 1 }))
    takeLock(dir)
    writeFileSync(join(dir, 'launcher.json'), JSON.stringify({ pid: 1 }))
    takeLock(dir)
    releaseLock(dir)
  })
})

describe('stopping', () => {
  test('goes from the last started to the first, once, and collects complaints', async () => {
    const stopper = new Stopper()
    const order: string[] = []
    const part = (name: string) => ({ name, stop: async () => void order.push(name) })
    stopper.add(part('database'))
    stopper.add(part('sandbox'))
    stopper.add(part('api'), { name: 'worker', stop: async () => { throw new Error('hangs') } })
    expect(await stopper.stop()).toEqual(['worker: Error: hangs'])
    expect(await stopper.stop()).toEqual([])
    expect(order).toEqual(['api', 'sandbox', 'database'])
  })
})
