import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal, newId } from '@rolecall/kernel'
import { newPerson } from '../../../test/factories/identity.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { requireFresh } from '../data/fresh.js'
import { actorOfToken, signInCodeText } from '../data/sign-in-queries.js'
import { signInCode } from '../domain/code.rules.js'
import { dropExpired } from './drop-expired.js'
import { grantStaff } from './grant-staff.js'
import { recordSignInAttempt } from './record-sign-in-attempt.js'
import type { RegisterAccount } from './register-account.js'
import { requestSignInCode } from './request-sign-in-code.js'
import { signIn, signInWithCode, signOut, type Entered } from './sign-in.js'

let world: World
beforeAll(async () => (world = await testWorld()))
afterAll(() => world.close())

const register = (email: string, more: Partial<RegisterAccount> = {}) => newPerson(world, { email, ...more })
const codeIds = async (email: string): Promise<string[]> => {
  const rows: { id: string }[] = await world.database.query(
    `SELECT c.id FROM identity.sign_in_codes c JOIN identity.accounts a ON a.id = c.account_id WHERE a.email = $1 ORDER BY c.created_at, c.id`,
    [email],
  )
  return rows.map((row) => row.id)
}
const enterByCode = (email: string, code: string) =>
  world.work.run(world.visitor, signInWithCode, { email, code, oldToken: null })

describe('a session', () => {
  const enter = async (): Promise<Entered & { email: string }> => {
    const email = `${newId()}@session.example`
    const { accountId } = await register(email, { businessName: 'Shop' })
    return {
      email,
      ...((await world.work.run(world.visitor, signIn, { accountId, email, oldToken: null })) as Entered),
    }
  }
  test('knows the person, his businesses and rights, and lies in the table as a hash', async () => {
    const { accountId, token, email } = await enter()
    await world.work.run(world.system, grantStaff, { email, right: 'moderator' })
    expect(await actorOfToken(world.database, token)).toMatchObject({
      lang: 'ru',
      actor: { accountId, memberships: [{ right: 'owner' }], staff: ['moderator'] },
    })
    expect(await world.database.query('SELECT 1 FROM identity.sessions WHERE token_hash = $1', [token])).toEqual([])
    expect(await actorOfToken(world.database, `${token}x`)).toBeNull()
  })
  test('was shown when it was signed in: a use does not renew that, signing in anew does', async () => {
    const { email, accountId, token } = await enter()
    const freshly = async (of: string) => requireFresh({ config: world.config, actor: (await actorOfToken(world.database, of))!.actor })
    expect(await freshly(token)).toBeNull()
    await world.database.query("UPDATE identity.sessions SET created_at = now() - interval '16 min' WHERE account_id = $1", [accountId])
    expect(await freshly(token)).toMatchObject({ code: 'SIGN_IN_AGAIN' })
    await world.database.query("UPDATE identity.sessions SET second_factor_at = now() - interval '1 min' WHERE account_id = $1", [accountId])
    expect(await freshly(token)).toBeNull()
    const next = (await world.work.run(world.visitor, signIn, { accountId, email, oldToken: token })) as Entered
    expect(await freshly(next.token)).toBeNull()
    expect(requireFresh({ config: world.config, actor: world.as({ accountId }).actor })).toMatchObject({ code: 'SIGN_IN_AGAIN' })
    expect(requireFresh({ config: { ...world.config, DEMO_MODE: true }, actor: world.as({ accountId }).actor })).toBeNull()
  })
  test('ends at sign-out, and when its browser signs in anew', async () => {
    const { accountId, email, token } = await enter()
    const next = (await world.work.run(world.visitor, signIn, { accountId, email, oldToken: token })) as Entered
    expect(await actorOfToken(world.database, token)).toBeNull()
    expect(await actorOfToken(world.database, next.token)).not.toBeNull()
    await world.work.run(world.visitor, signOut, { token: next.token })
    expect(await actorOfToken(world.database, next.token)).toBeNull()
  })
  test.each([
    ['idle', 'seen_at', 14],
    ['absolute', 'created_at', 30],
  ])('has an %s limit on wall time', async (_, column, days) => {
    const { token } = await enter()
    const age = async (by: number) =>
      world.database.query(
        `UPDATE identity.sessions SET ${column === 'seen_at' ? 'seen_at = now()' : "ends_at = created_at + interval '30 d'"} - $1 * interval '1 second'`,
        [by],
      )
    await age(days * 86_400 - 60)
    expect(await actorOfToken(world.database, token)).not.toBeNull()
    await age(days * 86_400 + 60)
    expect(await actorOfToken(world.database, token)).toBeNull()
  })
  test('is kept alive by use', async () => {
    const { accountId, token } = await enter()
    await world.database.query("UPDATE identity.sessions SET seen_at = now() - interval '2 h' WHERE account_id = $1", [
      accountId,
    ])
    await actorOfToken(world.database, token)
    const [{ fresh }] = await world.database.query(
      "SELECT seen_at > now() - interval '1 min' AS fresh FROM identity.sessions WHERE account_id = $1",
      [accountId],
    )
    expect(fresh).toBe(true)
  })
  test('outlives a jump of the demo clock, and is swept when it is over', async () => {
    const { token, accountId } = await enter()
    await world.passTime(60 * DAY_MS)
    expect(await actorOfToken(world.database, token)).not.toBeNull()
    await world.database.query("UPDATE identity.sessions SET ends_at = now() - interval '1 h' WHERE account_id = $1", [
      accountId,
    ])
    await world.work.run(world.system, dropExpired, undefined)
    expect(await world.database.query('SELECT 1 FROM identity.sessions WHERE account_id = $1', [accountId])).toEqual([])
  })
})

describe('attempts to sign in', () => {
  const attempt = (email: string, method: 'password' | 'code' = 'password') =>
    world.work.run(world.visitor, recordSignInAttempt, { email, method })
  test('ten in fifteen minutes for one e-mail, however it is written and however parallel', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => attempt(n % 2 ? 'Guess@shop.example' : ' guess@shop.example')),
    )
    expect(answers.filter((answer) => answer === null)).toHaveLength(10)
    const refused = await attempt('guess@shop.example')
    expect(refused).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect((refused as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(890)
    expect(await attempt('other@shop.example')).toBeNull()
  })
  test('are forgotten after a success', async () => {
    const { accountId } = await register('forgiven@shop.example')
    for (let n = 0; n < 9; n++) await attempt('forgiven@shop.example')
    await world.work.run(world.visitor, signIn, { accountId, email: 'forgiven@shop.example', oldToken: null })
    for (let n = 0; n < 10; n++) expect(await attempt('forgiven@shop.example')).toBeNull()
  })
})

describe('a mailed code', () => {
  const ask = (email: string) => world.work.run(world.visitor, requestSignInCode, { email })
  const newest = async (email: string): Promise<string> =>
    signInCode(world.config.SECRET_KEY, (await codeIds(email)).at(-1)!)

  test('opens a session once', async () => {
    await register('code@shop.example')
    expect(await ask('Code@shop.example')).toEqual({ email: 'code@shop.example', minutes: 10 })
    const code = await newest('code@shop.example')
    expect(await enterByCode('CODE@shop.example', `${code.slice(0, 3)} ${code.slice(3)}`)).toHaveProperty('token')
    expect(await enterByCode('code@shop.example', code)).toMatchObject({ code: 'WRONG_CODE' })
  })
  test('two uses at once open one session', async () => {
    await register('code2@shop.example')
    await ask('code2@shop.example')
    const code = await newest('code2@shop.example')
    const answers = await Promise.all([1, 2, 3].map(() => enterByCode('code2@shop.example', code)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
  })
  test('is dead after five wrong tries, although each was refused', async () => {
    await register('tries@shop.example')
    await ask('tries@shop.example')
    const code = await newest('tries@shop.example')
    const wrong = code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n++) {
      await world.work.run(world.visitor, recordSignInAttempt, { email: 'tries@shop.example', method: 'code' })
      expect(await enterByCode('tries@shop.example', wrong)).toMatchObject({ code: 'WRONG_CODE' })
    }
    await world.work.run(world.visitor, recordSignInAttempt, { email: 'tries@shop.example', method: 'code' })
    expect(await enterByCode('tries@shop.example', code)).toMatchObject({ code: 'WRONG_CODE' })
  })
  test('is dead after ten minutes of wall time', async () => {
    await register('old@shop.example')
    await ask('old@shop.example')
    await world.passTime(HOUR_MS)
    const [codeId] = await codeIds('old@shop.example')
    expect(await world.work.read(world.system, signInCodeText, codeId!)).toMatchObject({
      email: 'old@shop.example',
      lang: 'ru',
    })
    await world.database.query(
      "UPDATE identity.sign_in_codes SET created_at = created_at - interval '601 s' WHERE id = $1",
      [codeId],
    )
    expect(await enterByCode('old@shop.example', await newest('old@shop.example'))).toMatchObject({
      code: 'WRONG_CODE',
    })
    expect(await world.work.read(world.system, signInCodeText, codeId!)).toBeNull()
  })
  test('for an e-mail nobody has: the same answer, the same rows, no letter', async () => {
    expect(await ask('stranger@shop.example')).toEqual({ email: 'stranger@shop.example', minutes: 10 })
    const { codeId } = (await world.events('SignInCodeRequested')).at(-1) as { codeId: string }
    expect(await world.work.read(world.system, signInCodeText, codeId)).toBeNull()
    expect(await enterByCode('stranger@shop.example', signInCode(world.config.SECRET_KEY, codeId))).toMatchObject({
      code: 'WRONG_CODE',
    })
  })
  test('a flood of requests sends five', async () => {
    await register('flood@shop.example')
    for (let n = 0; n < 8; n++)
      expect(await ask('flood@shop.example')).toEqual({ email: 'flood@shop.example', minutes: 10 })
    expect(await codeIds('flood@shop.example')).toHaveLength(5)
  })
})
