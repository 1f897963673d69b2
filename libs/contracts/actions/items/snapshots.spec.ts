import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { anActiveContract } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Item } from '../../data/item.entity.js'
import { EvidenceSnapshot } from '../../data/items/evidence-snapshot.entity.js'
import { acceptItems } from '../accept-items.js'
import { askItemChanges } from '../ask-item-changes.js'
import { newFileId, storeFile } from '../store-file.js'
import { submitItem } from '../submit-item.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

test('E31: what was accepted is kept as it was; nothing that happens to the link or the file undoes the acceptance', async () => {
  const deal = await anActiveContract(world)
  const [item] = deal.items
  const bytes = Buffer.from('three competitors')
  const file = granted(await world.work.run(deal.freelancer.asker, storeFile, { id: newFileId(), name: 'report.txt', mediaType: 'text/plain', bytes }))
  const url = `https://www.net.example/${item!.id}/?utm_source=x`
  const submit = (text: string) =>
    world.work.run(deal.freelancer.asker, submitItem, { itemId: item!.id, evidence: [{ kind: 'text', text }, { kind: 'link', url }, { kind: 'file', fileId: file.id }] })
  granted(await submit('A first try.'))
  granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: item!.id, reason: 'Warmer.' }))
  granted(await submit('Three competitors.'))
  expect(await world.database.manager.countBy(EvidenceSnapshot, { itemId: item!.id })).toBe(0)
  granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: [item!.id] }))
  const kept = await world.database.manager.find(EvidenceSnapshot, { where: { itemId: item!.id } })
  const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
  expect(kept).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ sha256: sha('Three competitors.'), address: null, bytes: 18 }),
      expect.objectContaining({ sha256: sha(`net.example/${item!.id}`), address: url, title: null }),
      expect.objectContaining({ sha256: sha(bytes), title: 'report.txt', bytes: bytes.length }),
    ]),
  )
  expect(kept).toHaveLength(3)
  await expect(world.database.query(`UPDATE contracts.evidence_snapshots SET address = 'https://other.example' WHERE item_id = $1`, [item!.id])).rejects.toThrow()
  await expect(world.database.query('DELETE FROM contracts.evidence_snapshots WHERE item_id = $1', [item!.id])).rejects.toThrow()
  expect((await world.database.manager.findOneByOrFail(Item, { id: item!.id })).state).toBe('accepted')
})
