import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from './clock.js'
import { topUpWhatWaits, writeDownTopUps } from './float.js'
import { Died } from './processes.js'
import type { Stand } from './track.js'

const ROUNDS = 40
const STILL_MS = 90_000
const HOUR = 3600
const mended = '000123456789'

/** Fills in the provider's form: for the late ones for the first time, for those with a bad bank account once more. */
export const onboardPayee = async ({ processes, freelancers, world }: Stand, { n, bankNumber }: { n: number; bankNumber: string }): Promise<void> => {
  const freelancerId = freelancers[n]!
  for (let tries = 0; tries < 30; tries++, await pause(400)) {
    try {
      const link = await processes.ask('onboard', { freelancerId, country: 'US' })
      if ('url' in link) break
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault
    }
  }
  const [payee]: { account: string | null }[] = await world.database.query('SELECT stripe_account_id AS account FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  if (payee?.account) await processes.levers.post(`onboard/${payee.account}`, { country: 'us', bankNumber })
}

export const mendAll = async (stand: Stand): Promise<void> => {
  for (const payee of stand.payees) {
    if (payee.onboarding !== 'never') await onboardPayee(stand, { n: payee.n, bankNumber: mended })
  }
}

const openWork = `
  SELECT 'operation ' || kind || ' ' || status || coalesce(' ' || blocked_reason, '') AS what, count(*)::int AS n FROM payments.operations o
   WHERE status NOT IN ('confirmed', 'rejected', 'cancelled') AND NOT (status = 'blocked' AND blocked_reason = 'payee' AND freelancer_id = ANY($1::uuid[])) GROUP BY 1
  UNION ALL SELECT 'funding open', count(*)::int FROM payments.fundings WHERE state = 'open' HAVING count(*) > 0
  UNION ALL SELECT 'refund ' || state, count(*)::int FROM payments.refunds WHERE state IN ('requested', 'pending') GROUP BY 1
  UNION ALL SELECT 'chargeback ' || state, count(*)::int FROM payments.chargebacks WHERE state NOT IN ('won', 'lost', 'prevented', 'warning_closed') GROUP BY 1
  UNION ALL SELECT 'payout ' || state, count(*)::int FROM payments.payouts WHERE state IN ('requested', 'in_transit') GROUP BY 1
  UNION ALL SELECT 'event stored', count(*)::int FROM payments.stripe_events WHERE status = 'stored' HAVING count(*) > 0`
export interface Open {
  readonly what: string
  readonly n: number
}
/** What has not come to its end; a freelancer who never opens an account waits rightly. */
export const openThings = ({ world, payees, freelancers }: Stand): Promise<Open[]> =>
  world.database.query(openWork, [payees.filter((payee) => payee.onboarding === 'never').map((payee) => freelancers[payee.n]!)])

/** No event, no reaction and no webhook is under way. */
const isStill = async ({ world, processes }: Stand): Promise<boolean> => {
  const [row]: { n: number }[] = await world.database.query(
    `SELECT (SELECT count(*) FROM platform.outbox WHERE relayed_at IS NULL)::int + (SELECT count(*) FROM platform.reaction_runs WHERE state = 'queued')::int AS n`,
  )
  return row!.n === 0 && (await processes.levers.get('deliveries')).pending === 0
}
const stillness = async (stand: Stand): Promise<void> => {
  let calm = 0
  for (const end = Date.now() + STILL_MS; calm < 3 && Date.now() < end; await pause(250)) calm = (await isStill(stand)) ? calm + 1 : 0
}

/** A chargeback that nobody answers is lost after a fortnight: while only such are open, nothing happens in between. */
const nextLook = (open: readonly Open[]): number => (open.every(({ what }) => what.startsWith('chargeback')) ? 48 : 12) * HOUR

/** Nothing goes wrong any more, time passes until everything has come to its end; gives what has not. */
export const untilQuiet = async (stand: Stand, clock: Clock): Promise<Open[]> => {
  await stand.processes.levers.clearFaults()
  await mendAll(stand)
  for (let round = 0; round < ROUNDS; round++) {
    await stillness(stand)
    const open = await openThings(stand)
    if (open.length === 0) break
    await topUpWhatWaits(stand)
    process.stderr.write(`  still open: ${open.map(({ what, n }) => `${n} ${what}`).join(', ')}\n`)
    await clock.leap(round < 4 ? HOUR : nextLook(open))
    await pause(800)
    await writeDownTopUps(stand)
  }
  // What a bank sends back later is looked for once a day when no webhook told it.
  await clock.leap(26 * HOUR)
  await stillness(stand)
  // What is younger than a quarter of an hour is not compared by the reconciliation.
  await clock.leap(HOUR)
  await stillness(stand)
  return openThings(stand)
}
