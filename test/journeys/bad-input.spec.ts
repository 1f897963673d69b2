import { beforeAll, describe, expect, test } from '@jest/globals'
import { newId, toPublicId, type IdKind } from '@rolecall/kernel'
import type { Visitor } from '../support/api.js'
import { act, look, send, type Command } from './commands.js'
import { contractOf, dayAhead, euros, jobText, payPage, profileText, proposalText, readyPayee, upload } from './people.js'
import { withStage, type Person } from './stage.js'

const stage = withStage()
let owner: Person
let vera: Person
let stranger: Person
// oxlint-disable-next-line no-explicit-any
let job: any
// oxlint-disable-next-line no-explicit-any
let contract: any

const unknown = (kind: IdKind): string => toPublicId(kind, newId())
const draftJob = async (more: object = {}) => act(owner, { name: 'saveJob', input: jobText(owner.businessId!, more), fields: 'id duties { id dutySlug }' })
const openJob = async () => {
  const draft = await draftJob()
  await act(owner, { name: 'publishJob', input: { jobId: draft.id } })
  return draft
}
const offered = async () => {
  const open = await openJob()
  const proposal = await act(vera, { name: 'sendProposal', input: proposalText(open), fields: 'id' })
  const { id } = await act(owner, { name: 'makeOffer', input: { proposalId: proposal.id }, fields: 'id' })
  return contractOf(owner, id)
}

beforeAll(async () => {
  owner = await stage.newcomer({ businessName: 'Blue Lane' })
  stranger = await stage.newcomer({ businessName: 'Red Lane' })
  vera = await stage.newcomer({ name: 'Vera' })
  await act(vera, { name: 'saveProfile', input: { ...profileText, hoursPerWeek: 60 } })
  await readyPayee(vera)
  job = await openJob()
  contract = await offered()
}, 60_000)

/** What the worker writes by the clock, whoever asks for what: seals of the books, comparisons, its schedule. */
const byTheClock = ['payments.ledger_seals', 'payments.reconciliations', 'payments.schedules']
/** Rows of every other table of the contexts: a refusal may add or take none. */
const rowCounts = async (): Promise<Record<string, number>> => {
  const tables: { name: string }[] = await stage.world.database.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('hiring', 'contracts', 'payments', 'talent', 'catalog', 'identity') ORDER BY 1`,
  )
  const counts: { name: string; n: number }[] = await stage.world.database.query(
    tables.filter(({ name }) => !byTheClock.includes(name)).map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`).join(' UNION ALL '),
  )
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]))
}

const Cyrillic = /[а-яё]/i
/** Sends it in both languages: the same code, words of the language, no trace in the tables. */
const refused = async (who: Visitor, command: Command): Promise<{ code: string; path: string[] }> => {
  const before = await rowCounts()
  const english = await send(who, command, 'en')
  const russian = await send(who, command, 'ru')
  expect(await rowCounts()).toEqual(before)
  for (const { status, errors } of [english, russian]) expect([status < 500, errors]).toEqual([true, []])
  expect(english.data.message).not.toBe('')
  expect(english.data.message).not.toMatch(Cyrillic)
  expect(russian.data.message).toMatch(Cyrillic)
  expect(russian.data.code).toBe(english.data.code)
  return english.data
}
/** A clean GraphQL error: the input never reached an action. */
const malformed = async (who: Visitor, query: string, variables: object = {}): Promise<void> => {
  const before = await rowCounts()
  const { status, errors, data } = await who.ask(query, variables as Record<string, unknown>)
  expect(status).toBeLessThan(500)
  expect(errors?.length).toBeGreaterThan(0)
  for (const { extensions, message } of errors!) {
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
    expect(message).not.toMatch(/node_modules|SELECT |at .*\.ts/)
  }
  expect(data ?? null).toBeNull()
  expect(await rowCounts()).toEqual(before)
}

describe('ids nobody has, or somebody else has', () => {
  const commands: [string, () => Command][] = [
    ['job', () => ({ name: 'publishJob', input: { jobId: unknown('job') } })],
    ['proposal', () => ({ name: 'makeOffer', input: { proposalId: unknown('proposal') } })],
    ['contract', () => ({ name: 'signContract', input: { contractId: unknown('contract'), termsHash: 'x' } })],
    ['milestone', () => ({ name: 'fundMilestone', input: { milestoneId: unknown('milestone') } })],
    ['item', () => ({ name: 'acceptItem', input: { itemId: unknown('item') } })],
    ['invitation', () => ({ name: 'viewInvitation', input: { invitationId: unknown('invitation') } })],
    ['job of another', () => ({ name: 'closeJob', input: { jobId: job.id } })],
    ['contract of others', () => ({ name: 'signContract', input: { contractId: contract.id, termsHash: contract.terms.hash } })],
  ]
  test.each(commands)('%s', async (_name, command) => {
    expect((await refused(stranger, command())).code).toBe('NOT_FOUND')
  })
  test('a query answers null for both alike', async () => {
    const query = 'query ($id: ContractId!) { contract(id: $id) { id } }'
    expect(await look(stranger, query, { id: contract.id })).toEqual({ contract: null })
    expect(await look(stranger, query, { id: unknown('contract') })).toEqual({ contract: null })
  })
  test('without a session there is nothing, and without a staff right no staff work', async () => {
    await malformed(vera, 'mutation ($i: GradeSkillEvidenceInput!) { gradeSkillEvidence(input: $i) { __typename } }', { i: { id: unknown('evidence'), grade: 1 } })
    await malformed(stage.api.visitor(), 'mutation ($i: JobInput!) { closeJob(input: $i) { __typename } }', { i: { jobId: job.id } })
  })
})

describe('values of a wrong kind', () => {
  const save = 'mutation ($i: SaveJobInput!) { saveJob(input: $i) { __typename } }'
  const inputs: [string, object][] = [
    ['a word for a figure', { hoursPerWeek: 'many' }],
    ['a fraction of a cent', { budget: { minor: '100.5', currency: 'EUR' } }],
    ['an amount as a JSON number with a fraction', { budget: { minor: 100.5, currency: 'EUR' } }],
    ['an unknown currency', { budget: { minor: '100', currency: 'BTC' } }],
    ['a day that is none', { startsOn: '2027-02-30' }],
    ['an id of another kind', { businessId: toPublicId('job', newId()) }],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }],
    ['half an hour of overlap', { minOverlapHours: 1.5 }],
  ]
  test.each(inputs)('%s', async (_name, more) => malformed(owner, save, { i: jobText(owner.businessId!, more) }))
})

describe('values beyond their limits', () => {
  const jobs: [string, object, string][] = [
    ['negative budget', { budget: euros(-80_000) }, 'budget'],
    ['no budget', { budget: euros(0) }, 'budget'],
    ['huge budget', { budget: { minor: '9'.repeat(17), currency: 'EUR' } }, 'budget'],
    ['over-long title', { title: 'x'.repeat(121) }, 'title'],
    ['over-long description', { description: 'x'.repeat(4001) }, 'description'],
    ['start in the past', { startsOn: dayAhead(-2) }, 'startsOn'],
    ['end before the start', { endsOn: dayAhead(1) }, 'endsOn'],
    ['negative quantity', { duties: [{ dutySlug: 'smm.daily-posting', quantity: -1, importance: 1, note: '' }] }, 'duties'],
    ['a duty of another role', { duties: [{ dutySlug: 'bot.test', quantity: 1, importance: 1, note: '' }] }, 'duties'],
    ['more hours than a week has', { hoursPerWeek: 169 }, 'hoursPerWeek'],
  ]
  test.each(jobs)('%s', async (_name, more, field) => {
    expect(await refused(owner, { name: 'saveJob', input: jobText(owner.businessId!, more) })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', field] })
  })
  const prices: [string, number][] = [['negative', -1], ['nothing', 0], ['huge', 100_000_000_000]]
  test.each(prices)('a price of %s', async (_name, minor) => {
    const input = proposalText(job)
    input.prices[0]!.price = euros(minor)
    expect((await refused(vera, { name: 'sendProposal', input })).code).toBe('INVALID_INPUT')
  })
  test('a price in another currency than the job', async () => {
    const input = proposalText(job)
    input.prices[0]!.price = { ...input.prices[0]!.price, currency: 'USD' }
    expect((await refused(vera, { name: 'sendProposal', input })).code).toBe('INVALID_INPUT')
  })
  test('prices that make less than the smallest milestone', async () => {
    const input = proposalText(job)
    for (const line of input.prices) line.price = euros(Math.floor(999 / input.prices.length))
    expect((await refused(vera, { name: 'sendProposal', input })).code).toBe('INVALID_INPUT')
  })
  test('a letter that is a book', async () => {
    expect((await refused(vera, { name: 'sendProposal', input: { ...proposalText(job), coverLetter: 'x'.repeat(4001) } })).code).toBe('INVALID_INPUT')
  })
})

describe('moves out of turn', () => {
  test('a proposal on a job that is not published', async () => {
    const draft = await draftJob()
    expect((await refused(vera, { name: 'sendProposal', input: proposalText(draft) })).code).toBe('NOT_FOUND')
    expect((await refused(owner, { name: 'inviteFreelancer', input: { jobId: draft.id, freelancerId: vera.accountId } })).code).toBe('JOB_NOT_OPEN')
  })
  test('a job without what people need to know is not published', async () => {
    const { id } = await draftJob({ description: '', niche: '' })
    expect((await refused(owner, { name: 'publishJob', input: { jobId: id } })).code).toBe('JOB_NOT_READY')
  })
  test('a proposal on a closed job', async () => {
    const closed = await openJob()
    await act(owner, { name: 'closeJob', input: { jobId: closed.id } })
    expect(['JOB_NOT_OPEN', 'NOT_FOUND']).toContain((await refused(vera, { name: 'sendProposal', input: proposalText(closed) })).code)
    expect((await refused(owner, { name: 'publishJob', input: { jobId: closed.id } })).code).toBe('CONFLICT')
  })
  test('the freelancer before the business, other terms, and each a second time', async () => {
    const sign = { name: 'signContract', input: { contractId: contract.id, termsHash: contract.terms.hash } }
    expect((await refused(vera, sign)).code).toBe('CONFLICT')
    expect((await refused(owner, { name: 'signContract', input: { contractId: contract.id, termsHash: 'other' } })).code).toBe('TERMS_CHANGED')
    await act(owner, sign)
    expect((await refused(owner, sign)).code).toBe('CONFLICT')
    await act(vera, sign)
    expect((await refused(vera, sign)).code).toBe('CONFLICT')
    contract = await contractOf(owner, contract.id)
  })
  test('funding twice opens one page, and a paid milestone is not paid again', async () => {
    const fund = { name: 'fundMilestone', input: { milestoneId: contract.milestones[0].id }, fields: 'url' }
    expect((await refused(vera, fund)).code).toBe('CONFLICT')
    const [one, two] = await Promise.all([act(owner, fund), act(owner, fund)])
    expect(one.url).toBe(two.url)
    await payPage(one.url)
    for (let left = 100; left > 0 && (await contractOf(owner, contract.id)).state !== 'ACTIVE'; left--) await new Promise((done) => setTimeout(done, 100))
    expect(['MONEY_MOVE_REFUSED', 'CONFLICT']).toContain((await refused(owner, fund)).code)
    expect((await stage.sandbox.control.state())['charge']).toHaveLength(1)
  })
})

describe('evidence and files', () => {
  // oxlint-disable-next-line no-explicit-any
  const itemOf = (slug: string) => contract.milestones[0].items.find((item: any) => item.dutySlug === slug).id as string
  const handIn = (slug: string, evidence: object[]) => ({ name: 'submitItem', input: { itemId: itemOf(slug), evidence } })
  const wrong: [string, string, object[], string][] = [
    ['text where a link is asked for', 'smm.community-atmosphere', [{ kind: 'TEXT', text: 'Done.' }], 'EVIDENCE_MISSING'],
    ['nothing at all', 'smm.community-atmosphere', [], 'EVIDENCE_MISSING'],
    ['a link that is none', 'smm.community-atmosphere', [{ kind: 'LINK', url: 'javascript:alert(1)' }], 'EVIDENCE_REFUSED'],
    ['a text under the name of a link', 'smm.community-atmosphere', [{ kind: 'LINK', text: 'see above' }], 'EVIDENCE_REFUSED'],
    ['a file nobody uploaded', 'smm.banner-design', [{ kind: 'FILE', fileId: toPublicId('file', newId()) }, { kind: 'LINK', url: 'https://net.example/b' }], 'EVIDENCE_REFUSED'],
    ['a text without end', 'smm.competitor-monitoring', [{ kind: 'TEXT', text: 'x'.repeat(20_001) }], 'EVIDENCE_REFUSED'],
  ]
  test.each(wrong)('%s', async (_name, slug, evidence, code) => {
    expect((await refused(vera, handIn(slug, evidence))).code).toBe(code)
  })
  test('an item handed in by the business, accepted by the freelancer, approved before it is handed in', async () => {
    expect((await refused(owner, handIn('smm.competitor-monitoring', [{ kind: 'TEXT', text: 'x' }]))).code).toBe('CONFLICT')
    expect((await refused(vera, { name: 'acceptItem', input: { itemId: itemOf('smm.banner-design') } })).code).toBe('CONFLICT')
    expect((await refused(owner, { name: 'approveMilestone', input: { milestoneId: contract.milestones[0].id, expectedAmount: euros(50_000) } })).code).toBe('CONFLICT')
    expect((await refused(vera, { name: 'submitMilestone', input: { milestoneId: contract.milestones[0].id } })).code).toBe('ITEMS_OPEN')
  })
  const files: [string, { name: string; type: string; bytes: Uint8Array }, number][] = [
    ['another type than its name', { name: 'photo.png', type: 'image/png', bytes: Buffer.from('<svg onload=alert(1)>') }, 422],
    ['a kind that is not taken', { name: 'tool.exe', type: 'application/octet-stream', bytes: Buffer.from('MZ') }, 422],
    ['too large', { name: 'big.txt', type: 'text/plain', bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 'a') }, 413],
  ]
  test.each(files)('a file of %s', async (_name, file, status) => {
    const before = await rowCounts()
    const english = await upload(stage, vera, file)
    const russian = await upload(stage, vera, { ...file, lang: 'ru' })
    const said = (await russian.json()) as { code: string; message: string }
    expect([english.status, russian.status, said.code]).toEqual([status, status, 'FILE_REFUSED'])
    expect(said.message).toMatch(Cyrillic)
    expect(((await english.json()) as { message: string }).message).not.toMatch(Cyrillic)
    expect(await rowCounts()).toEqual(before)
  })
})

describe('malformed GraphQL', () => {
  const deep = `{ catalogue { roles { ${'duties { '.repeat(40)} slug ${'} '.repeat(40)} } } }`
  const queries: [string, string][] = [
    ['no GraphQL', 'give me everything'],
    ['an unclosed brace', '{ me { account { id }'],
    ['a field there is not', '{ passwords }'],
    ['a missing input', 'mutation { publishJob { __typename } }'],
    ['a depth without end', deep],
    ['a page of a million', '{ jobs(first: 1000000) { nodes { id } } }'],
    ['a cursor of my own', '{ jobs(first: 5, after: "forged") { nodes { id } } }'],
  ]
  test.each(queries)('%s', async (_name, query) => malformed(owner, query))
  test('a body that is no JSON', async () => {
    const answer = await fetch(`${stage.api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toMatch(/node_modules/)
  })
})

test('after all this the books hold', async () => {
  expect(await stage.faultsOfBooks()).toEqual([])
})
