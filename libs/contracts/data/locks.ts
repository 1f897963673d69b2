import { NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, rightIn, type Actor, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { systemViewer, type Viewer } from '../domain/rights.rules.js'
import { Contract } from './contract.entity.js'
import { Item } from './item.entity.js'
import { Milestone } from './milestone.entity.js'

type Sides = Pick<Contract, 'businessId' | 'freelancerId'>
/** The asker's part in a contract, or null for strangers. Its freelancer stays that, also as a member: nobody approves his own work. */
export const viewerIn = (actor: Actor, contract: Sides): Viewer | null => {
  if (actor.kind === 'system') return systemViewer
  if (accountIdOf(actor) === contract.freelancerId) return { party: 'freelancer', right: null }
  const right = rightIn(actor, contract.businessId)
  return right === null ? null : { party: 'client', right }
}
/** The same; strangers do not find the contract. */
export const viewerOf = (actor: Actor, contract: Sides): Viewer => {
  const viewer = viewerIn(actor, contract)
  if (!viewer) throw new NotFoundSignal()
  return viewer
}

const forUpdate = { mode: 'pessimistic_write' } as const
/** Rows that point to the contract may still be written by who holds one of its milestones. */
const forContractUpdate = { mode: 'for_no_key_update' } as const
export interface ContractAtHand {
  readonly contract: Contract
  readonly viewer: Viewer
}
export interface MilestoneAtHand extends ContractAtHand {
  readonly milestone: Milestone
}
export interface ItemsAtHand extends MilestoneAtHand {
  readonly items: Item[]
}

/** The contract's row, held until the end of the transaction, for whoever may see it. */
export const lockedContractRow = async (ctx: Ctx, contractId: string): Promise<Contract> => {
  const contract = await ctx.db.findOne(Contract, { where: { id: contractId }, lock: forContractUpdate })
  if (!contract) throw new NotFoundSignal()
  return contract
}
/** The same for one of its parties. */
export const lockedContract = async (ctx: Ctx, contractId: string): Promise<ContractAtHand> => {
  const contract = await lockedContractRow(ctx, contractId)
  return { contract, viewer: viewerOf(ctx.actor, contract) }
}

/** Moves of a milestone and of its items wait for each other on the milestone's row. */
export const lockedMilestone = async (ctx: Ctx, milestoneId: string): Promise<MilestoneAtHand> => {
  const milestone = await ctx.db.findOne(Milestone, { where: { id: milestoneId }, lock: forUpdate })
  if (!milestone) throw new NotFoundSignal()
  const contract = await ctx.db.findOneByOrFail(Contract, { id: milestone.contractId })
  return { contract, milestone, viewer: viewerOf(ctx.actor, contract) }
}

/** Contract before milestone: for moves that touch both rows. */
export const lockedWithContract = async (ctx: Ctx, milestoneId: string): Promise<MilestoneAtHand> => {
  const known = await ctx.db.findOneBy(Milestone, { id: milestoneId })
  if (!known) throw new NotFoundSignal()
  const { contract, viewer } = await lockedContract(ctx, known.contractId)
  const milestone = await ctx.db.findOneOrFail(Milestone, { where: { id: milestoneId }, lock: forUpdate })
  return { contract, milestone, viewer }
}

/** Items with their milestones, which are locked in the order of their ids. Every id must be there and yours. */
export const lockedItems = async (ctx: Ctx, itemIds: readonly string[]): Promise<ItemsAtHand[]> => {
  const wanted = [...new Set(itemIds)]
  const known = await ctx.db.find(Item, { select: { id: true, milestoneId: true }, where: { id: In(wanted) } })
  if (known.length !== wanted.length || wanted.length === 0) throw new NotFoundSignal()
  const milestoneIds = [...new Set(known.map((item) => item.milestoneId))].sort()
  const groups: ItemsAtHand[] = []
  for (const milestoneId of milestoneIds) {
    const ids = known.filter((item) => item.milestoneId === milestoneId).map((item) => item.id)
    const hand = await lockedMilestone(ctx, milestoneId)
    groups.push({
      ...hand,
      items: await ctx.db.find(Item, { where: { id: In(ids) }, order: { dueAt: 'ASC', id: 'ASC' } }),
    })
  }
  return groups
}
export const lockedItem = async (ctx: Ctx, itemId: string): Promise<MilestoneAtHand & { item: Item }> => {
  const [group] = await lockedItems(ctx, [itemId])
  return { ...group!, item: group!.items[0]! }
}
