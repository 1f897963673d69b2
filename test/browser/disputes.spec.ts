// A disagreement without fear: opened in five clicks, settled by an offer, or ruled by a moderator who sees first what moves.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import type { Locator } from 'playwright-core'
import { offerInDispute } from '../../libs/contracts/actions/disputes/talk.js'
import { granted } from '../factories/market.js'
import { eventually } from '../support/api.js'
import { aModerator, beforeModerator, fiveReports } from './support/dispute-seed.js'
import { enter, sitDown, type Somebody, type View } from './support/people.js'
import { withStack } from './support/stack.js'
import { aPair, type Pair } from './support/work-seed.js'

const stack = withStack()
const stepMs = 60_000
const counter = () => {
  let clicks = 0
  return {
    press: (target: Locator) => {
      clicks += 1
      return target.click()
    },
    clicks: () => clicks,
  }
}
const views: View[] = [{ lang: 'ru', width: 390, theme: 'light' }, { lang: 'en', width: 1440, theme: 'dark' }]
const titles = { ru: ['Смотреть за соседями', 'Отчёты о соседях'], en: ['Watch the neighbours', 'Reports on the neighbours'] } as const

describe.each(views)('in $lang at $width px', (view) => {
  const { lang } = view
  let pair: Pair
  let owner: Somebody
  let worker: Somebody
  let moderator: Somebody
  beforeAll(async () => {
    pair = await aPair(stack, lang)
    const staff = await aModerator(stack, lang)
    ;[owner, worker, moderator] = await Promise.all([sitDown(stack, view), sitDown(stack, view), sitDown(stack, view)])
    await Promise.all([enter(owner, pair.owner), enter(worker, pair.worker), enter(moderator, staff)])
  }, stepMs)
  afterAll(async () => {
    for (const who of [owner, worker, moderator]) await who?.context.close()
  })

  test('F: opened in at most five clicks; the other four are paid at once; the page shows the clocks and the default', async () => {
    const { page, t } = owner
    const { press, clicks } = counter()
    const { path } = await fiveReports(stack, pair, titles[lang][0])
    await owner.open(`${path}/milestones`)
    await press(page.getByRole('link', { name: t('contract:milestones.dispute') }))
    await page.getByRole('heading', { level: 1, name: t('disputes:open.title') }).waitFor()
    await press(page.getByRole('checkbox').first())
    await press(page.getByRole('radio', { name: t('disputes:reason.INCOMPLETE') }))
    await owner.look('dispute-open')
    await press(owner.button('disputes:open.send'))
    await page.waitForURL('**/disputes/**')
    expect(clicks()).toBeLessThanOrEqual(5)
    for (const key of ['clocks.title', 'default.title', 'pack.title']) await page.getByRole('heading', { name: t(`disputes:${key}`) }).waitFor()
    await owner.look('dispute-client')
    await owner.open(`${path}/milestones`)
    await page.getByRole('link', { name: t('contract:milestones.seeDispute') }).waitFor()
    await eventually(async () => {
      const [row] = await stack.world.database.query(`SELECT count(*)::int AS paid FROM contracts.items i JOIN contracts.contracts c ON c.id = i.contract_id WHERE c.title = $1 AND i.paid_decision_id IS NOT NULL`, [titles[lang][0]])
      return row.paid === 4
    })
  }, stepMs)

  test('the other side answers with an offer, and its acceptance ends the dispute', async () => {
    const { page, t } = worker
    await worker.open('/notifications')
    await page.locator('a[href^="/disputes/"]').first().waitFor()
    await worker.open('/home')
    await worker.look('home-dispute')
    await page.getByRole('link', { name: t('home:decision.DISPUTE_ANSWER') }).click()
    await page.getByRole('heading', { level: 1, name: t('disputes:title') }).waitFor()
    await worker.button('disputes:offer.open').click()
    await page.getByRole('slider').first().fill('70')
    await page.getByText(t('disputes:figures.net')).first().waitFor()
    await worker.look('dispute-offer')
    await worker.button('disputes:offer.send').click()
    await page.getByRole('heading', { name: t('disputes:offer.mine') }).waitFor()
    await owner.open('/home')
    await owner.page.getByRole('link', { name: owner.t('home:decision.DISPUTE_OFFER') }).click()
    await owner.look('dispute-offered')
    await owner.button('disputes:offer.accept').click()
    await owner.page.getByRole('dialog').getByRole('button', { name: owner.t('disputes:offer.accept') }).click()
    await owner.page.getByRole('heading', { name: owner.t('disputes:ending.AGREED') }).waitFor()
    await owner.look('dispute-settled')
  }, stepMs)

  test('M2: a moderator rules per item from the evidence, with the movement of the money before it', async () => {
    const { page, t } = moderator
    const disputeId = await beforeModerator(stack, pair, titles[lang][1])
    await moderator.open('/home')
    await page.locator('main a[href="/mod/disputes"]').click()
    await page.getByRole('link', { name: titles[lang][1] }).waitFor()
    await moderator.look('mod-disputes')
    await page.getByRole('link', { name: titles[lang][1] }).click()
    await moderator.button('disputes:ruling.take').click()
    await page.getByText(t('disputes:done.taken')).waitFor()
    await page.getByRole('slider').first().fill('25')
    await page.getByRole('radio', { name: t('disputes:ruling.DONE_IN_PART') }).click()
    await page.getByLabel(t('disputes:ruling.text')).fill(lang === 'ru' ? 'Описана четверть того, о чём договорились.' : 'A quarter of what was agreed is described.')
    await moderator.look('mod-ruling')
    // what is written stays when a side offers meanwhile and the page hears of it
    const [line] = await stack.world.database.query('SELECT item_id, share_minor FROM contracts.dispute_items WHERE dispute_id = $1', [disputeId])
    const part = (minor: bigint) => ({ minor, currency: 'EUR' as const })
    granted(await stack.world.work.run(stack.world.as({ accountId: pair.worker.accountId }), offerInDispute, { disputeId, lines: [{ itemId: line.item_id, toFreelancer: part(1n), toClient: part(BigInt(line.share_minor) - 1n) }] }))
    await moderator.button('disputes:ruling.ask').click()
    await page.getByLabel(t('disputes:ruling.askLabel')).fill('?!?')
    await moderator.button('disputes:ruling.ask').click()
    await page.getByText(t('disputes:done.ask')).waitFor()
    await page.getByText(t('disputes:event.offer')).first().waitFor()
    expect(await page.getByLabel(t('disputes:ruling.text')).inputValue()).not.toBe('')
    await moderator.button('disputes:ruling.look').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(t('disputes:figures.returnedFee')).waitFor()
    await moderator.look('mod-ruling-sure')
    await dialog.getByRole('button', { name: t('disputes:ruling.send') }).click()
    await page.getByText(t('disputes:ending.RULED')).first().waitFor()
    await moderator.look('mod-ruled')
    const pack = await moderator.context.request.get(`/api/dispute-pack?dispute=${toPublicId('dispute', disputeId)}&as=json`)
    expect(((await pack.json()) as { entries: unknown[] }).entries.length).toBeGreaterThanOrEqual(4)
  }, stepMs)

  test('nothing is wrong with what was seen', () => {
    expect([owner, worker, moderator].flatMap(({ flaws, watch }) => [...flaws, ...watch.taken()])).toEqual([])
  })
})
