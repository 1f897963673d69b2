import { describe, expect, test } from '@jest/globals'
import { translate } from '@rolecall/platform'
import { byHand, fundedMilestone, readyPayee, release, withdrawUsd } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'

const shop = withShop()
const earned = async (name: string, bankNumber?: string): Promise<string> => {
  const freelancerId = await readyPayee(shop, name, bankNumber)
  await byHand(shop, freelancerId)
  await release(shop, await fundedMilestone(shop, { freelancerId }))
  await shop.settle()
  expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
  await shop.settle()
  await shop.sweep()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
  await shop.settle()
  return freelancerId
}
const noticesOf = (accountId: string): Promise<{ kind: string; facts: { amount: string } }[]> =>
  shop.database.query('SELECT kind, facts FROM notifications.notices WHERE account_id = $1 ORDER BY id', [accountId])

describe('the freelancer hears', () => {
  test('that the bank has taken the money, once, with the amount', async () => {
    const told = await noticesOf(await earned('Paid'))
    expect(told).toEqual([{ kind: 'payout_paid', facts: { amount: '45000 USD' } }])
    expect(translate('en', 'notice.payout_paid.title', told[0]!.facts)).toBe('The payout has arrived: $450')
  })
  test('that the bank sent it back, and what to do', async () => {
    const told = await noticesOf(await earned('Failed', '000111111116'))
    expect(told.map(({ kind }) => kind)).toEqual(['payout_failed'])
  })
})
