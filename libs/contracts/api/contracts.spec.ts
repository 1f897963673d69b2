import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { mainLine, catalogue, roleOf } from '@rolecall/catalog'
import { fromPublicId, toPublicId } from '@rolecall/kernel'
import { DATABASE, makeLogger, readConfig } from '@rolecall/platform'
import { saveProfile } from '@rolecall/talent'
import type { DataSource } from 'typeorm'
import { buildApi } from '../../../apps/api/server.js'
import { anActiveContract, anOffer, handIn, protectMoney, smallJob, aSignedContract, termsOf } from '../../../test/factories/contracts.js'
import { granted, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { testDatabase } from '../../../test/support/database.js'
import { testWorld, type World } from '../../../test/support/world.js'

let app: NestFastifyApplication
let url: string
let world: World
let business: TestBusiness & { cookie: string }
let freelancer: TestFreelancer & { cookie: string }
let stranger: { cookie: string }

type Body = { data: any; errors?: { message: string; extensions: { code: string } }[] }
const ask = async (cookie: string, query: string, variables: object = {}, lang = 'en'): Promise<Body> => {
  const headers = { 'content-type': 'application/json', 'x-language': lang, cookie }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  expect(answer.status).toBeLessThan(500)
  return (await answer.json()) as Body
}
let people = 0
const signUp = async (businessName: string | null) => {
  people += 1
  const input = { email: `api${people}@contracts.example`, name: `Api ${people}`, password: 'a long enough phrase', lang: 'EN', timeZone: 'Europe/Moscow', country: 'DE', businessName }
  const query = 'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignedIn { me { account { id } memberships { business { id } } } } } }'
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input } }) })
  const { me } = ((await answer.json()) as Body).data.signUp
  const businessId: string | undefined = me.memberships[0]?.business.id
  return {
    cookie: answer.headers.get('set-cookie')!.split(';')[0]!,
    accountId: fromPublicId('account', me.account.id)!,
    businessId: businessId ? fromPublicId('business', businessId)! : '',
  }
}

beforeAll(async () => {
  const database = await testDatabase()
  world = await testWorld(database, { REQUIRE_READY_PAYEE: 'false' })
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, LOG_LEVEL: 'silent', PORT: '0', REQUIRE_READY_PAYEE: 'false', STORAGE_MAX_FILE_MB: '1' })
  app = await buildApi(config, makeLogger(config, 'test'))
  await app.listen(0, '127.0.0.1')
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1')
  const owner = await signUp('Fern Café')
  business = { ...owner, owner: world.member(owner.accountId, owner.businessId) }
  const person = await signUp(null)
  freelancer = { id: person.accountId, asker: world.as({ accountId: person.accountId }), cookie: person.cookie }
  const profile = { headline: 'Writes', about: '', country: 'DE', timeZone: 'Europe/Berlin', languages: ['ru'], platforms: [], niches: [], rate: null, hoursPerWeek: 60, roleSlugs: ['smm-specialist'], growthRoleSlugs: [] }
  granted(await world.work.run(freelancer.asker, saveProfile, profile))
  stranger = await signUp('Another')
}, 60_000)
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const wholePage = `query ($id: ContractId!) { contract(id: $id) {
  id title state role { slug shortKey title } business { name } freelancer { name headline } jobId timeZone startsOn endsOn myParty moves nextDueAt
  released { minor } protected { minor } planned { minor } waitsFor { party until otherwise text }
  terms { id version hash lang currency reviewWindowDays itemReviewWindowHours provider signedByClientAt signedByFreelancerAt
    duties { dutySlug title quantity price { minor } cadenceText acceptance evidence plannedItems } milestones { ordinal title price { minor } items }
    quote { price { minor } clientFee { minor } clientTotal { minor } commission { minor } freelancerNet { minor } providerFee { minor } refundRules expectedPayout } }
  milestones { id ordinal title state price { minor } autoApproveAt itemCount acceptedCount approvableAmount { minor } moves
    money { state frozen amount { minor } clientFee { minor } released { minor } transferState paidAt }
    items { id milestoneId dutySlug title ordinal dueAt state overdue share { minor } required rounds moves contract { title }
      evidence { id kind url text round submittedAt file { id name url } } history { at by move reason } } } } }`
const small = () => ({ business, freelancer, job: { ...smallJob, hoursPerWeek: 1 } })
const idOf = (contractId: string) => toPublicId('contract', contractId)

describe('the page of a contract', () => {
  test('shows an offer to its parties in their language and to nobody else', async () => {
    const deal = await anOffer(world, small())
    const variables = { id: idOf(deal.contractId) }
    const { data, errors } = await ask(business.cookie, wholePage, variables)
    expect(errors).toBeUndefined()
    expect(data.contract).toMatchObject({ state: 'OFFERED', myParty: 'CLIENT', moves: ['sign', 'withdraw'], milestones: [], planned: { minor: '50000' }, waitsFor: { party: 'CLIENT' } })
    const read = (await ask(freelancer.cookie, wholePage, variables, 'ru')).data.contract
    expect(read).toMatchObject({ myParty: 'FREELANCER', moves: ['decline'] })
    expect(read.waitsFor.text).toBe('Заказчик подписывает условия.')
    expect(read.terms.quote.refundRules).toHaveLength(3)
    expect((await ask(stranger.cookie, wholePage, variables)).data.contract).toBeNull()
    expect((await ask('', wholePage, variables)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
    expect((await ask(business.cookie, wholePage, { id: 'ctr_1' })).errors![0]!.extensions.code).toBe('BAD_INPUT')
  })
  test('goes from offer to signed by the hash on the screen, and refuses in words', async () => {
    const deal = await anOffer(world, small())
    const sign = `mutation ($input: SignContractInput!) { signContract(input: $input) { __typename
      ... on Contract { state moves milestones { moves money { state } } } ... on Refusal { code message } ... on MoveRefused { now: state } ... on TermsChanged { hash } } }`
    const { hash: termsHash } = await termsOf(world, deal)
    const input = { contractId: idOf(deal.contractId), termsHash }
    expect((await ask(business.cookie, sign, { input: { ...input, termsHash: 'x' } }, 'ru')).data.signContract).toMatchObject({ __typename: 'TermsChanged', hash: termsHash })
    expect((await ask(business.cookie, sign, { input })).data.signContract).toMatchObject({ __typename: 'Contract', state: 'SIGNED_BY_CLIENT' })
    expect((await ask(business.cookie, sign, { input })).data.signContract).toMatchObject({ __typename: 'MoveRefused', now: 'signed_by_client' })
    expect((await ask(freelancer.cookie, sign, { input })).data.signContract).toMatchObject({ state: 'SIGNED' })
    expect((await ask(business.cookie, wholePage, { id: input.contractId })).data.contract.milestones).toMatchObject([{ moves: ['fund'], money: { state: 'UNFUNDED' } }])
    expect((await ask(stranger.cookie, sign, { input })).data.signContract.__typename).toBe('NotFound')
  })
  test('takes evidence, acceptance and approval', async () => {
    const deal = await anActiveContract(world, small())
    const [first] = deal.items
    const submit = `mutation ($input: SubmitItemInput!) { submitItem(input: $input) { __typename
      ... on Item { state moves evidence { kind text } history { by move } } ... on EvidenceMissing { missing message } ... on EvidenceRefused { kind reason } } }`
    const itemId = toPublicId('item', first!.id)
    expect((await ask(freelancer.cookie, submit, { input: { itemId, evidence: [{ kind: 'LINK', url: 'https://net.example/q' }] } })).data.submitItem).toMatchObject({ missing: ['FILE', 'TEXT'] })
    expect((await ask(freelancer.cookie, submit, { input: { itemId, evidence: [{ kind: 'TEXT', text: 'Three competitors' }] } })).data.submitItem).toMatchObject({ state: 'SUBMITTED', moves: [], history: [{ by: 'Api 2', move: 'submit' }] })
    await handIn(world, deal, deal.items.slice(1))
    const accept = 'mutation ($input: AcceptItemsInput!) { acceptItems(input: $input) { ... on AcceptedItems { items { state moves } } ... on Refusal { code } } }'
    const itemIds = deal.items.map((item) => toPublicId('item', item.id))
    expect((await ask(business.cookie, accept, { input: { itemIds } })).data.acceptItems.items).toHaveLength(5)
    const milestoneId = toPublicId('milestone', deal.milestone.id)
    const handOver = 'mutation ($input: MilestoneInput!) { submitMilestone(input: $input) { ... on Milestone { state autoApproveAt } ... on Refusal { code } } }'
    expect((await ask(freelancer.cookie, handOver, { input: { milestoneId } })).data.submitMilestone).toMatchObject({ state: 'SUBMITTED' })
    const approve = `mutation ($input: ApproveMilestoneInput!) { approveMilestone(input: $input) { __typename
      ... on Milestone { state money { state released { minor } } approvableAmount { minor } } ... on AmountChanged { amount { minor } message } } }`
    const wrong = { milestoneId, expectedAmount: { minor: '1', currency: 'EUR' } }
    expect((await ask(business.cookie, approve, { input: wrong })).data.approveMilestone).toMatchObject({ __typename: 'AmountChanged', amount: { minor: '50000' } })
    const right = { milestoneId, expectedAmount: { minor: '50000', currency: 'EUR' } }
    expect((await ask(business.cookie, approve, { input: right })).data.approveMilestone).toMatchObject({ state: 'APPROVED', money: { state: 'RELEASED', released: { minor: '50000' } } })
    for (const minor of ['-5', '1.5', '9'.repeat(19)]) {
      const answer = await ask(business.cookie, approve, { input: { milestoneId, expectedAmount: { minor, currency: 'EUR' } } })
      expect(answer.errors?.[0]?.extensions.code ?? answer.data.approveMilestone.__typename).toMatch(/BAD_INPUT|AmountChanged|MoveRefused/)
    }
  })
  test('lists what is to do and what is to look at', async () => {
    const deal = await anActiveContract(world, small())
    await handIn(world, deal, deal.items.slice(0, 1))
    const mine = 'query ($scope: ItemScope!, $after: String) { myItems(scope: $scope, first: 1, after: $after) { nodes { id state contract { title } } pageInfo { hasNextPage endCursor } } }'
    const review = (await ask(business.cookie, mine, { scope: 'REVIEW' })).data.myItems
    expect(review.nodes).toMatchObject([{ state: 'SUBMITTED', contract: { title: 'SMM for a café' } }])
    expect((await ask(freelancer.cookie, mine, { scope: 'TODAY' })).data.myItems.nodes).toEqual([])
    expect((await ask(stranger.cookie, mine, { scope: 'REVIEW' })).data.myItems.nodes).toEqual([])
    expect((await ask(business.cookie, mine, { scope: 'REVIEW', after: 'forged.cursor' })).errors![0]!.extensions.code).toBe('BAD_INPUT')
  })
})

describe('statements', () => {
  const counted = async (act: () => Promise<unknown>): Promise<number> => {
    const database = app.get<DataSource>(DATABASE)
    const before = database.logger
    let statements = 0
    database.logger = { logQuery: () => (statements += 1), logQueryError: () => 0, logQuerySlow: () => 0, logSchemaBuild: () => 0, logMigration: () => 0, log: () => 0 } as never
    await act()
    database.logger = before
    return statements
  }
  test('a contract of 5 items and one of more than 60 cost the same', async () => {
    const deal = await anActiveContract(world, small())
    await handIn(world, deal, deal.items.slice(0, 2))
    const version = await world.work.read(world.system, (ctx) => catalogue(ctx), undefined)
    const duties = roleOf(version!, 'smm-specialist')!.duties.map((duty) => ({ dutySlug: duty.slug, quantity: Math.max(1, mainLine(duty.cadence).quantity), importance: 2, note: '' }))
    const large = await anActiveContract(world, { ...small(), job: { duties, hoursPerWeek: 1, budget: { minor: 900_000n, currency: 'EUR' } } })
    await handIn(world, large, large.items.filter((item) => item.dutySlug !== 'smm.banner-design').slice(0, 60))
    expect(large.items.length).toBeGreaterThan(70)
    const page = (contractId: string) => counted(async () => expect((await ask(business.cookie, wholePage, { id: idOf(contractId) })).errors).toBeUndefined())
    const [few, many] = [await page(deal.contractId), await page(large.contractId)]
    expect(many).toBe(few)
    expect(few).toBeLessThanOrEqual(20)
  }, 60_000)
  test('a list of contracts costs the same whatever its length', async () => {
    const list = `query ($first: Int!) { contracts(first: $first) { nodes { id title state business { name } freelancer { name } released { minor } protected { minor } planned { minor } moves nextDueAt waitsFor { text }
      milestones { state money { state } itemCount acceptedCount } } } }`
    const costs = []
    for (const first of [1, 5]) {
      costs.push(await counted(async () => expect((await ask(business.cookie, list, { first })).data.contracts.nodes).toHaveLength(first)))
    }
    expect(costs[1]).toBe(costs[0])
  })
})

describe('files', () => {
  const send = (body: Buffer | string, headers: Record<string, string>, cookie = freelancer.cookie) =>
    fetch(`${url}/files`, { method: 'POST', body, headers: { 'x-requested-with': 'rolecall', cookie, ...headers } })
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(300_000, 1)])

  test('are uploaded, become evidence and open by a private link only', async () => {
    const answer = await send(png, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('баннер.png') })
    const file = (await answer.json()) as { id: string; name: string }
    expect([answer.status, file]).toEqual([201, { id: expect.stringMatching(/^fil_/), name: 'баннер.png', mediaType: 'image/png', bytes: png.length }])
    const deal = await anActiveContract(world, small())
    const submit = 'mutation ($input: SubmitItemInput!) { submitItem(input: $input) { ... on Item { evidence { file { id name url } } } ... on Refusal { code } } }'
    const input = { itemId: toPublicId('item', deal.items[0]!.id), evidence: [{ kind: 'FILE', fileId: file.id }] }
    const [piece] = (await ask(freelancer.cookie, submit, { input })).data.submitItem.evidence
    const opened = await fetch(`${url}${piece.file.url}`)
    expect(opened.headers.get('content-disposition')).toContain('inline')
    expect(Buffer.from(await opened.arrayBuffer()).equals(png)).toBe(true)
    for (const path of [`/files/${file.id}`, piece.file.url.replace(/sig=..../, 'sig=AAAA'), piece.file.url.replace(/until=\d/, 'until=9')]) {
      expect((await fetch(`${url}${path}`)).status).toBe(404)
    }
  })
  test('JSON and text go the same way, and are saved instead of opened', async () => {
    const flow = (await (await send('{"nodes":[],"edges":[]}', { 'content-type': 'application/json', 'x-file-name': 'flow.json' })).json()) as { id: string; mediaType: string }
    expect(flow.mediaType).toBe('application/json')
    expect((await send('a;b\n1;2', { 'content-type': 'text/csv', 'x-file-name': 'ads.csv' })).status).toBe(201)
  })
  test('are refused when too large, of another kind than their name, without a session or from another site', async () => {
    const named = { 'content-type': 'image/png', 'x-file-name': 'a.png' }
    const answers = await Promise.all([
      send(Buffer.concat([png, Buffer.alloc(1_200_000)]), named),
      send(Buffer.alloc(3_000_000), named),
      send(png, { ...named, 'x-file-name': 'a.pdf' }),
      send('MZ program', { 'content-type': 'application/octet-stream', 'x-file-name': 'a.exe' }),
      send(png, named, ''),
      send(png, { ...named, 'x-requested-with': 'form' }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([413, 413, 422, 422, 401, 403])
    expect(await answers[2]!.json()).toMatchObject({ code: 'FILE_REFUSED', reason: 'type_differs', message: expect.stringContaining('PNG') })
  })
})

test('the payment page is refused to the freelancer and after the payment', async () => {
  const deal = await aSignedContract(world, small())
  const fund = 'mutation ($input: MilestoneInput!) { fundMilestone(input: $input) { __typename ... on Refusal { code message } } }'
  const input = { milestoneId: toPublicId('milestone', deal.milestone.id) }
  expect((await ask(freelancer.cookie, fund, { input })).data.fundMilestone.__typename).toBe('MoveRefused')
  await protectMoney(world, deal.milestone.id)
  expect((await ask(business.cookie, fund, { input })).data.fundMilestone.__typename).toBe('MoveRefused')
})
