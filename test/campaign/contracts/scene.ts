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
/** A contract as it stands this morning; whoever acts on it has read it before. */
export interface Scene {
  readonly floor: Floor
  readonly pact: Pact
  readonly dice: Dice
  readonly now: Date
  readonly contract: Contract
  readonly milestones: readonly MilestoneScene[]
}

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** Every contract that has not ended, in four statements. */
export const morning = async (floor: Floor, pacts: readonly Pact[]): Promise<Scene[]> => {
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
  const pactOf = new Map(pacts.map((pact) => [pact.contractId, pact]))
  return contracts.map((contract) => {
    const pact = pactOf.get(contract.id)!
    const parts = (milestones.get(contract.id) ?? []).map((row) => ({ row, items: items.get(row.id) ?? [], hold: holds.get(row.id) ?? null }))
    return { floor, pact, dice: pact.dice, now, contract, milestones: parts }
  })
}
