import { ledgerViolations, reconcile, sealLedger, stripeGateway } from '@rolecall/payments'
import { books } from '../../ledger/books.js'
import { waits } from '../../house/waits.js'
import type { Floor } from './market.js'

/** Where the states of a machine stand. */
const tables: Record<string, string> = {
  contractMoves: 'contracts.contracts.state',
  milestoneMoves: 'contracts.milestones.state',
  holdMoves: 'payments.holds.state',
  operationMoves: 'payments.operations.status',
}
/** Ends by decision, though the machine knows a way on. */
const restful: Record<string, readonly string[]> = {
  // nobody paid, and the contract was called off
  holdMoves: ['unfunded'],
}
/** Items of milestones that were never paid were never begun. */
const begunItems = `SELECT i.state, count(*)::int AS n FROM contracts.items i JOIN payments.holds h ON h.milestone_id = i.milestone_id WHERE h.paid_at IS NOT NULL GROUP BY 1`
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
  'an event was not relayed': 'SELECT id, event FROM platform.outbox WHERE relayed_at IS NULL',
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
