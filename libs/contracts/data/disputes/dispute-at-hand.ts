import { NotFoundSignal } from '@rolecall/kernel'
import { isStaff, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import type { DisputeParty } from '../../domain/disputes/dispute.rules.js'
import { systemViewer, type Viewer, type Side } from '../../domain/rights.rules.js'
import type { Contract } from '../contract.entity.js'
import { Item } from '../item.entity.js'
import { lockedContractRow, viewerIn, type MilestoneAtHand } from '../locks.js'
import { Milestone } from '../milestone.entity.js'
import { Dispute, DisputeItem } from './dispute.entity.js'

export interface DisputeAtHand extends MilestoneAtHand {
  readonly dispute: Dispute
  readonly lines: readonly DisputeItem[]
  /** The items in question. */
  readonly items: Item[]
}

/** How this reader takes part; null for a moderator, who is no side. Strangers do not find the dispute. */
export const partIn = (ctx: Ctx, contract: Contract): Viewer | null => {
  const viewer = viewerIn(ctx.actor, contract)
  if (viewer) return viewer
  if (isStaff(ctx.actor, 'moderator')) return null
  throw new NotFoundSignal()
}
/** The part of a side as the moves of a dispute know it. */
export const disputePartyOf = ({ openedBy }: Pick<Dispute, 'openedBy'>, { party }: Viewer): DisputeParty =>
  party === 'system' ? 'system' : party === openedBy ? 'opener' : 'other'
export const sideOf = ({ party }: Viewer): Side => (party === 'freelancer' ? 'freelancer' : 'client')

const forUpdate = { mode: 'pessimistic_write' } as const
/** The rows of the contract, the milestone and the dispute, locked in this order, for whoever may act in it. */
export const lockedDispute = async (ctx: Ctx, disputeId: string): Promise<DisputeAtHand & { readonly reader: Viewer | null }> => {
  const known = await ctx.db.findOneBy(Dispute, { id: disputeId })
  if (!known) throw new NotFoundSignal()
  const contract = await lockedContractRow(ctx, known.contractId)
  const reader = partIn(ctx, contract)
  const milestone = await ctx.db.findOneOrFail(Milestone, { where: { id: known.milestoneId }, lock: forUpdate })
  const dispute = await ctx.db.findOneOrFail(Dispute, { where: { id: disputeId }, lock: forUpdate })
  const lines = await ctx.db.find(DisputeItem, { where: { disputeId }, order: { itemId: 'ASC' } })
  const items = await ctx.db.find(Item, { where: { id: In(lines.map((line) => line.itemId)) }, order: { dueAt: 'ASC', id: 'ASC' } })
  return { contract, milestone, dispute, lines, items, reader, viewer: reader ?? systemViewer }
}
