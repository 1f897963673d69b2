import { beforeAll, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import { fundedMilestone, readyPayee, release, withdrawUsd, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'

const shop = withShop()
const member = newId()
const stranger = newId()
const operator = newId()
let vera: string
let olga: string
let deal: Deal
beforeAll(async () => {
  vera = await readyPayee(shop, 'Vera')
  olga = await shop.person('Olga')
  deal = await fundedMilestone(shop, { freelancerId: vera })
  shop.signIn(olga)
  shop.signIn(stranger)
  shop.signIn(member, { memberships: [{ businessId: deal.businessId, right: 'viewer' }] })
  shop.signIn(operator, { staff: ['operator'] })
  await release(shop, deal)
  await shop.settle()
}, 60_000)

const MOVEMENTS = 'kind state milestoneId amount { minor currency }'
const ofBusiness = async (token: string, businessId = deal.businessId) =>
  (await shop.ask(token, `query($id: BusinessId!) { businessMovements(businessId: $id, first: 10) { nodes { ${MOVEMENTS} } } }`, { id: toPublicId('business', businessId) }))['businessMovements'].nodes

test('who the provider has checked is said to everybody, and of who has no account there: not checked', async () => {
  const checked = (id: string) => shop.ask('', 'query($id: AccountId!) { identityChecked(freelancerId: $id) }', { id: toPublicId('account', id) })
  expect(await checked(vera)).toEqual({ identityChecked: true })
  for (const id of [olga, stranger]) expect(await checked(id)).toEqual({ identityChecked: false })
})

describe('money is seen by', () => {
  test('every member of the business that paid', async () => {
    const milestoneId = toPublicId('milestone', deal.milestoneId)
    expect(await ofBusiness(member)).toEqual([
      { kind: 'release', state: 'transferred', milestoneId, amount: { minor: '50000', currency: 'USD' } },
      { kind: 'funding', state: 'released', milestoneId, amount: { minor: '51500', currency: 'USD' } },
    ])
  })
  test('nobody else: a foreign business looks like one that does not exist', async () => {
    expect(await ofBusiness(stranger)).toEqual([])
    expect(await ofBusiness(vera)).toEqual([])
    expect(await ofBusiness(stranger, newId())).toEqual([])
  })
  test('the freelancer who earned it, not by another one', async () => {
    const query = `{ myMovements(first: 10) { nodes { ${MOVEMENTS} } } myBalances { currency } myPayee { state country } }`
    expect((await shop.ask(vera, query))['myMovements'].nodes).toHaveLength(1)
    expect(await shop.ask(olga, query)).toEqual({ myMovements: { nodes: [] }, myBalances: [], myPayee: { state: 'NONE', country: '' } })
  })
  test.each(['{ paymentOperations(first: 1) { nodes { id } } }', '{ ledgerTransactions(first: 1) { nodes { id } } }'])('operators only: %s', async (query) => {
    await expect(shop.ask(vera, query)).rejects.toThrow('For staff only')
    await expect(shop.ask('', query)).rejects.toThrow('Sign in first')
    await expect(shop.ask(operator, query)).resolves.toBeDefined()
  })
  test('nobody who is not signed in', async () => {
    await expect(shop.ask('', '{ myBalances { currency } }')).rejects.toThrow('Sign in first')
  })
})

test('an operator reads operations by state and the books page by page', async () => {
  const operations = await shop.ask(operator, '{ paymentOperations(first: 10, filter: { status: CONFIRMED }) { nodes { kind status attempts amount { minor } } } }')
  expect(operations['paymentOperations'].nodes).toEqual([
    { kind: 'release', status: 'CONFIRMED', attempts: 1, amount: { minor: '45000' } },
    { kind: 'fund', status: 'CONFIRMED', attempts: 1, amount: { minor: '51500' } },
  ])
  const kinds: string[] = []
  let after: string | null = null
  for (;;) {
    const { ledgerTransactions: page } = await shop.ask(operator, 'query($after: String) { ledgerTransactions(first: 2, after: $after) { nodes { kind postings { account amount { minor } } } pageInfo { hasNextPage endCursor } } }', { after })
    for (const { kind, postings } of page.nodes) {
      kinds.push(kind)
      expect(postings.reduce((sum: bigint, line: { amount: { minor: string } }) => sum + BigInt(line.amount.minor), 0n)).toBe(0n)
    }
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(kinds).toEqual(['transfer', 'release', 'charge', 'float', 'float', 'float', 'float', 'float'])
})

test('an operator reads the books of one currency, or of all where none is named', async () => {
  const kindsIn = async (currency: string | null) =>
    (await shop.ask(operator, 'query($filter: LedgerFilter) { ledgerTransactions(first: 20, filter: $filter) { nodes { kind } } }', { filter: { currency } }))['ledgerTransactions'].nodes.map(({ kind }: { kind: string }) => kind)
  expect(await kindsIn('EUR')).toEqual(['float'])
  expect(await kindsIn('USD')).toEqual(['transfer', 'release', 'charge', 'float'])
  expect(await kindsIn(null)).toHaveLength(8)
})

describe('a payout account', () => {
  const start = async (token: string, country: string) =>
    (await shop.ask(token, 'mutation($c: String!) { startPayeeOnboarding(input: { country: $c }) { __typename ... on OnboardingLink { url } ... on InvalidInput { field reason } ... on TemporarilyUnavailable { retryAfterSeconds } } }', { c: country }))['startPayeeOnboarding']
  test('is not changed from a session that was left open: sign in again, and it is', async () => {
    const accounts = shop.sandbox.control.state()['account']!.length
    shop.signIn(olga, { shownAt: new Date(Date.now() - 16 * 60_000) })
    const answer = await shop.ask(olga, 'mutation { startPayeeOnboarding(input: { country: "DE" }) { __typename ... on Refusal { code message } } }')
    expect(answer['startPayeeOnboarding']).toEqual({ __typename: 'SignInAgain', code: 'SIGN_IN_AGAIN', message: expect.stringContaining('sign in again') })
    // the way round, by the address that the provider's form leads back to
    const round = await fetch(`${await shop.app.getUrl()}/api/payees/onboarding?country=DE`, { headers: { cookie: `rc=${olga}` }, redirect: 'manual' })
    expect([round.status, new URL(round.headers.get('location')!).pathname]).toEqual([303, '/earnings'])
    expect(shop.sandbox.control.state()['account']).toHaveLength(accounts)
    shop.signIn(olga)
  })
  test.each(['', 'de', 'DEU', '1A', "D'"])('is not started in %p', async (country) => {
    expect(await start(olga, country)).toMatchObject({ __typename: 'InvalidInput', field: 'country' })
  })
  test('is asked for once, also when the provider does not answer at first', async () => {
    for (const nth of [1, 2]) shop.sandbox.control.addFault({ method: 'POST', path: '/v2/core/accounts', kind: 'reset_after', nth })
    expect(await start(olga, 'DE')).toEqual({ __typename: 'TemporarilyUnavailable', retryAfterSeconds: 10 })
    const accounts = shop.sandbox.control.state()['account']!.length
    expect(await start(olga, 'DE')).toMatchObject({ __typename: 'OnboardingLink' })
    expect(shop.sandbox.control.state()['account']).toHaveLength(accounts)
    expect((await shop.ask(olga, '{ myPayee { state country todo } }'))['myPayee']).toMatchObject({ state: 'INCOMPLETE', country: 'DE' })
  })
  test('gets a fresh link every time, since links are used up by a visit', async () => {
    expect((await start(olga, 'DE')).url).not.toBe((await start(olga, 'DE')).url)
  })
  test('that is not ready pays nothing out', async () => {
    expect(await withdrawUsd(shop, olga)).toMatchObject({ code: 'PAYEE_NOT_READY', message: "Your payout account isn't ready yet. Finish it on the Earnings page." })
    expect(await withdrawUsd(shop, stranger)).toMatchObject({ code: 'PAYEE_NOT_READY' })
  })
  test('is read again when the person asks, no webhook needed', async () => {
    const rows: { stripe_account_id: string }[] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [olga])
    await shop.sandbox.control.onboard(rows[0]!.stripe_account_id, { country: 'de' })
    await shop.sandbox.control.runDueWork()
    expect((await shop.ask(olga, 'mutation { refreshPayee { __typename ... on Payee { state todo } } }'))['refreshPayee']).toEqual({ __typename: 'Payee', state: 'READY', todo: [] })
  })
  test('a used-up link leads through us to a new one', async () => {
    const answer = await fetch(`${await shop.app.getUrl()}/api/payees/onboarding?country=DE`, { headers: { cookie: `rc=${olga}` }, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringContaining(`${shop.sandbox.url}/onboarding/`)])
  })
})
