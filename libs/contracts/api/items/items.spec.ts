import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { anActiveContract, handIn, termsOf } from '../../../../test/factories/contracts.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())
const itemId = (id: string) => toPublicId('item', id)
const facts = 'id state moves waitsUntil blockedAt changeRounds changeRoundsUsed skipOutcome acceptedShare { minor } dueChange { state party toAt answerUntil } waitsFor { party until text otherwise } sla { hours events rate goal met } events { id inTime }'

describe('items over HTTP', () => {
  test('each move is offered, made and told to the side that is awaited', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    await handIn(shop.world, deal, deal.items.slice(0, 1))
    const [handedIn] = deal.items
    const seen = async (cookie: string, lang = 'en') => (await shop.ask(cookie, `query ($id: ItemId!) { item(id: $id) { ${facts} } }`, { id: itemId(handedIn!.id) }, lang)).data.item
    expect((await seen(shop.business.cookie)).moves).toEqual(expect.arrayContaining(['accept', 'acceptPartly', 'askChanges', 'skip']))
    const part = 'mutation ($input: AcceptItemPartlyInput!) { acceptItemPartly(input: $input) { __typename ... on Item { state acceptedShare { minor } } ... on Refusal { code message path } } }'
    const given = (input: object) => shop.ask(shop.business.cookie, part, { input: { itemId: itemId(handedIn!.id), reason: 'Half of it.', ...input } })
    expect((await given({})).data.acceptItemPartly).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'percent'] })
    expect((await given({ percent: 50 })).data.acceptItemPartly).toEqual({ __typename: 'Item', state: 'PARTLY_ACCEPTED', acceptedShare: { minor: String(handedIn!.shareMinor / 2n) } })
    const waits = await seen(shop.freelancer.cookie)
    expect(waits.moves).toContain('agreePart')
    expect(waits.waitsFor).toEqual({ party: 'FREELANCER', until: waits.waitsUntil, text: expect.stringContaining('Agree'), otherwise: expect.any(String) })
    expect((await seen(shop.business.cookie, 'ru')).waitsFor.text).toMatch(/Исполнитель/)
    const cover = deal.items.find(({ counted }) => !counted)!
    const { data } = await shop.ask(shop.freelancer.cookie, `query ($id: ItemId!) { item(id: $id) { ${facts} } }`, { id: itemId(cover.id) })
    expect(data.item).toMatchObject({ sla: { hours: 4, events: 0, rate: null, goal: 90, met: true }, events: [], changeRounds: 2 })
  })
  test('pasted lines find their items, and many are handed in with an answer for each', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    const lines = ['First week in words', 'Second week in words', '', 'Third week in words']
    const match = 'query ($input: MatchLinesInput!) { matchLines(input: $input) { ... on MatchedLines { lines { line verdict itemId item { id title dueAt } text } } ... on Refusal { code message } } }'
    const matched = (input: object) => shop.ask(shop.freelancer.cookie, match, { input: { contractId: toPublicId('contract', deal.contractId), ...input } })
    const found = (await matched({ lines })).data.matchLines.lines
    expect(found.map((line: { verdict: string }) => line.verdict)).toEqual(['FITS', 'FITS', 'EMPTY', 'FITS'])
    expect(found[0].item.id).toBe(found[0].itemId)
    expect((await matched({ lines: Array(10_000).fill('x') })).data.matchLines).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('200') })
    const items = [...found.filter((line: { itemId: string | null }) => line.itemId).map((line: { itemId: string; text: string }) => ({ itemId: line.itemId, evidence: [{ kind: 'TEXT', text: line.text }] })), { itemId: itemId(deal.items[4]!.id), evidence: [] }]
    const submit = 'mutation ($input: SubmitItemsInput!) { submitItems(input: $input) { ... on SubmittedItems { answers { itemId item { state } refusal { __typename code message } } } ... on Refusal { code message } } }'
    const { data } = await shop.ask(shop.freelancer.cookie, submit, { input: { items } })
    expect(data.submitItems.answers.map((one: { item: { state: string } | null }) => one.item?.state ?? null)).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED', null])
    expect(data.submitItems.answers[3].refusal).toEqual({ __typename: 'EvidenceMissing', code: 'EVIDENCE_MISSING', message: expect.stringMatching(/\S/) })
  })
})

describe('a calendar of due dates', () => {
  const renew = async (cookie: string): Promise<string> => {
    const { data } = await shop.ask(cookie, 'mutation { renewCalendarLink { ... on NewCalendarLink { url } } }')
    return new URL(data.renewCalendarLink.url).pathname
  }
  const fetched = (path: string) => fetch(`${shop.url}${path}`)
  test('is read by a secret address that can be renewed and ended, by both sides', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    const uid = `UID:${itemId(deal.items[0]!.id)}@`
    expect((await shop.ask(shop.freelancer.cookie, '{ calendarLink { madeAt } }')).data.calendarLink).toBeNull()
    const first = await renew(shop.freelancer.cookie)
    const answer = await fetched(first)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const text = await answer.text()
    expect(text.replace(/\r\n /g, '')).toContain(uid)
    const again = (await (await fetched(first)).text()).match(/UID:\S+/g)
    expect(text.match(/UID:\S+/g)).toEqual(again)
    const client = await (await fetched(await renew(shop.business.cookie))).text()
    expect(client.replace(/\r\n /g, '')).toContain(uid)
    const second = await renew(shop.freelancer.cookie)
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])
    await shop.ask(shop.freelancer.cookie, 'mutation { dropCalendarLink { __typename } }')
    expect((await fetched(second)).status).toBe(404)
    for (const path of ['/calendar/x.ics', '/calendar/', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/%00.ics']) expect((await fetched(path)).status).toBe(404)
  })
  test('does not keep the secret, and shows nothing of strangers', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    const path = await renew(shop.stranger.cookie)
    const token = path.slice('/calendar/'.length, -'.ics'.length)
    const rows = await shop.world.database.query('SELECT token_hash AS hash FROM contracts.calendar_links')
    expect(rows.map(({ hash }: { hash: string }) => hash)).not.toContain(token)
    expect(await (await fetched(path)).text()).not.toContain(itemId(deal.items[0]!.id))
  })
})

test('the items of a contract are a CSV for its parties, all or of some days', async () => {
  const deal = await anActiveContract(shop.world, shop.small)
  await shop.world.database.query(`UPDATE contracts.items SET title = '=HYPERLINK("x")' WHERE id = $1`, [deal.items[0]!.id])
  const csv = (cookie: string, more = '') => fetch(`${shop.url}/api/items.csv?contract=${toPublicId('contract', deal.contractId)}&lang=en${more}`, { headers: { cookie } })
  const answer = await csv(shop.business.cookie)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines).toHaveLength(1 + deal.items.length)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"") 1"`)
  const { startsOn, timeZone } = (await termsOf(shop.world, deal)).content
  expect(timeZone).toMatch(/\//)
  expect((await (await csv(shop.freelancer.cookie, `&to=${startsOn}`)).text()).trim().split('\r\n')).toHaveLength(1)
  expect((await csv(shop.stranger.cookie)).status).toBe(404)
  expect((await csv(shop.business.cookie, '&from=yesterday')).status).toBe(400)
  expect((await fetch(`${shop.url}/api/items.csv?contract=x`)).status).toBe(400)
})
