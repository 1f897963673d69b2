import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import cookie from '@fastify/cookie'
import { Global, Module } from '@nestjs/common'
import { APP_GUARD, NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import {
  AccessGuard,
  ACTOR_SOURCE,
  graphqlModule,
  makeLogger,
  PlatformModule,
  readConfig,
} from '@rolecall/platform'
import { testDatabase } from '../../../test/support/database.js'
import { CatalogApi } from '../catalog.module.js'
import { catalogEntities } from '../data/tables.js'

/** Nobody is signed in: accounts stand beside the catalogue, not below it. */
@Global()
@Module({ providers: [{ provide: ACTOR_SOURCE, useValue: { actorOf: async () => null } }], exports: [ACTOR_SOURCE] })
class Visitors {}

let app: NestFastifyApplication
beforeAll(async () => {
  const { url } = await testDatabase()
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' })
  const logger = makeLogger(config, 'catalogue test')
  @Module({
    imports: [PlatformModule.of({ config, logger, entities: catalogEntities }), Visitors, graphqlModule(), CatalogApi],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
  })
  class Shop {}
  app = await NestFactory.create<NestFastifyApplication>(Shop, new FastifyAdapter(), { logger: false, abortOnError: false })
  await app.register(cookie as never)
  await app.listen(0, '127.0.0.1')
})
afterAll(() => app.close())

interface Answer {
  data?: Record<string, any>
  errors?: { message: string }[]
}
const ask = async (query: string, language: string): Promise<Answer> => {
  const headers = { 'content-type': 'application/json', 'accept-language': language }
  const answer = await fetch(`${await app.getUrl()}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await answer.json()) as Answer
}

describe('the catalogue over GraphQL, without an account', () => {
  test('a Russian visitor reads all of it in Russian', async () => {
    const { data, errors } = await ask(
      `{ catalogue { version roles { slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours
           plannedItemsFirst plannedItemsLater
           duties { slug code roleSlug title help acceptance kind conditional condition priced evidence skillSlugs
             cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem } } }
         skills { slug title dutySlugs } platforms { slug title remark } niches { slug title } languages { slug title } } }`,
      'ru',
    )
    expect(errors).toBeUndefined()
    const { catalogue } = data!
    expect(catalogue.version).toBe(1)
    expect(catalogue.roles.map((role: any) => [role.plannedItemsFirst, role.plannedItemsLater])).toEqual([
      [76, 75],
      [20, 9],
      [61, 61],
      [10, 9],
      [4, 1],
    ])
    expect(catalogue.roles[2].title).toBe('Контент-менеджер')
    expect(catalogue.roles[2].duties[1]).toMatchObject({
      code: 'C2',
      condition: 'если нет отдельного менеджера',
      conditional: true,
      kind: 'OUTPUT',
      evidence: [['INBOX_LOG', 'TEXT']],
      skillSlugs: ['competitor-analysis', 'inbox'],
      cadence: [
        { cadence: 'DAILY', quantity: 22, weekdaysOnly: true, firstPeriodOnly: false, slaHours: null, countsAsItem: true },
        { cadence: 'WEEKLY', quantity: 4, weekdaysOnly: false, firstPeriodOnly: false, slaHours: null, countsAsItem: true },
      ],
    })
    expect(catalogue.skills).toHaveLength(25)
    expect(catalogue.platforms.find((one: any) => one.slug === 'instagram').remark).toMatch('запрещена')
    expect(catalogue.platforms.find((one: any) => one.slug === 'vk')).toEqual({ slug: 'vk', title: 'ВКонтакте', remark: null })
  })
  test('anybody else reads it in English', async () => {
    const { data } = await ask('{ role(slug: "copywriter") { title duties { code title priced } } }', 'de')
    expect(data!.role).toEqual({
      title: 'Copywriter',
      duties: [
        { code: 'W1', title: "Study the customer's product, analyse competitors", priced: true },
        { code: 'W2', title: 'Write texts to the brief (TZ)', priced: true },
        { code: 'W3', title: 'Meet requirements, no errors, unique text', priced: false },
        { code: 'W4', title: 'Deliver the agreed volume per month', priced: true },
      ],
    })
  })
  test('a role that does not exist is null', async () => {
    expect(await ask('{ role(slug: "wizard") { title } }', 'en')).toEqual({ data: { role: null } })
  })
})
