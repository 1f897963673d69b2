import { describe, expect, test } from '@jest/globals'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { GraphQLEnumType, GraphQLError, GraphQLInputObjectType, GraphQLInt, GraphQLInterfaceType, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, GraphQLUnionType } from 'graphql'
import { makeLogger } from '../telemetry/logger.js'
import { compiledExecution } from './compiled.js'
import { errorFormatter } from './format-error.js'
import { BigIntScalar, ids } from './scalars.js'

/** Level names stand for inner values, as all enums of the shop do. */
const Level = new GraphQLEnumType({ name: 'Level', values: { OPEN_END: { value: 'open-end' }, DONE: { value: 'done' } } })
const Named = new GraphQLInterfaceType({ name: 'Named', fields: { name: { type: new GraphQLNonNull(GraphQLString) } }, resolveType: ({ kind }) => kind })
const name = { type: new GraphQLNonNull(GraphQLString) }
const broken = (): never => { throw new GraphQLError('first sign in', { extensions: { code: 'UNAUTHENTICATED' } }) }
const Person: GraphQLObjectType = new GraphQLObjectType({
  name: 'Person',
  interfaces: [Named],
  fields: () => ({
    name,
    level: { type: Level },
    id: { type: ids.job },
    wage: { type: BigIntScalar },
    friends: { type: new GraphQLList(Person) },
    rivals: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Person))) },
    secret: { type: GraphQLString, resolve: broken },
    must: { type: new GraphQLNonNull(GraphQLString), resolve: () => Promise.resolve(null) },
    slow: { type: GraphQLString, resolve: async ({ name: own }) => `slow ${own}` },
    called: { type: GraphQLString, args: { how: { type: GraphQLString, defaultValue: 'Dear' }, level: { type: Level } }, resolve: ({ name: own }, { how, level }) => `${how} ${own} ${level ?? ''}` },
  }),
})
const Shop = new GraphQLObjectType({ name: 'Shop', interfaces: [Named], fields: { name, size: { type: GraphQLInt } } })
const Any = new GraphQLUnionType({ name: 'Any', types: [Person, Shop], resolveType: ({ kind }) => kind })
const Filter = new GraphQLInputObjectType({ name: 'Filter', fields: { level: { type: Level }, least: { type: GraphQLInt, defaultValue: 3 }, names: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) } } })

const vera = { kind: 'Person', name: 'Vera', level: 'open-end', id: '018f0000-0000-7000-8000-000000000001', wage: 10n ** 17n, friends: [null, { kind: 'Person', name: 'Ivo', level: null, friends: null, rivals: [] }], rivals: [{ kind: 'Person', name: 'Ola', level: 'done' }] }
const odd = { kind: 'Person', name: null, level: 'no such level', wage: null, friends: [new Error('lost')], rivals: [null] }
const shop = { kind: 'Shop', name: 'Blue Lane', size: 3 }
const Query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    person: { type: Person, args: { id: { type: ids.job } }, resolve: () => vera },
    odd: { type: Person, resolve: async () => odd },
    any: { type: new GraphQLList(Any), resolve: () => [vera, shop, null] },
    named: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Named))), resolve: () => [shop, vera] },
    echo: { type: GraphQLString, args: { filter: { type: Filter }, level: { type: new GraphQLNonNull(Level) } }, resolve: (_root, { filter, level }) => JSON.stringify({ filter, level }) },
    broken: { type: GraphQLString, resolve: broken },
    fault: { type: new GraphQLNonNull(GraphQLString), resolve: () => { throw new TypeError('x is not a function') } },
  },
})
const schema = new GraphQLSchema({ query: Query, types: [Shop, Person] })

const formatError = errorFormatter(makeLogger({ LOG_LEVEL: 'silent' }, 'test')) as never
const serverWith = (plugins: ApolloServerPlugin[]) => new ApolloServer({ schema, formatError, plugins, includeStacktraceInErrorResponses: false })
const reference = serverWith([])
const compiled = serverWith([compiledExecution(formatError)])

const answerOf = async (server: ApolloServer, query: string, variables?: object) => {
  const { body, http } = await server.executeOperation({ query, variables: variables as never })
  return { status: http.status, ...JSON.parse(JSON.stringify((body as { singleResult: object }).singleResult)) }
}

const same: [string, string, object?][] = [
  ['enums by their names, ids with their prefix, amounts as text', '{ person { name level id wage } }'],
  ['lists with gaps', '{ person { friends { name friends { name } } rivals { level } } }'],
  ['unions and interfaces', '{ any { __typename ... on Person { name level } ... on Shop { size } } named { __typename name ... on Shop { size } } }'],
  ['aliases and fragments, also of the same field twice', 'query Q { a: person { ...P ...R } b: person { ...P } } fragment P on Person { n: name level } fragment R on Person { rivals { name } }'],
  ['arguments with defaults', '{ person { called dear: called(how: "Hey", level: DONE) nobody: called(how: null) } }'],
  ['variables with defaults', 'query ($how: String = "Oh", $level: Level = OPEN_END) { person { called(how: $how, level: $level) } }'],
  ['a variable left out', 'query ($how: String) { person { called(how: $how) } }'],
  ['a variable that is null', 'query ($how: String) { person { called(how: $how) } }', { how: null }],
  ['an input with its defaults', 'query ($filter: Filter) { echo(filter: $filter, level: DONE) }', { filter: { level: 'OPEN_END', names: 'one' } }],
  ['an input written in the query', '{ echo(filter: { level: DONE, names: ["a", "b"] }, level: OPEN_END) }'],
  ['include and skip', 'query ($yes: Boolean!, $no: Boolean!) { person { name @include(if: $yes) level @skip(if: $yes) wage @include(if: $no) ... @skip(if: $no) { id } } }', { yes: true, no: false }],
  ['a promise', '{ person { slow } }'],
  ['introspection', '{ __schema { queryType { name } types { name kind enumValues { name } } } __type(name: "Person") { fields { name args { name defaultValue } } } }'],
  ['an error beside data', '{ person { name secret } broken }'],
  ['a null where none may be', '{ person { name friends { must } must } }'],
  ['an error in a list', '{ odd { friends { name } } }'],
  ['a null in a list of no nulls', '{ odd { level wage rivals { name } } person { name } }'],
  ['a value that is none of the enum', '{ odd { level } }'],
  ['a fault that takes all data away', '{ person { name } fault }'],
]
const refused: [string, string, object?][] = [
  ['a missing variable', 'query ($level: Level!) { echo(level: $level) }'],
  ['a null for it', 'query ($level: Level!) { echo(level: $level) }', { level: null }],
  ['an enum that is none', 'query ($level: Level!) { echo(level: $level) }', { level: 'open-end' }],
  ['a wrong kind inside an input', 'query ($filter: Filter) { echo(filter: $filter, level: DONE) }', { filter: { least: 'three', other: 1 } }],
  ['an id of another kind', 'query ($id: JobId) { person(id: $id) { name } }', { id: 'acc_00000000000000000000000000000000' }],
]

describe('compiled queries answer as the reference does', () => {
  test.each(same.map(([title, query, variables = {}]) => [title, query, variables] as const))('%s', async (_title, query, variables) => {
    const wanted = await answerOf(reference, query, variables)
    const order = (answer: { errors?: { path?: unknown }[] }) => ({ ...answer, errors: answer.errors?.sort((a, b) => String(a.path).localeCompare(String(b.path))) })
    // by the reference, by new code, by the kept code
    for (let time = 0; time < 3; time++) expect(order(await answerOf(compiled, query, variables))).toEqual(order(wanted))
  })
  test.each(refused.map(([title, query, variables = {}]) => [title, query, variables] as const))('refuses %s with the same code and status', async (_title, query, variables) => {
    const wanted = await answerOf(reference, query, variables)
    await answerOf(compiled, query, variables)
    const given = await answerOf(compiled, query, variables)
    const outcome = ({ status, data, errors }: Awaited<ReturnType<typeof answerOf>>) => [status, data, [...new Set(errors.map((error: GraphQLError) => error.extensions['code']))]]
    expect(outcome(wanted)).toEqual([400, undefined, ['BAD_INPUT']])
    expect(outcome(given)).toEqual(outcome(wanted))
    expect(JSON.stringify(given)).not.toMatch(/Did you mean|\.js/)
  })
  test('among several operations the one named is run', async () => {
    const query = 'query A { person { name } } query B { any { __typename } }'
    for (const operationName of ['A', 'B', 'C', 'A', 'B', 'C']) {
      const bodies = await Promise.all([reference, compiled].map(async (server) => JSON.parse(JSON.stringify((await server.executeOperation({ query, operationName })).body))))
      expect(bodies[1]).toEqual(bodies[0])
    }
  })
})
