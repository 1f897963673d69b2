import { beforeAll, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, refund, release, signedMilestone, withdrawUsd, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { countStatements } from '../../../test/support/statements.js'
import { Hold } from '../data/hold.entity.js'

const shop = withShop()
const [viewer, other] = [newId(), newId()]
let vera: string
let deal: Deal
let contract: string
beforeAll(async () => {
  vera = await readyPayee(shop, 'Vera', '000111111113')
  shop.signIn(vera)
  await byHand(shop, vera)
  deal = await signedMilestone(shop, { freelancerId: vera })
  const agreement = { contract: '=SUM(A1)', milestone: 'Milestone 1', business: 'Beans; and more', freelancer: 'Vera' }
  await shop.database.manager.update(Hold, { milestoneId: deal.milestoneId }, { agreement })
  contract = toPublicId('contract', (await shop.database.manager.findOneByOrFail(Hold, { milestoneId: deal.milestoneId })).contractId)
  await pay(await linkOf(shop, deal))
  await shop.settle()
  shop.signIn(viewer, { memberships: [{ businessId: deal.businessId, right: 'viewer' }] })
  shop.signIn(other, { memberships: [{ businessId: newId(), right: 'owner' }] })
}, 60_000)

const fields = '{ nodes { kind title counterparty state stateText reasonText receiptNumber receiptId amount { minor } } pageInfo { hasNextPage endCursor } }'
const ofBusiness = async (token: string, filter: object = {}) =>
  (await shop.ask(token, `query($id: BusinessId!, $filter: MovementFilterInput) { businessMovements(businessId: $id, first: 10, filter: $filter) ${fields} }`, { id: toPublicId('business', deal.businessId), filter }))['businessMovements'].nodes
const mine = async (filter: object = {}) => (await shop.ask(vera, `query($filter: MovementFilterInput) { myMovements(first: 10, filter: $filter) ${fields} }`, { filter }))['myMovements'].nodes
const csv = async (token: string, query: Record<string, string>) => fetch(`${await shop.app.getUrl()}/api/movements.csv?${new URLSearchParams(query)}`, { headers: { cookie: `rc=${token}` } })

describe('a list of money', () => {
  test('says in words where the money is, from protected to the bank', async () => {
    expect((await ofBusiness(viewer))[0]).toMatchObject({ kind: 'funding', state: 'protected', stateText: 'protected', counterparty: 'Vera', title: 'Protected: SMM for a coffee house, period 1', receiptNumber: expect.stringMatching(/^R-/) })
    await release(shop, deal)
    expect((await ofBusiness(viewer)).map(({ kind, stateText }: Record<string, string>) => [kind, stateText])).toEqual([['release', 'released, transfer under way'], ['funding', 'released']])
    expect(await mine()).toMatchObject([{ kind: 'earning', state: 'waiting', counterparty: 'Beans; and more', amount: { minor: '45000' } }])
    await shop.settle()
    expect(await mine()).toMatchObject([{ state: 'transferred', stateText: 'sent to your Stripe balance' }])
  })
  test('names why a payout came back and what to do', async () => {
    await withdrawUsd(shop, vera)
    await shop.settle()
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    expect((await mine({ kind: 'PAYOUT' }))[0]).toMatchObject({ state: 'failed', stateText: 'came back from the bank', reasonText: expect.stringContaining('The bank account is closed.') })
    expect((await shop.ask(vera, '{ myPayee { state todo stopReason refreshedAt } }'))['myPayee']).toMatchObject({ state: 'RESTRICTED', todo: ['defaults.payout_methods'], stopReason: 'requirements_past_due' })
  })
  test('of a freelancer without a ready account says what it waits for', async () => {
    const olga = await shop.person('Olga')
    shop.signIn(olga)
    await release(shop, await fundedMilestone(shop, { freelancerId: olga }))
    const { myMovements } = await shop.ask(olga, `{ myMovements(first: 1) ${fields} }`)
    expect(myMovements.nodes).toMatchObject([{ state: 'waiting', reasonText: 'Waits until your payout account is ready.' }])
  })
  test('is narrowed by kind, contract and days', async () => {
    const today = new Date(Date.now()).toISOString().slice(0, 10)
    expect((await ofBusiness(viewer, { kind: 'RELEASE' })).map((row: { kind: string }) => row.kind)).toEqual(['release'])
    expect(await ofBusiness(viewer, { contractId: contract })).toHaveLength(2)
    expect(await ofBusiness(viewer, { contractId: toPublicId('contract', newId()) })).toEqual([])
    expect(await ofBusiness(viewer, { from: today, timeZone: 'UTC' })).toHaveLength(2)
    expect(await ofBusiness(viewer, { to: '2020-01-01' })).toEqual([])
    expect((await shop.ask(viewer, 'query($id: BusinessId!) { moneyContracts(businessId: $id) { contractId title } }', { id: toPublicId('business', deal.businessId) }))['moneyContracts']).toEqual([{ contractId: contract, title: '=SUM(A1)' }])
  })
  test('is empty for another business, whatever it asks for', async () => {
    expect(await ofBusiness(other)).toEqual([])
    expect((await shop.ask(other, 'query($id: BusinessId!) { moneyContracts(businessId: $id) { title } }', { id: toPublicId('business', deal.businessId) }))['moneyContracts']).toEqual([])
  })
  test.each([0, 101])('is not read %i at once', async (first) => {
    await expect(shop.ask(vera, `{ myMovements(first: ${first}) { nodes { id } } }`)).rejects.toThrow('first must be 1-100')
  })
})

describe('as CSV', () => {
  test('it has what the filter shows, in columns, with no cell a formula', async () => {
    const answer = await csv(viewer, { business: toPublicId('business', deal.businessId), kind: 'release', zone: 'Europe/Moscow' })
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="rolecall-payments.csv"'])
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    const [head, row, end] = text.split('\r\n')
    expect(head).toBe('\ufeffDate;Kind;What;Other side;State;Expected;Amount;Currency;Receipt;Contract')
    expect(row).toMatch(/^20\d\d-\d\d-\d\d;Release;Released to the freelancer: =SUM\(A1\): Milestone 1;Vera;released;;500\.00;USD;R-20\d\d-\d{6};ctr_[0-9a-f]{32}$/)
    expect(end).toBe('')
  })
  test('it quotes what would break a column', async () => {
    expect(await (await csv(vera, { kind: 'earning' })).text()).toContain(';"Beans; and more";')
  })
  test('it is not there for others and not made of nonsense', async () => {
    expect((await csv(other, { business: toPublicId('business', deal.businessId) })).status).toBe(404)
    expect((await csv('', {})).status).toBe(404)
    for (const nonsense of [{ kind: 'all' }, { from: '2026-13-01' }, { contract: 'x' }, { business: 'biz_1' }, { zone: 'Mars' }]) expect((await csv(vera, nonsense as never)).status).toBe(400)
    expect((await csv(vera, { kind: 'earning&kind=payout' })).status).toBe(400)
  })
})

describe('earnings', () => {
  const earnings = async (months = 12, token = vera) =>
    (await shop.ask(token, `query($months: Int!) { myEarnings(months: $months, timeZone: "Europe/Berlin") { currency total { minor } months { month amount { minor } } clients { businessId name amount { minor } } } }`, { months }))['myEarnings']
  test('are summed by month and by business, less what was given back', async () => {
    const more = await fundedMilestone(shop, { freelancerId: vera, minor: 20_000n })
    await release(shop, more, 20_000n)
    await shop.settle()
    await refund(shop, more, { minor: 5_000n, takeBack: true })
    const [usd, ...rest] = await earnings()
    expect(rest).toEqual([])
    expect([usd.currency, usd.total.minor, usd.months.length]).toEqual(['USD', '58500', 12])
    expect(usd.months.at(-1)).toMatchObject({ amount: { minor: '58500' } })
    expect(usd.clients.map((client: { amount: { minor: string } }) => client.amount.minor)).toEqual(['45000', '13500'])
  })
  test('are nobody else’s', async () => expect(await earnings(12, other)).toEqual([]))
  test.each([0, 37])('of %i months are refused', async (months) => {
    await expect(earnings(months)).rejects.toThrow('months must be 1-36')
  })
})

test('pages of money take the same few statements whatever they show', async () => {
  const page = (first: number) => `{ myMovements(first: ${first}) ${fields} myEarnings(months: 12, timeZone: "UTC") { total { minor } clients { name } } moneyContracts { title } myBalances { currency } myPayee { state } }`
  const [few, many] = [await countStatements(() => shop.ask(vera, page(1))), await countStatements(() => shop.ask(vera, page(100)))]
  expect(many).toBe(few)
  expect(few).toBeLessThanOrEqual(12)
})
