import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeLogger, readConfig, WorkerRegistry } from '@rolecall/platform'
import { setAvailability } from '@rolecall/talent'
import { aBusiness, aFreelancer, aPublishedJob, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { deliverer } from '../../../test/support/deliver.js'
import { eventually } from '../../../test/support/api.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { LiveHub } from '../../platform/live/live-hub.js'
import { jobFacts } from '@rolecall/hiring'
import { matchJobOf } from '../data/job-facts.js'
import { nobodyBarred } from '../data/barred.js'
import { poolFilter, survivorsAfter } from '../data/retrieval.js'
import { SupplyRefreshed } from '../domain/events.js'
import type { MatchJob } from '../domain/match.js'
import { MatchingWorker } from '../matching.module.js'
import { PeopleIndex } from './people-index.js'

let world: World
let hub: LiveHub
let index: PeopleIndex
let business: TestBusiness
let matched: MatchJob
const people: TestFreelancer[] = []
const registry = new WorkerRegistry()
let deliver: () => Promise<number>

beforeAll(async () => {
  world = await testWorld()
  const config = { ...world.config, MATCH_INDEX_FROM: 0 }
  const logger = makeLogger(readConfig({ ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: world.config.DATABASE_URL }), 'test')
  hub = new LiveHub(config, logger)
  index = new PeopleIndex(world.work, hub, config, logger)
  new MatchingWorker(registry, index)
  const post = deliverer(world)
  deliver = () => post.deliver({ parts: [...registry.reactions.values()] })
  business = await aBusiness(world)
  for (const grade of [1, 0.8, 0.6, 1, 0.8] as const) people.push(await aFreelancer(world, { grade }))
  await deliver()
  const job = await aPublishedJob(world, business)
  matched = await world.work.run(business.owner, async (ctx) => matchJobOf(ctx, (await jobFacts(ctx, job.id))!), undefined) as MatchJob
}, 60_000)
afterAll(async () => {
  index.onModuleDestroy()
  await hub.onModuleDestroy()
  await world.close()
})

const bySql = async (): Promise<string[]> =>
  (await world.work.run(business.owner, async (ctx) => survivorsAfter(ctx, await poolFilter(ctx, { job: matched, barred: nobodyBarred }), { after: null, take: 500 }), undefined) as { freelancerId: string }[]).map(({ freelancerId }) => freelancerId)
const byIndex = async (): Promise<string[] | null> => (await index.find(matched, []))?.sort() ?? null

describe('the index of people', () => {
  test('answers once it is filled, with exactly those whom SQL finds', async () => {
    expect(await index.find(matched, [])).toBeNull()
    await index.open()
    expect(index.isOpen).toBe(true)
    expect(await byIndex()).toEqual(await bySql())
    expect(await byIndex()).toHaveLength(5)
  })

  test('a changed profile is seen within a second of the word that it changed', async () => {
    await world.work.run(people[0]!.asker, setAvailability, { available: false, hoursPerWeek: 30, awayUntil: null })
    await deliver()
    // the relay of a running worker says this
    await world.database.query(`SELECT pg_notify('rolecall_live', $1)`, [JSON.stringify(new SupplyRefreshed(people[0]!.id))])
    await eventually(async () => (await byIndex())?.length === 4, 1000)
    expect(await byIndex()).toEqual(await bySql())
  })

  test('what it may have missed it asks for', async () => {
    await world.work.run(people[1]!.asker, setAvailability, { available: false, hoursPerWeek: 30, awayUntil: null })
    await deliver()
    await world.database.query(`SELECT pg_notify('rolecall_live', '{"event":"missed"}')`)
    await eventually(async () => (await byIndex())?.length === 3, 2000)
  })

  test('a job is ranked and invited for through it like through SQL', async () => {
    const job = await aPublishedJob(world, business)
    await deliver()
    const [run]: { state: string; total: number; invited: number }[] = await world.database.query('SELECT state, total, invited FROM matching.runs WHERE job_id = $1', [job.id])
    expect(run).toMatchObject({ state: 'done', total: 3, invited: 3 })
  })

  test('a person from before there was a narrow form is taken in when the index is filled', async () => {
    await world.database.query('DELETE FROM matching.supply_in_roles')
    await index.open()
    expect(await byIndex()).toEqual(await bySql())
  })
})
