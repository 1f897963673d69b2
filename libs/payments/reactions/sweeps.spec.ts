import { beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS } from '@rolecall/kernel'
import { systemAsker, WorkerRegistry } from '@rolecall/platform'
import { fundedMilestone, readyPayee, release } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import type { Provider } from '../actions/provider.js'
import { payOutAvailable, payoutSources } from '../actions/sync.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'

const shop = withShop()
/** More than one sweep takes. */
const GONE = 51
let gone: string[]
let vera: string
beforeAll(async () => {
  gone = []
  for (let n = 0; n < GONE; n++) gone.push(await shop.person(`Gone${n}`))
  vera = await readyPayee(shop, 'Vera')
}, 60_000)

/** The provider does not show these accounts any more: every reading fails, for good. */
const losePayees = (fields: Record<'state' | 'refreshed' | 'nextPayout', string>): Promise<unknown> =>
  shop.database.query(
    `INSERT INTO payments.payees (freelancer_id, country, provider, stripe_account_id, state, todo, payout_mode, next_payout_at, refreshed_at, created_at)
     SELECT id, 'US', 'stripe', 'acct_gone_' || n, $2, '[]', 'auto', ${fields.nextPayout}, ${fields.refreshed}, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS g(id, n)
     ON CONFLICT (freelancer_id) DO UPDATE SET state = excluded.state, next_payout_at = excluded.next_payout_at, refreshed_at = excluded.refreshed_at`,
    [gone, fields.state],
  )
const twice = async (name: string): Promise<void> => {
  const timer = shop.app.get(WorkerRegistry).timers.find((each) => each.name === name)!
  const { requestId } = systemAsker(name)
  for (const _ of [1, 2]) {
    await Promise.resolve(timer.sweep({ requestId, run: (action, input) => shop.run(action, input) as never })).catch(() => undefined)
    await shop.drain()
  }
}
const drop = (): void => {
  for (let nth = 1; nth <= 20; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
}
const accountOf = async (id: string): Promise<string> =>
  (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [id]))[0].stripe_account_id
const payouts = () => shop.database.query('SELECT state FROM payments.payouts WHERE freelancer_id = $1 ORDER BY id', [vera])
/** Released and transferred; no webhook says anything of it. */
const earned = async (): Promise<void> => {
  const deal = await fundedMilestone(shop, { freelancerId: vera })
  drop()
  await release(shop, deal)
  await shop.drain()
  await shop.sandbox.control.quiet()
  shop.sandbox.control.clearFaults()
}

describe('what cannot be read does not stand in the way of what can', () => {
  test('an account behind fifty that are gone is read', async () => {
    drop()
    await shop.sandbox.control.setCapability(await accountOf(vera), { name: 'stripe_transfers', status: 'restricted' })
    await shop.sandbox.control.quiet()
    shop.sandbox.control.clearFaults()
    await shop.advance(25 * HOUR_MS)
    await losePayees({ state: 'restricted', refreshed: `now() - interval '10 days'`, nextPayout: 'NULL' })
    await twice('payments.refresh-payees')
    expect((await shop.ask(vera, '{ myPayee { state } }'))['myPayee'].state).toBe('RESTRICTED')
    await shop.sandbox.control.setCapability(await accountOf(vera), { name: 'stripe_transfers', status: 'active' })
    await shop.settle()
  }, 60_000)
  test('money behind fifty balances that are gone is paid out', async () => {
    await earned()
    await losePayees({ state: 'ready', refreshed: 'now()', nextPayout: `now() - interval '10 days'` })
    await twice('payments.pay-out-available')
    expect(await payouts()).toHaveLength(1)
  }, 60_000)
  test('a payout behind fifty that cannot even be begun is sent', async () => {
    await shop.database.query(
      `WITH p AS (INSERT INTO payments.payouts (id, freelancer_id, connected_account, amount_minor, amount_currency, state, by_hand, created_at)
         SELECT gen_random_uuid(), id, 'acct_gone_' || n, 100, 'USD', 'requested', false, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS g(id, n) RETURNING id, freelancer_id)
       INSERT INTO payments.operations (id, kind, entity_id, generation, freelancer_id, idempotency_key, amount_minor, amount_currency, status, attempts, lookup_misses, next_attempt_at, created_at, updated_at)
       SELECT gen_random_uuid(), 'payout', id, 0, freelancer_id, 'rc:payout:' || id || ':0', 100, 'USD', 'intended', 0, 0, now() - interval '10 days', now(), now() FROM p`,
      [gone],
    )
    await shop.database.query(`UPDATE payments.operations SET status = 'intended', blocked_reason = NULL, next_attempt_at = now() WHERE kind = 'release' AND status = 'blocked'`)
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    await release(shop, deal)
    // the queue lost the job
    await shop.database.query('UPDATE platform.outbox SET relayed_at = now() WHERE relayed_at IS NULL')
    await twice('payments.sweep-operations')
    const [{ status }] = await shop.database.query(`SELECT status FROM payments.operations WHERE kind = 'release' AND hold_id = $1`, [deal.milestoneId])
    expect(status).toBe('confirmed')
  }, 60_000)
})

test('money that arrives while the balance is being looked at is paid out all the same', async () => {
  await shop.advance(2 * DAY_MS)
  await twice('payments.pay-out-available')
  const before = (await payouts()).length
  const provider: Provider = {
    gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY),
    run: async (action, input) => {
      const answer = await shop.run(action, input)
      if ((action as unknown) === payoutSources) await earned()
      return answer
    },
  }
  await payOutAvailable(provider, vera)
  await twice('payments.pay-out-available')
  expect(await payouts()).toHaveLength(before + 1)
})
