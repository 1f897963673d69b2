import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS } from '@rolecall/kernel'
import { newFreelancer, newModerator, provenDuty, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { newestField } from '../data/skill-evidence-of.js'
import { supplyFacts } from '../data/supply.js'
import { TAUGHT_BY } from '../domain/taught-field.js'
import { rebuildSkill } from './rebuild-skill.js'
import { relearnSkills, staleSkills } from './relearn-skills.js'

let world: World
let ada: { freelancerId: string }
const relearn = () => world.work.run(world.system, relearnSkills, undefined)
const stale = async () => (await world.work.run(world.system, staleSkills, { limit: 50 })) as string[]
const dutiesOf = async (id: string) => ((await world.work.read(world.system, supplyFacts, [id])) ?? [])[0]!.duties
const versionsOf = (id: string): Promise<{ version: number }[]> =>
  world.database.query('SELECT DISTINCT model_version AS version FROM talent.duty_skills WHERE freelancer_id = $1', [id])

/** Neighbours whose grades in two duties go together: whoever posts well answers well. */
const crowd = async (from: number, to: number): Promise<void> => {
  await world.database.query(
    `INSERT INTO identity.accounts (id, name, email, lang, time_zone, country, created_at)
     SELECT md5(n::text)::uuid, 'Person ' || n, n || '@crowd.example', 'en', 'Europe/Berlin', 'DE', now() FROM generate_series($1::int, $2::int) n`, [from, to])
  await world.database.query(
    `INSERT INTO talent.freelancers (account_id, headline, about, country, time_zone, languages, platforms, niches, hours_per_week, booked_hours, available, weekly_invite_cap,
       capacity_confirmed_at, created_at)
     SELECT md5(n::text)::uuid, 'Works', '', 'DE', 'Europe/Berlin', '{en}', '{telegram}', '{}', 40, 0, true, 8, now(), now() FROM generate_series($1::int, $2::int) n`, [from, to])
  await world.database.query(
    `INSERT INTO talent.freelancer_roles (freelancer_id, role_slug, growing, status) SELECT md5(n::text)::uuid, 'smm-specialist', false, 'claimed' FROM generate_series($1::int, $2::int) n`, [from, to])
  await world.database.query(
    `INSERT INTO talent.skill_evidence (id, freelancer_id, duty_slug, kind, state, url, note, value, submitted_at, reviewed_at)
     SELECT gen_random_uuid(), md5(n::text)::uuid, d, 'task', 'verified', 'https://work.example/' || n || d, '', 0.3 + 0.6 * (n % 10) / 9.0, now(), now()
       FROM generate_series($1::int, $2::int) n, unnest(ARRAY['smm.daily-posting', 'smm.community-inbox']) d`, [from, to])
}

beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  const person = await newFreelancer(world)
  ada = person
  await provenDuty(world, { asker: person.asker, dutySlug: 'smm.daily-posting', grade: 1, moderator: await newModerator(world) })
})
afterAll(() => world.close())

test('too few people teach nothing: the shipped field estimates', async () => {
  await crowd(1, TAUGHT_BY - 2)
  expect(await relearn()).toBeNull()
  expect(await versionsOf(ada.freelancerId)).toEqual([{ version: 3 }])
})

test('enough of them teach a version, once a week and once for two at the same time', async () => {
  await crowd(TAUGHT_BY - 1, TAUGHT_BY + 20)
  expect((await Promise.all([relearn(), relearn()])).filter((version) => version !== null)).toEqual([4])
  expect(await relearn()).toBeNull()
  expect(await world.work.read(world.system, newestField, undefined)).toMatchObject({ version: 4, people: TAUGHT_BY + 21 })
  await world.passTime(7 * DAY_MS + 1000)
  expect(await relearn()).toBe(5)
})

test('whom an older version knows is estimated anew: what goes together there lifts the other duty here', async () => {
  const meanOf = async () => (await dutiesOf(ada.freelancerId)).find(({ dutySlug }) => dutySlug === 'smm.community-inbox')!.mean
  const before = await meanOf()
  expect(await stale()).toEqual([ada.freelancerId])
  await world.work.run(world.system, rebuildSkill, { freelancerId: ada.freelancerId })
  expect(await stale()).toEqual([])
  expect(await versionsOf(ada.freelancerId)).toEqual([{ version: 5 }])
  expect(await meanOf()).toBeGreaterThan(before + 0.05)
})

test('each duty keeps its covariances with those before it, in one order everywhere', async () => {
  const duties = await dutiesOf(ada.freelancerId)
  expect(duties.map(({ dutySlug }) => dutySlug)).toEqual(duties.map(({ dutySlug }) => dutySlug).sort())
  expect(duties.map(({ covariances }) => covariances.length)).toEqual(duties.map((_, place) => place))
  duties.forEach(({ variance, covariances }) => covariances.forEach((covariance, place) => expect(covariance ** 2).toBeLessThanOrEqual(variance * duties[place]!.variance + 1e-12)))
})
