import { describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS } from '@rolecall/kernel'
import { byHand, fundedMilestone, readyPayee, release, withdrawUsd } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { tell } from '../../../test/ledger/books.js'
import { beginSend } from './begin-send.js'
import { dueIdleBalances, treatIdleBalance } from './idle-balances.js'
import { recordOutcome } from './record-outcome.js'

const shop = withShop()
const after = async (ms: number): Promise<void> => {
  await shop.advance(ms)
  await shop.sweep()
  await shop.settle()
}
const earn = async (freelancerId: string): Promise<void> => {
  expect(await release(shop, await fundedMilestone(shop, { freelancerId }))).toBeNull()
  await shop.settle()
}
const payoutsOf = async (freelancerId: string): Promise<string[]> =>
  (await shop.database.query('SELECT amount_minor FROM payments.payouts WHERE freelancer_id = $1 ORDER BY created_at', [freelancerId])).map((row: { amount_minor: string }) => row.amount_minor)
const warnings = async (freelancerId: string): Promise<number> =>
  (await shop.database.query(`SELECT count(*)::int AS n FROM notifications.notices WHERE account_id = $1 AND kind = 'payout_idle'`, [freelancerId]))[0].n

describe('a balance that nobody asks for, though payouts are by hand', () => {
  test('is told of after 25 days and paid out on day 30; later money has its own 30 days', async () => {
    const freelancerId = await readyPayee(shop, 'Vera')
    await byHand(shop, freelancerId)
    await earn(freelancerId)
    await after(25 * DAY_MS - HOUR_MS)
    expect([await warnings(freelancerId), await payoutsOf(freelancerId)]).toEqual([0, []])
    await after(2 * HOUR_MS)
    await after(2 * HOUR_MS)
    expect([await warnings(freelancerId), await payoutsOf(freelancerId)]).toEqual([1, []])
    await after(5 * DAY_MS)
    await tell(shop, 'idle for 30 days: paid out')
    expect([await warnings(freelancerId), await payoutsOf(freelancerId)]).toEqual([1, ['45000']])
    await earn(freelancerId)
    await after(24 * DAY_MS)
    expect(await payoutsOf(freelancerId)).toHaveLength(1)
    await after(7 * DAY_MS)
    expect([await warnings(freelancerId), await payoutsOf(freelancerId)]).toEqual([2, ['45000', '45000']])
  }, 60_000)
  test('in Thailand after 7 days', async () => {
    const freelancerId = await readyPayee(shop, 'Niran')
    await byHand(shop, freelancerId)
    await shop.database.query(`UPDATE payments.payees SET country = 'TH' WHERE freelancer_id = $1`, [freelancerId])
    await earn(freelancerId)
    await after(5 * DAY_MS + HOUR_MS)
    expect([await warnings(freelancerId), await payoutsOf(freelancerId)]).toEqual([1, []])
    await after(2 * DAY_MS)
    expect(await payoutsOf(freelancerId)).toEqual(['45000'])
  }, 60_000)
  test('a payout that comes back does not give the money another 30 days, and is tried again a week later, not every hour', async () => {
    const freelancerId = await readyPayee(shop, 'Zoe')
    await byHand(shop, freelancerId)
    const refused = async (): Promise<void> => {
      const [{ id: operationId }] = await shop.database.query(`SELECT id FROM payments.operations WHERE kind = 'payout' AND freelancer_id = $1 ORDER BY created_at DESC LIMIT 1`, [freelancerId])
      await shop.run(beginSend, { operationId, availableMinor: 45_000n })
      await shop.run(recordOutcome, { operationId, outcome: { kind: 'rejected', code: 'bank_says_no' } })
    }
    await earn(freelancerId)
    await after(20 * DAY_MS)
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
    await refused()
    await shop.drain()
    expect(await payoutsOf(freelancerId)).toHaveLength(1)
    await shop.advance(10 * DAY_MS + HOUR_MS)
    for (const { freelancerId: id, ...rest } of await shop.run(dueIdleBalances, undefined)) if (id === freelancerId) await shop.run(treatIdleBalance, { freelancerId: id, ...rest })
    expect(await payoutsOf(freelancerId)).toHaveLength(2)
    await refused()
    for (let hour = 0; hour < 3; hour++) await after(HOUR_MS + 60_000)
    expect(await payoutsOf(freelancerId)).toHaveLength(2)
    await after(7 * DAY_MS)
    expect(await payoutsOf(freelancerId)).toHaveLength(3)
  }, 60_000)
})
