import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { JobRead } from '@rolecall/hiring'
import { systemAsker } from '@rolecall/platform'
import { aBusiness, aFreelancer, aPublishedJob, type TestBusiness } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { refreshSupply } from '../actions/refresh-supply.js'
import { bestReached, draftReach, jobReach, type ReachDraft, type ReachRead } from './reach-reads.js'

let world: World
let business: TestBusiness
let job: JobRead
beforeAll(async () => {
  world = await testWorld()
  business = await aBusiness(world)
  job = await aPublishedJob(world, business)
  const grades = [1, 0.8, 0.6] as const
  const people = []
  for (const grade of grades) people.push(await aFreelancer(world, { grade }))
  await world.work.run(systemAsker('test'), refreshSupply, { freelancerIds: people.map(({ id }) => id) })
}, 60_000)
afterAll(() => world.close())

const draft = (change: Partial<ReachDraft> = {}): ReachDraft => ({
  businessId: business.businessId, roleSlug: job.role.slug, level: job.level, niche: job.niche, hoursPerWeek: job.hoursPerWeek, budget: job.budget,
  startsOn: job.startsOn, endsOn: job.endsOn, platforms: job.platforms, languages: job.languages, timeZone: job.timeZone,
  minOverlapHours: job.minOverlapHours, acceptsGrowth: job.acceptsGrowth,
  duties: job.duties.map(({ dutySlug, quantity, importance }) => ({ dutySlug, quantity, importance })), ...change,
})
const reached = async (change: Partial<ReachDraft> = {}): Promise<ReachRead> => (await world.work.read(business.owner, draftReach, draft(change)))!

describe('who a job would reach', () => {
  test('everybody who passes the hard rules is counted before it is published, the best first', async () => {
    const reach = await reached()
    expect(reach).toMatchObject({ considered: 3, total: 3, exclusions: [] })
    const best = (await world.work.read(business.owner, bestReached, reach))!
    expect(best.map(({ percent }) => percent)).toEqual([...best.map(({ percent }) => percent)].sort((a, b) => b - a))
    expect(best[0]!.why.length).toBeGreaterThan(0)
  })

  test('where a budget keeps all out, more of it is the step that lets them in, with what to set', async () => {
    const small = await reached({ budget: { minor: job.budget.minor / 100n, currency: job.budget.currency } })
    expect(small).toMatchObject({ total: 0, exclusions: [{ code: 'rate', count: 3 }] })
    const near = await barely()
    expect(near.relaxations[0]).toMatchObject({ kind: expect.stringMatching(/budget|hours/), adds: near.relaxations[0]!.total - near.total })
    expect(near.relaxations[0]!.text).toMatch(/\d/)
  })

  /** The largest budget that still keeps somebody out. */
  const barely = async (): Promise<ReachRead> => {
    for (let percent = 100n; percent > 0n; percent -= 5n) {
      const reach = await reached({ budget: { minor: (job.budget.minor * percent) / 100n, currency: job.budget.currency } })
      if (reach.total < 3) return reach
    }
    throw new Error('no budget keeps anybody out')
  }

  test('a step that lets nobody in is not named', async () => {
    expect((await reached()).relaxations).toEqual([])
  })

  test('a stored job answers the same, and with other figures what they would bring', async () => {
    const now = await world.work.read(business.owner, jobReach, { jobId: job.id, change: {} })
    expect(now).toMatchObject({ total: 3 })
    expect(await world.work.read(business.owner, jobReach, { jobId: job.id, change: { hoursPerWeek: 60 } })).toMatchObject({ total: 0 })
  })

  test.each([
    ['no hours', { hoursPerWeek: 0 }], ['no budget', { budget: { minor: 0n, currency: 'EUR' } }], ['a role nobody knows', { roleSlug: 'astronaut' }],
    ['days that end before they begin', { startsOn: '2030-02-01', endsOn: '2030-01-01' }], ['200 duties', { duties: Array.from({ length: 200 }, () => ({ dutySlug: 'x', quantity: 1, importance: 1 })) }],
  ] satisfies [string, Partial<ReachDraft>][])('a draft with %s is not weighed', async (_what, change) => {
    expect(await world.work.read(business.owner, draftReach, draft(change))).toBeNull()
  })

  test('a checklist without duties is counted too', async () => {
    expect(await reached({ duties: [] })).toMatchObject({ total: 3 })
  })

  test('strangers are told nothing', async () => {
    const stranger = await aBusiness(world)
    expect(await world.work.read(stranger.owner, draftReach, draft())).toBeNull()
    expect(await world.work.read(stranger.owner, jobReach, { jobId: job.id, change: {} })).toBeNull()
  })
})
