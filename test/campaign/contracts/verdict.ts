import { ledgerViolations, reconcile, sealLedger, stripeGateway } from '@rolecall/payments'
import { books } from '../../ledger/books.js'
import { waits } from '../../house/waits.js'
import type { Floor } from './market.js'

/** Where the states of a machine stand. */
const tables: Record<string, string> = {
  contractMoves: 'contracts.contracts.state',
  milestoneMoves: 'contracts.milestones.state',
  disputeMoves: 'contracts.disputes.state',
  amendmentMoves: 'contracts.amendments.state',
  dueChangeMoves: 'contracts.due_changes.state',
  forceMajeureMoves: 'contracts.force_majeures.state',
  holdMoves: 'payments.holds.state',
  operationMoves: 'payments.operations.status',
}
/** Ends by decision, though the machine knows a way on. */
const restful: Record<string, readonly string[]> = {
  // nobody paid, and the contract was called off
  holdMoves: ['unfunded'],
}
/** Items of a milestone that never started were never begun: nobody paid, or too late. */
const begunItems = `SELECT i.state, count(*)::int AS n FROM contracts.items i JOIN contracts.milestones m ON m.id = i.milestone_id WHERE m.started_at IS NOT NULL GROUP BY 1`
const stillOpen = async ({ world }: Floor): Promise<string[]> => {
  const found: string[] = []
  const look = async (machine: string, sql: string): Promise<void> => {
    const rows: { state: string; n: number }[] = await world.database.query(sql)
    const open = rows.filter(({ state }) => waits[machine]![state] !== 'end' && !restful[machine]?.includes(state))
    found.push(...open.map(({ state, n }) => `${n} x ${machine}.${state}`))
  }
  for (const [machine, place] of Object.entries(tables)) {
    const [schema, table, column] = place.split('.')
    await look(machine, `SELECT ${column} AS state, count(*)::int AS n FROM ${schema}.${table} GROUP BY 1`)
  }
  await look('itemMoves', begunItems)
  return found
}

const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'RUB'] as const
/** Accounts that may have something in them at the end: what we earned, what it cost, where it lies. */
const ours = /^(stripe\.balance|revenue\.|expense\.)/
const openAccounts = async ({ shop }: Floor): Promise<string[]> => {
  const found: string[] = []
  for (const currency of currencies) {
    const left = Object.entries(await books(shop, currency)).filter(([kind]) => !ours.test(kind))
    found.push(...left.map(([kind, minor]) => `${kind} ${minor} ${currency}`))
  }
  return found
}

const left: Record<string, string> = {
  'a transaction does not add up': 'SELECT transaction_id FROM payments.ledger_postings GROUP BY 1, currency HAVING sum(amount) <> 0',
  'a hold is unpaid beside a contract that was not called off': `SELECT h.milestone_id FROM payments.holds h JOIN contracts.milestones m ON m.id = h.milestone_id
     WHERE h.state = 'unfunded' AND m.state <> 'cancelled'`,
  'charged is not released, given back and lost together': `SELECT milestone_id FROM payments.holds WHERE paid_at IS NOT NULL AND amount_minor <> released_minor + refunded_minor + lost_minor`,
  'a service has still something to do': 'SELECT contract_id, state FROM contracts.services WHERE step_at IS NOT NULL',
  'an event was not relayed': 'SELECT id, event FROM platform.outbox WHERE relayed_at IS NULL',
}

/** How a contract stands that should have ended: enough to look for the cause. */
const standing = `SELECT c.id, c.state, c.waits_until AS "waitsUntil", (SELECT json_agg(row_to_json(e)) FROM contracts.endings e WHERE e.contract_id = c.id) AS endings,
    (SELECT json_agg(json_build_object('state', m.state, 'settleAt', m.settle_at, 'hold', h.state, 'frozen', h.frozen, 'amount', h.amount_minor, 'released', h.released_minor, 'refunded', h.refunded_minor,
      'items', (SELECT json_agg(i.state || ' ' || i.share_minor || coalesce(' of it ' || i.accepted_minor, '') || CASE WHEN i.paid_decision_id IS NULL THEN '' ELSE ' paid' END) FROM contracts.items i WHERE i.milestone_id = m.id),
      'operations', (SELECT json_agg(o.kind || ' ' || o.status) FROM payments.operations o WHERE o.hold_id = m.id),
      'disputes', (SELECT json_agg(d.state || coalesce(' waits until ' || d.waits_until, '') || coalesce(' owes since ' || d.owed_at, '')) FROM contracts.disputes d WHERE d.milestone_id = m.id)) ORDER BY m.ordinal)
      FROM contracts.milestones m LEFT JOIN payments.holds h ON h.milestone_id = m.id WHERE m.contract_id = c.id) AS milestones
  FROM contracts.contracts c
  WHERE c.state NOT IN ('ended', 'cancelled') OR EXISTS (SELECT 1 FROM payments.holds h WHERE h.contract_id = c.id AND h.paid_at IS NOT NULL AND h.amount_minor <> h.released_minor + h.refunded_minor + h.lost_minor)
  ORDER BY c.id LIMIT 10`
export const picture = async ({ world }: Floor): Promise<string> => {
  const rows: object[] = await world.database.query(standing)
  return rows.map((row) => `  ${JSON.stringify(row)}\n`).join('')
}

/** Everything that is not as promised, in words. */
export const judge = async (floor: Floor): Promise<string[]> => {
  const { shop, world } = floor
  const wrong = [...(await stillOpen(floor)), ...(await openAccounts(floor))]
  for (const [what, sql] of Object.entries(left)) {
    const rows: object[] = await world.database.query(sql)
    wrong.push(...rows.slice(0, 5).map((row) => `${what}: ${JSON.stringify(row)}`))
  }
  await shop.run(sealLedger, undefined)
  wrong.push(...(await shop.run(ledgerViolations, undefined)).map((violation) => `books: ${JSON.stringify(violation)}`))
  const compared = await reconcile({ gateway: stripeGateway(shop.config), run: (action: never, input: never) => shop.run(action, input) } as never)
  wrong.push(...compared.differences.map((difference) => `beside the provider: ${JSON.stringify(difference)}`))
  return wrong
}
