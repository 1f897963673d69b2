// Limits of the work by later terms: the business asks for them on a wide screen, the freelancer reads and signs them on the phone.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Terms } from '@rolecall/contracts'
import { proposeAmendment } from '../../libs/contracts/actions/amendments/propose-amendment.js'
import type { Deal } from '../factories/contracts.js'
import { granted } from '../factories/market.js'
import { enter, sitDown, type Somebody } from './support/people.js'
import { withStack } from './support/stack.js'
import { aPair, monthly } from './support/work-seed.js'

const stack = withStack()
const stepMs = 60_000
const duties = ['smm.targeted-ads', 'smm.negative-comments'].map((dutySlug) => ({ dutySlug, quantity: 1, importance: 2, note: '' }))

let owner: Somebody
let worker: Somebody
let deal: Deal
let path: string
beforeAll(async () => {
  const pair = await aPair(stack, 'en')
  ;[owner, worker] = await Promise.all([sitDown(stack, { lang: 'en', width: 1440, theme: 'light' }), sitDown(stack, { lang: 'ru', width: 390, theme: 'dark' })])
  await enter(owner, pair.owner)
  await enter(worker, pair.worker)
  ;({ deal, path } = await monthly(stack, pair, { title: 'Ads of a café', duties }))
}, stepMs)
afterAll(async () => {
  await owner?.context.close()
  await worker?.context.close()
})

test('the business proposes a limit of ad spend, quiet hours and work that is carried over; what cannot be an amount is said beside its field', async () => {
  const { page, t } = owner
  await owner.open(`${path}/terms`)
  await owner.button('change-terms:propose').click()
  const cap = page.getByLabel(t('change-terms:limits.adSpendCap'))
  await cap.fill('lots')
  await owner.button('change-terms:see').click()
  await page.getByText(t('change-terms:limits.notAmount')).waitFor()
  await owner.look('limits-fault')
  await cap.fill('500')
  await page.getByLabel(t('change-terms:limits.quietFrom')).selectOption('20')
  await page.getByLabel(t('change-terms:carryOver')).check()
  await owner.look('limits-form')
  await owner.button('change-terms:see').click()
  await page.getByRole('heading', { name: t('change-terms:preview') }).waitFor()
  await owner.look('limits-preview')
  await owner.button('change-terms:send').click()
  await page.getByRole('heading', { name: t('change-terms:myProposal') }).waitFor()
}, stepMs)

test('the freelancer reads on the phone what changes, and signs; the form says the same to him', async () => {
  const { page, t } = worker
  await worker.open(`${path}/terms`)
  await page.getByText(t('change-terms:field.QUIET_HOURS')).first().waitFor()
  await worker.look('limits-to-sign')
  await worker.button('change-terms:sign').click()
  await page.getByRole('dialog').getByRole('button', { name: t('change-terms:sign') }).click()
  await page.getByRole('heading', { name: t('change-terms:history') }).waitFor()
  const { content } = await stack.world.database.manager.findOneOrFail(Terms, { where: { contractId: deal.contractId }, order: { version: 'DESC' } })
  expect([content.limits, content.service!.carryOver]).toEqual([{ adSpendCapMinor: '50000', text: null, quietHours: { from: 20, until: 8 } }, true])
  await worker.button('change-terms:propose').click()
  await worker.look('limits-form')
  await worker.resize('limits-form', [360, 1440])
}, stepMs)

test('what the freelancer has written stays when the business proposes first: his own is refused in words', async () => {
  const { page, t } = worker
  const note = page.getByLabel(t('change-terms:note'))
  await note.fill('Больше времени на проверку.')
  await page.getByLabel(t('change-terms:window')).fill('9')
  await worker.button('change-terms:see').click()
  await page.getByRole('heading', { name: t('change-terms:preview') }).waitFor()
  const { hash } = await stack.world.database.manager.findOneOrFail(Terms, { where: { contractId: deal.contractId }, order: { version: 'DESC' } })
  granted(await stack.world.work.run(deal.business.owner, proposeAmendment, { contractId: deal.contractId, termsHash: hash, reviewWindowDays: 11 }))
  await worker.button('change-terms:send').click()
  await page.getByText('Одно изменение условий уже ждёт ответа.').waitFor()
  await worker.button('change-terms:decline').waitFor()
  expect(await note.inputValue()).toBe('Больше времени на проверку.')
  await worker.look('terms-both-propose')
}, stepMs)

test('no flaw on any of these pages', () => expect([...owner.flaws, ...worker.flaws]).toEqual([]))
