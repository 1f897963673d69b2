// Numbers of a contract, the report of its period, and contracts that wait for each other.
import { afterAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { createBusiness } from '@rolecall/identity'
import { anActiveContract, handIn } from '../factories/contracts.js'
import { dayFromNow } from '../factories/hiring.js'
import { aFreelancer, granted, type TestBusiness } from '../factories/market.js'
import { acceptItems } from '../../libs/contracts/actions/accept-items.js'
import { confirmMetrics } from '../../libs/contracts/actions/metrics/decide-metrics.js'
import { recordMetrics } from '../../libs/contracts/actions/metrics/record-metrics.js'
import { Metric } from '../../libs/contracts/data/metrics/metric.entity.js'
import { enter, newAccount, sitDown, type Account, type Somebody, type View } from './support/people.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'

const stack = withStack()
const views: View[] = [{ lang: 'ru', width: 390, theme: 'light' }, { lang: 'en', width: 1440, theme: 'dark' }]
const people: Somebody[] = []
afterAll(async () => {
  for (const { context } of people) await context.close()
})
const seated = async (view: View, account: Account): Promise<Somebody> => {
  const somebody = await sitDown(stack, view)
  await enter(somebody, account)
  people.push(somebody)
  return somebody
}
const duty = (dutySlug: string, quantity: number) => ({ dutySlug, quantity, importance: 2, note: '' })
const title = { ru: 'Вести сообщество кофейни', en: 'Run the community of a café' } as const
const otherTitle = { ru: 'Запустить бота кофейни', en: 'Launch the bot of a café' } as const

/** A business with two contracts and a freelancer for each; the first has an outcome among its duties. */
const aTeam = async ({ lang }: View) => {
  const { world } = stack
  const [owner, first, second] = [await newAccount(stack, { lang, name: 'Berta Klaus' }), await newAccount(stack, { lang, name: 'Vera Lind' }), await newAccount(stack, { lang, name: 'Olga Stern' })]
  const made = granted(await world.work.run(world.as({ accountId: owner!.accountId }), createBusiness, { name: 'Fern Café', timeZone: 'Europe/Berlin', country: 'DE' }))
  const business: TestBusiness = { businessId: made.id, accountId: owner!.accountId, owner: world.member(owner!.accountId, made.id) }
  const job = { startsOn: dayFromNow(1), endsOn: dayFromNow(30), hoursPerWeek: 5, languages: [lang] }
  const deal = async (freelancer: Account, name: string, duties: ReturnType<typeof duty>[]) =>
    anActiveContract(world, { business, freelancer: await aFreelancer(world, { accountId: freelancer.accountId }), job: { ...job, title: name, duties } })
  const one = await deal(first!, title[lang], [duty('smm.competitor-monitoring', 4), duty('smm.stats-growth', 1)])
  const other = await deal(second!, otherTitle[lang], [duty('smm.banner-design', 2)])
  return { owner: owner!, first: first!, second: second!, business, one, other }
}
const address = (contractId: string, rest = ''): string => `/contracts/${toPublicId('contract', contractId)}${rest}`

describe.each(views)('in $lang at $width px', (view) => {
  test('the baseline is asked for, written down by one side and confirmed by the other; the report compares with it', async () => {
    const { owner, first, business, one } = await aTeam(view)
    const freelancer = await seated(view, first)
    const { page, t } = freelancer
    await freelancer.open(address(one.contractId, '/metrics'))
    await page.getByRole('heading', { name: t('metrics:baseline.title') }).waitFor()
    await freelancer.look('metrics-empty')
    await freelancer.button('metrics:baseline.act').click()
    for (const [series, value] of [['activity', '1 200'], ['attendance', '300'], ['citation', '2,5']] as const) await page.getByLabel(t(`work:metrics.series.${series}`), { exact: true }).fill(value)
    await freelancer.look('metrics-baseline')
    await freelancer.button('metrics:record.send.BASELINE').click()
    await page.getByText(t('metrics:record.done')).waitFor()

    const client = await seated(view, owner)
    await client.open(address(one.contractId, '/metrics'))
    await client.page.getByRole('heading', { name: t('metrics:confirm.title') }).waitFor()
    await client.look('metrics-to-confirm')
    await client.button('metrics:confirm.act', { count: 3 }).click()
    await client.page.getByText(t('metrics:confirm.done', { count: 3 })).waitFor()
    const { world } = stack
    for (const [measuredOn, value] of [['2026-01-10', 1250], ['2026-01-20', 1400]] as const) {
      granted(await world.work.run(first && one.freelancer.asker, recordMetrics, { contractId: one.contractId, kind: 'snapshot', measuredOn, values: [{ series: 'activity', value }] }))
      const rows = await world.database.manager.findBy(Metric, { contractId: one.contractId, state: 'proposed' })
      granted(await world.work.run(business.owner, confirmMetrics, { metricIds: rows.map(({ id }) => id) }))
    }
    await client.page.reload()
    await client.page.getByRole('img', { name: loosely(view.lang === 'ru' ? '1 400' : '1,400') }).waitFor()
    await client.look('metrics-chart')
    await client.button('metrics:series.asTable').click()
    await client.page.getByRole('table').first().waitFor()
    await client.look('metrics-table')

    const done = one.items.filter((item) => item.dutySlug === 'smm.competitor-monitoring').slice(0, 3)
    await handIn(world, one, done)
    granted(await world.work.run(business.owner, acceptItems, { itemIds: done.map(({ id }) => id) }))
    await client.open(address(one.contractId, '/milestones'))
    await client.page.getByRole('link', { name: t('contract:milestones.report'), exact: true }).click()
    await client.page.getByRole('heading', { name: t('report:work.title') }).waitFor()
    await client.look('report')
    await client.resize('report', [360, 820])
    expect(await client.page.getByRole('row', { name: loosely(t.text('report:work.total')) }).innerText()).toContain('3')
    const file = await client.page.getByRole('link', { name: t('report:pdf') }).getAttribute('href')
    const pdf = await client.context.request.get(file!)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    expect([...freelancer.flaws, ...client.flaws]).toEqual([])
  }, 120_000)

  test('two contracts are linked and one waits for the other: both sides read it in words', async () => {
    const { owner, second, one, other } = await aTeam(view)
    const client = await seated(view, owner)
    const { page, t } = client
    await client.open(address(other.contractId, '/milestones'))
    await client.button('links:link').click()
    await page.getByLabel(t('links:other')).selectOption({ value: toPublicId('contract', one.contractId) })
    await client.button('links:link').click()
    await page.getByText(t('links:linked')).waitFor()
    await client.button('links:depend.open').click()
    await page.getByLabel(t('links:depend.here'), { exact: true }).selectOption({ value: 'smm.banner-design' })
    await page.getByLabel(t('links:depend.there'), { exact: true }).selectOption({ value: 'smm.competitor-monitoring' })
    await client.look('links-form')
    await client.button('links:depend.add').click()
    await page.getByText(t('links:added')).waitFor()
    await client.look('links')
    const awaited = one.items.find((item) => item.dutySlug === 'smm.competitor-monitoring')!
    const wayTo = (somebody: Somebody, { id }: { id: string }) => somebody.page.locator(`a[href$="item=${toPublicId('item', id)}"]`)
    await wayTo(client, awaited).click()
    await page.waitForURL((url) => url.pathname === address(one.contractId) && url.searchParams.get('item') === toPublicId('item', awaited.id))
    await page.getByRole('dialog').getByRole('heading', { name: t('ui:tied.before') }).waitFor()
    await client.look('links-item')
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.search === '')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    // an address of an item that is gone opens the page, and its items can be opened
    await client.open(`${address(one.contractId)}?item=${toPublicId('item', other.items[0]!.id)}`)
    await client.button('work:agenda.toList').click()
    const agenda = page.getByRole('region', { name: t('work:agenda.title') })
    await agenda.waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await agenda.getByRole('listitem').first().getByRole('button').first().click()
    await page.getByRole('dialog').waitFor()

    const freelancer = await seated(view, second)
    await freelancer.open(address(other.contractId, '/milestones'))
    await freelancer.page.getByRole('heading', { name: t('links:title') }).waitFor()
    expect(await freelancer.page.getByText(title[view.lang]).count()).toBe(0)
    await freelancer.look('links-freelancer')
    expect(await wayTo(freelancer, awaited).count()).toBe(0)
    await wayTo(freelancer, other.items[0]!).click()
    await freelancer.page.getByRole('dialog').getByRole('heading', { name: t('ui:tied.after') }).waitFor()
    await freelancer.look('links-item-freelancer')
    expect([...client.flaws, ...freelancer.flaws]).toEqual([])
  }, 120_000)
})
