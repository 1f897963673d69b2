import { holdsOf, type HoldFacts } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { isAccepted } from '../domain/item.rules.js'
import { StoredFile } from './file.entity.js'
import { ItemEvent, ItemEvidence } from './item-history.entity.js'
import { Item } from './item.entity.js'
import { Milestone } from './milestone.entity.js'
import { termsOfPeriod } from './periods/service-queries.js'
import { Signature, type Terms } from './terms.entity.js'

/** An accepted item with what was handed in for it the last time, and who accepted it. */
export interface PackItem {
  readonly item: Item
  readonly evidence: readonly (ItemEvidence & { readonly file: StoredFile | null })[]
  /** `system` is silence, after its reminders. */
  readonly acceptedBy: ItemEvent['party'] | null
}
/** What was agreed and delivered for the money of one milestone. */
export interface PackFacts {
  readonly terms: Terms
  readonly signatures: readonly Signature[]
  readonly milestone: Milestone
  readonly hold: HoldFacts
  readonly accepted: readonly PackItem[]
  readonly items: number
}

/** For operators who answer a chargeback: the caller says who may see it. */
export const packFacts = async (ctx: Ctx, milestoneId: string): Promise<PackFacts | null> => {
  const milestone = await ctx.db.findOneBy(Milestone, { id: milestoneId })
  const hold = (await holdsOf(ctx, [milestoneId])).get(milestoneId)
  if (!milestone || !hold) return null
  const terms = await termsOfPeriod(ctx, milestone)
  const signatures = await ctx.db.findBy(Signature, { termsId: terms.id })
  const items = await ctx.db.find(Item, { where: { milestoneId }, order: { dueAt: 'ASC', id: 'ASC' } })
  const accepted = items.filter((item) => isAccepted(item.state))
  const of = { itemId: In(accepted.map((item) => item.id)) }
  const pieces = await ctx.db.find(ItemEvidence, { where: of, order: { submittedAt: 'ASC', id: 'ASC' } })
  const events = await ctx.db.find(ItemEvent, { where: { ...of, move: In(['accept', 'settle'] as const) }, order: { at: 'ASC' } })
  const files = new Map((await ctx.db.findBy(StoredFile, { id: In(pieces.flatMap(({ fileId }) => fileId ?? [])) })).map((file) => [file.id, file]))
  return {
    terms, signatures, milestone, hold, items: items.length,
    accepted: accepted.map((item) => ({
      item,
      evidence: pieces.filter((piece) => piece.itemId === item.id && piece.round === item.rounds).map((piece) => ({ ...piece, file: piece.fileId ? (files.get(piece.fileId) ?? null) : null })),
      acceptedBy: events.findLast((event) => event.itemId === item.id)?.party ?? null,
    })),
  }
}
