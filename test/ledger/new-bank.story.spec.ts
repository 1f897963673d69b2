import { expect, test } from '@jest/globals'
import { books, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, release, withdrawUsd } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const arrive = async (): Promise<void> => {
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
}
const asS5 = { 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 }

test('S8: the payout fails since the bank account is closed; with a new one the same money is paid out', async () => {
  const freelancerId = await readyPayee(shop, 'Klara', '000111111113')
  await byHand(shop, freelancerId)
  await release(shop, await fundedMilestone(shop, { freelancerId }))
  await shop.settle()
  await withdrawUsd(shop, freelancerId)
  await arrive()
  await tell(shop, 'S8: payout failed')
  expect(await books(shop)).toEqual(asS5)
  expect(await shop.ask(freelancerId, '{ myPayee { state } myPayouts(first: 1) { nodes { state failure } } }')).toEqual({
    myPayee: { state: 'RESTRICTED' },
    myPayouts: { nodes: [{ state: 'failed', failure: 'account_closed' }] },
  })
  const told = await shop.database.query(`SELECT kind FROM notifications.notices WHERE account_id = $1`, [freelancerId])
  expect(told).toEqual(expect.arrayContaining([{ kind: 'payout_failed' }]))
  expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ code: 'PAYEE_NOT_READY' })

  const { startPayeeOnboarding } = await shop.ask(freelancerId, 'mutation { startPayeeOnboarding(input: { country: "US" }) { ... on OnboardingLink { url } ... on Refusal { code } } }')
  expect(startPayeeOnboarding.url).toContain('http')
  const [{ stripe_account_id: account }] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  await shop.sandbox.control.onboard(account, { country: 'us', bankNumber: '000123456789' })
  await arrive()
  expect((await shop.ask(freelancerId, '{ myPayee { state } }'))['myPayee']).toEqual({ state: 'READY' })
  expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested', amount: { minor: '45000' } })
  await arrive()
  await tell(shop, 'S8: paid out to the new account')
  expect(await books(shop)).toEqual({ 'stripe.balance': 4976, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
  expect((await shop.ask(freelancerId, '{ myPayouts(first: 2) { nodes { state } } }'))['myPayouts'].nodes).toEqual([{ state: 'paid' }, { state: 'failed' }])
})
