import 'reflect-metadata'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { Desk, type PageReader, type PageSeen, type StoragePort } from '@rolecall/platform'
import { anActiveContract, type Deal } from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { acceptItem } from '../actions/accept-items.js'
import { newFileId, storeFile } from '../actions/store-file.js'
import { EvidenceResult } from '../data/evidence-results.entity.js'
import { ItemEvidence } from '../data/item-history.entity.js'
import { Item } from '../data/item.entity.js'
import { EvidenceSnapshot } from '../data/items/evidence-snapshot.entity.js'
import { EvidencePreviewResolver } from './evidence.resolver.js'
import { EvidenceSources } from './evidence-sources.js'
import { ItemResolver } from './item.resolver.js'
import { ManyItemsResolver } from './items/many-items.resolver.js'

let world: World
let items: ItemResolver
let many: ManyItemsResolver
let previews: EvidencePreviewResolver
/** What stands in the web of this file, and what was asked of it. */
const web = new Map<string, Partial<PageSeen> | Error>()
const looks: string[][] = []
let idle: number[] = []
const pages: PageReader = {
  read: async ({ addresses, mayOpen }) => {
    looks.push([...addresses])
    const [row] = await world.database.query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`)
    idle.push(row.n)
    return new Map(addresses.filter(mayOpen).map((address) => {
      const page = web.get(address) ?? { found: 'gone', status: 404 }
      if (page instanceof Error) throw page
      return [address, { found: 'there', status: 200, address, mediaType: 'text/html', title: null, sha256: null, ...page } as PageSeen]
    }))
  },
}
const noFiles = { get: () => Promise.reject(new Error('no file is read')) } as unknown as StoragePort
beforeAll(async () => {
  world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })
  const desk = new Desk(world.work)
  const sources = new EvidenceSources(desk, noFiles, pages)
  items = new ItemResolver(desk, sources)
  many = new ManyItemsResolver(desk, sources)
  previews = new EvidencePreviewResolver(desk, sources)
})
beforeEach(() => {
  looks.length = 0
  idle = []
})
afterAll(() => world.close())

type Work = Deal & { items: Item[] }
const linksWanted = async (): Promise<Work> => {
  const deal = await anActiveContract(world)
  await world.database.query(`UPDATE contracts.items SET required = '[["link"]]' WHERE contract_id = $1`, [deal.contractId])
  return deal
}
const link = (url: string) => ({ kind: 'link' as const, url })
const handIn = (deal: Deal, item: Item, evidence: Parameters<ItemResolver['submitItem']>[1]['evidence'], idempotencyKey?: string) =>
  items.submitItem({ ...deal.freelancer.asker, ...(idempotencyKey ? { idempotencyKey } : {}) }, { itemId: item.id, evidence })
const kept = async (item: Item) => {
  const pieces = await world.database.manager.find(ItemEvidence, { where: { itemId: item.id }, order: { id: 'ASC' } })
  const results = await Promise.all(pieces.map(({ id }) => world.database.manager.findOneByOrFail(EvidenceResult, { evidenceId: id })))
  return pieces.map((piece, index) => ({ url: piece.url, at: piece.submittedAt, page: results[index]!.page, keys: results[index]!.checks.map(({ verdict, key }) => `${verdict} ${key}`) }))
}
const stateOf = async (item: Item) => (await world.database.manager.findOneByOrFail(Item, { id: item.id })).state
const snapshots = (item: Item) => world.database.manager.find(EvidenceSnapshot, { where: { itemId: item.id }, order: { evidenceId: 'ASC' } })
const sha = (text: string) => createHash('sha256').update(text).digest('hex')
let pagesMade = 0
const address = () => `https://net.example/${++pagesMade}`

describe('the page behind a link', () => {
  test('that is gone is told to both sides and refuses nothing: the item is handed in and can be accepted', async () => {
    const deal = await linksWanted()
    const [item] = deal.items
    const url = address()
    expect(await handIn(deal, item!, [link(url)])).toMatchObject({ state: 'submitted' })
    expect(await kept(item!)).toEqual([{ url, at: expect.any(Date), page: expect.objectContaining({ found: 'gone', status: 404 }), keys: ['ok link.shape', 'warn link.dead'] }])
    granted(await world.work.run(deal.business.owner, acceptItem, { itemId: item!.id }))
    expect(await snapshots(item!)).toEqual([expect.objectContaining({ address: url, title: null, sha256: sha(url.replace('https://', '')), seenAt: null })])
  })
  test('E31: that was there is kept at the acceptance with its title, its time and the hash of its text, beside a picture of it', async () => {
    const deal = await linksWanted()
    const [item] = deal.items
    const url = address()
    web.set(url, { title: 'Three recipes', sha256: sha('Three recipes and a cup') })
    const bytes = Buffer.from('a picture')
    const file = granted(await world.work.run(deal.freelancer.asker, storeFile, { id: newFileId(), name: 'page.png', mediaType: 'image/png', bytes }))
    expect(await handIn(deal, item!, [link(` ${url} `), { kind: 'file', fileId: file.id }])).toMatchObject({ state: 'submitted' })
    expect(looks).toEqual([[url]])
    const piece = (await kept(item!)).find((one) => one.url !== null)
    expect(piece!.keys).toEqual(['ok link.shape', 'ok link.page'])
    web.set(url, { found: 'gone', status: 410 })
    granted(await world.work.run(deal.business.owner, acceptItem, { itemId: item!.id }))
    const [page, picture] = (await snapshots(item!)).sort((one) => (one.address === null ? 1 : -1))
    expect(page).toMatchObject({ address: url, title: 'Three recipes', sha256: sha('Three recipes and a cup'), seenAt: piece!.at })
    expect(picture).toMatchObject({ address: null, title: 'page.png', sha256: sha('a picture'), seenAt: null })
  })
  test('whose public name leads into a closed network is refused, and nothing is kept', async () => {
    const deal = await linksWanted()
    const [item] = deal.items
    const url = address()
    web.set(url, { found: 'private', status: null })
    expect(await handIn(deal, item!, [link(url)])).toMatchObject({ code: 'EVIDENCE_REFUSED', reason: 'private_host' })
    expect([await kept(item!), await stateOf(item!)]).toEqual([[], 'planned'])
  })
  test('of a network that the job does not name is pointed out', async () => {
    const deal = await linksWanted()
    const [item, other] = deal.items
    const foreign = `https://www.instagram.com/p/${item!.id}`
    web.set(foreign, { found: 'closed', status: 429 })
    await handIn(deal, item!, [link(foreign)])
    expect((await kept(item!))[0]!.keys).toEqual(['ok link.shape', 'warn link.unseen_closed', 'warn link.foreign'])
    const own = `https://vk.com/wall-${other!.id}`
    web.set(own, { title: 'Fern' })
    await handIn(deal, other!, [link(own)])
    expect((await kept(other!))[0]!.keys).toEqual(['ok link.shape', 'ok link.page'])
  })
})

describe('a look takes place', () => {
  test('before the transaction, with nothing held open, and a fault of the reader leaves nothing half done', async () => {
    const deal = await linksWanted()
    const [item] = deal.items
    const url = address()
    web.set(url, new Error('the reader broke'))
    await expect(handIn(deal, item!, [link(url)])).rejects.toThrow('the reader broke')
    expect([await kept(item!), await stateOf(item!)]).toEqual([[], 'planned'])
    web.set(url, { title: 'Mended' })
    expect(await handIn(deal, item!, [link(url)])).toMatchObject({ state: 'submitted' })
    expect(idle).toEqual([0, 0])
  })
  test('only for the freelancer of an item that he has to do, and only at addresses anybody may open', async () => {
    const deal = await linksWanted()
    const stranger = await anActiveContract(world)
    const [item, done] = deal.items
    await handIn(deal, done!, [link(address())])
    looks.length = 0
    await items.submitItem(stranger.freelancer.asker, { itemId: item!.id, evidence: [link(address())] })
    await items.submitItem(deal.business.owner, { itemId: item!.id, evidence: [link(address())] })
    await handIn(deal, done!, [link(address())])
    for (const url of ['http://192.168.0.1/x', 'https://ann:secret@net.example/', 'ftp://net.example', `https://net.example/${'x'.repeat(2000)}`]) await handIn(deal, item!, [link(url)])
    expect(looks.flat()).toEqual([])
    expect(await stateOf(item!)).toBe('planned')
  })
  test('once for many items together, each page once and forty at most', async () => {
    const deal = await linksWanted()
    const counted = deal.items.filter((item) => item.counted).slice(0, 3)
    const given = counted.map((item) => ({ itemId: item.id, evidence: Array.from({ length: 20 }, () => link(address())) }))
    given[1]!.evidence[0] = given[1]!.evidence[1]!
    const answer = (await many.submitItems(deal.freelancer.asker, { items: given })) as { answers: { refusal: unknown }[] }
    expect(answer.answers.map(({ refusal }) => refusal)).toEqual([null, null, null])
    expect([looks.length, looks[0]!.length, new Set(looks[0]).size]).toEqual([1, 40, 40])
    const last = await kept(counted[2]!)
    expect([last.length, last.filter(({ page }) => page !== null).length]).toEqual([20, 1])
  })
  test('again for a repeated request, which gets its first answer all the same', async () => {
    const deal = await linksWanted()
    const [item] = deal.items
    const url = address()
    const first = await handIn(deal, item!, [link(url)], 'the-same-key')
    web.set(url, { title: 'Came later' })
    expect(first).toMatchObject({ id: item!.id, state: 'submitted' })
    expect(await handIn(deal, item!, [link(url)], 'the-same-key')).toMatchObject({ id: item!.id, state: 'submitted' })
    expect(await kept(item!)).toHaveLength(1)
  })
  test('in a preview too, which keeps nothing', async () => {
    const deal = await linksWanted()
    const [item] = deal.items
    const seen = await previews.previewEvidence({ ...deal.freelancer.asker, lang: 'ru' }, { itemId: item!.id, evidence: [link(address())] })
    expect(seen).toMatchObject({ pieces: [{ checks: [{ verdict: 'ok' }, { verdict: 'warn', text: 'Страницы нет: сайт отвечает 404.' }] }] })
    expect(await kept(item!)).toEqual([])
  })
})
