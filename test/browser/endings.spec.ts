// How work ends, as people do it: a business ends a contract with its access taken back and its money returned; a freelancer falls ill.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { anActiveContract, aSignedContract, contractOf, itemsOf } from '../factories/contracts.js'
import { dayFromNow } from '../factories/hiring.js'
import { eventually } from '../support/api.js'
import { enter, sitDown, type Somebody } from './support/people.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'
import { aPair, type Pair } from './support/work-seed.js'

const stack = withStack()
const stepMs = 60_000

const duties = [{ dutySlug: 'smm.competitor-monitoring', quantity: 5, importance: 2, note: '' }]
const wishOf = (pair: Pair, title: string) => ({
  ...pair,
  job: { languages: [pair.lang], niche: 'food', title, description: 'A look at the neighbours each week.', timeZone: 'Europe/Berlin', hoursPerWeek: 5, duties, startsOn: dayFromNow(1), endsOn: dayFromNow(30) },
})
const pathOf = (contractId: string): string => `/contracts/${toPublicId('contract', contractId)}`
const stateIs = (contractId: string, state: string) => eventually(async () => (await contractOf(stack.world, { contractId })).state === state, 30_000)

describe('B8: a business ends a contract, on a wide screen, in English', () => {
  let pair: Pair
  let owner: Somebody
  let contractId: string
  let path: string
  beforeAll(async () => {
    pair = await aPair(stack, 'en')
    owner = await sitDown(stack, { lang: 'en', width: 1440, theme: 'dark' })
    await enter(owner, pair.owner)
    ;({ contractId } = await aSignedContract(stack.world, wishOf(pair, 'Watch the neighbours')))
    path = pathOf(contractId)
  }, stepMs)
  afterAll(() => owner?.context.close())

  test('it protects the money and writes down what it let the freelancer into; a password is refused with the way to do it', async () => {
    const { page, t } = owner
    await owner.open(path)
    await owner.button('contract:fund.button').click()
    await page.waitForURL(`${stack.sandbox.url}/**`)
    await page.locator('form button').click()
    await page.getByRole('heading', { name: t('contract:receipt.title') }).waitFor()
    await stateIs(contractId, 'active')
    await owner.open(`${path}/terms`)
    await owner.button('access:add').click()
    await page.getByLabel(t('access:name')).fill('Fern Café, password: fern2026')
    await page.getByLabel(t('access:grantedTo')).fill('@vera_smm')
    await owner.button('access:save').click()
    await page.getByText(loosely('give a role')).first().waitFor()
    await owner.look('b8-secret')
    await page.getByLabel(t('access:name')).fill('https://vk.com/fern_cafe')
    await owner.button('access:save').click()
    await page.getByText(t('access:open')).waitFor()
    await owner.look('b8-access')
  }, stepMs)

  test('the preview says what each side gets; after it all of the money comes back and the contract waits for the access', async () => {
    const { page, t } = owner
    await owner.open(`${path}/milestones`)
    await owner.button('endings:section.end').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(t('endings:figures.youGet')).waitFor()
    await owner.look('b8-preview')
    await dialog.getByLabel(t('endings:sheet.reason')).selectOption('BUDGET')
    await dialog.getByRole('button', { name: t('endings:sheet.confirm') }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: t('endings:status.ending') }).waitFor()
    await owner.look('b8-ending')
    await eventually(async () => (await contractOf(stack.world, { contractId })).waitsUntil !== null, 30_000)
    await owner.open(`${path}/terms`)
    await page.getByText(t('access:closeFirst', { count: 1 })).waitFor()
    await page.getByRole('button', { name: t('access:revokeOf') }).click()
    await page.getByRole('heading', { name: t('endings:status.over') }).waitFor()
    await stateIs(contractId, 'ended')
    await owner.look('b8-ended')
    const [hold] = await stack.world.database.query('SELECT state, refunded_minor, client_fee_refunded_minor = client_fee_minor AS fee FROM payments.holds WHERE contract_id = $1', [contractId])
    expect(hold).toMatchObject({ state: 'refunded', fee: true })
  }, stepMs)

  test('no screen on the way had a flaw', () => expect(owner.flaws).toEqual([]))
})

describe('F7: a freelancer falls ill, on the phone, in Russian', () => {
  let pair: Pair
  let worker: Somebody
  let owner: Somebody
  let milestoneId: string
  let path: string
  beforeAll(async () => {
    pair = await aPair(stack, 'ru')
    const view = { lang: 'ru', width: 390, theme: 'light' } as const
    ;[worker, owner] = await Promise.all([sitDown(stack, view), sitDown(stack, view)])
    await enter(worker, pair.worker)
    await enter(owner, pair.owner)
    const deal = await anActiveContract(stack.world, wishOf(pair, 'Смотреть за соседями'))
    milestoneId = deal.milestone.id
    path = pathOf(deal.contractId)
  }, stepMs)
  afterAll(async () => {
    await worker?.context.close()
    await owner?.context.close()
  })

  test('asks for time; the business gives it; every date moves and nothing counts as missed', async () => {
    const before = await itemsOf(stack.world, milestoneId)
    await worker.open(`${path}/milestones`)
    await worker.button('endings:section.askTime').click()
    await worker.page.getByLabel(worker.t('endings:time.reason')).selectOption('ILLNESS')
    await worker.page.getByLabel(worker.t('endings:time.until')).fill(dayFromNow(4))
    await worker.look('f7-ask')
    await worker.button('endings:time.send').click()
    await worker.page.getByRole('heading', { name: worker.t('endings:time.youAsked') }).waitFor()
    await worker.look('f7-asked')
    await owner.open(path)
    await owner.page.getByRole('heading', { name: owner.t('endings:time.theyAsk') }).waitFor()
    await owner.look('f7-answer')
    await owner.button('endings:time.give', { count: 5 }).click()
    await owner.page.getByText(owner.t('endings:time.given', { count: 5 })).waitFor()
    const after = await itemsOf(stack.world, milestoneId)
    const days = (at: Date, from: Date): number => Math.round((at.getTime() - from.getTime()) / 86_400_000)
    expect(after.map((item, place) => [item.state, days(item.dueAt, before[place]!.dueAt)])).toEqual(Array(5).fill(['planned', 5]))
    await worker.open(`${path}/milestones`)
    await worker.page.getByText(worker.t('endings:time.past.ACCEPTED', { count: 5 })).waitFor()
    await worker.look('f7-moved')
  }, stepMs)

  test('or it is ended with a fair split: both figures stand on the sheet before', async () => {
    await worker.button('endings:section.askTime').click()
    await worker.page.getByLabel(worker.t('endings:time.reason')).selectOption('FAMILY')
    await worker.page.getByLabel(worker.t('endings:time.until')).fill(dayFromNow(20))
    await worker.button('endings:time.send').click()
    await worker.page.getByRole('heading', { name: worker.t('endings:time.youAsked') }).waitFor()
    await owner.open(path)
    await owner.button('endings:time.endInstead').click()
    const dialog = owner.page.getByRole('dialog')
    await dialog.getByText(owner.t('endings:figures.youGet')).waitFor()
    expect(await dialog.getByLabel(owner.t('endings:sheet.reason')).inputValue()).toBe('FORCE_MAJEURE')
    await owner.look('f7-split')
    await dialog.getByRole('button', { name: owner.t('endings:sheet.confirm') }).click()
    await owner.page.getByRole('heading', { name: owner.t('endings:status.ending') }).waitFor()
    expect(await owner.page.getByText(owner.t('endings:status.counts')).count()).toBe(0)
    await worker.open(path)
    await worker.page.getByRole('heading', { name: worker.t('endings:status.ending') }).waitFor()
    await worker.look('f7-ended')
  }, stepMs)

  test('E6: nothing came for a week: the business ends it for that, with all of the money back', async () => {
    const deal = await anActiveContract(stack.world, wishOf(pair, 'Сводки о соседях'))
    await stack.world.database.query('UPDATE contracts.silences SET next_at = NULL, nudged_at = now(), warned_at = now(), open_at = now() WHERE contract_id = $1', [deal.contractId])
    await stack.world.database.query(`UPDATE contracts.items SET due_at = due_at - interval '60 days' WHERE contract_id = $1`, [deal.contractId])
    await stack.world.database.query(`UPDATE contracts.milestones SET started_at = started_at - interval '60 days' WHERE contract_id = $1`, [deal.contractId])
    await worker.open(pathOf(deal.contractId))
    await worker.page.getByText(worker.t('endings:silence.freelancer.open')).waitFor()
    await worker.look('e6-freelancer')
    await owner.open(pathOf(deal.contractId))
    await owner.button('endings:silence.end').click()
    const dialog = owner.page.getByRole('dialog')
    await dialog.getByText(owner.t('endings:sheet.countsTheirs')).waitFor()
    await owner.look('e6-end')
    await dialog.getByRole('button', { name: owner.t('endings:sheet.confirm') }).click()
    await owner.page.getByText(owner.t('endings:status.counts')).waitFor()
  }, stepMs)

  test('no screen on the way had a flaw', () => expect([...worker.flaws, ...owner.flaws]).toEqual([]))
})
