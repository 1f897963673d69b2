import { setTimeout as pause } from 'node:timers/promises'
import type { Kill, KillMoment, Plan } from './plan.js'
import type { Stand } from './track.js'

const WAITS_MS = 15_000
const LOOK_EVERY_MS = 3

interface Moment {
  readonly who: 'worker' | 'office'
  /** Path whose next call is held open, so that the moment lasts. */
  readonly holds?: string
  /** Rows mean that the moment is there. */
  readonly sql?: string
}
const submitted = (kind: string): string => `SELECT 1 FROM payments.operations WHERE status = 'submitted' AND kind = '${kind}'`
/** The provider has it, our books do not say so yet. */
const writing = (who: string): string => `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
  AND query ILIKE '%ledger_transactions%' AND ${who}`

const moments: Record<KillMoment, Moment> = {
  release_submitted: { who: 'worker', holds: '/v1/transfers', sql: submitted('release') },
  refund_submitted: { who: 'worker', holds: '/v1/refunds', sql: submitted('refund') },
  payout_submitted: { who: 'worker', holds: '/v1/payouts', sql: submitted('payout') },
  fund_submitted: { who: 'office', holds: '/v1/checkout/sessions', sql: submitted('fund') },
  in_doubt: { who: 'worker', sql: `SELECT 1 FROM payments.operations WHERE status = 'unknown'` },
  transfer_made: { who: 'worker' },
  refund_made: { who: 'worker' },
  event_stored: { who: 'worker', sql: `SELECT 1 FROM payments.stripe_events WHERE status = 'stored'` },
  ledger_write: { who: 'worker', sql: writing(`true`) },
  api_ledger_write: { who: 'office', sql: writing(`true`) },
  api_webhook: { who: 'office', sql: `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND query ILIKE '%stripe_events%'` },
  api_any: { who: 'office' },
  worker_any: { who: 'worker' },
}
/** Effects that the provider's own list shows before our books do. */
const made: Partial<Record<KillMoment, { object: string; kind: string }>> = {
  transfer_made: { object: 'transfers', kind: 'release' },
  refund_made: { object: 'refunds', kind: 'refund' },
}

const newestAtProvider = async (stand: Stand, list: string): Promise<string | null> => {
  const headers = { authorization: 'Bearer sk_test_sandbox' }
  const answer = await fetch(`http://127.0.0.1:${stand.processes.levers.port}/v1/${list}?limit=1`, { headers })
  return ((await answer.json()) as { data: { id: string }[] }).data[0]?.id ?? null
}
const isThere = async (stand: Stand, moment: KillMoment): Promise<boolean> => {
  const { sql } = moments[moment]
  const effect = made[moment]
  if (effect) {
    const id = await newestAtProvider(stand, effect.object)
    if (!id) return false
    const known: unknown[] = await stand.world.database.query('SELECT 1 FROM payments.operations WHERE kind = $1 AND stripe_object_id = $2', [effect.kind, id])
    return known.length === 0
  }
  return sql === undefined || ((await stand.world.database.query(sql)) as unknown[]).length > 0
}

export interface Death {
  readonly moment: KillMoment
  readonly who: string
  /** False when the moment did not come in time; death came all the same. */
  readonly met: boolean
}

const kill = async (stand: Stand, { moment, ms }: Kill): Promise<Death> => {
  const { who, holds } = moments[moment]
  const { processes } = stand
  if (holds) await processes.levers.post('faults', { kind: 'slow', method: 'POST', path: holds, ms })
  let met = false
  for (const end = Date.now() + WAITS_MS; !met && Date.now() < end; await pause(LOOK_EVERY_MS)) met = await isThere(stand, moment)
  // All workers die together: which of them is at it nobody sees from outside.
  const names = who === 'office' ? ['office'] : processes.workers
  await Promise.all(names.map((name) => processes.killAndRestart(name)))
  return { moment, who, met }
}

/** Deaths in the order of the plan, each when so many lifecycles have ended. */
export const reap = async (stand: Stand, plan: Plan, ended: () => number): Promise<Death[]> => {
  const deaths: Death[] = []
  for (const each of plan.deaths) {
    while (ended() < each.after) await pause(50)
    const death = await kill(stand, each)
    process.stderr.write(`  killed ${death.who} at ${death.moment}${death.met ? '' : ' (the moment did not come; killed all the same)'}\n`)
    deaths.push(death)
  }
  return deaths
}
