// The main journey, as people do it: a business and a freelancer, each in a browser window of their own.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { join } from 'node:path'
import { eventually } from '../support/api.js'
import { fillOnboarding, handIn, kept, openItem, paidOut, propose, writeJob } from './support/acts.js'
import { freelancers, market, password, sitDown, type Account, type Somebody, type View } from './support/people.js'
import { shots } from './support/page-checks.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'

const stack = withStack()
const stepMs = 60_000

const story = {
  ru: {
    owner: 'Берта Клаус', business: 'Кофейня «Папоротник»', title: 'Вести сообщество кофейни', about: 'Посты и ответы гостям, сообщество на две тысячи человек.',
    report: 'Три кофейни рядом: что вышло за неделю.', change: 'Нужен наш синий цвет.',
  },
  en: {
    owner: 'Berta Klaus', business: 'Fern Café', title: 'Run the community of a café', about: 'Posts and answers for guests, a community of two thousand.',
    report: 'Three cafés nearby: what they published this week.', change: 'Our blue, please.',
  },
} as const
const views: View[] = [{ lang: 'ru', width: 390, theme: 'light' }, { lang: 'en', width: 1440, theme: 'dark' }]

describe.each(views)('in $lang at $width px, $theme', (view) => {
  const { lang } = view
  const told = story[lang]
  let business: Somebody
  let freelancer: Somebody
  let account: Account
  let others: Awaited<ReturnType<typeof freelancers>>['others']
  let jobId: string
  let contract: string
  let stuck = ''

  /** A part of the path; behind a part that failed the others have nothing to stand on. */
  const step = (name: string, walk: () => Promise<void>): void =>
    test(name, async () => {
      if (stuck) throw new Error(`the path ended at: ${stuck}`)
      try {
        await walk()
      } catch (fault) {
        stuck = name
        for (const [who, { page }] of Object.entries({ business, freelancer })) await page.screenshot({ path: join(shots, `stuck.${who}.${lang}.png`) })
        throw fault
      }
    }, stepMs)

  beforeAll(async () => {
    ;[business, freelancer] = await Promise.all([sitDown(stack, view), sitDown(stack, view)])
    ;({ first: account, others } = await freelancers(stack, lang))
  }, stepMs)
  afterAll(async () => {
    await business?.context.close()
    await freelancer?.context.close()
  })

  step('a visitor reads what it is and signs up as a business', async () => {
    const { page, t } = business
    await business.open('/')
    await business.look('landing')
    await business.button(view.theme === 'light' ? 'shell:themeDark' : 'shell:themeLight').click()
    await page.reload()
    await business.look('landing-other-theme')
    await business.button(view.theme === 'light' ? 'shell:themeLight' : 'shell:themeDark').click()
    await business.open('/sign-up?as=business')
    await business.look('sign-up')
    await page.getByLabel(t('sign-in:businessName')).fill(told.business)
    await page.getByLabel(t('sign-in:name')).fill(told.owner)
    await page.getByLabel(t('sign-in:email')).fill(`owner.${lang}@browser.example`)
    await page.getByLabel(t('sign-in:newPassword')).fill(password)
    await business.button('sign-in:create').click()
    await page.waitForURL('**/jobs/new')
    await business.look('job-role')
  })

  step('it puts a job together from the checklist of a role and publishes it', async () => {
    const { page, t } = business
    await page.getByRole('button', { name: loosely(t.text('post-job:role.choose')) }).first().click()
    await business.look('job-editor')
    await business.button('post-job:publish').click()
    await business.look('job-editor-faults')
    await writeJob(business, told)
    await business.look('job-editor-filled')
    await business.button('post-job:publish').click()
    await page.waitForURL('**/queue')
    jobId = /jobs\/([^/]+)\/queue/.exec(page.url())![1]!
  })

  step('matching runs, and three people are invited', async () => {
    const { page, t } = business
    await page.getByText(t('matching:alreadyInvited')).nth(2).waitFor()
    await business.look('queue')
    await business.open(`/jobs/${jobId}`)
    await business.look('job-own')
  })

  step('the freelancer signs in, finds the invitation with its reasons and proposes', async () => {
    const { page, t } = freelancer
    await freelancer.open('/sign-in?next=/invitations')
    await freelancer.look('sign-in')
    await page.getByLabel(t('sign-in:email')).fill(account.email)
    await page.getByLabel(t('sign-in:password')).last().fill(password)
    await freelancer.button('sign-in:enter').click()
    await page.getByRole('link', { name: told.title, exact: true }).waitFor()
    await freelancer.look('invitations')
    await page.getByRole('link', { name: told.title, exact: true }).click()
    await page.getByRole('heading', { name: t('invitations:why') }).waitFor()
    await freelancer.look('invitation')
    expect(await page.getByRole('region', { name: t('invitations:why') }).getByRole('listitem').count()).toBeGreaterThan(0)
    await freelancer.button('invitations:decline').click()
    await page.getByRole('button', { name: t('invitations:reason.RATE'), exact: true }).click()
    await freelancer.look('invitation-declined')
    // a slip of the finger: taken back before it was sent, the keyboard stays there
    await freelancer.button('invitations:undo').click()
    expect(await page.evaluate('document.activeElement.textContent')).toBe(t.text('invitations:decline'))
    await freelancer.link('invitations:propose').click()
    await page.getByLabel(t('proposals:words.letter')).fill(market[lang].letter)
    await freelancer.look('proposal-new')
    await freelancer.button('proposals:words.useTemplate').click()
    await freelancer.button('proposals:send').click()
    await page.waitForURL(/proposals\/prp_|proposals\/(?!new)/)
    await freelancer.look('proposal')
  })

  step('the business compares the proposals and chooses', async () => {
    const { page, t } = business
    for (const other of others) await propose(stack, other, { jobId, lang })
    await business.open(`/jobs/${jobId}/shortlist`)
    await eventually(async () => {
      if ((await page.getByRole('article').count()) >= 3) return true
      await page.reload()
      await business.watch.settled()
      return false
    })
    await business.look('shortlist')
    await page.getByRole('article', { name: market[lang].names[0] }).getByRole('button', { name: new RegExp(`${market[lang].names[0]}$`) }).first().click()
    await page.waitForURL('**/contracts/*')
    contract = new URL(page.url()).pathname
    await page.getByLabel(t('contract:offer.agree')).waitFor()
    await business.look('offer')
  })

  step('both sign; the freelancer opens a payout account first', async () => {
    const { page, t } = freelancer
    await business.page.getByLabel(t('contract:offer.agree')).check()
    await business.button('contract:offer.sign').click()
    await business.button('contract:offer.sign').waitFor({ state: 'detached' })
    await freelancer.open(contract)
    await page.getByLabel(t('contract:offer.agree')).check()
    await freelancer.button('contract:offer.sign').click()
    await freelancer.link('contract:offer.openPayee').waitFor()
    await freelancer.look('offer-payee')
    await freelancer.link('contract:offer.openPayee').click()
    await freelancer.button('payments:payee.start').waitFor()
    await freelancer.look('earnings-start')
    await freelancer.button('payments:payee.start').click()
    await page.waitForURL(`${stack.sandbox.url}/**`)
    await fillOnboarding(freelancer)
    await page.waitForURL('**/earnings*')
    await page.getByRole('heading', { name: t('payments:payee.state.READY.title') }).waitFor()
    await freelancer.open(contract)
    await page.getByLabel(t('contract:offer.agree')).check()
    await freelancer.button('contract:offer.sign').click()
    await page.getByRole('tab').first().waitFor()
    await freelancer.look('contract-signed')
  })

  step('the business protects the money on the page of the provider and comes back to a receipt', async () => {
    const { page, t } = business
    await business.open(contract)
    await business.look('contract-to-fund')
    await business.button('contract:fund.button').click()
    await page.waitForURL(`${stack.sandbox.url}/**`)
    await business.look('provider-pay')
    await page.locator('form button').click()
    await page.waitForURL('**/funded*')
    await page.getByRole('heading', { name: t('contract:receipt.title') }).waitFor()
    await business.look('funded')
  })

  step('the freelancer hands in a text, a link and a file', async () => {
    await freelancer.open(contract)
    await freelancer.look('contract-work')
    for (const duty of ['smm.competitor-monitoring', 'smm.community-atmosphere', kept.file] as const) await handIn(freelancer, duty, told.report)
    await freelancer.look('contract-handed-in')
  })

  step('the business asks for changes once and accepts the rest', async () => {
    const { page, t } = business
    await business.open('/review')
    await business.look('review')
    await business.open(contract)
    await openItem(business, kept.file)
    await business.look('item-review')
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: t('work:ask.open') }).click()
    await drawer.getByLabel(t('work:ask.label')).fill(told.change)
    await drawer.getByRole('button', { name: t('work:ask.send') }).click()
    await drawer.waitFor({ state: 'hidden' })
    await business.button('work:acceptMany.open', { count: 2 }).click()
    await business.look('accept-many')
    await page.getByRole('dialog').getByRole('button', { name: t('work:acceptMany.confirm', { count: 2 }) }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  step('the freelancer mends it and submits the milestone', async () => {
    const { page, t } = freelancer
    await freelancer.open('/today')
    await page.getByRole('heading', { name: loosely(t.text('work:group.returned')) }).waitFor()
    await freelancer.look('today-returned')
    await freelancer.open(contract)
    await openItem(freelancer, kept.file)
    await freelancer.look('item-returned')
    await page.keyboard.press('Escape')
    await handIn(freelancer, kept.file, told.report)
    await business.open(contract)
    await openItem(business, kept.file)
    await business.page.getByRole('dialog').getByRole('button', { name: t('work:accept') }).click()
    await business.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await freelancer.open(contract)
    await freelancer.button('contract:milestones.handIn').click()
    await freelancer.look('hand-in')
    await page.getByRole('dialog').getByRole('button', { name: t('contract:milestones.handIn') }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await freelancer.look('contract-submitted')
  })

  step('the business accepts and pays with the amount in words', async () => {
    const { page, t } = business
    await business.open(contract)
    await business.look('contract-to-pay')
    await business.button('contract:pay.open').first().click()
    await business.look('pay-sheet')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(lang === 'ru' ? /тысяч/ : /hundred|thousand/).first().waitFor()
    await dialog.getByRole('button', { name: t('contract:pay.confirm') }).click()
    await dialog.waitFor({ state: 'hidden' })
    await business.look('contract-paid')
    await business.open('/payments')
    await business.look('payments')
  })

  step('the freelancer sees the payout', async () => {
    const { page } = freelancer
    await eventually(async () => (await paidOut(freelancer)) !== '0', 20_000)
    await freelancer.open('/earnings')
    await page.getByText(loosely(market[lang].net)).first().waitFor()
    await freelancer.look('earnings-paid')
    await freelancer.open(contract)
    await freelancer.look('contract-ended')
  })

  test('no page on the way had a flaw', () => {
    expect([...business.flaws, ...freelancer.flaws]).toEqual([])
  })
})
