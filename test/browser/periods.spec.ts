// How a month of a service ends, as people do it: notice of the next one, a smaller quota by later terms both sign, a pause.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS } from '@rolecall/kernel'
import { contractOf, milestonesOf, type Deal } from '../factories/contracts.js'
import { eventually } from '../support/api.js'
import { enter, sitDown, type Somebody } from './support/people.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'
import { aPair, monthly } from './support/work-seed.js'

const stack = withStack()
const stepMs = 60_000

describe('B7: a month ends; the business in English on a wide screen, the freelancer in Russian on the phone', () => {
  let owner: Somebody
  let worker: Somebody
  let deal: Deal
  let path: string
  beforeAll(async () => {
    const pair = await aPair(stack, 'en')
    ;[owner, worker] = await Promise.all([sitDown(stack, { lang: 'en', width: 1440, theme: 'dark' }), sitDown(stack, { lang: 'ru', width: 390, theme: 'light' })])
    await enter(owner, pair.owner)
    await enter(worker, pair.worker)
    ;({ deal, path } = await monthly(stack, pair, { title: 'Daily posts of a café', carryOver: true }))
    await stack.world.passTime(26 * DAY_MS)
    await eventually(async () => (await milestonesOf(stack.world, deal)).length === 2)
  }, stepMs)
  afterAll(async () => {
    await owner?.context.close()
    await worker?.context.close()
  })

  test('seven days before its end the next month stands there, unpaid, and both sides have heard of it', async () => {
    const { page, t } = owner
    await owner.open('/notifications')
    await page.getByText(loosely('A new month begins in a week')).first().waitFor()
    await owner.open(`${path}/milestones`)
    await page.getByRole('heading', { name: t('periods:state.RENEWING') }).waitFor()
    expect(await page.getByRole('heading', { level: 3 }).filter({ hasText: 'Milestone' }).count()).toBeGreaterThan(1)
    await owner.look('b7-renewal')
    await worker.open(`${path}/milestones`)
    await worker.page.getByRole('heading', { name: worker.t('periods:state.RENEWING') }).waitFor()
    await worker.look('b7-renewal')
  }, stepMs)

  test('the business wants fewer posts: it sees what changes before it signs and sends', async () => {
    const { page, t } = owner
    await owner.open(`${path}/terms`)
    await owner.button('change-terms:propose').click()
    const line = page.getByRole('group', { name: 'Daily posting' })
    await line.getByLabel(t('change-terms:quantity')).fill('20')
    await owner.look('b7-form')
    await owner.button('change-terms:see').click()
    await page.getByRole('heading', { name: t('change-terms:preview') }).waitFor()
    await owner.look('b7-preview')
    await owner.button('change-terms:send').click()
    await page.getByRole('heading', { name: t('change-terms:myProposal') }).waitFor()
    await owner.look('b7-proposed')
  }, stepMs)

  test('E42: the freelancer reads the difference in his language beside the signed words, and signs', async () => {
    const { page, t } = worker
    await worker.open(`${path}/terms`)
    await page.getByText(t('contract:terms.signedIn.EN')).waitFor()
    await page.getByText(loosely(t.text('contract:terms.translation'))).first().waitFor()
    await worker.button('change-terms:sign').waitFor()
    await worker.look('b7-to-sign')
    await worker.button('change-terms:sign').click()
    await page.getByRole('dialog').getByRole('button', { name: t('change-terms:sign') }).click()
    await page.getByRole('heading', { name: t('change-terms:history') }).waitFor()
    await worker.look('b7-signed')
    const [first, second] = await milestonesOf(stack.world, deal)
    expect(second!.price.minor).toBeLessThan(first!.price.minor)
  }, stepMs)

  test('then it pauses, takes that back, and pauses again until the paid month is over', async () => {
    const { page, t } = owner
    const move = async (key: string): Promise<void> => {
      await owner.button(`periods:${key}.button`).click()
      await page.getByRole('dialog').getByRole('button', { name: t(`periods:${key}.button`) }).click()
      await page.getByText(t(`periods:${key}.done`)).waitFor()
    }
    await owner.open(`${path}/milestones`)
    await move('pause')
    await page.getByRole('heading', { name: t('periods:state.PAUSING') }).waitFor()
    await owner.look('b7-pausing')
    await move('resume')
    await move('pause')
    await stack.world.passTime(8 * DAY_MS)
    await eventually(async () => (await contractOf(stack.world, deal)).state === 'paused')
    await worker.open(`${path}/milestones`)
    await worker.page.getByRole('heading', { name: worker.t('periods:state.RESTING') }).waitFor()
    await worker.look('b7-resting')
    await owner.open(`${path}/milestones`)
    await owner.button('periods:begin.button').waitFor()
    await owner.look('b7-resting')
    await move('begin')
    await eventually(async () => (await contractOf(stack.world, deal)).state === 'active')
    await owner.look('b7-begun')
  }, stepMs)

  test('no screen on the way had a flaw', () => expect([...owner.flaws, ...worker.flaws]).toEqual([]))
})
