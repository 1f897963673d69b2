import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { invitationsOf } from '@rolecall/hiring'
import { WorkerRegistry } from '@rolecall/platform'
import { aCrowd } from '../../../test/factories/crowd.js'
import { aBusiness, aPublishedJob, type TestBusiness } from '../../../test/factories/market.js'
import { somePeople } from '../../../test/factories/matching.js'
import { deliverer } from '../../../test/support/deliver.js'
import { statementsOf } from '../../../test/support/statements.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { newestRun } from '../data/run-queries.js'
import { MatchCandidate } from '../data/run.entity.js'
import { MatchingWorker } from '../matching.module.js'
import { WAVE_MAX } from '../domain/wave.rules.js'
import { sendWave } from './send-wave.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const ranking = [...registry.reactions.values()].filter(({ name }) => name !== 'matching.on-match-run-scored')
const PEOPLE = 40
const SUPPLY = 'FROM matching.supply s WHERE s.freelancer_id = ANY'

let world: World
let business: TestBusiness
let deliver: () => Promise<number>
let ids: string[]
beforeAll(async () => {
  world = await testWorld()
  business = await aBusiness(world)
  const open = { verifiedRoles: ['smm-specialist'], platforms: ['vk', 'ok', 'telegram'], languages: ['ru', 'en'], timeZone: 'Europe/Berlin', weeklyCap: 50 }
  ids = await aCrowd(world, somePeople(PEOPLE, 7).map((person) => ({ ...person, ...open, available: true, bookedHours: 0, hoursPerWeek: 40, rateMinor: null, rateCurrency: null })))
  const post = deliverer(world)
  deliver = () => post.deliver({ parts: ranking })
}, 60_000)
afterAll(() => world.close())

const ranked = async (title: string): Promise<{ jobId: string; people: string[] }> => {
  const { id: jobId } = await aPublishedJob(world, business, { title })
  await deliver()
  const { id: runId } = (await world.work.read(world.system, newestRun, jobId))!
  const places = await world.database.getRepository(MatchCandidate).find({ where: { runId }, order: { rank: 'ASC' } })
  return { jobId, people: places.map(({ freelancerId }) => freelancerId) }
}
const told = async (): Promise<number> => (await world.database.query("SELECT count(*)::int AS n FROM notifications.notices WHERE kind = 'invitation'"))[0].n
const mails = async (): Promise<number> => (await world.database.query("SELECT count(*)::int AS n FROM notifications.mails WHERE kind = 'invitation'"))[0].n

test('a wave of eight takes the statements of a wave of one, and tells each of its people once', async () => {
  const counts: number[] = []
  for (const size of [1, WAVE_MAX]) {
    const { jobId, people } = await ranked(`A wave of ${size}`)
    const before = [await told(), await mails()]
    const among = people.slice(0, size)
    counts.push((await statementsOf(() => world.work.run(world.system, sendWave, { jobId, among }))).length)
    const sent = (await world.work.read(world.system, invitationsOf, jobId))!
    expect(sent.map(({ freelancerId }) => freelancerId).sort()).toEqual([...among].sort())
    expect([await told(), await mails()]).toEqual(before.map((count) => count + size))
  }
  expect(counts[1]).toBe(counts[0])
  expect(counts[0]).toBeLessThanOrEqual(27)
})
test('a ranking reads again only whoever changed since the last one, and ranks him as he is', async () => {
  const first = await ranked('The first of three')
  const asked = async (): Promise<readonly (readonly string[])[]> => {
    const { id: jobId } = await aPublishedJob(world, business, { title: 'One more' })
    const sent = await statementsOf(deliver)
    expect((await world.work.read(world.system, newestRun, jobId))!).toMatchObject({ state: 'done', total: PEOPLE })
    return sent.filter(({ text }) => text.includes(SUPPLY) && text.includes('xmin')).map(({ values }) => values[0] as string[])
  }
  expect(await asked()).toEqual([])
  const last = first.people.at(-1)!
  await world.database.query(
    `UPDATE matching.supply SET duties = (SELECT jsonb_agg(d || '{"mean": 0.99, "proven": true}') FROM jsonb_array_elements(duties) d) WHERE freelancer_id = $1`,
    [last],
  )
  expect(await asked()).toEqual([[last]])
  const again = await ranked('The last of three')
  expect(again.people.indexOf(last)).toBeLessThan(first.people.length - 1)
  expect([...again.people].sort()).toEqual([...ids].sort())
})
