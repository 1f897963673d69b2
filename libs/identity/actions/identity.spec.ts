import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal, newId } from '@rolecall/kernel'
import { testWorld, type World } from '../../../test/support/world.js'
import { memberList } from '../data/queries.js'
import { requireRight } from '../data/rights.js'
import { actorOfToken, signInCodeText } from '../data/sign-in-queries.js'
import { signInCode } from '../domain/code.rules.js'
import { addMember, removeMember } from './change-members.js'
import { dropExpired } from './drop-expired.js'
import { grantStaff } from './grant-staff.js'
import { passwordHolds } from './password-hash.js'
import { recordSignInAttempt } from './record-sign-in-attempt.js'
import { registerAccount, type RegisterAccount, type Registered } from './register-account.js'
import { requestSignInCode } from './request-sign-in-code.js'
import { updateAccount, type UpdateAccount } from './update-account.js'
import { signIn, signInWithCode, signOut, type Entered } from './sign-in.js'

let world: World
beforeAll(async () => (world = await testWorld()))
afterAll(() => world.close())

const person = (email: string, more: Partial<RegisterAccount> = {}): RegisterAccount => ({
  email, name: 'Anna', lang: 'ru', timeZone: 'Europe/Moscow', country: 'RU', ...more,
})
const register = async (email: string, more: Partial<RegisterAccount> = {}): Promise<Registered> => {
  const made = await world.work.run(world.visitor, registerAccount, person(email, more))
  if (isRefusal(made)) throw new Error(made.code)
  return made
}
const codeIds = async (email: string): Promise<string[]> => {
  const rows: { id: string }[] = await world.database.query(
    `SELECT c.id FROM identity.sign_in_codes c JOIN identity.accounts a ON a.id = c.account_id WHERE a.email = $1 ORDER BY c.created_at, c.id`,
    [email],
  )
  return rows.map((row) => row.id)
}
const enterByCode = (email: string, code: string) => world.work.run(world.visitor, signInWithCode, { email, code, oldToken: null })

describe('signing up', () => {
  test('makes a person and, with a name for it, his business', async () => {
    const { accountId, businessId } = await register('Owner@Shop.example', { businessName: ' Shop ' })
    const rows = await world.database.query('SELECT email, password_hash FROM identity.accounts WHERE id = $1', [accountId])
    expect(rows).toEqual([{ email: 'owner@shop.example', password_hash: null }])
    expect(await world.database.query('SELECT name FROM identity.businesses WHERE id = $1', [businessId])).toEqual([{ name: 'Shop' }])
    expect(await world.database.query('SELECT "right" FROM identity.members WHERE account_id = $1', [accountId])).toEqual([{ right: 'owner' }])
    expect(await world.events('AccountCreated')).toContainEqual({ accountId })
    expect(await world.events('BusinessCreated')).toContainEqual({ businessId })
  })
  test('the same e-mail in other letters is refused', async () => {
    await register('twice@shop.example')
    expect(await world.work.run(world.visitor, registerAccount, person('TWICE@shop.example'))).toMatchObject({ code: 'EMAIL_TAKEN', path: ['input', 'email'] })
  })
  test('two sign-ups at once make one account', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.work.run(world.visitor, registerAccount, person('race@shop.example'))))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter((answer) => isRefusal(answer)).map((answer) => (answer as { code: string }).code)).toEqual(Array(3).fill('EMAIL_TAKEN'))
  })
  test.each([
    [{ email: 'no address' }, 'email', 'email_malformed'],
    [{ name: '  ' }, 'name', 'required'],
    [{ name: 'x'.repeat(121) }, 'name', 'too_long'],
    [{ password: 'password12' }, 'password', 'password_common'],
    [{ country: 'ZZ' }, 'country', 'country_unknown'],
    [{ timeZone: 'Mars/Base' }, 'timeZone', 'malformed'],
  ])('%j is refused and makes nothing', async (fault, field, reason) => {
    const refused = await world.work.run(world.visitor, registerAccount, person('never@shop.example', fault))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field, reason })
    expect(await world.database.query("SELECT 1 FROM identity.accounts WHERE email = 'never@shop.example'")).toEqual([])
  })
  test('a refused business takes the account back', async () => {
    const refused = await world.work.run(world.visitor, registerAccount, person('half@shop.example', { businessName: 'x'.repeat(121) }))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'businessName'] })
    expect(await world.database.query("SELECT 1 FROM identity.accounts WHERE email = 'half@shop.example'")).toEqual([])
  })
  test('the password is kept as argon2id and compared', async () => {
    const { accountId } = await register('pass@shop.example', { password: 'correct horse battery' })
    const [{ password_hash: hash }] = await world.database.query('SELECT password_hash FROM identity.accounts WHERE id = $1', [accountId])
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwordHolds(hash, 'correct horse battery')).toBe(true)
    expect(await passwordHolds(hash, 'correct horse batterx')).toBe(false)
    expect(await passwordHolds(null, 'nobody has this password')).toBe(false)
  })
})

describe('a session', () => {
  const enter = async (): Promise<Entered & { email: string }> => {
    const email = `${newId()}@session.example`
    const { accountId } = await register(email, { businessName: 'Shop' })
    return { email, ...((await world.work.run(world.visitor, signIn, { accountId, email, oldToken: null })) as Entered) }
  }
  test('knows the person, his businesses and rights, and lies in the table as a hash', async () => {
    const { accountId, token, email } = await enter()
    await world.work.run(world.system, grantStaff, { email, right: 'moderator' })
    expect(await actorOfToken(world.database, token)).toMatchObject({
      lang: 'ru', actor: { accountId, memberships: [{ right: 'owner' }], staff: ['moderator'] },
    })
    expect(await world.database.query('SELECT 1 FROM identity.sessions WHERE token_hash = $1', [token])).toEqual([])
    expect(await actorOfToken(world.database, `${token}x`)).toBeNull()
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
      world.database.query(`UPDATE identity.sessions SET ${column === 'seen_at' ? 'seen_at = now()' : 'ends_at = created_at + interval \'30 d\''} - $1 * interval '1 second'`, [by])
    await age(days * 86_400 - 60)
    expect(await actorOfToken(world.database, token)).not.toBeNull()
    await age(days * 86_400 + 60)
    expect(await actorOfToken(world.database, token)).toBeNull()
  })
  test('is kept alive by use', async () => {
    const { accountId, token } = await enter()
    await world.database.query("UPDATE identity.sessions SET seen_at = now() - interval '2 h' WHERE account_id = $1", [accountId])
    await actorOfToken(world.database, token)
    const [{ fresh }] = await world.database.query("SELECT seen_at > now() - interval '1 min' AS fresh FROM identity.sessions WHERE account_id = $1", [accountId])
    expect(fresh).toBe(true)
  })
  test('outlives a jump of the demo clock, and is swept when it is over', async () => {
    const { token, accountId } = await enter()
    await world.skip(60 * DAY_MS)
    expect(await actorOfToken(world.database, token)).not.toBeNull()
    await world.database.query("UPDATE identity.sessions SET ends_at = now() - interval '1 h' WHERE account_id = $1", [accountId])
    await world.work.run(world.system, dropExpired, undefined)
    expect(await world.database.query('SELECT 1 FROM identity.sessions WHERE account_id = $1', [accountId])).toEqual([])
  })
})

describe('attempts to sign in', () => {
  const attempt = (email: string, method: 'password' | 'code' = 'password') => world.work.run(world.visitor, recordSignInAttempt, { email, method })
  test('ten in fifteen minutes for one e-mail, however it is written and however parallel', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => attempt(n % 2 ? 'Guess@shop.example' : ' guess@shop.example')))
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
  const newest = async (email: string): Promise<string> => signInCode(world.config.SECRET_KEY, (await codeIds(email)).at(-1)!)

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
    await world.skip(HOUR_MS)
    const [codeId] = await codeIds('old@shop.example')
    expect(await world.work.read(world.system, signInCodeText, codeId!)).toMatchObject({ email: 'old@shop.example', lang: 'ru' })
    await world.database.query("UPDATE identity.sign_in_codes SET created_at = created_at - interval '601 s' WHERE id = $1", [codeId])
    expect(await enterByCode('old@shop.example', await newest('old@shop.example'))).toMatchObject({ code: 'WRONG_CODE' })
    expect(await world.work.read(world.system, signInCodeText, codeId!)).toBeNull()
  })
  test('for an e-mail nobody has: the same answer, the same rows, no letter', async () => {
    expect(await ask('stranger@shop.example')).toEqual({ email: 'stranger@shop.example', minutes: 10 })
    const { codeId } = (await world.events('SignInCodeRequested')).at(-1) as { codeId: string }
    expect(await world.work.read(world.system, signInCodeText, codeId)).toBeNull()
    expect(await enterByCode('stranger@shop.example', signInCode(world.config.SECRET_KEY, codeId))).toMatchObject({ code: 'WRONG_CODE' })
  })
  test('a flood of requests sends five', async () => {
    await register('flood@shop.example')
    for (let n = 0; n < 8; n++) expect(await ask('flood@shop.example')).toEqual({ email: 'flood@shop.example', minutes: 10 })
    expect(await codeIds('flood@shop.example')).toHaveLength(5)
  })
})

describe('the own account', () => {
  test('changes in what was said only, within the limits', async () => {
    const { accountId } = await register('change@shop.example')
    const change = (input: UpdateAccount) => world.work.run(world.as({ accountId }), updateAccount, input)
    expect(await change({ lang: 'en' })).toMatchObject({ name: 'Anna', lang: 'en', timeZone: 'Europe/Moscow' })
    expect(await change({ name: ' Anna B ', timeZone: 'Asia/Tokyo' })).toMatchObject({ name: 'Anna B', lang: 'en', timeZone: 'Asia/Tokyo' })
    expect(await change({ name: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'name', reason: 'required' })
    expect(await world.work.run(world.visitor, updateAccount, { lang: 'ru' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('members of a business', () => {
  test('are added, changed and taken out by an owner; the last owner stays', async () => {
    const { accountId, businessId } = await register('boss@firm.example', { businessName: 'Firm' })
    const helper = await register('helper@firm.example')
    const owner = world.member(accountId, businessId!)
    const add = (right: 'owner' | 'viewer') => world.work.run(owner, addMember, { businessId: businessId!, email: 'Helper@firm.example', right })
    expect(await add('viewer')).toMatchObject({ accountId: helper.accountId, right: 'viewer' })
    expect(await world.work.run(owner, removeMember, { businessId: businessId!, accountId })).toMatchObject({ code: 'LAST_OWNER' })
    expect(await world.work.run(owner, addMember, { businessId: businessId!, email: 'boss@firm.example', right: 'viewer' })).toMatchObject({ code: 'LAST_OWNER' })
    expect(await add('owner')).toMatchObject({ right: 'owner' })
    const leave = (who: string) => world.work.run(owner, removeMember, { businessId: businessId!, accountId: who })
    const answers = await Promise.all([leave(accountId), leave(helper.accountId)])
    expect(answers.map((answer) => (isRefusal(answer) ? answer.code : 'gone')).sort()).toEqual(['LAST_OWNER', 'gone'])
  })
  test('who is none finds no business; who has no right is told so', async () => {
    const { accountId, businessId } = await register('solo@firm.example', { businessName: 'Firm' })
    const input = { businessId: businessId!, email: 'solo@firm.example', right: 'viewer' as const }
    expect(await world.work.run(world.as({ accountId: newId() }), addMember, input)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.work.run(world.member(accountId, businessId!, 'manager'), addMember, input)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await world.work.run(world.member(accountId, businessId!), addMember, { ...input, email: 'nobody@firm.example' })).toMatchObject({ code: 'NO_SUCH_ACCOUNT' })
    expect(await world.work.run(world.member(accountId, businessId!), removeMember, { businessId: businessId!, accountId: newId() })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.work.read(world.as({ accountId: newId() }), memberList, { businessId: businessId! })).toBeNull()
    expect(requireRight({ actor: world.member(accountId, businessId!, 'approver').actor }, businessId!, ['owner', 'approver'])).toBeNull()
  })
})
