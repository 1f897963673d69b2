import type { World } from '../support/world.js'

export type Objects = Record<string, { id: string; amount?: number; amount_total?: number; currency?: string; status?: string; metadata?: { operationId?: string } }[]>

interface OperationRow {
  id: string
  kind: string
  status: string
  amount: string
  currency: string
  stripe_object_id: string | null
}
const kinds = { session: 'fund', transfer: 'release', reversal: 'reversal', refund: 'refund', payout: 'payout' } as const

/** Ids travel with a prefix to the provider (DECISIONS 19). */
const bare = (publicId: string | undefined): string => (publicId ?? '').replace(/^[a-z]+_/, '')

/** One to one: every effect at the provider is one operation of ours with its amount, and back. */
export const pairs = async (world: World, objects: Objects): Promise<string[]> => {
  const wrong: string[] = []
  const operations: OperationRow[] = await world.database.query('SELECT id, kind, status, amount, currency, stripe_object_id FROM payments_audit.operations')
  for (const [object, kind] of Object.entries(kinds)) {
    const ours = new Map(operations.filter((row) => row.kind === kind && row.stripe_object_id).map((row) => [row.stripe_object_id!, row]))
    // `pyr_` is a reversal seen from the account it came from.
    const theirs = (objects[object] ?? []).filter(({ id }) => !id.startsWith('pyr_'))
    for (const { id, amount, amount_total, currency, metadata } of theirs) {
      const row = ours.get(id)
      const minor = amount ?? amount_total
      if (!row) wrong.push(`${object} ${id} (${minor} ${currency}, of ${metadata?.operationId}) is not in our operations`)
      else if (row.status !== 'confirmed') wrong.push(`${object} ${id}: operation ${row.id} is ${row.status}`)
      else if (BigInt(row.amount) !== BigInt(minor!) || row.currency.trim() !== currency!.toUpperCase()) wrong.push(`${object} ${id}: ${minor} ${currency}, our ${row.amount} ${row.currency}`)
    }
    const named = theirs.map(({ metadata }) => bare(metadata?.operationId))
    const doubled = named.filter((id, index) => id !== '' && named.indexOf(id) !== index)
    wrong.push(...doubled.map((id) => `operation ${id} has more than one ${object}`))
    const there = new Set(theirs.map(({ id }) => id))
    wrong.push(...[...ours.values()].filter((row) => !there.has(row.stripe_object_id!)).map((row) => `operation ${row.id}: the provider has no ${object} ${row.stripe_object_id}`))
    const empty = operations.filter((row) => row.kind === kind && row.status === 'confirmed' && !row.stripe_object_id && row.amount !== '0')
    wrong.push(...empty.map((row) => `operation ${row.id} (${kind}) is confirmed without an object`))
  }
  return [...wrong, ...(await charges(world, objects))]
}

/** Payments that connected accounts received are the transfers seen from the other side; they are not ours. */
const charges = async (world: World, objects: Objects): Promise<string[]> => {
  const booked: { source_id: string }[] = await world.database.query(`SELECT DISTINCT source_id FROM payments_audit.postings WHERE source_type = 'charge'`)
  const ours = new Set(booked.map((row) => row.source_id))
  const theirs = (objects['charge'] ?? []).filter(({ id, status }) => id.startsWith('ch_') && status === 'succeeded').map(({ id }) => id)
  return [
    ...theirs.filter((id) => !ours.has(id)).map((id) => `charge ${id} is not in our books`),
    ...[...ours].filter((id) => !theirs.includes(id)).map((id) => `our books know a charge ${id} that the provider does not`),
  ]
}
