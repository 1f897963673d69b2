// Every page, filled and empty, for everybody who may open it, in the language and width the journey does not take.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { costOf, faultsOf, type Cost } from './support/page-checks.js'
import { enter, sitDown, type Account, type View } from './support/people.js'
import { seedPages, type Shown } from './support/seed.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'
import { aPair, theLargestMonth, type Pair } from './support/work-seed.js'

const stack = withStack()
const walkMs = 120_000
const views: View[] = [{ lang: 'ru', width: 1440, theme: 'light' }, { lang: 'en', width: 390, theme: 'dark' }]
/** Russian words are the longest: they have to fit the narrowest phone. */
const otherWidths = { ru: [360, 768], en: [1440] }
let shown: Shown

beforeAll(async () => {
  shown = await seedPages(stack)
}, 120_000)

interface Walk {
  readonly who: string
  readonly account: () => Account | null
  /** Name of the picture and the address. */
  readonly pages: () => Record<string, string>
}
const walks: Walk[] = [
  {
    who: 'a visitor',
    account: () => null,
    pages: () => ({
      landing: '/', board: '/jobs', 'board-nothing': '/jobs?role=chat-bot-architect', job: `/jobs/${shown.job}`, role: '/roles/smm-specialist', people: '/people',
      person: `/people/${shown.person}`, 'role-check': '/role-check', 'sign-in': '/sign-in', 'sign-up': '/sign-up', mailbox: '/mailbox', 'no-page': '/no/such/page', 'no-job': '/jobs/job_00000000000000000000000000000000',
    }),
  },
  {
    who: 'a business',
    account: () => shown.owner,
    pages: () => ({
      home: '/home', 'my-jobs': '/my/jobs', 'job-new': '/jobs/new', 'job-edit': `/jobs/${shown.draft}/edit`, 'job-own': `/jobs/${shown.job}`, queue: `/jobs/${shown.job}/queue`,
      shortlist: `/jobs/${shown.job}/shortlist`, 'person-invite': `/people/${shown.person}`, contracts: '/contracts', offer: `/contracts/${shown.offer}`, contract: `/contracts/${shown.contract}`,
      milestones: `/contracts/${shown.contract}?tab=milestones`, materials: `/contracts/${shown.contract}/materials`, terms: `/contracts/${shown.contract}?tab=terms`, review: '/review', payments: '/payments', 'payments-nothing': '/payments?kind=refund&from=2026-01-01', receipt: `/payments/receipts/${shown.receipts.funding}`, team: '/team', notifications: '/notifications',
    }),
  },
  {
    who: 'a freelancer',
    account: () => shown.freelancer,
    pages: () => ({
      home: '/home', profile: '/profile', skills: '/skills', ladder: '/ladder', duty: '/skills/smm.daily-posting', availability: '/availability', invitations: '/invitations', invitation: `/invitations/${shown.invitation}`, 'proposal-new': `/proposals/new?job=${shown.otherJob}`,
      proposals: '/proposals', proposal: `/proposals/${shown.proposal}`, today: '/today', earnings: '/earnings', receipt: `/payments/receipts/${shown.receipts.release}`, 'no-receipt': `/payments/receipts/${shown.receipts.funding}`, contracts: '/contracts', contract: `/contracts/${shown.contract}`, notifications: '/notifications',
    }),
  },
  {
    who: 'a newcomer',
    account: () => shown.newcomer,
    pages: () => ({
      home: '/home', 'job-new': '/jobs/new', 'my-jobs': '/my/jobs', contracts: '/contracts', profile: '/profile', invitations: '/invitations', proposals: '/proposals', payments: '/payments',
      notifications: '/notifications', 'no-contract': '/contracts/ctr_00000000000000000000000000000000', mod: '/mod', operator: '/admin/money',
    }),
  },
  { who: 'a moderator', account: () => shown.moderator, pages: () => ({ home: '/home', mod: '/mod' }) },
  { who: 'an operator', account: () => shown.operator, pages: () => ({ home: '/home', money: '/admin/money' }) },
]

/** Walks through the pages of one reader in one view; gives what is wrong with them. */
const flawsOf = async ({ who, account, pages }: Walk, view: View): Promise<string[]> => {
  const somebody = await sitDown(stack, view)
  const reader = account()
  if (reader) await enter(somebody, reader)
  for (const [name, path] of Object.entries(pages())) {
    await somebody.open(path)
    await somebody.look(`${who.split(' ')[1]}-${name}`)
    await somebody.resize(`${who.split(' ')[1]}-${name}`, otherWidths[view.lang])
  }
  await somebody.context.close()
  return somebody.flaws
}

describe('in Russian on a wide screen, in English and dark on the phone', () => {
  test.each(walks)('$who finds every page in order', async (walk) => {
    const flaws = await Promise.all(views.map((view) => flawsOf(walk, view)))
    expect(flaws.flat()).toEqual([])
  }, walkMs)
})

describe('the checks themselves', () => {
  const planted: [string, string, RegExp][] = [
    ['blocks that overlap', '<p style="position:absolute;top:90px">One line of words</p><button style="position:absolute;top:95px;left:20px">Press</button>', /overlap/],
    ['words that are cut off', '<p style="width:60px;overflow:hidden;white-space:nowrap">A long line of words</p>', /cut off/],
    ['a page that scrolls sideways', '<div style="width:3000px">wide</div>', /scrolls sideways/],
    ['a second heading', '<h1>Another</h1>', /2 h1/],
    ['a text without words', '<p>jobs.empty.title</p>', /raw key/],
    ['a hole in a text', '<p>Hello {{name}}</p>', /not filled in/],
    ['a field without a label', '<input type="text">', /axe label/],
    ['pale words', '<p style="color:#bbb">Pale</p>', /axe color-contrast/],
    ['another host', '<img alt="" src="https://elsewhere.example/pixel.png">', /another host/],
    ['the wrong language', '<p>Привет</p>', /Russian words/],
  ]
  test.each(planted)('see %s', async (_name, html, expected) => {
    const { page, watch, context } = await sitDown(stack, { lang: 'en', width: 390, theme: 'light' })
    await page.setContent(`<!doctype html><html lang="en"><head><title>Planted</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Planted</h1>${html}</main></body></html>`)
    const faults = await faultsOf(watch, { name: 'planted', lang: 'en' })
    await context.close()
    expect(faults.filter((fault) => expected.test(fault))).not.toEqual([])
  })
})

describe('what pages cost a window that has kept nothing, in Russian on the phone and in English on a wide screen', () => {
  const most = { first: 14, nodes: 1200, shift: 0.05 }
  /** What each page fetches: itself, the look, the sign, three scripts of everybody, styles, words, two fonts. */
  const ofEveryPage = 11
  let pair: Pair
  let path: string
  beforeAll(async () => {
    pair = await aPair(stack, 'ru')
    path = await theLargestMonth(stack, pair)
  }, walkMs)

  test.each([
    { lang: 'ru', width: 390, theme: 'light', others: () => ['/milestones', '/materials', '/metrics', '/terms'].map((tab) => `${path}${tab}`) },
    { lang: 'en', width: 1440, theme: 'light', others: () => ['/contracts', '/review', '/jobs'] },
  ] as const)('$lang at $width', async ({ others, ...view }) => {
    const cost = async (address: string, signedIn: boolean): Promise<Cost> => {
      const visitor = await sitDown(stack, view)
      if (signedIn) await enter(visitor, pair.owner)
      const found = await costOf(visitor.watch, address)
      expect(visitor.watch.taken()).toEqual([])
      await visitor.context.close()
      return found
    }
    const first = await cost('/', false)
    expect(first.requests).toBeLessThanOrEqual(most.first)
    const month = await cost(path, true)
    const pages: Record<string, Cost> = { '/': first, [path]: month }
    for (const address of others()) pages[address] = await cost(address, true)
    expect(Object.entries(pages).filter(([, { nodes, shift }]) => nodes > most.nodes || shift > most.shift)).toEqual([])
    expect(month.requests - ofEveryPage).toBeLessThanOrEqual(most.first)
  }, walkMs)
})

test('two roles on one brief: a published job is followed by the second one with the same words', async () => {
  const owner = await sitDown(stack, { lang: 'en', width: 1440, theme: 'light' })
  const { page, t } = owner
  await enter(owner, shown.owner)
  await owner.open('/jobs/new?role=targeted-ads-specialist')
  await page.getByLabel(t('post-job:about.name'), { exact: true }).fill('Ads for the summer camp')
  await page.getByLabel(t('post-job:about.description')).fill('Ads lead into a bot that takes the sign-ups.')
  await page.getByLabel(t('post-job:about.niche')).selectOption({ index: 1 })
  await page.getByLabel(t('post-job:terms.budget')).fill('900')
  await page.getByLabel(loosely(t.text('post-job:team.also').replace('{{role}}', ''))).check()
  await owner.button('post-job:publish').click()
  await page.waitForURL('**/jobs/new?role=chatbot-funnel-architect&after=job_*')
  await owner.look('second-job')
  expect(await page.getByLabel(t('post-job:about.description')).inputValue()).toBe('Ads lead into a bot that takes the sign-ups.')
  expect(await page.getByText('Ads for the summer camp').count()).toBe(1)
  expect(owner.flaws).toEqual([])
  await owner.context.close()
}, walkMs)

test('a job that nobody fits leads back to its terms, and the next one begins in its languages', async () => {
  const owner = await sitDown(stack, { lang: 'en', width: 390, theme: 'dark' })
  const { page, t } = owner
  const tongue = (name: string) => page.getByRole('group', { name: t('post-job:people.languages') }).getByRole('checkbox', { name, exact: true })
  await enter(owner, shown.owner)
  await owner.open('/jobs/new?role=smm-specialist')
  await page.getByLabel(t('post-job:about.name'), { exact: true }).fill('A community in Turkish')
  await page.getByLabel(t('post-job:about.description')).fill('Posts and answers for guests from Istanbul.')
  await page.getByLabel(t('post-job:about.niche')).selectOption({ index: 1 })
  await page.getByLabel(t('post-job:terms.budget')).fill('900')
  await page.getByLabel(t('post-job:terms.hours')).fill('1')
  await tongue('English').uncheck()
  await tongue('Turkish').check()
  await owner.look('job-one-hour')
  expect(await page.getByText(t('post-job:summary.tight', { count: 5 })).count()).toBe(1)
  await owner.button('post-job:publish').click()
  await page.waitForURL('**/queue')
  const queue = new URL(page.url()).pathname
  await page.getByText(t('matching:empty.none')).waitFor()
  await owner.look('queue-nobody')
  await owner.link('matching:relax.edit').first().click()
  await page.waitForURL('**/edit')
  // the pressed button is gone with its dialog: the keyboard goes on beside it, not at the top of the page
  await owner.open(queue.replace('/queue', ''))
  await owner.button('jobs:close').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: t('jobs:close') }).press('Enter')
  await owner.button('jobs:close').first().waitFor({ state: 'detached' })
  await owner.watch.settled()
  expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY')
  await owner.open('/jobs/new?role=copywriter')
  expect([await tongue('Turkish').isChecked(), await tongue('English').isChecked()]).toEqual([true, false])
  expect(owner.flaws).toEqual([])
  await owner.context.close()
}, walkMs)
