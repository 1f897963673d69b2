import { Contract, Item, Milestone } from '@rolecall/contracts'
import { In, IsNull } from 'typeorm'
import type { Dice } from '../dice.js'
import type { Floor, Pact } from './market.js'

export interface HoldRow {
  readonly state: string
  readonly frozen: boolean
}
export interface MilestoneScene {
  readonly row: Milestone
  readonly items: readonly Item[]
  readonly hold: HoldRow | null
}
export interface DisputeRow {
  readonly id: string
  readonly contractId: string
  readonly state: string
  readonly openedBy: 'client' | 'freelancer'
  readonly shares: readonly { readonly itemId: string; readonly shareMinor: string }[]
  /** The standing offer and who made it. */
  readonly offerId: string | null
  readonly offeredBy: string | null
}
/** What is open beside the work. */
export interface Beside {
  readonly disputes: readonly DisputeRow[]
  readonly amendments: readonly { readonly contractId: string; readonly hash: string; readonly proposedBy: string }[]
  readonly dueChanges: readonly { readonly contractId: string; readonly itemId: string; readonly party: string }[]
  readonly access: readonly { readonly contractId: string; readonly id: string }[]
  readonly forceMajeures: readonly { readonly contractId: string }[]
}
/** A contract as it stands this morning; whoever acts on it has read it before. */
export interface Scene {
  readonly floor: Floor
  readonly pact: Pact
  readonly dice: Dice
  readonly now: Date
  /** Of the run, from 0. */
  readonly day: number
  readonly contract: Contract
  readonly milestones: readonly MilestoneScene[]
  readonly beside: Beside
}

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

const openDisputes = `SELECT d.id, d.contract_id AS "contractId", d.state, d.opened_by AS "openedBy", o.id AS "offerId", o.voice AS "offeredBy",
    (SELECT json_agg(json_build_object('itemId', i.item_id, 'shareMinor', i.share_minor::text) ORDER BY i.item_id) FROM contracts.dispute_items i WHERE i.dispute_id = d.id) AS shares
  FROM contracts.disputes d LEFT JOIN LATERAL (SELECT id, voice FROM contracts.dispute_events e WHERE e.dispute_id = d.id AND e.kind = 'offer' ORDER BY e.at DESC, e.id DESC LIMIT 1) o ON true
  WHERE d.ended_at IS NULL`
const besides: Record<keyof Beside, string> = {
  disputes: openDisputes,
  amendments: `SELECT contract_id AS "contractId", hash, proposed_by AS "proposedBy" FROM contracts.amendments WHERE state = 'proposed'`,
  dueChanges: `SELECT i.contract_id AS "contractId", c.item_id AS "itemId", c.party FROM contracts.due_changes c JOIN contracts.items i ON i.id = c.item_id WHERE c.state = 'open'`,
  access: `SELECT contract_id AS "contractId", id FROM contracts.access_rows WHERE revoked_at IS NULL`,
  forceMajeures: `SELECT contract_id AS "contractId" FROM contracts.force_majeures WHERE state = 'open'`,
}
type Rows = { readonly contractId: string }
const readBeside = async ({ world }: Floor): Promise<(contractId: string) => Beside> => {
  const read = new Map<string, Map<string, Rows[]>>()
  for (const [name, sql] of Object.entries(besides)) read.set(name, groupBy((await world.database.query(sql)) as Rows[], (row) => row.contractId))
  return (contractId) => Object.fromEntries([...read].map(([name, rows]) => [name, rows.get(contractId) ?? []])) as unknown as Beside
}

/** Every contract that has not ended, in a handful of statements. */
export const morning = async (floor: Floor, pacts: readonly Pact[], day: number): Promise<Scene[]> => {
  const { world } = floor
  const { manager } = world.database
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  const contracts = await manager.find(Contract, { where: { id: In(pacts.map((pact) => pact.contractId)), endedAt: IsNull() } })
  const ids = contracts.map((contract) => contract.id)
  if (ids.length === 0) return []
  const milestones = groupBy(await manager.find(Milestone, { where: { contractId: In(ids) }, order: { ordinal: 'ASC' } }), (row) => row.contractId)
  const items = groupBy(await manager.find(Item, { where: { contractId: In(ids) }, order: { dueAt: 'ASC', id: 'ASC' } }), (row) => row.milestoneId)
  const rows: (HoldRow & { milestone_id: string })[] = await manager.query('SELECT milestone_id, state, frozen FROM payments.holds WHERE contract_id = ANY($1::uuid[])', [ids])
  const holds = new Map(rows.map((row) => [row.milestone_id, row]))
  const besideOf = await readBeside(floor)
  const pactOf = new Map(pacts.map((pact) => [pact.contractId, pact]))
  return contracts.map((contract) => {
    const pact = pactOf.get(contract.id)!
    const parts = (milestones.get(contract.id) ?? []).map((row) => ({ row, items: items.get(row.id) ?? [], hold: holds.get(row.id) ?? null }))
    return { floor, pact, dice: pact.dice, now, day, contract, milestones: parts, beside: besideOf(contract.id) }
  })
}
