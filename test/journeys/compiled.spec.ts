import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { newId, toPublicId, type IdKind } from '@rolecall/kernel'
import { Kind, print, type DocumentNode, type OperationDefinitionNode, type TypeNode } from 'graphql'
import { type RunningApi, startApi } from '../support/api.js'
import { testWorld, type World } from '../support/world.js'
import * as documents from '../../apps/web/src/gql/graphql.js'
import { aBusiness, aPublishedJob } from '../factories/market.js'

let compiled: RunningApi
let reference: RunningApi
let world: World
/** What the variables of the app's queries may name; a kind that is not here gets an id nobody has. */
const known: Record<string, unknown> = { Int: 5, String: 'smm-specialist', Boolean: true }

const operationOf = (document: DocumentNode) => document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode | undefined
const queries = (Object.entries(documents) as [string, DocumentNode][])
  .filter(([name, value]) => name.endsWith('Document') && operationOf(value)?.operation === 'query')

const valueFor = (type: TypeNode): unknown => {
  if (type.kind === Kind.NON_NULL_TYPE) return valueFor(type.type)
  if (type.kind === Kind.LIST_TYPE) return [valueFor(type.type)].filter((value) => value !== undefined)
  const { value } = type.name
  if (value in known) return known[value]
  return value.endsWith('Id') ? toPublicId((value[0]!.toLowerCase() + value.slice(1, -2)) as IdKind, newId()) : undefined
}
const variablesOf = (document: DocumentNode): Record<string, unknown> =>
  Object.fromEntries((operationOf(document)!.variableDefinitions ?? []).filter(({ variable }) => variable.name.value !== 'after').map(({ variable, type }) => [variable.name.value, valueFor(type)]))

beforeAll(async () => {
  compiled = await startApi()
  reference = await startApi({ env: { GRAPHQL_COMPILED: 'false' } })
  world = await testWorld()
  const business = await aBusiness(world)
  const job = await aPublishedJob(world, business)
  known['JobId'] = toPublicId('job', job.id)
  known['BusinessId'] = toPublicId('business', business.businessId)
}, 60_000)
afterAll(async () => {
  await world.close()
  await reference.close()
  await compiled.close()
})

/** The id of the request and the present moment differ from call to call, everything else is compared. */
const withoutNow = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null, (key, value: unknown) => (key === 'now' ? 'now' : value)))
const comparable = ({ status, data, errors }: Awaited<ReturnType<RunningApi['graphql']>>) =>
  ({ status, data: withoutNow(data), errors: errors?.map(({ message, path, extensions }) => [message, path, extensions.code]).sort() })

test('there are queries to compare', () => expect(queries.length).toBeGreaterThan(15))

test.each(queries.map(([name, document]) => [name, document] as const))('%s: the same answer compiled and not, for a visitor and for a person', async (_name, document) => {
  const [query, variables] = [print(document), variablesOf(document)]
  const owner = await compiled.newcomer({ businessName: 'Blue Lane' })
  for (const cookie of [undefined, owner.cookie()!]) {
    const wanted = comparable(await reference.graphql(query, variables, cookie ? { cookie } : {}))
    for (let time = 0; time < 2; time++) expect(comparable(await compiled.graphql(query, variables, cookie ? { cookie } : {}))).toEqual(wanted)
  }
})
