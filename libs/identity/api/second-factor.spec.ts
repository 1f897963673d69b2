import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId, wallClock } from '@rolecall/kernel'
import { openDatabase, systemAsker, UnitOfWork, type StaffRight } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { entities } from '../../../apps/composition/contexts.js'
import { startApi, type RunningApi, type Visitor } from '../../../test/support/api.js'
import { grantStaff } from '../actions/grant-staff.js'
import { resetSecondFactor } from '../actions/reset-second-factor.js'
import { totpCode } from '../domain/second-factor.rules.js'

let api: RunningApi
let database: DataSource
beforeAll(async () => {
  api = await startApi({ env: { DEMO_MODE: 'false' } })
  database = await openDatabase({ url: api.config.DATABASE_URL, entities, pool: 2 })
}, 60_000)
afterAll(async () => {
  await database.destroy()
  await api.close()
})

const password = 'a long enough phrase'
const work = () => new UnitOfWork(database, api.config)
const staff = async (right: StaffRight = 'operator') => {
  const person = await api.newcomer({ email: `${newId()}@staff.example` })
  await work().run(systemAsker('test'), grantStaff, { email: person.email, right })
  return person
}
const me = async ({ ask }: Visitor) => (await ask('{ me { staff secondFactor } }')).data.me
const money = async ({ ask }: Visitor): Promise<string> => {
  const { data, errors } = await ask('{ paymentOperations(first: 1) { nodes { id } } }')
  return errors?.[0]?.extensions.code ?? (data.paymentOperations ? 'open' : 'closed')
}
const start = async ({ ask }: Visitor) => (await ask('mutation { startSecondFactor { __typename ... on SecondFactorSetup { secret address picture { size path } } ... on Refusal { code } } }')).data.startSecondFactor
const confirm = async ({ ask }: Visitor, code: string) =>
  (await ask('mutation($code: String!) { confirmSecondFactor(input: { code: $code }) { __typename ... on SecondFactorEnrolled { recoveryCodes me { staff secondFactor } } ... on Refusal { code } } }', { code })).data.confirmSecondFactor
const pass = async ({ ask }: Visitor, code: string) =>
  (await ask('mutation($code: String!) { passSecondFactor(input: { code: $code }) { __typename ... on SecondFactorPassed { recoveryCodesLeft me { staff secondFactor } } ... on Refusal { code } ... on TooManyTries { retryAfterSeconds } } }', { code })).data.passSecondFactor
const signIn = async (email: string): Promise<Visitor> => {
  const visitor = api.visitor()
  const { data } = await visitor.ask('mutation($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { __typename ... on SignedIn { me { staff secondFactor } } } }', { email, password })
  expect(data.signIn).toMatchObject({ __typename: 'SignedIn', me: { staff: [] } })
  return visitor
}
/** The code of another step: the present one may have been taken. */
const code = (secret: string, steps = 0): string => totpCode(secret, new Date(wallClock.now().getTime() + steps * 30_000))
const enrolled = async () => {
  const person = await staff()
  const { secret } = await start(person)
  const { recoveryCodes } = await confirm(person, code(secret, -1))
  return { person, secret: secret as string, recoveryCodes: recoveryCodes as string[] }
}

describe('staff at the first sign-in', () => {
  test('open no staff page until an authenticator is set up; everything else goes on', async () => {
    const person = await staff()
    expect(await me(person)).toEqual({ staff: [], secondFactor: 'ENROL' })
    expect(await money(person)).toBe('SECOND_FACTOR_REQUIRED')
    const setup = await start(person)
    expect(setup).toMatchObject({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/), address: expect.stringContaining(setup.secret) })
    expect(setup.picture.path).toMatch(/^M\d+ \d+h1v1h-1z/)
    expect((await start(person)).secret).toBe(setup.secret)
    expect(await confirm(person, '000000')).toMatchObject({ code: 'WRONG_SECOND_FACTOR' })
    const before = person.cookie()
    const done = await confirm(person, code(setup.secret))
    expect(done.me).toEqual({ staff: ['OPERATOR'], secondFactor: 'PASSED' })
    expect(new Set(done.recoveryCodes).size).toBe(10)
    expect(person.cookie()).not.toBe(before)
    expect(await money(person)).toBe('open')
    expect((await api.graphql('{ me { staff } }', {}, { cookie: before! })).data.me).toBeNull()
  })
  test('find secret and recovery codes nowhere in the database', async () => {
    const { secret, recoveryCodes } = await enrolled()
    const [{ text }] = await database.query(`SELECT (SELECT string_agg(t::text, ' ') FROM identity.staff_totp t) || (SELECT string_agg(r::text, ' ') FROM identity.recovery_codes r) AS text`)
    for (const word of [secret, recoveryCodes[0]!, recoveryCodes[0]!.replace('-', '')]) expect(text).not.toContain(word)
  })
  test('is nothing that others can do', async () => {
    const person = await api.newcomer()
    expect(await me(person)).toEqual({ staff: [], secondFactor: 'NOT_NEEDED' })
    expect(await start(person)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await pass(person, '123456')).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the second step', () => {
  test('asks for a code that was not taken before', async () => {
    const { person, secret } = await enrolled()
    const next = await signIn(person.email)
    expect(await me(next)).toEqual({ staff: [], secondFactor: 'CODE' })
    expect(await money(next)).toBe('SECOND_FACTOR_REQUIRED')
    expect(await start(next)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await pass(next, code(secret, -1))).toMatchObject({ code: 'WRONG_SECOND_FACTOR' })
    expect(await pass(next, ` ${code(secret).replace(/(...)/, '$1 ')} `)).toEqual({ __typename: 'SecondFactorPassed', recoveryCodesLeft: 10, me: { staff: ['OPERATOR'], secondFactor: 'PASSED' } })
    expect(await money(next)).toBe('open')
    expect(await money(await signIn(person.email))).toBe('SECOND_FACTOR_REQUIRED')
  })
  test('takes one code once, also when two browsers send it at the same moment', async () => {
    const { person, secret } = await enrolled()
    const browsers = await Promise.all([1, 2, 3, 4].map(() => signIn(person.email)))
    const typed = code(secret)
    const answers = await Promise.all(browsers.map((browser) => pass(browser, typed)))
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['SecondFactorPassed', 'WrongSecondFactor', 'WrongSecondFactor', 'WrongSecondFactor'])
  })
  test('takes each recovery code once', async () => {
    const { person, recoveryCodes } = await enrolled()
    const typed = recoveryCodes[3]!.toLowerCase().replace('-', ' ')
    expect(await pass(await signIn(person.email), typed)).toMatchObject({ recoveryCodesLeft: 9, me: { staff: ['OPERATOR'] } })
    expect(await pass(await signIn(person.email), typed)).toMatchObject({ code: 'WRONG_SECOND_FACTOR' })
  })
  test('allows five tries in a quarter of an hour, and signing in again gives no more', async () => {
    const { person, secret } = await enrolled()
    const browser = await signIn(person.email)
    for (let attempt = 0; attempt < 5; attempt++) expect(await pass(browser, '000000')).toMatchObject({ code: 'WRONG_SECOND_FACTOR' })
    const again = await signIn(person.email)
    const refused = await pass(again, code(secret))
    expect(refused).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect(refused.retryAfterSeconds).toBeGreaterThan(600)
    await database.query(`UPDATE identity.sign_in_attempts SET at = at - interval '16 minutes'`)
    expect(await pass(again, code(secret))).toMatchObject({ __typename: 'SecondFactorPassed' })
  })
  test('of parallel tries counts each one', async () => {
    const { person } = await enrolled()
    const browser = await signIn(person.email)
    const answers = await Promise.all(Array.from({ length: 12 }, () => pass(browser, '000000')))
    expect(answers.filter((answer) => answer.code === 'WRONG_SECOND_FACTOR')).toHaveLength(5)
  })
  test('opens nothing for a session that ended meanwhile', async () => {
    const { person, secret } = await enrolled()
    const browser = await signIn(person.email)
    await database.query('DELETE FROM identity.sessions')
    const { errors } = await browser.ask('mutation($code: String!) { passSecondFactor(input: { code: $code }) { __typename } }', { code: code(secret) })
    expect(errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
  })
})

test('a lost authenticator is reset on the command line: signed out everywhere, set up anew', async () => {
  const { person, secret } = await enrolled()
  expect(await work().run(systemAsker('staff:add'), resetSecondFactor, { email: 'nobody@staff.example' })).toMatchObject({ code: 'NO_SUCH_ACCOUNT' })
  await work().run(systemAsker('staff:add'), resetSecondFactor, { email: person.email })
  expect((await person.ask('{ me { staff } }')).data.me).toBeNull()
  const browser = await signIn(person.email)
  expect(await me(browser)).toEqual({ staff: [], secondFactor: 'ENROL' })
  expect((await start(browser)).secret).not.toBe(secret)
})

test('in demo mode staff go in by a button', async () => {
  const demo = await startApi()
  const person = await demo.newcomer()
  await work().run(systemAsker('test'), grantStaff, { email: person.email, right: 'operator' })
  expect(await me(person)).toEqual({ staff: ['OPERATOR'], secondFactor: 'NOT_NEEDED' })
  expect(await money(person)).toBe('open')
  await demo.close()
})
