// @queue: from a committed event to its effect, through outbox, relay, queue and run, on either queue.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { setTimeout as pause } from 'node:timers/promises'
import { NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { testQueueUrl } from '../../../test/support/queue.js'
import { testWorld, type World } from '../../../test/support/world.js'
import type { Config } from '../config.js'
import { readConfig } from '../config.js'
import type { Ctx, DomainEvent } from '../ctx.js'
import { makeLogger } from '../telemetry/logger.js'
import { openQueue } from './backend.js'
import { processOf, reaction, WorkerRegistry } from './reaction.js'
import { JobRunner } from './runner.js'

interface BellRang extends DomainEvent {
  readonly event: 'BellRang'
  readonly door: string
}
interface Told {
  effects: string[]
  outbox: { waiting: number }
}

let world: World
let config: Config
let runners: JobRunner[] = []
/** What the handler does at a door, by the name of the door; counts how often it was tried. */
const behaviour = new Map<string, (tries: number) => unknown>()
const tries = new Map<string, number>()
let mailed: string[] = []
let ticks = 0

const onBell = reaction<BellRang>({
  name: 'house.on-bell',
  on: 'BellRang',
  handle: async (ctx, { door }) => {
    const count = (tries.get(door) ?? 0) + 1
    tries.set(door, count)
    await ctx.db.query('INSERT INTO effects (door) VALUES ($1)', [door])
    return behaviour.get(door)?.(count)
  },
})
const mailBell = processOf<BellRang>({ name: 'house.mail-bell', on: 'BellRang', process: async (_env, { door }) => void mailed.push(door) })
const registry = new WorkerRegistry()
registry.add(onBell, mailBell)
registry.add({ name: 'house.broken-clock', sweep: () => Promise.reject(new Error('this clock is broken')) })
registry.add({ name: 'house.clock', sweep: async () => void (ticks += 1) })

const startRunner = async (): Promise<JobRunner> => {
  const runner = new JobRunner({ config, registry, database: world.database, logger: makeLogger(config, 'test') })
  runners.push(runner)
  await runner.start()
  return runner
}
const ring = (door: string): Promise<unknown> =>
  world.work.run(world.system, async (ctx: Ctx) => ctx.emit({ event: 'BellRang', door } as BellRang), undefined)
const told = async (): Promise<Told> => {
  const effects: { door: string }[] = await world.database.query('SELECT door FROM effects ORDER BY door')
  const [outbox] = await world.database.query('SELECT count(*)::int AS waiting FROM platform.outbox WHERE relayed_at IS NULL')
  return { effects: effects.map(({ door }) => door), outbox }
}
const until = async (holds: () => unknown | Promise<unknown>, withinMs = 12_000): Promise<void> => {
  for (const end = Date.now() + withinMs; Date.now() < end; await pause(25)) if (await holds()) return
  throw new Error(`it did not come about: ${JSON.stringify({ ...(await told()), mailed, tries: [...tries] })}`)
}
const rung = (door: string): (() => Promise<boolean>) => async () => (await told()).effects.includes(door) && mailed.includes(door)

beforeAll(async () => {
  world = await testWorld()
  config = readConfig({
    NODE_ENV: 'test', DATABASE_URL: world.config.DATABASE_URL, QUEUE_URL: await testQueueUrl(), LOG_LEVEL: 'silent',
    TICK_MS: '200', JOB_LOCK_MS: '1000', JOB_STALLED_CHECK_MS: '500',
  })
  await world.database.query('CREATE TABLE effects (door text NOT NULL)')
}, 60_000)
beforeEach(async () => {
  behaviour.clear()
  tries.clear()
  mailed = []
  const queue = openQueue(config)
  await queue.obliterate({ force: true })
  await queue.close()
  await world.database.query('TRUNCATE effects, platform.outbox, platform.reaction_runs')
})
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()))
  runners = []
})
afterAll(() => world.close())

describe('an event', () => {
  test('reaches every reaction to it', async () => {
    await startRunner()
    await ring('front')
    await until(rung('front'))
    expect((await told()).outbox.waiting).toBe(0)
  })
  test('of a unit of work that was refused, or broke, is never told', async () => {
    const refuse = async (ctx: Ctx) => {
      ctx.emit({ event: 'BellRang', door: 'refused' } as BellRang)
      return new NotAllowed()
    }
    const breakDown = async (ctx: Ctx) => {
      ctx.emit({ event: 'BellRang', door: 'broken' } as BellRang)
      throw new Error('the wire broke')
    }
    expect(await world.work.run(world.system, refuse, undefined)).toBeInstanceOf(NotAllowed)
    await expect(world.work.run(world.system, breakDown, undefined)).rejects.toThrow('the wire broke')
    expect(await world.events('BellRang')).toEqual([])
  })
  test('that comes twice has one effect', async () => {
    await startRunner()
    await ring('front')
    await until(rung('front'))
    const [{ id }] = await world.database.query('SELECT id FROM platform.outbox')
    const queue = openQueue(config)
    const data = { eventId: id, event: 'BellRang', payload: { door: 'front' }, requestId: 'r' }
    await queue.addBulk([onBell, mailBell].map(({ name }) => ({ name, data, opts: { removeOnComplete: true } })))
    await until(async () => Object.values(await queue.getJobCounts('waiting', 'active')).every((count) => count === 0))
    await queue.close()
    expect([(await told()).effects, mailed]).toEqual([['front'], ['front']])
  })
  test('is told by two workers at once to each reaction once', async () => {
    await Promise.all([startRunner(), startRunner()])
    const doors = Array.from({ length: 60 }, (_, index) => `door ${String(index).padStart(2, '0')}`)
    await Promise.all(doors.map(ring))
    await until(async () => (await told()).effects.length >= 60 && mailed.length >= 60)
    await pause(300)
    expect([(await told()).effects, mailed.sort()]).toEqual([doors, doors])
  })
})

describe('a reaction that does not come through', () => {
  const ends: [string, (count: number) => unknown][] = [
    ['throws', () => { throw new Error('the door is stuck') }],
    ['is refused', () => new NotAllowed()],
    ['misses something', () => { throw new NotFoundSignal() }],
  ]
  test.each(ends)('because it %s is taken back and tried again', async (_name, end) => {
    behaviour.set('stuck', (count) => (count < 3 ? end(count) : undefined))
    await startRunner()
    await ring('stuck')
    await until(rung('stuck'))
    expect([tries.get('stuck'), (await told()).effects]).toEqual([3, ['stuck']])
  })
  test('does not hold up the others, nor does a broken timer', async () => {
    behaviour.set('stuck', () => { throw new Error('the door is stuck') })
    await startRunner()
    await ring('stuck')
    await ring('front')
    await until(rung('front'))
    const before = ticks
    await until(() => ticks > before + 1)
  })
})

describe('the queue', () => {
  test('may be emptied: what was in it comes back by the sweep', async () => {
    const queue = openQueue(config)
    await startRunner()
    await queue.pause()
    await ring('front')
    await until(async () => (await told()).outbox.waiting === 0)
    await queue.obliterate({ force: true })
    await queue.resume()
    expect((await told()).effects).toEqual([])
    await world.database.query("UPDATE platform.reaction_runs SET queued_at = now() - interval '61 s'")
    await until(rung('front'))
    await queue.close()
  })
  test('is not filled with doubles of a run that was put back a moment ago', async () => {
    await ring('front')
    await world.database.query(`INSERT INTO platform.reaction_runs (reaction, event_id, state, sweeps, queued_at)
      SELECT 'house.on-bell', id, 'queued', 2, now() - interval '61 s' FROM platform.outbox`)
    await world.database.query('UPDATE platform.outbox SET relayed_at = now()')
    await startRunner()
    const before = ticks
    await until(() => ticks > before + 2)
    expect(tries.get('front')).toBeUndefined()
  })
})

describe('a stop', () => {
  test('lets the work in hand end and keeps the rest for the next worker', async () => {
    behaviour.set('slow', () => pause(400))
    const runner = await startRunner()
    await ring('slow')
    await until(() => tries.get('slow') === 1)
    await runner.stop()
    expect((await told()).effects).toEqual(['slow'])
    await ring('later')
    await pause(300)
    expect((await told()).effects).toEqual(['slow'])
    await startRunner()
    await until(rung('later'))
  })
  test('does not wait for ever', async () => {
    let release = (): void => undefined
    behaviour.set('hanging', () => new Promise<void>((done) => (release = done)))
    const runner = await startRunner()
    await ring('hanging')
    await until(() => tries.get('hanging') === 1)
    const began = Date.now()
    await runner.stop(300)
    expect(Date.now() - began).toBeLessThan(3000)
    release()
    await until(async () => (await told()).effects.length === 1)
  })
})
