import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isRefusal, newId } from '@rolecall/kernel'
import { newPerson } from '../../../test/factories/identity.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { memberList } from '../data/queries.js'
import { requireRight } from '../data/rights.js'
import { addMember, removeMember } from './change-members.js'
import { passwordHolds } from './password-hash.js'
import { registerAccount, type RegisterAccount } from './register-account.js'
import { updateAccount, type UpdateAccount } from './update-account.js'

let world: World
beforeAll(async () => (world = await testWorld()))
afterAll(() => world.close())

const person = (email: string, more: Partial<RegisterAccount> = {}): RegisterAccount => ({
  email,
  name: 'Anna',
  lang: 'ru',
  timeZone: 'Europe/Moscow',
  country: 'RU',
  ...more,
})
const register = (email: string, more: Partial<RegisterAccount> = {}) => newPerson(world, { email, ...more })

describe('signing up', () => {
  test('makes a person and, with a name for it, his business', async () => {
    const { accountId, businessId } = await register('Owner@Shop.example', { businessName: ' Shop ' })
    const rows = await world.database.query('SELECT email, password_hash FROM identity.accounts WHERE id = $1', [
      accountId,
    ])
    expect(rows).toEqual([{ email: 'owner@shop.example', password_hash: null }])
    expect(await world.database.query('SELECT name FROM identity.businesses WHERE id = $1', [businessId])).toEqual([
      { name: 'Shop' },
    ])
    expect(
      await world.database.query('SELECT "right" FROM identity.members WHERE account_id = $1', [accountId]),
    ).toEqual([{ right: 'owner' }])
    expect(await world.events('AccountCreated')).toContainEqual({ accountId })
    expect(await world.events('BusinessCreated')).toContainEqual({ businessId })
  })
  test('the same e-mail in other letters is refused', async () => {
    await register('twice@shop.example')
    expect(await world.work.run(world.visitor, registerAccount, person('TWICE@shop.example'))).toMatchObject({
      code: 'EMAIL_TAKEN',
      path: ['input', 'email'],
    })
  })
  test('two sign-ups at once make one account', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => world.work.run(world.visitor, registerAccount, person('race@shop.example'))),
    )
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter((answer) => isRefusal(answer)).map((answer) => (answer as { code: string }).code)).toEqual(
      Array(3).fill('EMAIL_TAKEN'),
    )
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
    const refused = await world.work.run(
      world.visitor,
      registerAccount,
      person('half@shop.example', { businessName: 'x'.repeat(121) }),
    )
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'businessName'] })
    expect(await world.database.query("SELECT 1 FROM identity.accounts WHERE email = 'half@shop.example'")).toEqual([])
  })
  test('the password is kept as argon2id and compared', async () => {
    const { accountId } = await register('pass@shop.example', { password: 'correct horse battery' })
    const [{ password_hash: hash }] = await world.database.query(
      'SELECT password_hash FROM identity.accounts WHERE id = $1',
      [accountId],
    )
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwordHolds(hash, 'correct horse battery')).toBe(true)
    expect(await passwordHolds(hash, 'correct horse batterx')).toBe(false)
    expect(await passwordHolds(null, 'nobody has this password')).toBe(false)
  })
})

describe('the own account', () => {
  test('changes in what was said only, within the limits', async () => {
    const { accountId } = await register('change@shop.example')
    const change = (input: UpdateAccount) => world.work.run(world.as({ accountId }), updateAccount, input)
    expect(await change({ lang: 'en' })).toMatchObject({ name: 'Anna', lang: 'en', timeZone: 'Europe/Moscow' })
    expect(await change({ name: ' Anna B ', timeZone: 'Asia/Tokyo' })).toMatchObject({
      name: 'Anna B',
      lang: 'en',
      timeZone: 'Asia/Tokyo',
    })
    expect(await change({ name: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'name', reason: 'required' })
    expect(await world.work.run(world.visitor, updateAccount, { lang: 'ru' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('members of a business', () => {
  test('are added, changed and taken out by an owner; the last owner stays', async () => {
    const { accountId, businessId } = await register('boss@firm.example', { businessName: 'Firm' })
    const helper = await register('helper@firm.example')
    const owner = world.member(accountId, businessId!)
    const add = (right: 'owner' | 'viewer') =>
      world.work.run(owner, addMember, { businessId: businessId!, email: 'Helper@firm.example', right })
    expect(await add('viewer')).toMatchObject({ accountId: helper.accountId, right: 'viewer' })
    expect(await world.work.run(owner, removeMember, { businessId: businessId!, accountId })).toMatchObject({
      code: 'LAST_OWNER',
    })
    expect(
      await world.work.run(owner, addMember, { businessId: businessId!, email: 'boss@firm.example', right: 'viewer' }),
    ).toMatchObject({ code: 'LAST_OWNER' })
    expect(await add('owner')).toMatchObject({ right: 'owner' })
    const leave = (who: string) => world.work.run(owner, removeMember, { businessId: businessId!, accountId: who })
    const answers = await Promise.all([leave(accountId), leave(helper.accountId)])
    expect(answers.map((answer) => (isRefusal(answer) ? answer.code : 'gone')).sort()).toEqual(['LAST_OWNER', 'gone'])
  })
  test('who is none finds no business; who has no right is told so', async () => {
    const { accountId, businessId } = await register('solo@firm.example', { businessName: 'Firm' })
    const input = { businessId: businessId!, email: 'solo@firm.example', right: 'viewer' as const }
    expect(await world.work.run(world.as({ accountId: newId() }), addMember, input)).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await world.work.run(world.member(accountId, businessId!, 'manager'), addMember, input)).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(
      await world.work.run(world.member(accountId, businessId!), addMember, { ...input, email: 'nobody@firm.example' }),
    ).toMatchObject({ code: 'NO_SUCH_ACCOUNT' })
    expect(
      await world.work.run(world.member(accountId, businessId!), removeMember, {
        businessId: businessId!,
        accountId: newId(),
      }),
    ).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.work.read(world.as({ accountId: newId() }), memberList, { businessId: businessId! })).toBeNull()
    expect(
      requireRight({ actor: world.member(accountId, businessId!, 'approver').actor }, businessId!, [
        'owner',
        'approver',
      ]),
    ).toBeNull()
  })
})
