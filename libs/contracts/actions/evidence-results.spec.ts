import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { inWords } from '@rolecall/platform'
import { anActiveContract, type Deal } from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { acceptedAds } from '../data/ads-queries.js'
import { EvidenceResult } from '../data/evidence-results.entity.js'
import { ItemEvidence } from '../data/item-history.entity.js'
import { Item } from '../data/item.entity.js'
import type { EvidenceRefused } from '../domain/refusals.js'
import type { TermsLimits } from '../domain/terms.js'
import { acceptItem } from './accept-items.js'
import { previewEvidence } from './examine-evidence.js'
import { newFileId, storeFile } from './store-file.js'
import { submitItem, type SubmitItem } from './submit-item.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

/** An item that asks for one kind of evidence. */
const anItem = async (kind: string, duty?: string): Promise<{ deal: Deal & { items: Item[] }; item: Item }> => {
  const deal = await anActiveContract(world)
  const item = deal.items.find((each) => each.counted)!
  await world.database.query('UPDATE contracts.items SET required = $2, duty_slug = coalesce($3, duty_slug) WHERE id = $1', [item.id, JSON.stringify([[kind]]), duty ?? null])
  return { deal, item }
}
/** Terms that agree limits; only a test may write into them. */
const agree = async (contractId: string, limits: TermsLimits) => {
  await world.database.query('ALTER TABLE contracts.terms DISABLE TRIGGER terms_as_written')
  await world.database.query(`UPDATE contracts.terms SET content = content || jsonb_build_object('limits', $2::jsonb) WHERE contract_id = $1`, [contractId, JSON.stringify(limits)])
  await world.database.query('ALTER TABLE contracts.terms ENABLE TRIGGER terms_as_written')
}
const submit = ({ deal, item }: { deal: Deal; item: Item }, evidence: SubmitItem['evidence'], contents?: SubmitItem['contents']) =>
  world.work.run(deal.freelancer.asker, submitItem, { itemId: item.id, evidence, ...(contents ? { contents } : {}) })
const findings = async (item: Item) => {
  const [piece] = await world.database.manager.find(ItemEvidence, { where: { itemId: item.id }, order: { submittedAt: 'DESC', id: 'DESC' } })
  const { checks } = await world.database.manager.findOneByOrFail(EvidenceResult, { evidenceId: piece!.id })
  return checks.map(({ verdict, key }) => `${verdict} ${key}`)
}
const header = 'date;campaign;spend;impressions;clicks;leads;revenue;label'
const csv = (...rows: string[]) => [{ kind: 'ads_export' as const, text: [header, ...rows].join('\n') }]

describe('what the machine finds stands beside the evidence', () => {
  test('a broken flow is taken with its findings: the client decides', async () => {
    const work = await anItem('flow')
    const text = JSON.stringify({ nodes: [{ id: 'a', type: 'start' }, { id: 'b', type: 'question' }], edges: [{ from: 'a', to: 'b' }], tests: [] })
    expect(granted(await submit(work, [{ kind: 'flow', text }])).state).toBe('submitted')
    expect((await findings(work.item)).filter((each) => each.startsWith('fail'))).toEqual(['fail flow.dead_end', 'fail flow.no_handover'])
    expect(granted(await world.work.run(work.deal.business.owner, acceptItem, { itemId: work.item.id })).state).toBe('accepted')
  })
  test('what is no flow at all is refused, in words, and nothing is kept', async () => {
    const work = await anItem('flow')
    const refusal = (await submit(work, [{ kind: 'flow', text: '{"nodes":[{"id":"a","type":"robot"}],"edges":[]}' }])) as unknown as EvidenceRefused
    expect(refusal).toMatchObject({ code: 'EVIDENCE_REFUSED', reason: 'bad_entry', place: 'nodes[0]' })
    expect(inWords(refusal, 'ru').message).toContain('Запись nodes[0] не подходит под формат.')
    expect(await world.database.manager.countBy(ItemEvidence, { itemId: work.item.id })).toBe(0)
  })
  test('a flow in a file is read from the file; a picture is no flow', async () => {
    const work = await anItem('flow')
    const id = newFileId()
    const bytes = Buffer.from('{"nodes":[{"id":"a","type":"start"},{"id":"b","type":"end"}],"edges":[{"from":"a","to":"b"}]}')
    granted(await world.work.run(work.deal.freelancer.asker, storeFile, { id, name: 'flow.json', mediaType: 'application/json', bytes }))
    expect(await submit(work, [{ kind: 'flow', fileId: id }], { [id]: null })).toMatchObject({ code: 'EVIDENCE_REFUSED', reason: 'not_text' })
    granted(await submit(work, [{ kind: 'flow', fileId: id }], { [id]: bytes.toString() }))
    expect((await findings(work.item)).every((each) => each.startsWith('ok'))).toBe(true)
  })
  test('a preview finds the same, keeps nothing and is for the freelancer', async () => {
    const work = await anItem('flow')
    const input = { itemId: work.item.id, evidence: [{ kind: 'flow' as const, text: '{"nodes":[{"id":"a","type":"end"}],"edges":[]}' }] }
    const seen = (await world.work.read(work.deal.freelancer.asker, previewEvidence, input)) as unknown as { pieces: { checks: { key: string }[] }[] }
    expect(seen.pieces[0]!.checks.map(({ key }) => key)).toContain('flow.no_start')
    expect(await world.database.manager.countBy(ItemEvidence, { itemId: work.item.id })).toBe(0)
    expect(await world.work.read(work.deal.business.owner, previewEvidence, input)).toMatchObject({ code: 'CONFLICT' })
  })
  test('E33: a text over or under the agreed volume is taken with what was counted; the client decides, not the machine', async () => {
    const work = await anItem('text')
    await agree(work.item.contractId, { adSpendCapMinor: null, text: { unit: 'words', min: 5, max: 8 } })
    granted(await submit(work, [{ kind: 'text', text: 'Три слова всего' }]))
    expect(await findings(work.item)).toEqual(['warn text.short_words'])
    expect(granted(await world.work.run(work.deal.business.owner, acceptItem, { itemId: work.item.id })).state).toBe('accepted')
  })
  test('E31: what was handed in and found stays as it was after acceptance, whatever becomes of the page', async () => {
    const work = await anItem('link')
    granted(await submit(work, [{ kind: 'link', url: `https://net.example/${work.item.id}` }]))
    granted(await world.work.run(work.deal.business.owner, acceptItem, { itemId: work.item.id }))
    expect(await findings(work.item)).toEqual(['ok link.shape'])
    for (const sql of [`UPDATE contracts.evidence_results SET checks = '[]'`, 'DELETE FROM contracts.evidence_results', `UPDATE contracts.item_evidence SET url = 'https://net.example/gone'`])
      await expect(world.database.query(sql)).rejects.toThrow('stays as it was written')
    expect(await submit(work, [{ kind: 'link', url: 'https://net.example/other' }])).toMatchObject({ code: 'CONFLICT' })
    expect((await world.database.manager.findOneByOrFail(Item, { id: work.item.id })).state).toBe('accepted')
  })
  test('a link into a private network is refused', async () => {
    const work = await anItem('link')
    expect(await submit(work, [{ kind: 'link', url: 'http://192.168.0.1/admin' }])).toMatchObject({ reason: 'private_host' })
  })
})

describe('exports of ads', () => {
  test('E37: with the cabinet banned the spend report is still asked for: words alone do not hand the item in', async () => {
    const work = await anItem('ads_export', 'ads.campaign-management')
    expect(await submit(work, [{ kind: 'text', text: 'The network banned the cabinet.' }])).toMatchObject({ code: 'EVIDENCE_MISSING', missing: ['ADS_EXPORT'] })
    granted(await submit(work, [...csv('2026-01-05;Trial;10;100;5;1;0;erid-1'), { kind: 'text', text: 'The network banned the cabinet.' }]))
  })
  test('ads on the Russian market are not taken without the identifier of the label', async () => {
    const work = await anItem('ads_export')
    expect(await submit(work, csv('2026-01-05;Trial;10;100;5;1;0;'))).toMatchObject({ reason: 'label_missing', place: '2, label' })
  })
  test('spending above the agreed limit is told to the client, with the event of it, and the item is taken', async () => {
    const work = await anItem('ads_export')
    await agree(work.item.contractId, { adSpendCapMinor: '1000', text: null })
    granted(await submit(work, csv('2026-01-05;Trial;10,50;100;5;1;0;erid-1')))
    expect(await findings(work.item)).toContain('warn ads.over_cap')
    const told: unknown[] = await world.database.query(`SELECT 1 FROM platform.outbox WHERE event = 'AdSpendOverCap' AND payload::text LIKE $1`, [`%${work.item.id}%`])
    expect(told).toHaveLength(1)
  })
  test('accepted exports make the report; a day that came twice counts as it came last', async () => {
    const work = await anItem('ads_export')
    const other = work.deal.items.find((item) => item.counted && item.id !== work.item.id)!
    await world.database.query('UPDATE contracts.items SET required = $2 WHERE id = $1', [other.id, '[["ads_export"]]'])
    granted(await submit(work, csv('2026-01-05;Trial;10,50;100;5;1;0;erid-1')))
    expect(await acceptedAds({ db: world.database.manager }, [work.item.contractId])).toEqual([])
    granted(await submit({ deal: work.deal, item: other }, csv('2026-01-05;Trial;12,00;110;6;1;30;erid-1', '2026-01-06;Trial;1;10;1;0;0;erid-1')))
    for (const itemId of [work.item.id, other.id]) granted(await world.work.run(work.deal.business.owner, acceptItem, { itemId }))
    expect(await acceptedAds({ db: world.database.manager }, [work.item.contractId])).toMatchObject([{ campaign: 'Trial', spendMinor: 1300n, revenueMinor: 3000n, impressions: 120, leads: 1 }])
  })
})
