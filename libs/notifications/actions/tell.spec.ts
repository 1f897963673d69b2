import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MINUTE_MS, newId } from '@rolecall/kernel'
import { systemAsker, type Ctx, type Env, type Lang, type Mail, type MailPort } from '@rolecall/platform'
import { newPerson } from '../../../test/factories/identity.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { mailbox, notices, unreadNotices } from '../data/queries.js'
import { onMailQueued, resendMails } from '../reactions/on-mail-queued.js'
import { markNoticesRead } from './mark-notices-read.js'
import { sendMail, tell, tellMany } from './tell.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { DEMO_MODE: 'true' })))
afterAll(() => world.close())

const person = (lang: Lang = 'en') => newPerson(world, { lang })
/** A kind that has texts already. */
const news = (key: string) => ({ kind: 'sign_in_code', facts: { code: 123456 }, path: '/jobs/1', key })
const mailsTo = async (email: string) =>
  (await world.work.read(world.visitor, mailbox, { first: 100, to: email }))!.nodes
const mailRow = async (email: string): Promise<{ id: string; state: string; attempts: number }> =>
  (await world.database.query('SELECT id, state, attempts FROM notifications.mails WHERE to_email = $1', [email]))[0]

/** The outside: takes mails, or fails as often as told. */
class Server implements MailPort {
  readonly taken: Mail[] = []
  failures = 0
  async send(mail: Mail): Promise<void> {
    if (this.failures-- > 0) throw new Error('the mail server is away')
    this.taken.push(mail)
  }
}
const env: Env = {
  requestId: 'test',
  run: (action, input) => world.work.run(systemAsker('test'), action, input) as never,
}
const deliver = (port: MailPort, mailId: string): Promise<unknown> => {
  const part = onMailQueued(port)
  return 'process' in part
    ? part.process(env, { event: 'MailQueued', mailId } as never)
    : Promise.reject(new Error('not a process'))
}

describe('telling somebody', () => {
  test('makes one notice and one mail, however often and however parallel it is told', async () => {
    const { accountId, email } = await person()
    await Promise.all(
      Array.from({ length: 8 }, () => world.work.run(world.system, tell, { accountId, ...news('once') })),
    )
    expect((await world.work.read(world.as({ accountId }), notices, { first: 10 }))!.nodes).toHaveLength(1)
    expect(await mailsTo(email)).toHaveLength(1)
    const { id } = await mailRow(email)
    expect((await world.events('MailQueued')).filter(({ mailId }) => mailId === id)).toHaveLength(1)
  })
  test('speaks the language of each account in mails and of the reader in notices', async () => {
    const [anna, bob] = [await person('ru'), await person('en')]
    await world.work.run(
      world.system,
      (ctx: Ctx) => tellMany(ctx, [anna.accountId, bob.accountId], news('both')),
      undefined,
    )
    expect((await mailsTo(anna.email))[0]).toMatchObject({ subject: '123456 — ваш код для входа' })
    expect((await mailsTo(bob.email))[0]).toMatchObject({ subject: '123456 is your sign-in code' })
    const read = (lang: Lang) => world.work.read(world.as({ accountId: anna.accountId, lang }), notices, { first: 1 })
    expect((await read('en'))!.nodes[0]).toMatchObject({ title: '123456 is your sign-in code', path: '/jobs/1' })
    expect((await read('ru'))!.nodes[0]).toMatchObject({ title: '123456 — ваш код для входа' })
  })
  test('is taken back with what happened', async () => {
    const { accountId, email } = await person()
    const fails = world.work.run(
      world.system,
      async (ctx: Ctx) => {
        await tell(ctx, { accountId, ...news('undone') })
        throw new Error('it did not happen')
      },
      undefined,
    )
    await expect(fails).rejects.toThrow('it did not happen')
    expect(await mailsTo(email)).toEqual([])
  })
  test('by mail only needs no account; the link comes from the configuration', async () => {
    await world.work.run(world.system, sendMail, { to: 'guest@tell.example', lang: 'en', ...news('guest') })
    const [mail] = await mailsTo('Guest@tell.example')
    expect(mail!.text).toContain(`${world.config.PUBLIC_URL}/jobs/1`)
    expect(mail!.html).toContain(`href="${world.config.PUBLIC_URL}/jobs/1"`)
  })
  test('text from people stays text in the html part', async () => {
    await world.work.run(world.system, sendMail, {
      to: 'x@tell.example',
      lang: 'en',
      kind: 'sign_in_code',
      facts: { code: '<img src=x onerror=alert(1)>' },
      path: '/',
      key: 'x',
    })
    const [mail] = await mailsTo('x@tell.example')
    expect(mail!.html).not.toContain('<img')
    expect(mail!.subject).toContain('<img src=x')
  })
})

describe('notices', () => {
  test('come newest first in pages, and are read by their owner only', async () => {
    const [anna, bob] = [await person(), await person()]
    for (let n = 1; n <= 5; n++)
      await world.work.run(world.system, tell, { accountId: anna.accountId, ...news(`n${n}`), path: `/p/${n}` })
    await world.work.run(world.system, tell, { accountId: bob.accountId, ...news('n1') })
    const reader = world.as({ accountId: anna.accountId })
    const first = (await world.work.read(reader, notices, { first: 2 }))!
    const second = (await world.work.read(reader, notices, { first: 3, after: first.pageInfo.endCursor }))!
    expect([...first.nodes, ...second.nodes].map((notice) => notice.path)).toEqual([
      '/p/5',
      '/p/4',
      '/p/3',
      '/p/2',
      '/p/1',
    ])
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])

    const ids = first.nodes.map((notice) => notice.id)
    expect(await world.work.run(world.as({ accountId: bob.accountId }), markNoticesRead, { ids })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await world.work.read(reader, unreadNotices, anna.accountId)).toBe(5)
    await world.work.run(reader, markNoticesRead, { ids })
    expect(await world.work.read(reader, unreadNotices, anna.accountId)).toBe(3)
    expect(
      await world.work.run(reader, markNoticesRead, { ids: Array.from({ length: 101 }, () => newId()) }),
    ).toMatchObject({ reason: 'too_many' })
  })
  test('are nobody’s without signing in', async () => {
    expect(await world.work.read(world.visitor, notices, { first: 1 })).toBeNull()
    expect(await world.work.run(world.visitor, markNoticesRead, { ids: [] })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a queued mail', () => {
  const queued = async (): Promise<{ id: string; email: string }> => {
    const email = `${newId()}@mail.example`
    await world.work.run(world.system, sendMail, { to: email, lang: 'en', ...news('m') })
    return { email, id: (await mailRow(email)).id }
  }
  test('is sent once under its stable id, also when its event comes again', async () => {
    const server = new Server()
    const { email, id } = await queued()
    for (let n = 0; n < 3; n++) await deliver(server, id)
    expect(server.taken.map((mail) => [mail.messageId, mail.to])).toEqual([[id, email]])
    expect(await mailRow(email)).toMatchObject({ state: 'sent', attempts: 1 })
  })
  test('that the server refused waits for its time and is sent then', async () => {
    const server = new Server()
    server.failures = 1
    const { email, id } = await queued()
    await expect(deliver(server, id)).rejects.toThrow('away')
    await deliver(server, id)
    expect(server.taken).toEqual([])
    expect(await mailRow(email)).toMatchObject({ state: 'queued', attempts: 1 })
    await world.passTime(MINUTE_MS)
    await resendMails(server).sweep(env)
    expect(server.taken.map((mail) => mail.messageId)).toContain(id)
    expect(await mailRow(email)).toMatchObject({ state: 'sent', attempts: 2 })
  })
  test('is given up after sixteen attempts', async () => {
    const server = new Server()
    server.failures = 1000
    const { email, id } = await queued()
    for (let n = 0; n < 20; n++) {
      await deliver(server, id).catch(() => undefined)
      await world.passTime(7 * 60 * MINUTE_MS)
    }
    expect(await mailRow(email)).toMatchObject({ state: 'given_up', attempts: 17 })
  })
})

test('outside demo mode the mailbox shows nothing', async () => {
  await world.work.run(world.system, sendMail, { to: 'secret@tell.example', lang: 'en', ...news('s') })
  const config = { ...world.config, DEMO_MODE: false }
  const page = await world.work.read(world.visitor, (ctx: Ctx) => mailbox({ ...ctx, config }, { first: 10 }), undefined)
  expect(page!.nodes).toEqual([])
})
