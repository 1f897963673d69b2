import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { catalogue, seedCatalogue } from '@rolecall/catalog'
import { aCrowd } from '../../../test/factories/crowd.js'
import { aJob, lottery, somePeople } from '../../../test/factories/matching.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { type ExclusionCode, exclusionOf, namesRole } from '../domain/eligibility.rules.js'
import type { MatchJob, MatchPerson } from '../domain/match.js'
import { noStanding } from '../domain/match.js'
import { Engine } from '../domain/engine/engine.js'
import type { NarrowRole } from '../domain/engine/narrow.rules.js'
import { type Barred, everyBarred, nobodyBarred, standingIn } from './barred.js'
import { narrowQueryOf, narrowRoles, narrowRowsOfRole, wordBits, type WordBits, writeNarrow, Zones } from './narrow-rows.js'
import { poolFilter, supplyOf, survivorsAfter } from './retrieval.js'

/** People who fail every rule in every mixture. */
const mixedPeople = (count: number): MatchPerson[] => {
  const next = lottery(99)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!
  return somePeople(count, 5).map((person) => {
    const rate = pick([{ rateMinor: null, rateCurrency: null }, { rateMinor: 2500n, rateCurrency: 'EUR' }, { rateMinor: 2501n, rateCurrency: 'EUR' }, { rateMinor: 900n, rateCurrency: 'USD' }] as const)
    const roles = pick([
      { verifiedRoles: ['smm-specialist'], growthRoles: [], claimedRoles: [] },
      { verifiedRoles: [], growthRoles: [], claimedRoles: ['smm-specialist'] },
      { verifiedRoles: ['content-manager'], growthRoles: ['smm-specialist'], claimedRoles: [] },
      { verifiedRoles: ['chatbot-specialist'], growthRoles: ['smm-specialist'], claimedRoles: [] },
      { verifiedRoles: ['copywriter'], growthRoles: [], claimedRoles: [] },
    ])
    return {
      ...person, ...rate, ...roles,
      ...pick([{ minRateMinor: null, minRateCurrency: null }, { minRateMinor: null, minRateCurrency: null }, { minRateMinor: 2000n, minRateCurrency: 'EUR' }, { minRateMinor: 2001n, minRateCurrency: 'EUR' }] as const),
      nichesDisliked: pick([[], ['food']]),
      payeeState: pick(['none', 'ready', 'ready', 'restricted', 'unsupported']),
      available: next() > 0.1,
      awayUntil: pick([null, null, null, '2026-05-31', '2026-06-01']),
      bookedHours: pick([0, 5, 10, 11]),
      languages: pick([['ru'], ['ru', 'en'], ['en']]),
      platforms: pick([['vk'], ['vk', 'ok'], ['telegram']]),
    }
  })
}

let world: World
let people: MatchPerson[]
let ids: string[]
beforeAll(async () => {
  world = await testWorld()
  people = mixedPeople(3000)
  ids = await aCrowd(world, people)
}, 60_000)
afterAll(() => world.close())

const jobs: [string, MatchJob][] = [
  ['that takes growth', aJob()],
  ['that takes none', aJob({ acceptsGrowth: false })],
  ['for seniors', aJob({ level: 2 })],
  ['that asks for two languages and two platforms', aJob({ languages: ['ru', 'en'], platforms: ['vk', 'ok'] })],
  ['with no overlap asked', aJob({ minOverlapHours: 0, hoursPerWeek: 10, budgetMinor: 86_000n })],
]
const judge = (job: MatchJob, barred: Barred): Map<ExclusionCode | null, string[]> => {
  const groups = new Map<ExclusionCode | null, string[]>()
  for (const [index, person] of people.entries()) {
    if (!namesRole(job, person)) continue
    const id = ids[index]!
    const code = exclusionOf({ job, person, standing: { ...noStanding, ...standingIn(barred)(id) } })
    groups.set(code, [...(groups.get(code) ?? []), id])
  }
  return groups
}

describe('the hard filter in the database', () => {
  test.each(jobs)('finds the people and counts the codes of the rules: a job %s', async (_, job) => {
    const barred = { members: ids.slice(0, 20), declined: ids.slice(20, 60), muted: ids.slice(60, 110), blocked: ids.slice(110, 150), away: ids.slice(150, 250) }
    const wanted = judge(job, barred)
    expect(wanted.get(null)!.length).toBeGreaterThan(5)
    const found = await world.work.read(world.system, async (ctx) => {
      const filter = await poolFilter(ctx, { job, barred })
      const survivors: string[] = []
      for (let after: string | null = null; ; after = survivors.at(-1)!) {
        const page = await survivorsAfter(ctx, filter, { after, take: 70 })
        survivors.push(...page.map((person) => person.freelancerId))
        if (page.length < 70) return { counts: filter.counts, survivors }
      }
    }, undefined)
    expect(found!.survivors).toEqual([...wanted.get(null)!].sort())
    expect(Object.fromEntries(found!.counts)).toEqual(Object.fromEntries([...wanted].map(([code, list]) => [code, list.length])))
  })
  test('lets the same people through as the index in memory, lowest rates and all: none differs on any job', async () => {
    const zones = new Zones()
    const index = (await world.work.run(world.system, async (ctx) => {
      await seedCatalogue(ctx)
      await writeNarrow(ctx, people.map((person, place) => ({ ...person, freelancerId: ids[place]! })))
      const roles = narrowRoles(await catalogue(ctx))
      const engine = new Engine(new Map(roles.map(({ slug, dutySlugs }) => [slug, dutySlugs.length])))
      await engine.fill((roleSlug) => narrowRowsOfRole(ctx, { roleSlug, zones }))
      return { engine, role: roles.find(({ slug }) => slug === 'smm-specialist')!, bits: await wordBits(ctx) }
    }, undefined)) as { engine: Engine; role: NarrowRole; bits: WordBits }
    const least = new Set(ids.filter((_, place) => people[place]!.minRateMinor))
    for (const [, job] of jobs) {
      const barred = { ...nobodyBarred, blocked: ids.slice(0, 50) }
      const bySql = (await world.work.read(world.system, async (ctx) => survivorsAfter(ctx, await poolFilter(ctx, { job, barred }), { after: null, take: 5000 }), undefined))!
      const query = narrowQueryOf({ job, barred: new Set(everyBarred(barred)), bits: index.bits, zones, role: index.role, top: 5000 })
      // a word that nobody has needs no bit: then SQL answers
      if (query === null) continue
      const byIndex = index.engine.find(query).map(({ freelancerId }) => freelancerId).sort()
      expect(byIndex).toEqual(bySql.map(({ freelancerId }) => freelancerId))
      expect(byIndex.some((id) => least.has(id))).toBe(true)
    }
  })
  test('gives a person back as he was stored', async () => {
    const [row] = (await world.work.read(world.system, supplyOf, [ids[7]!]))!
    const { freelancerId: _, ...stored } = people[7]!
    expect(row).toMatchObject({ ...stored, freelancerId: ids[7] })
  })
})
