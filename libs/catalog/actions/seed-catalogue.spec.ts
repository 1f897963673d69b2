import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { isRefusal } from '@rolecall/kernel'
import { openDatabase, readConfig, systemAsker, UnitOfWork, type Ctx } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { testDatabase } from '../../../test/support/database.js'
import { catalogue, catalogueVersion } from '../data/queries.js'
import { shippedCatalogue } from '../data/seed-files.js'
import { CatalogueVersion } from '../data/version.entity.js'
import type { CatalogueContent } from '../domain/catalogue.js'
import { dutyOf } from '../domain/lookup.js'
import { publishCatalogue, type PublishCatalogue } from './publish-catalogue.js'
import { seedCatalogue } from './seed-catalogue.js'

let database: DataSource
let work: UnitOfWork
const operator = systemAsker('catalogue test')
const seed = (ctx: Ctx) => seedCatalogue(ctx)
const publish = (input: PublishCatalogue) => work.run(operator, publishCatalogue, input)
const retitled = (title: string): CatalogueContent => {
  const content = shippedCatalogue()
  const [first, ...others] = content.roles
  return { ...content, roles: [{ ...first!, title: { ...first!.title, en: title } }, ...others] }
}
const current = () => work.read(operator, catalogue, undefined)

beforeAll(async () => {
  const { url } = await testDatabase()
  database = await openDatabase({ url, entities: [CatalogueVersion], pool: 4 })
  work = new UnitOfWork(database, readConfig({ DATABASE_URL: url }))
})
afterAll(() => database.destroy())
beforeEach(async () => {
  await database.query('TRUNCATE catalog.versions')
})

describe('filling the shop with the catalogue', () => {
  test('a shop without a catalogue says so', async () => {
    await expect(current()).rejects.toThrow('the catalogue is empty')
  })
  test('the first start publishes version 1 exactly as shipped', async () => {
    expect(await work.run(operator, seed, undefined)).toBe(1)
    expect(await current()).toEqual({ ...shippedCatalogue(), version: 1 })
  })
  test('later starts change nothing', async () => {
    await work.run(operator, seed, undefined)
    expect(await work.run(operator, seed, undefined)).toBe(1)
    expect(await database.getRepository(CatalogueVersion).count()).toBe(1)
  })
  test('two publishers at once get numbers of their own', async () => {
    const numbers = await Promise.all([1, 2].map(() => publish({ content: shippedCatalogue(), origin: 'shipped' })))
    expect(numbers.map((version) => (version as CatalogueVersion).id).sort()).toEqual([1, 2])
  })
  test('a newer shipped catalogue becomes the next version', async () => {
    await publish({ content: retitled('Older words'), origin: 'shipped' })
    expect(await work.run(operator, seed, undefined)).toBe(2)
    expect((await current())?.roles[0]?.title.en).toBe('SMM specialist')
  })
  test("an operator's own catalogue is left in force", async () => {
    await publish({ content: retitled('Social hero'), origin: 'operator' })
    expect(await work.run(operator, seed, undefined)).toBe(1)
    expect((await current())?.roles[0]?.title.en).toBe('Social hero')
  })
})

describe('a published version', () => {
  test('stays readable for the contracts that were signed with it', async () => {
    await work.run(operator, seed, undefined)
    await publish({ content: retitled('Social hero'), origin: 'operator' })
    const signed = await work.read(operator, catalogueVersion, 1)
    expect([signed?.version, signed?.roles[0]?.title.en]).toEqual([1, 'SMM specialist'])
    expect((await current())?.version).toBe(2)
    expect(dutyOf(signed!, 'smm.daily-posting')?.code).toBe('S1')
  })
  test('that does not exist is not found', async () => {
    expect(await work.read(operator, catalogueVersion, 99)).toBeNull()
  })
  test('can be neither changed nor removed', async () => {
    await work.run(operator, seed, undefined)
    await expect(database.query(`UPDATE catalog.versions SET content = '{}' WHERE id = 1`)).rejects.toThrow('stays as it is')
    await expect(database.query('DELETE FROM catalog.versions WHERE id = 1')).rejects.toThrow('stays as it is')
  })
  test('is refused when a text lacks a language, and nothing is stored', async () => {
    const refused = await publish({ content: retitled(''), origin: 'operator' })
    expect(isRefusal(refused) && refused.code).toBe('CATALOGUE_NOT_READY')
    expect(refused).toMatchObject({ faults: ['roles.0.title.en: text missing'] })
    expect(await database.getRepository(CatalogueVersion).count()).toBe(0)
  })
  test('whose number was given back by a rollback is not mistaken for the one that got it', async () => {
    const rolledBack = async (ctx: Ctx) => {
      await publishCatalogue(ctx, { content: retitled('Never published'), origin: 'operator' })
      await catalogue(ctx)
      throw new Error('rolled back')
    }
    await expect(work.run(operator, rolledBack, undefined)).rejects.toThrow('rolled back')
    await work.run(operator, seed, undefined)
    expect((await current())?.roles[0]?.title.en).toBe('SMM specialist')
  })
})
