import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { allDuties, catalogue } from '@rolecall/catalog'
import { createBusiness } from '@rolecall/identity'
import { DAY_MS, isRefusal, newId } from '@rolecall/kernel'
import { newPerson } from '../../../test/factories/identity.js'
import { answeredQuiz } from '../../../test/factories/quiz.js'
import { newFreelancer, newModerator, provenDuty, type TestFreelancer, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { myDuty } from '../data/ladder-reads.js'
import { freelancers } from '../data/profile-reads.js'
import { claimDuties } from './claim-duties.js'
import { finishQuiz } from './finish-quiz.js'
import { rebuildSkill } from './rebuild-skill.js'
import { recordReviewEvidence } from './record-review-evidence.js'
import { recordWorkEvidence } from './record-work-evidence.js'
import { staleSkills } from './relearn-skills.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
})
afterAll(() => world.close())

const skillsOf = ({ freelancerId }: TestFreelancer): Promise<Record<string, unknown>[]> =>
  world.database.query(
    `SELECT duty_slug, mean, variance, covariances, proven, graded, delivered, quizzed, quiz_passed, model_version
       FROM talent.duty_skills WHERE freelancer_id = $1 ORDER BY duty_slug`, [freelancerId])
const dutyOf = async (person: TestFreelancer, slug: string) => (await world.work.read(person.asker, myDuty, { slug }))!
const rebuild = (freelancerId: string) => world.work.run(world.system, rebuildSkill, { freelancerId })
const deliver = (person: TestFreelancer, clientId: string, dutySlug = 'smm.banner-design') =>
  world.work.run(world.system, recordWorkEvidence, { freelancerId: person.freelancerId, dutySlug, clientId, accepted: true, sourceId: newId() })
const businessOf = async (accountId: string, name: string): Promise<string> => {
  const made = await world.work.run(world.as({ accountId }), createBusiness, { name, timeZone: 'Europe/Berlin', country: 'DE' })
  if (isRefusal(made)) throw new Error(made.code)
  return made.id
}

describe('the derived skill', () => {
  test('made anew from all evidence is what came of it piece by piece, to the last digit', async () => {
    const person = await newFreelancer(world)
    const clients = [newId(), newId()]
    await provenDuty(world, { asker: person.asker, dutySlug: 'smm.daily-posting', moderator: await newModerator(world) })
    for (const clientId of [...clients, clients[0]!]) await deliver(person, clientId)
    await deliver(person, clients[1]!, 'smm.daily-posting')
    await world.work.run(person.asker, claimDuties, { claims: [{ dutySlug: 'smm.competitor-monitoring', level: 4 }, { dutySlug: 'copy.write-to-brief', level: 2 }] })
    await world.work.run(person.asker, finishQuiz, { sittingId: (await answeredQuiz(world, person, { right: 7, wrong: 1 })).id })
    const [before, { rebuilt_at: at }] = [await skillsOf(person), (await world.database.query('SELECT rebuilt_at FROM talent.duty_skills WHERE freelancer_id = $1 LIMIT 1', [person.freelancerId]))[0]]
    await world.database.query('DELETE FROM talent.duty_skills WHERE freelancer_id = $1', [person.freelancerId])
    await world.work.run(world.system, (ctx, input: { freelancerId: string }) => rebuildSkill({ ...ctx, now: at }, input), person)
    expect(await skillsOf(person)).toEqual(before)
    expect(before.length).toBeGreaterThan(9)
  })

  test('grows old by itself: what was shown long ago says less, though nothing new has happened', async () => {
    const person = await newFreelancer(world)
    await provenDuty(world, { asker: person.asker, dutySlug: 'smm.daily-posting', grade: 1, moderator: await newModerator(world) })
    const fresh = await dutyOf(person, 'smm.daily-posting')
    await world.passTime(29 * DAY_MS)
    expect(await world.work.run(world.system, staleSkills, { limit: 50 })).not.toContain(person.freelancerId)
    await world.passTime(336 * DAY_MS)
    expect(await world.work.run(world.system, staleSkills, { limit: 50 })).toContain(person.freelancerId)
    await rebuild(person.freelancerId)
    expect(await world.work.run(world.system, staleSkills, { limit: 50 })).not.toContain(person.freelancerId)
    const old = await dutyOf(person, 'smm.daily-posting')
    expect(old.mean!).toBeLessThan(fresh.mean! - 0.03)
  })
  test('of somebody who has shown nothing does not age, and is left alone', async () => {
    const person = await newFreelancer(world)
    await world.passTime(365 * DAY_MS)
    expect(await world.work.run(world.system, staleSkills, { limit: 1000 })).not.toContain(person.freelancerId)
  })
})

describe('a stuffed profile', () => {
  test('of every role, field, network and the highest claims proves nothing, is in no list and stands hardly higher than an empty one', async () => {
    const current = (await world.work.read(world.system, (ctx) => catalogue(ctx), undefined))!
    const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)
    const roleSlugs = slugs(current.roles)
    const [empty, stuffed] = [
      await newFreelancer(world, { roleSlugs }),
      await newFreelancer(world, { roleSlugs, niches: slugs(current.niches).slice(0, 30), platforms: slugs(current.platforms).slice(0, 30), languages: slugs(current.languages).slice(0, 10), headline: roleSlugs.join(' ').slice(0, 120) }),
    ]
    await world.work.run(stuffed.asker, claimDuties, { claims: slugs(allDuties(current)).map((dutySlug) => ({ dutySlug, level: 5 })) })
    const [told, plain] = [await skillsOf(stuffed), await skillsOf(empty)]
    expect(told).toHaveLength(31)
    expect(told.filter(({ proven }) => proven)).toEqual([])
    told.forEach(({ mean }, place) => expect(mean).toBeLessThan((plain[place]!['mean'] as number) + 0.05))
    const listed = (await world.work.read(world.visitor, freelancers, { first: 50 }))!.nodes.map(({ id }) => id)
    expect(listed).not.toContain(stuffed.freelancerId)
  })
})

describe('clients', () => {
  test('are people: ten items from three businesses of one owner say less than three from three owners', async () => {
    const [friend, many] = [await newFreelancer(world), await newFreelancer(world)]
    const { accountId } = await newPerson(world)
    const own = await Promise.all(['One', 'Two', 'Three'].map((name) => businessOf(accountId, `Friend ${name}`)))
    for (let index = 0; index < 10; index++) await deliver(friend, own[index % 3]!)
    for (const name of ['A', 'B', 'C']) await deliver(many, (await newPerson(world, { businessName: `Shop ${name}` })).businessId!)
    const [told, shown] = [await dutyOf(friend, 'smm.banner-design'), await dutyOf(many, 'smm.banner-design')]
    expect(told.mean!).toBeLessThan(shown.mean! - 0.01)
    expect([told.clients, shown.clients]).toEqual([1, 3])
  })
  test('are others: work for a business of one’s own shows nothing', async () => {
    const person = await newFreelancer(world)
    const before = await dutyOf(person, 'smm.banner-design')
    await deliver(person, await businessOf(person.freelancerId, 'Myself'))
    expect(await dutyOf(person, 'smm.banner-design')).toMatchObject({ mean: before.mean, proven: false, clients: 0 })
  })
})

describe('a review', () => {
  test('is kept for its duty and shown, once, and weighs nothing', async () => {
    const person = await newFreelancer(world)
    const [before, sourceId] = [await skillsOf(person), newId()]
    const review = { freelancerId: person.freelancerId, dutySlug: 'smm.banner-design', clientId: newId(), stars: 5, sourceId }
    for (let time = 0; time < 2; time++) await world.work.run(world.system, recordReviewEvidence, review)
    await rebuild(person.freelancerId)
    expect(await skillsOf(person)).toEqual(before)
    expect(await dutyOf(person, 'smm.banner-design')).toMatchObject({ proven: false, pieces: 0, clients: 0, halfAt: null, evidence: [{ kind: 'review', value: 1, weight: 0 }] })
  })
})

describe('stored evidence', () => {
  test('is never turned into that of another client, source or skill, nor swept away', async () => {
    const person = await newFreelancer(world)
    await deliver(person, newId())
    const kept = [
      ['UPDATE talent.skill_evidence SET client_id = gen_random_uuid() WHERE freelancer_id = $1', [person.freelancerId]],
      ['TRUNCATE talent.skill_evidence CASCADE', []],
    ] as const
    for (const [sql, values] of kept) await expect(world.database.query(sql, [...values])).rejects.toThrow('as it is')
    const waiting = await world.database.query(
      `INSERT INTO talent.skill_evidence (id, freelancer_id, duty_slug, kind, state, url, note, submitted_at)
       VALUES (gen_random_uuid(), $1, 'smm.banner-design', 'task', 'submitted', 'https://work.example/w', '', now()) RETURNING id`, [person.freelancerId])
    await expect(world.database.query('UPDATE talent.skill_evidence SET client_id = gen_random_uuid() WHERE id = $1', [waiting[0].id])).rejects.toThrow('as it is')
  })
})
