import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import { eventually, startApi, type RunningApi } from '../../../test/support/api.js'

// @queue
let api: RunningApi
beforeAll(async () => (api = await startApi({ worker: true })))
afterAll(() => api.close())

const person = <M extends object>(more: M = {} as M) => ({
  email: `${newId()}@http.example`,
  name: 'Anna',
  lang: 'RU',
  timeZone: 'Europe/Moscow',
  country: 'RU',
  ...more,
})
const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { __typename
  ... on SignedIn { me { account { id name email lang timeZone country } memberships { right business { id name } } staff unreadNotices } }
  ... on CodeSent { email minutes } ... on Refusal { code message path } ... on InvalidInput { field reason limit } } }`
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { me { account { id } } }
  ... on Refusal { code message path } ... on TooManyTries { retryAfterSeconds } } }`
const byCode = `mutation ($input: SignInWithCodeInput!) { signInWithCode(input: $input) { __typename ... on SignedIn { me { account { email } } } ... on Refusal { code message } } }`
const me = '{ me { account { email } unreadNotices } }'

describe('signing up, in and out over HTTP', () => {
  test('with a password one is in at once, and out at once', async () => {
    const anna = api.visitor()
    const input = person({ password: 'correct horse battery', businessName: 'Кофейня' })
    const { data } = await anna.ask(signUp, { input })
    expect(data.signUp).toMatchObject({
      __typename: 'SignedIn',
      me: {
        account: { email: input.email, lang: 'RU', country: 'RU' },
        memberships: [{ right: 'OWNER', business: { name: 'Кофейня' } }],
        staff: [],
        unreadNotices: 0,
      },
    })
    const cookie = anna.cookie()!
    expect(cookie).toMatch(/^rc=[\w-]{43}$/)
    expect((await anna.ask(me)).data.me.account.email).toBe(input.email)
    expect((await anna.ask('mutation { signOut { __typename ... on Done { ok } } }')).data.signOut).toEqual({
      __typename: 'Done',
      ok: true,
    })
    expect(anna.cookie()).toBeUndefined()
    expect((await api.graphql(me, {}, { cookie })).data).toEqual({ me: null })

    expect(
      (await anna.ask(signIn, { input: { email: input.email.toUpperCase(), password: input.password } })).data.signIn
        .__typename,
    ).toBe('SignedIn')
    expect(anna.cookie()).not.toBe(cookie)
  })
  test('the cookie is for this server’s pages only', async () => {
    const { headers } = await api.graphql(signUp, { input: person({ password: 'correct horse battery' }) })
    expect(headers.get('set-cookie')).toMatch(/^rc=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(headers.get('cache-control')).toBe('no-store')
  })
  test('a wrong password and an unknown e-mail get one answer, in the reader’s language', async () => {
    const { email } = await api.newcomer()
    const known = await api.graphql(signIn, { input: { email, password: 'not the password' } }, { lang: 'ru' })
    const unknown = await api.graphql(
      signIn,
      { input: { email: 'nobody@http.example', password: 'not the password' } },
      { lang: 'ru' },
    )
    expect(known.data).toEqual(unknown.data)
    expect(known.data.signIn).toMatchObject({
      __typename: 'WrongCredentials',
      code: 'WRONG_CREDENTIALS',
      message: expect.stringContaining('Почта и пароль'),
    })
    expect(known.headers.get('set-cookie')).toBeNull()
  })
  test('the eleventh try is refused, with the right password too', async () => {
    const { email } = await api.newcomer({ password: 'correct horse battery' })
    for (let n = 0; n < 10; n++) await api.graphql(signIn, { input: { email, password: 'guess' } })
    const { data } = await api.graphql(signIn, { input: { email, password: 'correct horse battery' } })
    expect(data.signIn).toMatchObject({ __typename: 'TooManyTries' })
    expect(data.signIn.retryAfterSeconds).toBeGreaterThan(0)
  })
  test.each([
    [{ password: 'short' }, 'password', 'too_short', '10'],
    [{ password: 'password123' }, 'password', 'password_common', null],
    [{ email: 'none' }, 'email', 'email_malformed', null],
    [{ name: '' }, 'name', 'required', '1'],
  ])('%j is refused with a sentence at its field', async (fault, field, reason, limit) => {
    const { data } = await api.graphql(signUp, { input: person(fault) })
    expect(data.signUp).toMatchObject({ __typename: 'InvalidInput', field, reason, limit, path: ['input', field] })
    expect(data.signUp.message).not.toContain('invalid.')
  })
})

describe('signing in by a mailed code', () => {
  const mailTo = (to: string) =>
    eventually(
      async () =>
        (
          await api.graphql(
            'query ($to: String) { mailbox(first: 1, to: $to) { nodes { to subject text html state } } }',
            { to },
          )
        ).data.mailbox.nodes[0],
    )

  test('without a password the code comes by mail, in one’s language, and opens the session', async () => {
    const anna = api.visitor()
    const input = person()
    expect((await anna.ask(signUp, { input })).data.signUp).toEqual({
      __typename: 'CodeSent',
      email: input.email,
      minutes: 10,
    })
    expect(anna.cookie()).toBeUndefined()
    const mail = await mailTo(input.email)
    expect(mail.subject).toMatch(/^\d{6} — ваш код для входа$/)
    const [code] = mail.text.match(/\d{6}/)
    expect((await anna.ask(byCode, { input: { email: input.email, code } })).data.signInWithCode).toMatchObject({
      __typename: 'SignedIn',
      me: { account: { email: input.email } },
    })
    expect((await api.graphql(byCode, { input: { email: input.email, code } })).data.signInWithCode.__typename).toBe(
      'WrongCode',
    )
    await eventually(async () => (await mailTo(input.email)).state === 'sent')
  })
  test('for an e-mail nobody has the answer is the same and nothing is mailed', async () => {
    const { email } = await api.newcomer()
    const ask = (to: string) =>
      api.graphql(
        'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { __typename ... on CodeSent { minutes } } }',
        { input: { email: to } },
      )
    const [known, unknown] = [await ask(email), await ask('ghost@http.example')]
    expect(known.data).toEqual(unknown.data)
    await mailTo(email)
    expect(
      (await api.graphql('{ mailbox(first: 100) { nodes { to } } }')).data.mailbox.nodes.map(
        (mail: { to: string }) => mail.to,
      ),
    ).not.toContain('ghost@http.example')
  })
})

describe('what is whose', () => {
  test('a foreign and a missing business get one answer', async () => {
    const [anna, bob] = [await api.newcomer({ businessName: 'A' }), await api.newcomer({ businessName: 'B' })]
    const add =
      'mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename ... on Member { name email right } ... on Refusal { code message path } } }'
    const input = { businessId: anna.businessId, email: bob.email, right: 'VIEWER' }
    const foreign = await bob.ask(add, { input })
    const missing = await bob.ask(add, { input: { ...input, businessId: `biz_${newId().replaceAll('-', '')}` } })
    expect(foreign.data).toEqual(missing.data)
    expect(foreign.data.addMember.__typename).toBe('NotFound')
    const members =
      'query ($id: BusinessId!) { businessMembers(businessId: $id) { email right } business(id: $id) { name } }'
    expect((await bob.ask(members, { id: anna.businessId })).data).toEqual({
      businessMembers: null,
      business: { name: 'A' },
    })
    expect((await anna.ask(add, { input })).data.addMember).toMatchObject({ __typename: 'Member', right: 'VIEWER' })
    expect((await bob.ask(members, { id: anna.businessId })).data.businessMembers).toHaveLength(2)
    expect((await bob.ask(add, { input })).data.addMember.__typename).toBe('NotAllowed')
  })
  test('visitors are asked to sign in', async () => {
    const { errors, status } = await api.graphql('{ notices(first: 1) { nodes { id } } }')
    expect([status, errors![0]!.extensions.code]).toEqual([200, 'UNAUTHENTICATED'])
  })
  test('an id of another kind is bad input', async () => {
    const { errors } = await api.graphql('query ($id: BusinessId!) { business(id: $id) { name } }', {
      id: `acc_${newId().replaceAll('-', '')}`,
    })
    expect(errors![0]!.extensions.code).toBe('BAD_INPUT')
  })
})

describe('demo mode', () => {
  test('has buttons for the demo persons there are', async () => {
    await api.newcomer({ email: 'business@demo.rolecall.example' })
    expect((await api.graphql('{ demoLogins { key title about } }')).data.demoLogins).toEqual([
      { key: 'business', title: 'Business', about: expect.any(String) },
    ])
    const enter =
      'mutation ($input: SignInAsDemoInput!) { signInAsDemo(input: $input) { __typename ... on SignedIn { me { account { email } } } } }'
    expect((await api.graphql(enter, { input: { key: 'business' } })).data.signInAsDemo).toMatchObject({
      me: { account: { email: 'business@demo.rolecall.example' } },
    })
    expect((await api.graphql(enter, { input: { key: 'moderator' } })).data.signInAsDemo.__typename).toBe('NotFound')
  })
  test('skips time and stays signed in', async () => {
    const anna = await api.newcomer()
    const skip = (hours: number) =>
      anna.ask(
        'mutation ($input: SkipTimeInput!) { skipTime(input: $input) { __typename ... on InvalidInput { reason } } }',
        { input: { hours } },
      )
    const now = async () => new Date((await anna.ask('{ installation { now } }')).data.installation.now).getTime()
    const before = await now()
    expect((await skip(48)).data.skipTime.__typename).toBe('Done')
    expect(Math.round(((await now()) - before) / 3_600_000)).toBe(48)
    expect((await skip(-1)).data.skipTime).toEqual({ __typename: 'InvalidInput', reason: 'out_of_range' })
    expect((await anna.ask(me)).data.me.account.email).toBe(anna.email)
  })
})
