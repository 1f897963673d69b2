import 'reflect-metadata'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { fromPublicId } from '@rolecall/kernel'
import { makeLogger, readConfig } from '@rolecall/platform'
import { saveProfile } from '@rolecall/talent'
import { buildApi } from '../../apps/api/server.js'
import { testDatabase } from '../support/database.js'
import { testWorld, type World } from '../support/world.js'
import { smallJob, type DealWish } from './contracts.js'
import { granted, type TestBusiness, type TestFreelancer } from './market.js'

// a test reads what it asked for
// oxlint-disable-next-line no-explicit-any
export type Body = { data: any; errors?: { message: string; extensions: { code: string } }[] }
interface SignedIn {
  readonly cookie: string
}
/** The real API with a business, a freelancer and a stranger who are signed in to it. */
export interface ContractShop {
  readonly app: NestFastifyApplication
  readonly url: string
  readonly world: World
  readonly business: TestBusiness & SignedIn
  readonly freelancer: TestFreelancer & SignedIn
  readonly stranger: SignedIn
  /** Parties and a job of five items, for the factories of contracts. */
  readonly small: DealWish
  ask(cookie: string, query: string, variables?: object, lang?: string): Promise<Body>
  close(): Promise<void>
}

const asking =
  (url: string): ContractShop['ask'] =>
  async (cookie, query, variables = {}, lang = 'en') => {
    const headers = { 'content-type': 'application/json', 'x-language': lang, cookie }
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    })
    if (answer.status >= 500) throw new Error(`the API answered ${answer.status}`)
    return (await answer.json()) as Body
  }
let people = 0
const signUp = async (url: string, businessName: string | null) => {
  people += 1
  const input = {
    email: `api${people}@contracts.example`,
    name: `Api ${people}`,
    password: 'a long enough phrase',
    lang: 'EN',
    timeZone: 'Europe/Moscow',
    country: 'DE',
    businessName,
  }
  const query =
    'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignedIn { me { account { id } memberships { business { id } } } } } }'
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const { me } = ((await answer.json()) as Body).data.signUp
  const businessId: string | undefined = me.memberships[0]?.business.id
  return {
    cookie: answer.headers.get('set-cookie')!.split(';')[0]!,
    accountId: fromPublicId('account', me.account.id)!,
    businessId: businessId ? fromPublicId('business', businessId)! : '',
  }
}

const profile = {
  headline: 'Writes',
  about: '',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  languages: ['ru'],
  platforms: [],
  niches: [],
  rate: null,
  hoursPerWeek: 60,
  roleSlugs: ['smm-specialist'],
  growthRoleSlugs: [],
}
const settings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '0',
  REQUIRE_READY_PAYEE: 'false',
  STORAGE_MAX_FILE_MB: '1',
}

/** Close it in afterAll. */
export const aContractShop = async (): Promise<ContractShop> => {
  const database = await testDatabase()
  const world = await testWorld(database, { REQUIRE_READY_PAYEE: 'false' })
  const config = readConfig({ ...settings, DATABASE_URL: database.url })
  const app = await buildApi(config, makeLogger(config, 'test'))
  await app.listen(0, '127.0.0.1')
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1')
  const owner = await signUp(url, 'Fern Café')
  const person = await signUp(url, null)
  const business = { ...owner, owner: world.member(owner.accountId, owner.businessId) }
  const freelancer = { id: person.accountId, asker: world.as({ accountId: person.accountId }), cookie: person.cookie }
  granted(await world.work.run(freelancer.asker, saveProfile, profile))
  return {
    app,
    url,
    world,
    business,
    freelancer,
    stranger: await signUp(url, 'Another'),
    small: { business, freelancer, job: { ...smallJob, hoursPerWeek: 1 } },
    ask: asking(url),
    close: async () => {
      await app.close()
      await world.close()
    },
  }
}

/** All that a page of a contract shows. */
export const wholePage = `query ($id: ContractId!) { contract(id: $id) {
  id title state role { slug shortKey title } business { name } freelancer { name headline } jobId timeZone startsOn endsOn myParty moves nextDueAt
  released { minor } protected { minor } planned { minor } waitsFor { party until otherwise text }
  terms { id version hash lang currency reviewWindowDays itemReviewWindowHours provider signedByClientAt signedByFreelancerAt
    duties { dutySlug title quantity price { minor } cadenceText acceptance evidence plannedItems } milestones { ordinal title price { minor } items }
    quote { price { minor } clientFee { minor } clientTotal { minor } commission { minor } freelancerNet { minor } providerFee { minor } refundRules expectedPayout } }
  milestones { id ordinal title state price { minor } autoApproveAt itemCount acceptedCount approvableAmount { minor } moves
    money { state frozen amount { minor } clientFee { minor } released { minor } transferState paidAt }
    items { id milestoneId dutySlug title ordinal dueAt state overdue share { minor } required rounds moves contract { title }
      evidence { id kind url text round submittedAt file { id name url } } history { at by move reason } } } } }`
