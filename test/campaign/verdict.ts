import { feeOf, proportionFloor } from '@rolecall/kernel'
import { ledgerViolations, sealLedger } from '@rolecall/payments'
import { systemAsker } from '@rolecall/platform'
import { compareBooks } from './float.js'
import { pairs, type Objects } from './pairs.js'
import type { Stand, Track } from './track.js'

const COMMISSION_BPS = 1000
const CLIENT_FEE_BPS = 300

/** By the model of the lifecycle, not by the code under test. */
const endOf = (track: Track): string[] => {
  const { released, refunded, lost, held } = track
  if (!track.isFunded && lost === 0n) return track.isUnclear ? ['unfunded', 'funded'] : ['unfunded']
  if (held > 0n) return ['funded']
  return [refunded + lost === 0n ? 'released' : released === 0n ? 'refunded' : 'split']
}

interface Row {
  milestone_id: string
  money_state: string
  released: string
  refunded: string
  lost: string
  client_fee: string
}
const endStates = (tracks: readonly Track[], rows: Map<string, Row>): string[] =>
  tracks.flatMap((track) => {
    const name = `lifecycle ${track.life.n} (${track.life.kind}, ${track.milestoneId})`
    const row = rows.get(track.milestoneId)
    if (!row) return [`${name}: no hold`]
    const wrong = []
    // Paid after nobody waited any more.
    if (track.losesAll && row.money_state === 'refunded') track.lost = track.minor
    if (track.silenceMayApprove && row.money_state === 'released') track.released = track.minor
    if (!endOf(track).includes(row.money_state)) wrong.push(`${name}: ${row.money_state} instead of ${endOf(track).join(' or ')}`)
    if (BigInt(row.released) !== track.released) wrong.push(`${name}: released ${row.released} instead of ${track.released}`)
    if (BigInt(row.lost) !== track.lost) wrong.push(`${name}: lost ${row.lost} instead of ${track.lost}`)
    if (BigInt(row.refunded) !== track.refunded) wrong.push(`${name}: refunded ${row.refunded} instead of ${track.refunded}`)
    return wrong
  })

interface Sum {
  kind: string
  currency: string
  minor: string
}
/** Commission and client fee of every currency, worked out anew from how each lifecycle ended. */
const revenues = async ({ world }: Stand, tracks: readonly Track[]): Promise<string[]> => {
  const wanted = new Map<string, bigint>()
  const add = (key: string, minor: bigint) => wanted.set(key, (wanted.get(key) ?? 0n) + minor)
  for (const { released, refunded, held, minor, life } of tracks) {
    const fee = feeOf(minor, CLIENT_FEE_BPS)
    add(`revenue.commission ${life.currency}`, feeOf(released, COMMISSION_BPS))
    // The part that a split releases earns its fee first; the refund empties what is left (DECISIONS 28).
    if (life.kind === 'split') add(`revenue.client_fee ${life.currency}`, feeOf(released, CLIENT_FEE_BPS))
    else if (held === 0n) add(`revenue.client_fee ${life.currency}`, released === 0n ? 0n : fee - proportionFloor(fee, refunded, minor))
    else if (refunded === 0n) add(`revenue.client_fee ${life.currency}`, feeOf(released, CLIENT_FEE_BPS))
  }
  const sums: Sum[] = await world.database.query(
    `SELECT account_code AS kind, currency, -sum(amount) AS minor FROM payments_audit.postings WHERE account_code LIKE 'revenue.%' GROUP BY 1, 2`,
  )
  const booked = new Map(sums.map(({ kind, currency, minor }) => [`${kind} ${currency}`, BigInt(minor)]))
  return [...new Set([...wanted.keys(), ...booked.keys()])]
    .filter((key) => (wanted.get(key) ?? 0n) !== (booked.get(key) ?? 0n))
    .map((key) => `${key}: ${booked.get(key) ?? 0n} booked, ${wanted.get(key) ?? 0n} by the ends of the lifecycles`)
}

const leftovers: Record<string, string> = {
  'lies in suspense': `SELECT currency, sum(amount)::text AS minor FROM payments_audit.postings WHERE account_code LIKE 'suspense%' GROUP BY 1 HAVING sum(amount) <> 0`,
  'an operation has no end': `SELECT id, kind, status FROM payments.operations WHERE status IN ('intended', 'submitted', 'unknown')`,
  'a reaction was given up or is not done': `SELECT reaction, event_id, state FROM platform.reaction_runs WHERE state <> 'done'`,
  'the work of a paid milestone did not start': `SELECT m.id FROM contracts.milestones m JOIN payments.holds h ON h.milestone_id = m.id WHERE m.state = 'planned' AND h.paid_at IS NOT NULL AND NOT h.frozen`,
  'an event was not relayed': 'SELECT id, event FROM platform.outbox WHERE relayed_at IS NULL',
  'a decision has more than one open or confirmed operation': `SELECT kind, entity_id FROM payments.operations WHERE status NOT IN ('rejected', 'cancelled')
    AND kind NOT IN ('refund') GROUP BY 1, 2 HAVING count(*) > 1`,
}

export interface Verdict {
  readonly violations: string[]
  readonly objects: Record<string, number>
  readonly reconciledEntries: number
  readonly reconciliationDifferences: number
}

/** Holds everything against its promise once it is quiet. */
export const judge = async (stand: Stand, tracks: readonly Track[]): Promise<Verdict> => {
  const { world, processes } = stand
  const violations = [...stand.broken]
  await world.work.run(systemAsker('campaign'), sealLedger, undefined)
  const compared = await compareBooks(stand)
  violations.push(...compared.differences.map((difference) => `reconciliation: ${JSON.stringify(difference)}`))
  const books = await world.work.run(systemAsker('campaign'), ledgerViolations, undefined)
  violations.push(...(books as object[]).map((violation) => `books: ${JSON.stringify(violation)}`))
  for (const [what, sql] of Object.entries(leftovers)) {
    const rows: object[] = await world.database.query(sql)
    violations.push(...rows.map((row) => `${what}: ${JSON.stringify(row)}`))
  }
  const objects = (await processes.levers.get('state')) as Objects
  violations.push(...(await pairs(world, objects)))
  const holds: Row[] = await world.database.query('SELECT * FROM payments_audit.milestones')
  violations.push(...endStates(tracks, new Map(holds.map((row) => [row.milestone_id, row]))), ...(await revenues(stand, tracks)))
  const counts = ['session', 'charge', 'transfer', 'reversal', 'refund', 'payout', 'balance_transaction', 'event'].map((kind) => [kind, objects[kind]?.length ?? 0])
  return { violations, objects: Object.fromEntries(counts), reconciledEntries: compared.entries, reconciliationDifferences: compared.differenceCount }
}
