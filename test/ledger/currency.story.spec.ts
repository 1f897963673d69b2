import { beforeAll, expect, test } from '@jest/globals'
import { DAY_MS, newId } from '@rolecall/kernel'
import { books, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, release } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)
const PRICE = 5_000_000n
const CONVERSION = '{ myBalances { currency conversion { bankCurrency rate estimate { minor currency } ratedAt } } }'
const conversion = async () => (await shop.ask(freelancerId, CONVERSION))['myBalances'][0].conversion

test('E22: a contract in roubles, an account in dollars: one currency to the end, nothing of it is exchanged by us', async () => {
  const deal = await fundedMilestone(shop, { freelancerId, minor: PRICE, currency: 'RUB' })
  await tell(shop, 'E22: 51,500.00 roubles charged')
  expect(await books(shop, 'RUB')).toMatchObject({ 'client.hold': 5_000_000, 'client.fee_hold': 150_000 })
  expect(await release(shop, deal, PRICE)).toBeNull()
  await shop.settle()
  await tell(shop, 'E22: transferred')
  expect(await books(shop, 'RUB')).toMatchObject({ 'stripe.connected': 4_500_000, 'freelancer.custody': 4_500_000, 'revenue.commission': 500_000, 'revenue.client_fee': 150_000 })
  expect(await conversion()).toEqual({ bankCurrency: 'USD', rate: null, estimate: null, ratedAt: null })
  const operator = shop.signIn(newId(), { staff: ['operator'] })
  const set = async (input: object) => (await shop.ask(operator, 'mutation($input: SetReferenceRateInput!) { setReferenceRate(input: $input) { __typename ... on ReferenceRate { rate isFresh } ... on InvalidInput { field reason } } }', { input }))['setReferenceRate']
  expect(await set({ from: 'USD', to: 'USD', rate: '1' })).toMatchObject({ field: 'to' })
  expect(await set({ from: 'USD', to: 'RUB', rate: '0' })).toMatchObject({ field: 'rate', reason: 'malformed' })
  expect(await set({ from: 'USD', to: 'RUB', rate: '80' })).toEqual({ __typename: 'ReferenceRate', rate: '80', isFresh: true })
  expect(await conversion()).toMatchObject({ bankCurrency: 'USD', rate: '0.0125', estimate: { minor: '56250', currency: 'USD' } })
  await shop.advance(31 * DAY_MS)
  expect(await conversion()).toMatchObject({ rate: null, estimate: null })
  const answer = await shop.ask(freelancerId, 'mutation { withdraw(input: { currency: RUB }) { ... on Payout { state amount { minor currency } } ... on Refusal { code } } }')
  expect(answer['withdraw']).toEqual({ state: 'requested', amount: { minor: '4500000', currency: 'RUB' } })
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
  await tell(shop, 'E22: paid out')
  const roubles = await books(shop, 'RUB')
  expect(roubles['freelancer.custody']).toBeUndefined()
  expect(roubles['stripe.balance']! + roubles['expense.stripe_fee']!).toBe(650_000)
  expect(await books(shop, 'USD')).toEqual({})
  const payouts = shop.sandbox.control.state()['payout'] as { amount: number; currency: string }[]
  expect(payouts.map(({ amount, currency }) => [amount, currency])).toEqual([[4_500_000, 'rub']])
  const { myMovements } = await shop.ask(freelancerId, '{ myMovements(first: 5) { nodes { kind state amount { minor currency } } } }')
  expect(myMovements.nodes).toEqual([
    { kind: 'payout', state: 'paid', amount: { minor: '4500000', currency: 'RUB' } },
    { kind: 'earning', state: 'transferred', amount: { minor: '4500000', currency: 'RUB' } },
  ])
})
