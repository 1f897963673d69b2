// A day of work on both sides, with the clicks counted: signing and paying, reviewing, the phone of the freelancer.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { signContract } from '@rolecall/contracts'
import type { Locator } from 'playwright-core'
import { termsOf } from '../factories/contracts.js'
import { granted } from '../factories/market.js'
import { eventually } from '../support/api.js'
import { enter, sitDown, type Somebody } from './support/people.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'
import { aPair, inWork, offered, sevenHandedIn, toBePaid, type Pair } from './support/work-seed.js'

const stack = withStack()
const stepMs = 60_000

/** Presses and counts: typing does not count, every click and tap does. */
const counter = () => {
  let clicks = 0
  const counted = (act: (target: Locator) => Promise<void>) => (target: Locator) => {
    clicks += 1
    return act(target)
  }
  return { press: counted((target) => target.click()), check: counted((target) => target.check()), uncheck: counted((target) => target.uncheck()), clicks: () => clicks }
}
const nodesOf = ({ page }: Somebody): Promise<number> => page.evaluate('document.querySelectorAll("*").length') as Promise<number>
const cells = ({ page, t }: Somebody, state: string): Locator => page.getByRole('gridcell', { name: loosely(`: ${t.text(`ui:state.item.${state}`)}`) })

describe('B5, B6 and the payment: a business on a wide screen, in English', () => {
  let pair: Pair
  let owner: Somebody
  let reviewed: string
  beforeAll(async () => {
    pair = await aPair(stack, 'en')
    owner = await sitDown(stack, { lang: 'en', width: 1440, theme: 'light' })
    await enter(owner, pair.owner)
  }, stepMs)
  afterAll(() => owner?.context.close())

  test('B5, E11: everything on one screen, signed in two clicks, why unpaid work does not start, paid with a third', async () => {
    const { page, t } = owner
    const { press, check, clicks } = counter()
    const { deal, path } = await offered(stack, pair)
    await owner.open(path)
    for (const key of ['quote.clientFee', 'quote.clientTotal', 'quote.net', 'quote.refunds', 'terms.reviewWindow', 'terms.zone', 'terms.currency']) await page.getByText(t(`contract:${key}`)).first().waitFor()
    await page.getByText(loosely('Stripe')).first().waitFor()
    await owner.look('b5-offer')
    await check(page.getByLabel(t('contract:offer.agree')))
    await press(owner.button('contract:offer.sign'))
    await owner.button('contract:offer.sign').waitFor({ state: 'detached' })
    const { hash: termsHash } = await termsOf(stack.world, deal)
    granted(await stack.world.work.run(pair.freelancer.asker, signContract, { contractId: deal.contractId, termsHash }))
    await owner.open(`${path}/milestones`)
    await page.getByText(t('contract:milestones.unfunded.UNFUNDED.client')).waitFor()
    await owner.look('b5-unfunded')
    await press(owner.button('contract:fund.button'))
    await page.waitForURL(`${stack.sandbox.url}/**`)
    await page.locator('form button').click()
    await page.getByRole('heading', { name: t('contract:receipt.title') }).waitFor()
    expect(clicks()).toBe(3)
  }, stepMs)

  test('B6: five accepted at once, one sent back, one accepted in part; the calendar and the money follow', async () => {
    const { page, t } = owner
    const { press, uncheck, clicks } = counter()
    reviewed = await sevenHandedIn(stack, pair)
    await owner.open(reviewed)
    expect(await cells(owner, 'SUBMITTED').count()).toBe(7)
    expect(await nodesOf(owner)).toBeLessThanOrEqual(1200)
    await owner.look('b6-contract')
    await owner.resize('b6-contract', [820, 1080])
    await press(owner.button('work:acceptMany.open', { count: 7 }))
    const dialog = page.getByRole('dialog')
    await uncheck(dialog.getByRole('checkbox').nth(5))
    await uncheck(dialog.getByRole('checkbox').nth(6))
    await press(dialog.getByRole('button', { name: t('work:acceptMany.confirm', { count: 5 }) }))
    await dialog.waitFor({ state: 'hidden' })
    await cells(owner, 'ACCEPTED').nth(4).waitFor()
    expect(clicks()).toBe(4)
    await press(cells(owner, 'SUBMITTED').first())
    await press(dialog.getByRole('button', { name: t('work:ask.open') }))
    await dialog.getByLabel(t('work:ask.label')).fill('Our blue, please mind it.')
    await press(dialog.getByRole('button', { name: t('work:ask.send') }))
    await cells(owner, 'CHANGES_REQUESTED').first().waitFor()
    await press(cells(owner, 'SUBMITTED').first())
    await owner.look('b6-item')
    await press(dialog.getByRole('button', { name: t('work:part.open') }))
    await dialog.getByRole('slider').fill('60')
    await dialog.getByLabel(t('work:part.reason')).fill('Half of the pictures are missing.')
    await owner.look('b6-part')
    await press(dialog.getByRole('button', { name: t('work:part.sendAmount') }))
    await dialog.waitFor({ state: 'hidden' })
    expect(clicks()).toBe(10)
    await cells(owner, 'PARTLY_ACCEPTED').first().waitFor()
    expect(await Promise.all(['ACCEPTED', 'CHANGES_REQUESTED', 'PARTLY_ACCEPTED', 'SUBMITTED'].map((state) => cells(owner, state).count()))).toEqual([5, 1, 1, 0])
    await owner.look('b6-answered')
  }, stepMs)

  test('materials: all that was handed in, by month; chosen by kind, opened with its item', async () => {
    const { page, t } = owner
    await owner.open(`${reviewed}/materials`)
    const pieces = page.getByRole('tabpanel').getByRole('listitem')
    expect(await pieces.count()).toBe(7)
    await owner.look('b6-materials')
    await page.getByLabel(t('materials:kind')).selectOption('FILE')
    await page.getByText(t('materials:nothing')).waitFor()
    await owner.button('materials:clear').click()
    await pieces.nth(6).getByRole('button').click()
    await page.getByRole('dialog').getByRole('link', { name: loosely('net.example') }).first().waitFor()
    await page.keyboard.press('Escape')
  }, stepMs)

  test('the grid is one stop of the keyboard: arrows, Home and End move, Enter opens, Space acts', async () => {
    const { page, t } = owner
    await owner.open(await sevenHandedIn(stack, pair))
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")') as Promise<string>
    const stops = page.locator('[role=gridcell][tabindex="0"]')
    expect(await stops.count()).toBe(1)
    await stops.focus()
    const first = await focused()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('End')
    expect(await focused()).toContain(t.text('ui:state.item.PLANNED'))
    await page.keyboard.press('Home')
    expect(await focused()).toBe(first)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: t('work:accept') }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText(t('work:keys.arrows')).waitFor()
    await owner.look('grid-keys')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('[role=gridcell][tabindex="0"]').focus()
    await page.keyboard.press(' ')
    await page.getByRole('dialog').getByRole('button', { name: t('work:acceptMany.confirm', { count: 1 }) }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('tab').first().focus()
    await page.keyboard.press('End')
    await page.waitForURL('**/terms')
    await page.keyboard.press('Home')
    await page.getByRole('grid').waitFor()
  }, stepMs)

  test('B6: a part of what is accepted is paid in three clicks, and the money bar shows it', async () => {
    const { page, t } = owner
    const { press, uncheck, clicks } = counter()
    await owner.open(reviewed)
    const bar = page.getByRole('img', { name: loosely(t.text('ui:money.released')) })
    const before = await bar.getAttribute('aria-label')
    await press(owner.button('contract:pay.openPart').first())
    const dialog = page.getByRole('dialog')
    const whole = await dialog.getByRole('button', { name: t('contract:pay.confirm') }).textContent()
    await uncheck(dialog.getByRole('checkbox').first())
    await owner.look('b6-pay-part')
    expect(await dialog.getByRole('button', { name: t('contract:pay.confirm') }).textContent()).not.toBe(whole)
    await press(dialog.getByRole('button', { name: t('contract:pay.confirm') }))
    await dialog.waitFor({ state: 'hidden' })
    expect(clicks()).toBe(3)
    await eventually(async () => (await bar.getAttribute('aria-label')) !== before)
  }, stepMs)

  test('a handed-in milestone is paid in two clicks from its notice', async () => {
    const { page, t } = owner
    const { press, clicks } = counter()
    await toBePaid(stack, pair)
    await owner.open('/notifications')
    await press(page.getByRole('link', { name: loosely('Watch the neighbours') }).first())
    const dialog = page.getByRole('dialog')
    await dialog.getByText(pair.lang === 'en' ? /hundred|thousand/ : /тысяч/).first().waitFor()
    await press(dialog.getByRole('button', { name: t('contract:pay.confirm') }))
    await dialog.waitFor({ state: 'hidden' })
    expect(clicks()).toBe(2)
    expect(new URL(page.url()).search).toBe('')
  }, stepMs)

  test('the inbox answers by keys once they are switched on, and never before', async () => {
    const { page, t } = owner
    await sevenHandedIn(stack, pair)
    await owner.open('/review')
    const cards = page.getByRole('listitem').filter({ has: page.getByRole('article') })
    const count = await cards.count()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    expect(await page.getByRole('status').filter({ hasText: t('work:done.accepted') }).count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('checkbox').check()
    await owner.look('review-keys')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await page.keyboard.type('jack?')
    expect(await page.getByLabel(t('work:ask.label')).inputValue()).toBe('jack?')
    // another card that is answered too does not take the words away
    await cards.nth(2).getByRole('button', { name: t('work:ask.open') }).click()
    expect(await page.getByLabel(t('work:ask.label')).first().inputValue()).toBe('jack?')
    for (const _ of [1, 2]) await owner.button('ui:cancel').first().click()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.getByText(t('work:done.accepted')).waitFor()
    await owner.watch.settled()
    expect(await cards.count()).toBe(count - 1)
    await owner.look('review')
  }, stepMs)

  test('no screen on the way had a flaw', () => expect(owner.flaws).toEqual([]))
})

describe('F4: a freelancer on the phone, in Russian', () => {
  let pair: Pair
  let worker: Somebody
  let contract: string
  beforeAll(async () => {
    pair = await aPair(stack, 'ru')
    contract = await inWork(stack, pair)
    worker = await sitDown(stack, { lang: 'ru', width: 390, theme: 'light' })
    await enter(worker, pair.worker)
  }, stepMs)
  afterAll(() => worker?.context.close())

  test('E24: a duty with both clocks is handed in with three taps: today, the duty, submit', async () => {
    const { page, t } = worker
    const { press, clicks } = counter()
    await worker.open('/contracts')
    await press(worker.link('contract:list.today'))
    await page.getByRole('heading', { name: loosely(t.text('work:todayPage.title')) }).first().waitFor()
    // E24: six in the evening in Vladivostok, and what that is in Berlin
    await page.getByText(/\d\d:\d\d \S+, .*\d\d:\d\d у вас/).first().waitFor()
    await worker.look('f4-today')
    await press(page.getByRole('button', { name: t('work:submitNamed') }).first())
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('work:give.LINK')).fill('https://net.example/first')
    await worker.look('f4-duty')
    await press(dialog.getByRole('button', { name: t('work:submit') }))
    await dialog.waitFor({ state: 'hidden' })
    expect(clicks()).toBe(3)
    await page.getByText(t('work:done.submitted')).waitFor()
  }, stepMs)

  test('five pasted lines find their days and are handed in with two taps', async () => {
    const { page, t } = worker
    const { press, clicks } = counter()
    await press(worker.link('work:many.open'))
    await page.getByRole('textbox').fill([1, 2, 3, 4, 5].map((each) => `https://net.example/many/${each}`).join('\n'))
    await worker.button('work:many.send', { count: 5 }).waitFor()
    await worker.look('f4-several')
    await press(worker.button('work:many.send', { count: 5 }))
    await page.waitForURL('**/today')
    await page.getByText(t('work:many.done', { count: 5 })).waitFor()
    expect(clicks()).toBe(2)
  }, stepMs)

  test('the week shows a day by its state in words, and who waits for whom', async () => {
    const { page, t } = worker
    await worker.open(contract)
    expect(await nodesOf(worker)).toBeLessThanOrEqual(1200)
    expect(await page.locator('[aria-current=date]').textContent()).toContain(t.text('ui:state.item.SUBMITTED'))
    await page.getByRole('heading', { name: loosely(t.text('work:group.waiting')) }).waitFor()
    await worker.look('f4-contract')
    await worker.button('work:agenda.toList').click()
    await worker.look('f4-agenda')
  }, stepMs)

  test('a due date is moved with a way back', async () => {
    const { page, t } = worker
    await worker.open(contract)
    await worker.button('work:agenda.toList').click()
    await page.getByRole('listitem').getByRole('button', { name: loosely(t.text('ui:state.item.PLANNED')) }).first().click()
    await worker.button('work:moveDate.open').click()
    await worker.look('f4-move')
    await worker.button('work:moveDate.send').click()
    await worker.button('work:moveDate.undo').click()
    expect(await worker.button('work:moveDate.undo').count()).toBe(0)
  }, stepMs)

  test('no screen on the way had a flaw', () => expect(worker.flaws).toEqual([]))
})
