import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, isRefusal, MINUTE_MS, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { newPerson } from '../../../test/factories/identity.js'
import { newFreelancer, profile, type TestFreelancer, withCatalogue } from '../../../test/factories/talent.js'
import { answeredQuiz, openQuiz, quizAnswer } from '../../../test/factories/quiz.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { myProfile } from '../data/profile-reads.js'
import { quizSitting, type QuizSittingRead } from '../data/quiz-reads.js'
import { quizSkills } from '../data/quiz-skills.js'
import { supplyFacts } from '../data/supply.js'
import { answerQuizItem } from './answer-quiz-item.js'
import { closeDueQuiz, dueQuizzes } from './close-due-quizzes.js'
import { closeQuiz, finishQuiz } from './finish-quiz.js'
import { saveProfile } from './save-profile.js'
import { startQuiz } from './start-quiz.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
})
afterAll(() => world.close())

const contentManager = () => newFreelancer(world, { roleSlugs: ['content-manager'] })
const finish = (person: TestFreelancer, sittingId: string) => world.work.run(person.asker, finishQuiz, { sittingId })
const seen = (person: TestFreelancer, id: string) => world.work.read(person.asker, quizSitting, { id }) as Promise<QuizSittingRead>
const skillOf = async (person: TestFreelancer, slug = 'posting') => (await world.work.read(person.asker, quizSkills, undefined))!.find((skill) => skill.slug === slug)!
const evidenceOf = (person: TestFreelancer): Promise<{ duty_slug: string; value: number }[]> =>
  world.database.query(`SELECT duty_slug, value FROM talent.skill_evidence WHERE freelancer_id = $1 AND kind = 'quiz' ORDER BY submitted_at, id`, [person.freelancerId])
const sweep = async () => {
  for (const sittingId of await world.work.run(world.system, dueQuizzes, { limit: 100 }) as string[]) await world.work.run(world.system, closeDueQuiz, { sittingId })
}

describe('a mini-test', () => {
  test('asks eight questions and gives none of the answers away before the end', async () => {
    const person = await contentManager()
    const { id } = await openQuiz(world, person)
    await world.work.run(person.asker, answerQuizItem, { sittingId: id, position: 1, optionIds: await quizAnswer(world, { sittingId: id, position: 1, right: true }) })
    const open = await seen(person, id)
    expect(open).toMatchObject({ state: 'open', answered: 1, score: null, skillTitle: 'Posting' })
    expect(open.questions).toHaveLength(8)
    expect(open.questions.every(({ right, why, points }) => right === null && why === null && points === null)).toBe(true)
    await finish(person, id)
    const over = await seen(person, id)
    expect(over.questions.every(({ right, why }) => right!.length > 0 && why!.length > 0)).toBe(true)
    expect(over.questions[0]).toMatchObject({ points: 1 })
  })
  test('is resumed: asked for again it is the same sitting, with what was answered', async () => {
    const person = await contentManager()
    const first = await openQuiz(world, person)
    await world.work.run(person.asker, answerQuizItem, { sittingId: first.id, position: 3, optionIds: [first.questions[2]!.options[0]!.id] })
    const again = await openQuiz(world, person)
    expect(again).toMatchObject({ id: first.id, answered: 1, endsAt: first.endsAt })
    expect(again.questions.map(({ text, options }) => [text, options])).toEqual(first.questions.map(({ text, options }) => [text, options]))
    expect(await skillOf(person)).toMatchObject({ openSittingId: first.id, sittings: 0 })
  })
  test('opens once when two windows ask at the same time, and not beside another one', async () => {
    const person = await contentManager()
    const opened = await Promise.all([1, 2, 3].map(() => openQuiz(world, person)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(await world.work.run(person.asker, startQuiz, { skillSlug: 'inbox' })).toMatchObject({ code: 'QUIZ_UNDER_WAY', sittingId: opened[0]!.id, openSkillSlug: 'posting' })
  })
  test('is for skills of one’s own roles, and for people with a profile', async () => {
    const person = await contentManager()
    for (const skillSlug of ['bot-build', 'juggling', '']) {
      expect(await world.work.run(person.asker, startQuiz, { skillSlug })).toMatchObject({ code: 'INVALID_INPUT', field: 'skillSlug' })
    }
    const { accountId } = await newPerson(world)
    expect(await world.work.run(world.as({ accountId }), startQuiz, { skillSlug: 'posting' })).toMatchObject({ code: 'FREELANCER_PROFILE_NEEDED' })
    expect(await world.work.run(world.visitor, startQuiz, { skillSlug: 'posting' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.work.read(world.as({ accountId }), quizSkills, undefined)).toEqual([])
  })
  test('is nobody else’s to see, answer or end', async () => {
    const [person, other] = [await contentManager(), await contentManager()]
    const { id, questions } = await openQuiz(world, person)
    for (const asker of [other.asker, world.visitor]) {
      expect(await world.work.read(asker, quizSitting, { id })).toBeNull()
      expect(await world.work.run(asker, answerQuizItem, { sittingId: id, position: 1, optionIds: [questions[0]!.options[0]!.id] })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await world.work.run(asker, finishQuiz, { sittingId: id })).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await seen(person, id)).toMatchObject({ state: 'open', answered: 0 })
    expect(await world.work.run(person.asker, finishQuiz, { sittingId: newId() })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('an answer', () => {
  test('counts once: of two at the same time the first is kept', async () => {
    const person = await contentManager()
    const { id, questions } = await openQuiz(world, person)
    const [one, two] = questions[0]!.options
    const answers = await Promise.all([one!.id, two!.id].map((option) => world.work.run(person.asker, answerQuizItem, { sittingId: id, position: 1, optionIds: [option] })))
    expect(answers.filter(isRefusal)).toMatchObject([{ code: 'QUIZ_ITEM_ANSWERED', position: 1 }])
    const kept = (answers.find((answer) => !isRefusal(answer)) as QuizSittingRead).questions[0]!.given
    expect((await seen(person, id)).questions[0]!.given).toEqual(kept)
  })
  test.each<[string, number, string[], string, string]>([
    ['to a question that is not there', 9, ['a'], 'position', 'unknown'],
    ['with an option that is not there', 1, ['z'], 'optionIds', 'unknown'],
    ['with nothing chosen', 1, [], 'optionIds', 'too_few'],
    ['with an option twice', 1, ['a', 'a'], 'optionIds', 'duplicate'],
  ])('%s is refused', async (_, position, optionIds, field, reason) => {
    const person = await contentManager()
    const { id, questions } = await openQuiz(world, person)
    const multiple = questions.find(({ kind }) => kind === 'multiple')?.position ?? 1
    const answer = await world.work.run(person.asker, answerQuizItem, { sittingId: id, position: reason === 'duplicate' ? multiple : position, optionIds })
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', field })
    if (reason !== 'duplicate') expect(answer).toMatchObject({ reason })
    expect(await seen(person, id)).toMatchObject({ answered: 0 })
  })
  test('after the time is refused, and after the end too', async () => {
    const person = await contentManager()
    const { id, endsAt, questions } = await openQuiz(world, person)
    const optionIds = [questions[0]!.options[0]!.id]
    await world.passTime(9 * MINUTE_MS)
    expect(await world.work.run(person.asker, answerQuizItem, { sittingId: id, position: 1, optionIds })).toMatchObject({ code: 'QUIZ_TIME_OVER', endedAt: endsAt })
    await finish(person, id)
    expect(await world.work.run(person.asker, answerQuizItem, { sittingId: id, position: 1, optionIds })).toMatchObject({ code: 'QUIZ_TIME_OVER' })
    expect(await seen(person, id)).toMatchObject({ answered: 0, score: 0, endedAt: endsAt })
  })
})

describe('the clock', () => {
  test('ends a test that was left, with what was answered, and tells the person', async () => {
    const person = await contentManager()
    const { id } = await answeredQuiz(world, person, { right: 4, wrong: 0 })
    await sweep()
    expect(await seen(person, id)).toMatchObject({ state: 'open' })
    await world.passTime(9 * MINUTE_MS)
    await sweep()
    expect(await seen(person, id)).toMatchObject({ state: 'finished', score: 0.5, passed: false })
    expect(await world.noticesOf(person.freelancerId)).toEqual(['quiz_time_over'])
    await sweep()
    expect(await evidenceOf(person)).toHaveLength(1)
  })
  test('and the person may come at the same moment: the test ends once', async () => {
    const person = await contentManager()
    const { id } = await answeredQuiz(world, person, { right: 8, wrong: 0 })
    await world.passTime(9 * MINUTE_MS)
    await Promise.all([finish(person, id), world.work.run(world.system, closeDueQuiz, { sittingId: id }), finish(person, id)])
    expect(await evidenceOf(person)).toEqual([{ duty_slug: 'content.daily-posting', value: 1 }])
    expect((await world.events('QuizFinished')).filter((event) => event['sittingId'] === id)).toHaveLength(1)
    expect(await finish(person, id)).toMatchObject({ code: 'CONFLICT', presentState: 'finished' })
  })
})

describe('a crash before the commit', () => {
  test('leaves the test open and writes nothing; ended again it counts once', async () => {
    const person = await contentManager()
    const { id } = await answeredQuiz(world, person, { right: 8, wrong: 0 })
    const torn = async (ctx: Ctx, input: { sittingId: string }) => {
      await closeQuiz(ctx, input)
      throw new Error('power cut')
    }
    await expect(world.work.run(person.asker, torn, { sittingId: id })).rejects.toThrow('power cut')
    expect(await seen(person, id)).toMatchObject({ state: 'open', answered: 8 })
    expect(await evidenceOf(person)).toEqual([])
    expect(await finish(person, id)).toMatchObject({ state: 'finished', score: 1 })
    expect(await evidenceOf(person)).toHaveLength(1)
  })
})

describe('a result', () => {
  test('that passes proves the duty, says so, and matching sees it', async () => {
    const person = await contentManager()
    const { id } = await answeredQuiz(world, person, { right: 7, wrong: 1 })
    const before = (await world.events('FreelancerChanged')).length
    expect(await finish(person, id)).toMatchObject({ passed: true, provenDuties: [{ slug: 'content.daily-posting' }], verifiedRoles: [] })
    expect((await world.events('FreelancerChanged')).length).toBeGreaterThan(before)
    const mine = (await world.work.read(person.asker, myProfile, undefined))!
    expect(mine.proofs.find((proof) => proof.dutySlug === 'content.daily-posting')).toMatchObject({ proven: true, evidence: [] })
    const [facts] = (await world.work.read(world.system, (ctx) => supplyFacts(ctx, [person.freelancerId]), undefined))!
    expect(facts!.duties.find((duty) => duty.dutySlug === 'content.daily-posting')).toMatchObject({ proven: true, quizPassed: true })
  })
  test('that does not pass proves nothing and lowers the estimate', async () => {
    const person = await contentManager()
    const { id } = await answeredQuiz(world, person, { right: 3, wrong: 5 })
    expect(await finish(person, id)).toMatchObject({ passed: false, provenDuties: [] })
    const proof = (await world.work.read(person.asker, myProfile, undefined))!.proofs.find(({ dutySlug }) => dutySlug === 'content.daily-posting')!
    expect(proof.proven).toBe(false)
    expect(proof.mean!).toBeLessThan(0.5)
  })
  test('a newcomer without any work passes two tests and holds a verified role', async () => {
    const person = await contentManager()
    for (const skillSlug of ['posting', 'negative-comments']) await finish(person, (await answeredQuiz(world, person, { right: 8, wrong: 0, skillSlug })).id)
    const mine = (await world.work.read(person.asker, myProfile, undefined))!
    expect(mine.roles).toMatchObject([{ roleSlug: 'content-manager', status: 'verified', provenDuties: 2, unconditionalDuties: 4 }])
    expect((await skillOf(person, 'negative-comments')).lastSittingId).not.toBeNull()
  })
  test('of a skill that several roles need writes a piece for each duty, and for a role that is added later', async () => {
    const person = await newFreelancer(world, { roleSlugs: ['smm-specialist', 'content-manager'] })
    await finish(person, (await answeredQuiz(world, person, { right: 8, wrong: 0 })).id)
    expect((await evidenceOf(person)).map(({ duty_slug }) => duty_slug).sort()).toEqual(['content.daily-posting', 'smm.daily-posting'])
    const late = await contentManager()
    await finish(late, (await answeredQuiz(world, late, { right: 8, wrong: 0 })).id)
    for (let time = 0; time < 2; time++) await world.work.run(late.asker, saveProfile, profile({ roleSlugs: ['content-manager', 'smm-specialist'] }))
    expect((await evidenceOf(late)).map(({ duty_slug }) => duty_slug).sort()).toEqual(['content.daily-posting', 'smm.daily-posting'])
  })
})

describe('a second try', () => {
  test('waits for the cool-down, asks other questions, and is averaged with the first', async () => {
    const person = await contentManager()
    const first = await answeredQuiz(world, person, { right: 3, wrong: 5 })
    await finish(person, first.id)
    const refused = await world.work.run(person.asker, startQuiz, { skillSlug: 'posting' })
    expect(refused).toMatchObject({ code: 'QUIZ_NOT_YET', availableAt: (await skillOf(person)).availableAt })
    await world.passTime(7 * DAY_MS + MINUTE_MS)
    const second = await answeredQuiz(world, person, { right: 8, wrong: 0 })
    const texts = first.questions.map(({ text }) => text)
    expect(second.questions.filter(({ text }) => texts.includes(text)).length).toBeLessThanOrEqual(3)
    // the sitting itself passes; the average with the first decides for the duty
    expect(await finish(person, second.id)).toMatchObject({ passed: true, provenDuties: [] })
    const { average, sittings, passed } = await skillOf(person)
    expect(sittings).toBe(2)
    expect(average!).toBeGreaterThan(0.5)
    expect(average!).toBeLessThan(0.6)
    expect(passed).toBe(false)
  })
  test('is refused when the year is full', async () => {
    const person = await contentManager()
    for (let time = 0; time < 4; time++) {
      await finish(person, (await answeredQuiz(world, person, { right: 1, wrong: 7 })).id)
      await world.passTime(8 * DAY_MS)
    }
    expect(await world.work.run(person.asker, startQuiz, { skillSlug: 'posting' })).toMatchObject({ code: 'QUIZ_NOT_YET', maxAYear: 4 })
  })
})
