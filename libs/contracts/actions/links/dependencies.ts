import { InvalidInput, isRefusal, MoveRefused, newId, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { Contract } from '../../data/contract.entity.js'
import { Item } from '../../data/item.entity.js'
import { ItemDependency } from '../../data/links/link.entity.js'
import { takesAmendments } from '../../domain/contract.rules.js'
import { closesCycle, type Dependency, type WorkRef } from '../../domain/links/cycle.rules.js'
import { canBeHeld } from '../../domain/links/dates.rules.js'
import { DependencyCycle } from '../../domain/links/refusals.js'
import { itemMoves } from '../../domain/item.rules.js'
import { itemPath, tellFreelancer } from '../tell-parties.js'
import { lockedPair, writeLink } from './link-contracts.js'
import { refreshAwaiting } from './refresh-awaiting.js'

export interface AddDependency {
  /** What waits. */
  readonly of: GivenRef
  /** What it waits for. */
  readonly after: GivenRef
}
export interface GivenRef {
  readonly contractId: string
  readonly dutySlug: string
  readonly itemId?: string | null
}
/** Of one contract. */
const DEPENDENCIES_MAX = 50

const workOf = async (ctx: Ctx, field: string, { contractId, dutySlug, itemId = null }: GivenRef): Promise<Item[] | InvalidInput> => {
  const items = await ctx.db.find(Item, { where: { contractId, dutySlug, ...(itemId ? { id: itemId } : {}) }, order: { dueAt: 'ASC', id: 'ASC' } })
  return items.length > 0 ? items : new InvalidInput(field, 'unknown')
}
/** All dependencies between contracts of the business; nobody else adds one in the meantime. */
const knownOf = async (ctx: Ctx, businessId: string): Promise<Dependency[]> => {
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('contracts.dependencies ' || $1::text, 0))`, [businessId])
  const rows = await ctx.db.createQueryBuilder(ItemDependency, 'd').innerJoin(Contract, 'c', 'c.id = d.contractId').where('c.businessId = :businessId AND d.removedAt IS NULL', { businessId }).getMany()
  return rows.map((row) => ({
    of: { contractId: row.contractId, dutySlug: row.dutySlug, itemId: row.itemId },
    after: { contractId: row.afterContractId, dutySlug: row.afterDutySlug, itemId: row.afterItemId },
  }))
}
const same = (a: WorkRef, b: WorkRef): boolean => a.contractId === b.contractId && a.dutySlug === b.dutySlug && a.itemId === b.itemId
const checkAdded = (known: readonly Dependency[], added: Dependency): InvalidInput | DependencyCycle | null => {
  if (known.some(({ of, after }) => same(of, added.of) && same(after, added.after))) return new InvalidInput('after', 'duplicate')
  if (known.filter(({ of }) => of.contractId === added.of.contractId).length >= DEPENDENCIES_MAX) return new InvalidInput('of', 'too_many', String(DEPENDENCIES_MAX))
  return closesCycle(known, added) ? new DependencyCycle() : null
}
const refOf = ({ contractId, dutySlug, itemId = null }: GivenRef): WorkRef => ({ contractId, dutySlug, itemId })

/** Work of one contract opens when work of another is accepted; both contracts are of the asker's business. */
export const addDependency = async (ctx: Ctx, { of, after }: AddDependency) => {
  const pair = await lockedPair(ctx, { contractId: of.contractId, otherId: after.contractId })
  if (isRefusal(pair)) return pair.code === 'INVALID_INPUT' ? new InvalidInput('after', 'duplicate') : pair
  const over = [pair.one, pair.other].find(({ state }) => !takesAmendments(state))
  if (over) return new MoveRefused('addDependency', over.state)
  const [waiting, awaited] = [await workOf(ctx, 'of', of), await workOf(ctx, 'after', after)]
  if (isRefusal(waiting)) return waiting
  if (isRefusal(awaited)) return awaited
  const open = waiting.find(({ state, dueAt }) => itemMoves.moves.miss.from.includes(state) && canBeHeld(dueAt, ctx.now))
  if (!open) return new MoveRefused('addDependency', waiting[0]!.state)
  const added = { of: refOf(of), after: refOf(after) }
  const refused = checkAdded(await knownOf(ctx, pair.one.businessId), added)
  if (refused) return refused
  await writeLink(ctx, { contractId: of.contractId, otherId: after.contractId })
  const id = newId(ctx.now.getTime())
  await ctx.db.insert(ItemDependency, {
    id, contractId: of.contractId, dutySlug: of.dutySlug, itemId: added.of.itemId, afterContractId: after.contractId, afterDutySlug: after.dutySlug,
    afterItemId: added.after.itemId, addedBy: accountIdOf(ctx.actor)!, addedAt: ctx.now, removedAt: null,
  })
  await refreshAwaiting(ctx, { contractId: of.contractId })
  await tellFreelancer(ctx, pair.one, { kind: 'dependency_added', key: id, path: itemPath(open), facts: { item: open.title, after: awaited[0]!.title } })
  return { contractId: of.contractId }
}

/** Work does not wait for that other work any more. */
export const removeDependency = async (ctx: Ctx, { dependencyId }: { dependencyId: string }) => {
  const known = await ctx.db.findOneBy(ItemDependency, { id: dependencyId, removedAt: IsNull() })
  if (!known) throw new NotFoundSignal()
  const pair = await lockedPair(ctx, { contractId: known.contractId, otherId: known.afterContractId })
  if (isRefusal(pair)) return pair
  await ctx.db.update(ItemDependency, { id: dependencyId }, { removedAt: ctx.now })
  await refreshAwaiting(ctx, { contractId: known.contractId })
  return { contractId: known.contractId }
}
