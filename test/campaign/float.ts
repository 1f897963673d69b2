import { setTimeout as pause } from 'node:timers/promises'
import type { Currency } from '@rolecall/kernel'
import { reconcile, stripeGateway } from '@rolecall/payments'
import { readConfig, systemAsker, type Ctx } from '@rolecall/platform'
import { post } from '../../libs/payments/data/ledger.js'
import { floatPostings } from '../../libs/payments/domain/postings.js'
import type { World } from '../support/world.js'
import type { TopUp } from './commands.js'
import { Died } from './processes.js'
import { isRefused, type Stand } from './track.js'

const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'RUB'] as const
/** The books begin with what the platform owns at the sandbox. */
export const ownFloat = (world: World, minor: number): Promise<unknown> =>
  world.work.run(world.system, async (ctx: Ctx) => {
    for (const sourceId of minor > 0 ? currencies : []) {
      await post(ctx, { kind: 'float', sourceType: 'float', sourceId, operationId: null, occurredAt: ctx.now, postings: floatPostings(sourceId, BigInt(minor)) })
    }
  }, undefined)

const gatewayOf = ({ world, processes }: Stand) =>
  stripeGateway(readConfig({ NODE_ENV: 'test', DATABASE_URL: world.config.DATABASE_URL, STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(processes.levers.port), STRIPE_API_PROTOCOL: 'http' }))

/** Our books against the provider's, entry by entry; the result is kept. */
export const compareBooks = (stand: Stand) =>
  reconcile({ gateway: gatewayOf(stand), run: (action, input) => stand.world.work.run(systemAsker('campaign'), action, input) as never })

interface Waiting {
  readonly currency: Currency
  readonly minor: string
}
/** Operators send the balance what refunds wait for: where chance brings many lost chargebacks, they cost more than the platform's own money. */
export const topUpWhatWaits = async (stand: Stand): Promise<void> => {
  const waiting: Waiting[] = await stand.world.database.query(
    `SELECT currency, sum(amount_minor + client_fee_minor)::text AS minor FROM payments.refunds WHERE state = 'pending' AND waits_for_funds GROUP BY 1`,
  )
  if (waiting.length === 0) return
  const shown = await gatewayOf(stand).readBalance(null)
  for (const { currency, minor } of waiting) {
    const there = shown.find((balance) => balance.currency === currency)
    const missing = BigInt(minor) - (there ? there.availableMinor + there.pendingMinor : 0n)
    if (missing <= 0n) continue
    const { id } = await stand.processes.levers.post(`top-up/${currency}`, { amount: Number(missing) })
    stand.topUps.push({ entryId: id, currency, minor: missing })
    process.stderr.write(`  topped up by ${missing} ${currency}: refunds of ${minor} wait\n`)
  }
}

const isWritten = async ({ world }: Stand, { entryId }: TopUp): Promise<boolean> =>
  ((await world.database.query(`SELECT 1 FROM payments.corrections WHERE provider_entry_id = $1 AND state = 'posted'`, [entryId])) as unknown[]).length > 0
const writeDown = async (stand: Stand, topUp: TopUp): Promise<void> => {
  for (;;) {
    try {
      const answer = await stand.processes.ask('writeDown', topUp)
      if (isRefused(answer)) stand.broken.push(`the top-up ${topUp.entryId} could not be written down: ${JSON.stringify(answer)}`)
      return
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault
      await pause(150)
    }
  }
}
/** What the comparison does not find in our books gets its counter-entry; the next one finds nothing. */
export const writeDownTopUps = async (stand: Stand): Promise<void> => {
  const open: TopUp[] = []
  for (const topUp of stand.topUps) if (!(await isWritten(stand, topUp))) open.push(topUp)
  if (open.length === 0) return
  await compareBooks(stand)
  for (const topUp of open) await writeDown(stand, topUp)
  await compareBooks(stand)
}
