import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isRefusal, newId } from '@rolecall/kernel'
import {
  newFreelancer,
  newModerator,
  provenDuty,
  type TestFreelancer,
  withCatalogue,
} from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { evidenceQueue } from '../data/evidence-reads.js'
import { freelancer, myProfile } from '../data/profile-reads.js'
import { skillEvidenceStates } from '../domain/states.js'
import { gradeSkillEvidence } from './grade-skill-evidence.js'
import { recordWorkEvidence } from './record-work-evidence.js'
import { refuseSkillEvidence } from './refuse-skill-evidence.js'
import { submitSkillEvidence, type SubmitSkillEvidence } from './submit-skill-evidence.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
})
afterAll(() => world.close())

const piece = (more: Partial<SubmitSkillEvidence> = {}): SubmitSkillEvidence => ({
  dutySlug: 'smm.daily-posting',
  kind: 'portfolio',
  url: `https://work.example/${newId()}`,
  note: 'A month of posts.',
  ...more,
})
const handIn = async ({ asker }: TestFreelancer, more: Partial<SubmitSkillEvidence> = {}) => {
  const answer = await world.work.run(asker, submitSkillEvidence, piece(more))
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}
const proofOf = async ({ asker }: TestFreelancer, dutySlug = 'smm.daily-posting') =>
  (await world.work.read(asker, myProfile, undefined))!.proofs.find((proof) => proof.dutySlug === dutySlug)!
const noticesOf = (accountId: string): Promise<string[]> => world.noticesOf(accountId)

describe('a piece of work', () => {
  test('waits for a moderator and counts for nothing until then', async () => {
    const person = await newFreelancer(world)
    const made = await handIn(person)
    expect(made).toMatchObject({
      state: 'submitted',
      grade: null,
      dutyTitle: 'Daily posting',
      freelancer: { name: 'Vera' },
    })
    expect(await proofOf(person)).toMatchObject({ proven: false, mean: 0.5, evidence: [{ id: made.id }] })
    expect(await world.work.read(world.visitor, freelancer, { id: person.freelancerId })).toMatchObject({ proofs: [] })
  })
  test('graded by a moderator proves the duty in the same step, and the person is told', async () => {
    const person = await newFreelancer(world)
    const { id } = await handIn(person)
    const moderator = await newModerator(world)
    expect(await world.work.run(moderator, gradeSkillEvidence, { id, grade: 0.8 })).toMatchObject({
      state: 'verified',
      grade: 0.8,
    })
    expect(await proofOf(person)).toMatchObject({ proven: true })
    expect(await noticesOf(person.freelancerId)).toEqual(['evidence_verified'])
    expect((await world.events('SkillEvidenceGraded')).map((event) => event['evidenceId'])).toContain(id)
  })
  test('refused with a reason never counts, and the public page does not show it', async () => {
    const person = await newFreelancer(world)
    const { id } = await handIn(person)
    const moderator = await newModerator(world)
    expect(await world.work.run(moderator, refuseSkillEvidence, { id, reason: ' ' })).toMatchObject({ field: 'reason' })
    expect(await world.work.run(moderator, refuseSkillEvidence, { id, reason: 'Not your work.' })).toMatchObject({
      state: 'refused',
      reason: 'Not your work.',
    })
    expect(await proofOf(person)).toMatchObject({ proven: false, evidence: [{ state: 'refused' }] })
    expect(await noticesOf(person.freelancerId)).toEqual(['evidence_refused'])
  })
  test('is judged once, also by two moderators at the same time', async () => {
    const person = await newFreelancer(world)
    const { id } = await handIn(person)
    const [one, other] = [await newModerator(world), await newModerator(world)]
    const answers = await Promise.all([
      world.work.run(one, gradeSkillEvidence, { id, grade: 1 }),
      world.work.run(other, refuseSkillEvidence, { id, reason: 'Too thin.' }),
    ])
    expect(answers.filter(isRefusal)).toMatchObject([{ code: 'CONFLICT' }])
  })
  test.each([
    [0.5, 'out_of_range'],
    [0, 'out_of_range'],
    [Number.NaN, 'out_of_range'],
  ])('is not graded %p', async (grade, reason) => {
    const { id } = await handIn(await newFreelancer(world))
    expect(await world.work.run(await newModerator(world), gradeSkillEvidence, { id, grade })).toMatchObject({
      field: 'grade',
      reason,
    })
  })
  test('of a moderator is graded by another one', async () => {
    const person = await newFreelancer(world)
    const { id } = await handIn(person)
    const self = await newModerator(world, { accountId: person.freelancerId })
    expect(await world.work.run(self, gradeSkillEvidence, { id, grade: 1 })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await world.work.run(self, refuseSkillEvidence, { id, reason: 'Myself.' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
  test('is not there for people who are no moderators', async () => {
    const person = await newFreelancer(world)
    const { id } = await handIn(person)
    for (const asker of [person.asker, world.visitor]) {
      expect(await world.work.run(asker, gradeSkillEvidence, { id, grade: 1 })).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(
      await world.work.run(await newModerator(world), gradeSkillEvidence, { id: newId(), grade: 1 }),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('is refused for an unknown duty, a bad link, a second time, and after twenty that wait', async () => {
    const person = await newFreelancer(world)
    const send = (more: Partial<SubmitSkillEvidence>) => world.work.run(person.asker, submitSkillEvidence, piece(more))
    expect(await send({ dutySlug: 'smm.dancing' })).toMatchObject({ field: 'dutySlug', reason: 'unknown' })
    expect(await send({ url: 'not a link' })).toMatchObject({ field: 'url', reason: 'malformed' })
    const { url } = await handIn(person)
    for (const same of [url, `${url}/`, `${url}#again`, url.replace('https://', 'HTTPS://WWW.')]) expect(await send({ url: same })).toMatchObject({ field: 'url', reason: 'duplicate' })
    for (let waiting = 1; waiting < 20; waiting++) await handIn(person)
    expect(await send({})).toMatchObject({ field: 'url', reason: 'too_many' })
  })
  test('stays as it is: the database changes and removes no judged piece', async () => {
    const person = await newFreelancer(world)
    await provenDuty(world, {
      asker: person.asker,
      dutySlug: 'smm.daily-posting',
      moderator: await newModerator(world),
    })
    const where = 'WHERE freelancer_id = $1'
    await expect(
      world.database.query(`UPDATE talent.skill_evidence SET value = 1 ${where}`, [person.freelancerId]),
    ).rejects.toThrow('stays as it is')
    await expect(
      world.database.query(`DELETE FROM talent.skill_evidence ${where}`, [person.freelancerId]),
    ).rejects.toThrow('stays as it is')
  })
})

test("the moderators' queue holds what waits, the oldest first", async () => {
  const person = await newFreelancer(world)
  const [first, second] = [await handIn(person), await handIn(person)]
  const moderator = await newModerator(world)
  const queue = async () => (await world.work.read(moderator, evidenceQueue, { first: 100 }))!.nodes
  const ids = (await queue()).map((node) => node.id)
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id))
  await world.work.run(moderator, gradeSkillEvidence, { id: first.id, grade: 0.6 })
  expect((await queue()).map((node) => node.id)).not.toContain(first.id)
  expect((await queue()).every((node) => node.state === 'submitted')).toBe(true)
})

describe('accepted work', () => {
  const work = (freelancerId: string, clientId: string, more = {}) => ({
    freelancerId,
    clientId,
    dutySlug: 'smm.banner-design',
    accepted: true,
    sourceId: newId(),
    ...more,
  })
  const record = (input: Parameters<typeof recordWorkEvidence>[1]) =>
    world.work.run(world.system, recordWorkEvidence, input)
  test('proves a duty; the same item told again changes nothing', async () => {
    const person = await newFreelancer(world)
    const item = work(person.freelancerId, newId())
    await record(item)
    const once = await proofOf(person, 'smm.banner-design')
    expect(once).toMatchObject({ proven: true, evidence: [] })
    await record(item)
    expect((await proofOf(person, 'smm.banner-design')).mean).toBe(once.mean)
  })
  test('of three clients says more than ten items of one', async () => {
    const [many, friend] = [await newFreelancer(world), await newFreelancer(world)]
    for (let index = 0; index < 3; index++) await record(work(many.freelancerId, newId()))
    const clientId = newId()
    for (let index = 0; index < 10; index++) await record(work(friend.freelancerId, clientId))
    const means = await Promise.all(
      [many, friend].map(async (person) => (await proofOf(person, 'smm.banner-design')).mean!),
    )
    expect(means[0]).toBeGreaterThan(means[1]!)
  })
})

test('the states of evidence are those the column takes', async () => {
  const [{ check }] = await world.database.query(
    `SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint WHERE conname = 'skill_evidence_state_known'`,
  )
  expect([...check.matchAll(/'([a-z_]+)'/g)].map((match: string[]) => match[1])).toEqual([...skillEvidenceStates])
})
