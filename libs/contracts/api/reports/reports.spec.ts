import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { money, toPublicId } from '@rolecall/kernel'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { anActiveContract, handIn } from '../../../../test/factories/contracts.js'
import { endNow, settleEnd } from '../../../../test/factories/endings.js'
import { granted } from '../../../../test/factories/market.js'
import { deliverer } from '../../../../test/support/deliver.js'
import { countStatements } from '../../../../test/support/statements.js'
import { pdfText } from '../../../../test/support/pdf-text.js'
import { acceptItems } from '../../actions/accept-items.js'
import { approveMilestone } from '../../actions/approve-milestone.js'
import { askItemChanges } from '../../actions/ask-item-changes.js'
import { confirmMetrics } from '../../actions/metrics/decide-metrics.js'
import { recordMetrics } from '../../actions/metrics/record-metrics.js'
import { tellReport } from '../../actions/reports/tell-report.js'
import { missItems } from '../../actions/settle-items.js'
import { submitMilestone } from '../../actions/submit-milestone.js'
import { Metric } from '../../data/metrics/metric.entity.js'
import { onCancelledReport } from '../../reactions/reports/on-milestone-report.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

const query = `query ($id: MilestoneId!) { periodReport(milestoneId: $id) {
  title state business freelancer total { planned done inPart missed skipped open changes onTimePercent } duties { title planned done missed }
  metrics { series baseline latest changePercent } ads { total { leads } } answers { text }
  money { price { minor } released { minor } commission { minor } freelancerNet { minor } clientFee { minor } refunded { minor } protected { minor } } } }`
const reportOf = async (cookie: string, milestoneId: string) => (await shop.ask(cookie, query, { id: toPublicId('milestone', milestoneId) })).data.periodReport

/** Four counted items and one for work on demand: three accepted, one of them after changes, the others missed; the milestone is approved and paid. */
const aClosed = async () => {
  const { world, business, freelancer } = shop
  const deal = await anActiveContract(world, shop.small)
  const [first, , , fourth, fifth] = deal.items
  await handIn(world, deal, deal.items.slice(0, 3))
  granted(await world.work.run(business.owner, askItemChanges, { itemId: first!.id, reason: 'Brighter.' }))
  await handIn(world, deal, [first!])
  granted(await world.work.run(business.owner, acceptItems, { itemIds: deal.items.slice(0, 3).map(({ id }) => id) }))
  await world.database.query(`UPDATE contracts.items SET due_at = now() - interval '3 days' WHERE id = ANY($1::uuid[])`, [[fourth!.id, fifth!.id]])
  await world.work.run(world.system, missItems, { itemIds: [fourth!.id, fifth!.id] })
  granted(await world.work.run(freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  const paid = deal.items.slice(0, 3).reduce((sum, item) => sum + item.shareMinor, 0n)
  granted(await world.work.run(business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(paid, deal.milestone.price.currency) }))
  return { deal, paid }
}

describe('the report of a period', () => {
  test('says what was done and missed, how often changes were asked for, what was in time, and where the money went', async () => {
    const { deal, paid } = await aClosed()
    const report = await reportOf(shop.business.cookie, deal.milestone.id)
    expect(report.total).toEqual({ planned: 4, done: 3, inPart: 0, missed: 1, skipped: 0, open: 0, changes: 1, onTimePercent: 75 })
    expect(report.duties.reduce((sum: number, line: { planned: number }) => sum + line.planned, 0)).toBe(4)
    const { price, released, refunded, commission, freelancerNet } = report.money
    expect(report.money.protected.minor).toBe('0')
    expect(BigInt(released.minor)).toBe(paid)
    expect(BigInt(released.minor) + BigInt(refunded.minor)).toBe(BigInt(price.minor))
    expect(BigInt(commission.minor) + BigInt(freelancerNet.minor)).toBe(paid)
    expect(await reportOf(shop.freelancer.cookie, deal.milestone.id)).toEqual(report)
  })
  test('compares confirmed numbers with the baseline, and leaves out what was measured long after', async () => {
    const { world, business, freelancer } = shop
    const deal = await anActiveContract(world, shop.small)
    const { endsOn } = deal.milestone
    const put = async (kind: 'baseline' | 'snapshot', measuredOn: string, value: number) => {
      granted(await world.work.run(freelancer.asker, recordMetrics, { contractId: deal.contractId, kind, measuredOn, values: [{ series: 'activity', value }] }))
      const rows = await world.database.manager.findBy(Metric, { contractId: deal.contractId, state: 'proposed' })
      granted(await world.work.run(business.owner, confirmMetrics, { metricIds: rows.map(({ id }) => id) }))
    }
    await put('baseline', '2026-01-01', 100)
    await put('snapshot', '2026-01-31', 120)
    await world.database.query(`INSERT INTO contracts.metrics (id, contract_id, kind, series, value, measured_on, note, recorded_by, recorded_by_account, recorded_at, state, confirm_until)
      SELECT gen_random_uuid(), contract_id, 'snapshot', series, 999, $2::date + 30, '', recorded_by, recorded_by_account, now(), 'confirmed', now() FROM contracts.metrics WHERE contract_id = $1 LIMIT 1`, [deal.contractId, endsOn])
    expect((await reportOf(business.cookie, deal.milestone.id)).metrics).toEqual([{ series: 'activity', baseline: 100, latest: 120, changePercent: 20 }])
  })
  test('is nothing for strangers, also as a file', async () => {
    const { deal } = await aClosed()
    expect(await reportOf(shop.stranger.cookie, deal.milestone.id)).toBeNull()
    const path = `${shop.url}/api/reports/${toPublicId('milestone', deal.milestone.id)}`
    for (const [cookie, ending] of [[shop.stranger.cookie, '.pdf'], ['', '.csv'], [shop.business.cookie, '.exe'], [shop.business.cookie, '']] as const)
      expect((await fetch(path + ending, { headers: { cookie } })).status).toBe(404)
  })
  test('is a PDF in the reader’s letters and a CSV with its figures', async () => {
    const { deal } = await aClosed()
    const path = `${shop.url}/api/reports/${toPublicId('milestone', deal.milestone.id)}`
    const pdf = await fetch(`${path}.pdf?lang=ru`, { headers: { cookie: shop.freelancer.cookie } })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const text = pdfText(Buffer.from(await pdf.arrayBuffer()))
    for (const word of ['Отчёт: Этап 1', 'Пропущено', 'Исполнителю на руки', 'Fern Café']) expect(text).toContain(word)
    const csv = await (await fetch(`${path}.csv?lang=en`, { headers: { cookie: shop.business.cookie } })).text()
    expect(csv).toContain('Total;4;3;0;1;0;0;1;75 %')
    expect(csv).toMatch(/Released for work;\d+\.\d\d;/)
  })
  test('costs as many statements for 5 items as for 35', async () => {
    const { world, small, business } = shop
    const few = await anActiveContract(world, small)
    const duties = [...small.job!.duties!, { dutySlug: 'smm.daily-posting', quantity: 30, importance: 2, note: '' }]
    const many = await anActiveContract(world, { ...small, job: { ...small.job, duties } })
    expect(many.items.length).toBeGreaterThan(few.items.length + 25)
    const cost = ({ milestone }: typeof few) => countStatements(() => reportOf(business.cookie, milestone.id))
    await cost(few)
    expect(await cost(many)).toBe(await cost(few))
  })
  test('both sides are told where it stands, once', async () => {
    const { deal } = await aClosed()
    const event = { event: 'MilestoneApproved' as const, milestoneId: deal.milestone.id, byDecision: true }
    for (const _ of [1, 2]) await shop.world.work.run(shop.world.system, tellReport, event)
    const told: { path: string }[] = await shop.world.database.query(`SELECT path FROM notifications.notices WHERE key = $1`, [`period_report.${deal.milestone.id}`])
    const path = `/contracts/${toPublicId('contract', deal.contractId)}/report/${toPublicId('milestone', deal.milestone.id)}`
    expect(told.map((notice) => notice.path)).toEqual([path, path])
  })
  test('a month that was cut short without pay has one too, where something was missed or handed in, and none where nothing was', async () => {
    const { world, business } = shop
    const [worked, empty] = [await anActiveContract(world, shop.small), await anActiveContract(world, shop.small)]
    const [late] = worked.items
    await world.database.query(`UPDATE contracts.items SET due_at = now() - interval '3 days' WHERE id = $1`, [late!.id])
    await world.work.run(world.system, missItems, { itemIds: [late!.id] })
    for (const deal of [worked, empty]) {
      granted(await endNow(world, business.owner, { contractId: deal.contractId, reason: 'not_needed' }))
      await settleEnd(world, deal)
    }
    expect(await deliverer(world).deliver({ parts: [onCancelledReport], times: 2 })).toBe(2)
    const told = async ({ milestone }: typeof worked) => (await world.database.query(`SELECT 1 FROM notifications.notices WHERE key = $1`, [`period_report.${milestone.id}`])).length
    expect([await told(worked), await told(empty)]).toEqual([2, 0])
    const { state, total, money: sums } = await reportOf(shop.freelancer.cookie, worked.milestone.id)
    expect([state, total.planned, total.missed, total.skipped, sums.released.minor]).toEqual(['CANCELLED', 4, 1, 3, '0'])
    expect(sums.refunded.minor).toBe(sums.price.minor)
  })
})
