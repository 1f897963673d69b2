import { describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { clientOf, paidCharge, readyAccount, sessionParams, type Bench } from '../../test/support/sandbox-bench.js'
import { testDatabase } from '../../test/support/database.js'
import { startSandbox, type Sandbox } from './start.js'

const { url: databaseUrl } = await testDatabase()

const withRun = async <T>(work: (bench: Bench) => Promise<T>): Promise<T> => {
  const sandbox: Sandbox = await startSandbox({ port: 0, databaseUrl, automaticPayouts: false })
  try {
    return await work({ sandbox, stripe: clientOf(sandbox), received: [], answerWith: 200 })
  } finally {
    await sandbox.close()
  }
}

const balances = async ({ stripe }: Bench) => (await stripe.balance.retrieve()).available.map((part) => [part.currency, part.amount])

describe('a sandbox with a database', () => {
  it('goes on after a restart where it stopped: money, clock, keys, and work still to do', async () => {
    const params = { currency: 'usd', amount: 45_000 }
    const before = await withRun(async (bench) => {
      const charge = await paidCharge(bench)
      const destination = await readyAccount(bench)
      const transfer = await bench.stripe.transfers.create({ ...params, destination, source_transaction: charge.id }, { idempotencyKey: 'k' })
      const payout = await bench.stripe.payouts.create(params, { stripeContext: destination })
      await bench.sandbox.control.advance(3600_000)
      return { charge, destination, transfer, payout, balance: await balances(bench), clock: bench.sandbox.control.now() }
    })
    await withRun(async (bench) => {
      const { charge, destination, transfer, payout } = before
      expect(await balances(bench)).toEqual(before.balance)
      expect(bench.sandbox.control.now().offsetMs).toBe(before.clock.offsetMs)
      const again = await bench.stripe.transfers.create({ ...params, destination, source_transaction: charge.id }, { idempotencyKey: 'k' })
      expect(again.id).toBe(transfer.id)
      await bench.sandbox.control.runDueWork()
      expect(await bench.stripe.payouts.retrieve(payout.id, {}, { stripeContext: destination })).toMatchObject({ status: 'paid' })
      const { data } = await bench.stripe.transfers.list()
      expect(data.map((one) => one.id)).toEqual([transfer.id])
    })
  })

  it('leaves no trace of a refused request', async () => {
    await withRun(async (bench) => {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      const count = async () => (await client.query('SELECT count(*)::int AS n, max(seq)::text AS last FROM stripe_sandbox.objects')).rows[0]
      const before = await count()
      await bench.stripe.transfers.create({ amount: 1, currency: 'usd', destination: 'acct_nobody' }).catch(() => undefined)
      expect(await count()).toEqual(before)
      await client.end()
    })
  })

  it('answers 500 and keeps nothing when the database refuses, and works again when it is back', async () => {
    await withRun(async (bench) => {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      await client.query('ALTER TABLE stripe_sandbox.objects RENAME TO away')
      const sessions = bench.stripe.checkout.sessions
      const before = (await sessions.list()).data.length
      await expect(sessions.create(sessionParams(1000), { idempotencyKey: 'later' })).rejects.toMatchObject({ statusCode: 500 })
      expect((await sessions.list()).data).toHaveLength(before)
      await client.query('ALTER TABLE stripe_sandbox.away RENAME TO objects')
      await client.end()
      expect(await sessions.create(sessionParams(1000), { idempotencyKey: 'later' })).toMatchObject({ status: 'open' })
    })
  })
})
