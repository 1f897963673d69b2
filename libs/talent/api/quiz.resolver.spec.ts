import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fromPublicId, MINUTE_MS } from '@rolecall/kernel'
import { profile, withCatalogue } from '../../../test/factories/talent.js'
import { quizAnswer } from '../../../test/factories/quiz.js'
import { startApi, type RunningApi, type Visitor } from '../../../test/support/api.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { saveProfile } from '../actions/save-profile.js'

let api: RunningApi
let world: World
beforeAll(async () => {
  api = await startApi()
  world = await testWorld()
  await withCatalogue(world)
}, 60_000)
afterAll(async () => {
  await world?.close()
  await api?.close()
})

const fields = 'id state answered score passed questions { position kind text options { id text } given right why points }'
const start = 'mutation ($input: StartQuizInput!) { answer: startQuiz(input: $input) { ... on QuizSitting { ' + fields + ' } ... on Refusal { code message path } ... on QuizNotYet { availableAt maxAYear } } }'
const answer = 'mutation ($input: AnswerQuizItemInput!) { answer: answerQuizItem(input: $input) { ... on QuizSitting { ' + fields + ' } ... on Refusal { code message path } } }'
const finish = 'mutation ($input: FinishQuizInput!) { answer: finishQuiz(input: $input) { ... on QuizSitting { ' + fields + ' } ... on Refusal { code message path } } }'
const look = 'query ($id: QuizId!) { answer: quizSitting(id: $id) { ' + fields + ' } }'
const list = '{ answer: quizSkills { slug title duties { slug title } availableAt openSittingId sittings average passed } quizRules { questions minutes cooldownDays maxAYear passMark } }'

// oxlint-disable-next-line no-explicit-any
const said = async (who: Visitor, [text, variables]: [string, object?], lang: 'en' | 'ru' = 'en'): Promise<any> => {
  const { data } = await who.ask(text, variables as Record<string, unknown>, { lang })
  return (data as { answer: unknown } | null)?.answer
}
const contentManager = async () => {
  const person = await api.newcomer({ name: 'Vera' })
  await world.work.run(world.as({ accountId: fromPublicId('account', person.accountId)! }), saveProfile, profile({ roleSlugs: ['content-manager'] }))
  return person
}

describe('a mini-test over HTTP', () => {
  test('holds nothing of the answers while it is open, whatever is asked for', async () => {
    const person = await contentManager()
    const sitting = await said(person, [start, { input: { skillSlug: 'posting' } }])
    for (const seen of [sitting, await said(person, [look, { id: sitting.id }])]) {
      expect(seen.questions).toHaveLength(8)
      expect(seen.questions.every((question: Record<string, unknown>) => question['right'] === null && question['why'] === null && question['points'] === null)).toBe(true)
    }
    const sittingId = fromPublicId('quiz', sitting.id)!
    for (let position = 1; position <= 8; position++) {
      const optionIds = await quizAnswer(world, { sittingId, position, right: true })
      expect(await said(person, [answer, { input: { sittingId: sitting.id, position, optionIds } }])).toMatchObject({ answered: position, score: null })
    }
    expect(await said(person, [finish, { input: { sittingId: sitting.id } }])).toMatchObject({ state: 'FINISHED', score: 1, passed: true })
    const over = await said(person, [look, { id: sitting.id }])
    expect(over.questions.every((question: { why: string }) => question.why.length > 0)).toBe(true)
  })
  test('is in the language of the request, and so are its refusals', async () => {
    const person = await contentManager()
    const english = await said(person, [start, { input: { skillSlug: 'posting' } }])
    const russian = await said(person, [look, { id: english.id }], 'ru')
    expect(english.questions.map((question: { text: string }) => question.text).join('')).not.toMatch(/[а-яё]/i)
    expect(russian.questions.every((question: { text: string; options: { text: string }[] }) => /[а-яё]/i.test(question.text))).toBe(true)
    await said(person, [finish, { input: { sittingId: english.id } }])
    const refused = [await said(person, [start, { input: { skillSlug: 'posting' } }]), await said(person, [start, { input: { skillSlug: 'posting' } }], 'ru')]
    expect(refused).toMatchObject([{ code: 'QUIZ_NOT_YET', maxAYear: 4 }, { code: 'QUIZ_NOT_YET' }])
    expect(refused[0].message).toMatch(/at most 4 a year/)
    expect(refused[1].message).toMatch(/не больше 4/)
  })
  test('lists the skills of one’s roles with the rules', async () => {
    const person = await contentManager()
    const { data } = await person.ask(list, {})
    const { answer: skills, quizRules: rules } = data as { answer: { slug: string; sittings: number }[]; quizRules: object }
    expect(skills.map(({ slug }) => slug)).toEqual(['posting', 'competitor-analysis', 'inbox', 'negative-comments', 'community-atmosphere', 'attendance-hold'])
    expect(rules).toEqual({ questions: 8, minutes: 8, cooldownDays: 7, maxAYear: 4, passMark: 0.6 })
    const bystander = await api.newcomer()
    expect(await said(bystander, [list])).toEqual([])
    expect(await said(bystander, [start, { input: { skillSlug: 'posting' } }])).toMatchObject({ code: 'FREELANCER_PROFILE_NEEDED' })
  })
  test('is closed to visitors and to everybody else', async () => {
    const person = await contentManager()
    const sitting = await said(person, [start, { input: { skillSlug: 'inbox' } }])
    const other = await contentManager()
    expect(await said(other, [look, { id: sitting.id }])).toBeNull()
    expect(await said(other, [finish, { input: { sittingId: sitting.id } }])).toMatchObject({ code: 'NOT_FOUND' })
    const { errors } = await api.visitor().ask(look, { id: sitting.id })
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })
  test('after the time takes no answer, and the refusal says so', async () => {
    const person = await contentManager()
    const sitting = await said(person, [start, { input: { skillSlug: 'posting' } }])
    await world.passTime(9 * MINUTE_MS)
    const input = { sittingId: sitting.id, position: 1, optionIds: [sitting.questions[0].options[0].id] }
    expect(await said(person, [answer, { input }])).toMatchObject({ code: 'QUIZ_TIME_OVER', message: expect.stringContaining('before the end count') })
  })
})
