import { describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { clientOf, paidCharge, readyAccount, sessionParams, type Bench } from '../../test/support/sandbox-bench.js'
import { testDatabase } from '../../test/support/database.js'
import { startSandbox, type Sandbox } from './start.js'

const { url: databaseUrl } = await testDatabase()

const withRun = async <T>(work: (bench: Bench) => Promise<T>): Promise<T> => {
  const sandbox: Sandbox = await startSandbox({ port: 0, databaseUrl, automaticPayouts: false })
  try {
    return await work({ sandbox, stripe: clientOf(sandbox), received: [], receiverUrl: '', answerWith: 200 })
  } finally {
    await sandbox.close()
  }
}

const withClient = async (work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
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

  it('leaves no trace of a refused request', () =>
    withRun((bench) =>
      withClient(async (client) => {
        const newest = async () => (await client.query('SELECT max(seq) AS seq FROM stripe_sandbox.objects')).rows[0].seq as string
        const before = await newest()
        await expect(bench.stripe.transfers.create({ amount: 1, currency: 'usd', destination: 'acct_nobody' })).rejects.toThrow('No such destination')
        // The SDK gives every POST a key, and the answer of a key is kept; nothing else is.
        const { rows } = await client.query('SELECT kind FROM stripe_sandbox.objects WHERE seq > $1', [before])
        expect(rows).toEqual([{ kind: 'answer' }])
      }),
    ))

  it('answers 500 and keeps nothing when the database refuses, and works again when it is back', () =>
    withRun((bench) =>
      withClient(async (client) => {
        const { sessions } = bench.stripe.checkout
        const before = (await sessions.list()).data.length
        await client.query('ALTER TABLE stripe_sandbox.objects RENAME TO away')
        const lost = await sessions.create(sessionParams(1000), { idempotencyKey: 'later' }).catch((error: unknown) => error)
        await client.query('ALTER TABLE stripe_sandbox.away RENAME TO objects')
        expect(lost).toMatchObject({ statusCode: 500 })
        expect((await sessions.list()).data).toHaveLength(before)
        expect(await sessions.create(sessionParams(1000), { idempotencyKey: 'later' })).toMatchObject({ status: 'open' })
      }),
    ))
})
