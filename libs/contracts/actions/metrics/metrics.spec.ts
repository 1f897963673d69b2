import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import { anActiveContract, anOffer, type Deal } from '../../../../test/factories/contracts.js'
import { aBusiness, granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { metricsPastConfirm } from '../../data/metrics/metric-queries.js'
import { Metric } from '../../data/metrics/metric.entity.js'
import { Item } from '../../data/item.entity.js'
import { comparisonOf, standingOf } from '../../domain/metrics/compare.rules.js'
import { acceptItem } from '../accept-items.js'
import { submitItem } from '../submit-item.js'
import { confirmMetrics, confirmSilently, contestMetric } from './decide-metrics.js'
import { importMetrics, previewMetrics } from './import-metrics.js'
import { recordMetrics, type RecordMetrics } from './record-metrics.js'
import { tellOverCap } from './tell-over-cap.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const today = () => world.work.read(world.system, async (ctx) => ctx.now.toISOString().slice(0, 10), undefined) as Promise<string>
const daysAgo = async (days: number) => later(new Date(`${await today()}T00:00:00Z`), -days * DAY_MS).toISOString().slice(0, 10)
const rows = ({ contractId }: Pick<Deal, 'contractId'>) => world.database.manager.find(Metric, { where: { contractId }, order: { recordedAt: 'ASC', series: 'ASC', id: 'ASC' } })
const record = async ({ contractId }: Deal, who: Deal['business']['owner'], wish: Partial<RecordMetrics> = {}) =>
  world.work.run(who, recordMetrics, { contractId, kind: 'snapshot', measuredOn: await daysAgo(1), values: [{ series: 'activity', value: 12 }], ...wish })
/** A number that both sides agree on. */
const agreed = async (deal: Deal, wish: Partial<RecordMetrics> = {}) => {
  granted(await record(deal, deal.freelancer.asker, wish))
  const waiting = (await rows(deal)).filter(({ state }) => state === 'proposed')
  granted(await world.work.run(deal.business.owner, confirmMetrics, { metricIds: waiting.map(({ id }) => id) }))
  return waiting
}
const told = (kind: string, accountId: string) => world.database.query('SELECT key FROM notifications.notices WHERE kind = $1 AND account_id = $2', [kind, accountId])

describe('numbers of a contract', () => {
  test('one side writes them down, the other is told and confirms: from then on nothing changes them', async () => {
    const deal = await anActiveContract(world)
    const [row] = await agreed(deal, { values: [{ series: 'activity', value: 12 }, { series: 'Attendance', value: 300 }], sourceUrl: 'https://stats.example/1' })
    expect((await rows(deal)).map(({ series, state, bySilence }) => [series, state, bySilence])).toEqual([['activity', 'confirmed', false], ['attendance', 'confirmed', false]])
    expect(await told('contract_metrics_recorded', deal.business.accountId)).toHaveLength(1)
    for (const sql of ['UPDATE contracts.metrics SET value = 13 WHERE id = $1', 'DELETE FROM contracts.metrics WHERE id = $1', `UPDATE contracts.metrics SET state = 'contested' WHERE id = $1`])
      await expect(world.database.query(sql, [row!.id])).rejects.toThrow('stays as it was written')
  })
  test('nobody confirms his own numbers, and strangers do not find them', async () => {
    const deal = await anActiveContract(world)
    granted(await record(deal, deal.business.owner))
    const [{ id }] = (await rows(deal)) as [Metric]
    expect(await world.work.run(deal.business.owner, confirmMetrics, { metricIds: [id] })).toMatchObject({ code: 'CONFLICT' })
    expect(await world.work.run((await aBusiness(world)).owner, confirmMetrics, { metricIds: [id] })).toMatchObject({ code: 'NOT_FOUND' })
    granted(await world.work.run(deal.freelancer.asker, confirmMetrics, { metricIds: [id] }))
  })
  test('silence of 72 hours confirms, with a mark', async () => {
    const deal = await anActiveContract(world)
    granted(await record(deal, deal.freelancer.asker))
    const [{ id, confirmUntil, recordedAt }] = (await rows(deal)) as [Metric]
    expect(confirmUntil.getTime() - recordedAt.getTime()).toBe(72 * HOUR_MS)
    await world.work.run(world.system, confirmSilently, { metricId: id })
    expect((await rows(deal))[0]!.state).toBe('proposed')
    await world.database.query(`UPDATE contracts.metrics SET confirm_until = now() - interval '1 hour' WHERE id = $1`, [id])
    expect(await world.work.read(world.system, metricsPastConfirm, undefined)).toContain(id)
    await world.work.run(world.system, confirmSilently, { metricId: id })
    expect((await rows(deal))[0]).toMatchObject({ state: 'confirmed', bySilence: true })
  })
  test('a contested number does not count, its writer reads why, and the right one may be written down', async () => {
    const deal = await anActiveContract(world)
    granted(await record(deal, deal.freelancer.asker))
    const [{ id }] = (await rows(deal)) as [Metric]
    granted(await world.work.run(deal.business.owner, contestMetric, { metricId: id, reason: 'Ours shows 9.' }))
    expect(await told('contract_metric_contested', deal.freelancer.id)).toHaveLength(1)
    expect(standingOf(await rows(deal))).toEqual([])
    granted(await record(deal, deal.freelancer.asker, { values: [{ series: 'activity', value: 9 }] }))
    expect((await rows(deal)).map(({ state }) => state)).toEqual(['contested', 'proposed'])
  })
  test('the same number twice is refused with the way to the first', async () => {
    const deal = await anActiveContract(world)
    granted(await record(deal, deal.freelancer.asker))
    const [{ id }] = (await rows(deal)) as [Metric]
    expect(await record(deal, deal.business.owner)).toMatchObject({ code: 'METRIC_KNOWN', metricId: id })
  })
  test('a correction is a number of its own: the old one counts until the new one is confirmed', async () => {
    const deal = await anActiveContract(world)
    const [old] = await agreed(deal)
    granted(await record(deal, deal.freelancer.asker, { values: [{ series: 'activity', value: 14 }], correctsId: old!.id }))
    expect(comparisonOf(standingOf(await rows(deal))[0]!).latest).toBe(12)
    expect(await record(deal, deal.freelancer.asker, { values: [{ series: 'activity', value: 15 }], correctsId: old!.id })).toMatchObject({ code: 'METRIC_KNOWN' })
    const correction = (await rows(deal)).find(({ correctsId }) => correctsId === old!.id)!
    granted(await world.work.run(deal.business.owner, confirmMetrics, { metricIds: [correction.id] }))
    expect(comparisonOf(standingOf(await rows(deal))[0]!).latest).toBe(14)
    expect((await rows(deal)).map(({ value }) => value)).toEqual([12, 14])
  })
  test('bad input: tomorrow, nothing, twice, below zero, a foreign file, an offer', async () => {
    const deal = await anActiveContract(world)
    const tomorrow = await daysAgo(-2)
    expect(await record(deal, deal.freelancer.asker, { measuredOn: tomorrow })).toMatchObject({ field: 'measuredOn', reason: 'in_the_future' })
    for (const values of [[], [{ series: '', value: 1 }], [{ series: 'x', value: -1 }], [{ series: 'x', value: Number.NaN }], [{ series: 'activity', value: 1 }, { series: 'Activity', value: 2 }]])
      expect(await record(deal, deal.freelancer.asker, { values })).toMatchObject({ field: 'values' })
    expect(await record(deal, deal.freelancer.asker, { sourceUrl: 'javascript:alert(1)' })).toMatchObject({ field: 'sourceUrl' })
    expect(await record(deal, deal.freelancer.asker, { sourceFileId: deal.contractId })).toMatchObject({ field: 'sourceFileId' })
    const offer = await anOffer(world)
    expect(await record(offer, offer.business.owner)).toMatchObject({ code: 'CONFLICT', presentState: 'offered' })
    expect(await rows(deal)).toEqual([])
  })
})

describe('a table of numbers', () => {
  test('is added line by line; what cannot be taken is left out and named', async () => {
    const deal = await anActiveContract(world)
    await agreed(deal)
    const csv = ['дата;показатель;значение', `${await daysAgo(1)};активность;12`, `${await daysAgo(2)};активность;11,5`, `${await daysAgo(2)};Активность;13`, '32.01.2026;активность;1', `${await daysAgo(3)};охват;1.234`].join('\n')
    const seen = (await world.work.read(deal.business.owner, previewMetrics, { contractId: deal.contractId, csv })) as unknown as { rows: unknown[] }
    expect(seen.rows).toHaveLength(1)
    const added = granted(await world.work.run(deal.freelancer.asker, importMetrics, { contractId: deal.contractId, csv })) as unknown as { added: number; findings: { line: number; key: string }[] }
    expect(added.added).toBe(1)
    expect(added.findings.map(({ line, key }) => `${line} ${key}`)).toEqual(['2 known', '4 twice', '5 bad_date', '6 ambiguous'])
  })
  test('what is no such table, or runs a formula, is refused whole', async () => {
    const deal = await anActiveContract(world)
    const send = (csv: string) => world.work.run(deal.freelancer.asker, importMetrics, { contractId: deal.contractId, csv })
    expect(await send('date;series\n2026-01-01;activity')).toMatchObject({ code: 'METRICS_NOT_READ', reason: 'missing_columns' })
    expect(await send('date;series;value\n2026-01-01;=HYPERLINK("x");1')).toMatchObject({ reason: 'formula', place: '2' })
    expect(await rows(deal)).toEqual([])
  })
})

describe('an outcome never gates the base fee', () => {
  const report = (now: number) => [{
    kind: 'metrics' as const,
    text: JSON.stringify({ series: ['activity', 'attendance', 'citation'].map((name) => ({ name, baseline: 100, now })), causes: 'The season.' }),
  }]
  const outcomeItem = async () => {
    const deal = await anActiveContract(world)
    const item = deal.items.find((each) => each.counted)!
    await world.database.query(`UPDATE contracts.items SET required = '[["metrics"]]', duty_slug = 'smm.stats-growth' WHERE id = $1`, [item.id])
    return { deal, item }
  }
  const found = async (item: Item) => {
    const [{ checks }] = await world.database.query('SELECT r.checks FROM contracts.evidence_results r JOIN contracts.item_evidence e ON e.id = r.evidence_id WHERE e.item_id = $1 ORDER BY e.submitted_at DESC LIMIT 1', [item.id])
    return (checks as { check: string; verdict: string; key: string }[]).filter(({ check }) => check.startsWith('confirmed_')).map(({ verdict, key }) => `${verdict} ${key}`)
  }
  test('its item is the report: accepted when it is whole, though every number fell, and its share is paid in full', async () => {
    const { deal, item } = await outcomeItem()
    granted(await world.work.run(deal.freelancer.asker, submitItem, { itemId: item.id, evidence: report(10) }))
    const accepted = granted(await world.work.run(deal.business.owner, acceptItem, { itemId: item.id }))
    expect(accepted).toMatchObject({ state: 'accepted' })
    expect((await world.database.manager.findOneByOrFail(Item, { id: item.id })).acceptedMinor ?? item.shareMinor).toBe(item.shareMinor)
  })
  test('the report says that the baseline is not written down, not confirmed, or that a snapshot is missing', async () => {
    const { deal, item } = await outcomeItem()
    const hand = () => world.work.run(deal.freelancer.asker, submitItem, { itemId: item.id, evidence: report(90) })
    const again = () => world.database.query(`UPDATE contracts.items SET state = 'planned' WHERE id = $1`, [item.id])
    granted(await hand())
    expect(await found(item)).toEqual(['warn metrics.baseline_none', 'warn metrics.snapshots_none'])
    const three = (value: number) => ['activity', 'attendance', 'citation'].map((series) => ({ series, value }))
    granted(await record(deal, deal.freelancer.asker, { kind: 'baseline', values: three(100) }))
    await again()
    granted(await hand())
    expect(await found(item)).toEqual(['warn metrics.baseline_unconfirmed', 'warn metrics.snapshots_none'])
    await world.work.run(deal.business.owner, confirmMetrics, { metricIds: (await rows(deal)).map(({ id }) => id) })
    await agreed(deal, { values: three(95), measuredOn: await daysAgo(3) })
    await again()
    granted(await hand())
    expect(await found(item)).toEqual(['ok metrics.baseline_confirmed', 'warn metrics.snapshot_missing'])
    await agreed(deal, { values: three(90), measuredOn: await daysAgo(1) })
    await again()
    granted(await hand())
    expect(await found(item)).toEqual(['ok metrics.baseline_confirmed', 'ok metrics.snapshots_confirmed'])
  })
})

test('spending above the limit is told to both sides, once', async () => {
  const deal = await anActiveContract(world)
  await world.database.query('ALTER TABLE contracts.terms DISABLE TRIGGER terms_as_written')
  await world.database.query(`UPDATE contracts.terms SET content = content || '{"limits":{"adSpendCapMinor":"1000","text":null}}'::jsonb WHERE contract_id = $1`, [deal.contractId])
  await world.database.query('ALTER TABLE contracts.terms ENABLE TRIGGER terms_as_written')
  for (const item of deal.items.slice(0, 2)) await world.work.run(world.system, tellOverCap, { event: 'AdSpendOverCap' as const, contractId: deal.contractId, itemId: item.id })
  for (const accountId of [deal.business.accountId, deal.freelancer.id]) expect(await told('contract_ads_over_cap', accountId)).toHaveLength(1)
})
