import { isRefusal, newId } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { StoredFile } from '../data/file.entity.js'
import { EvidenceLink, ItemEvidence } from '../data/item-history.entity.js'
import { Item } from '../data/item.entity.js'
import { lockedItem } from '../data/locks.js'
import { latestTerms } from '../data/queries.js'
import { ItemSubmitted } from '../domain/events.js'
import { checkEvidence, linkKey, type GivenEvidence } from '../domain/evidence.rules.js'
import { reviewUntil } from '../domain/item.rules.js'
import { remindersOf } from '../domain/reminder.rules.js'
import { DuplicateEvidence, EvidenceRefused } from '../domain/refusals.js'
import { itemMoved, recordItems } from './item-moves.js'
import { tellClient } from './tell-parties.js'

export interface SubmitItem {
  readonly itemId: string
  readonly evidence: readonly GivenEvidence[]
}

/** Only files the freelancer uploaded himself. */
const foreignFile = async (ctx: Ctx, evidence: readonly GivenEvidence[]): Promise<EvidenceRefused | null> => {
  const withFile = evidence.filter((piece) => piece.fileId)
  if (withFile.length === 0) return null
  const ownerId = accountIdOf(ctx.actor)!
  const mine = await ctx.db.findBy(StoredFile, { id: In(withFile.map((piece) => piece.fileId!)), ownerId })
  const strange = withFile.find((piece) => !mine.some((file) => file.id === piece.fileId))
  return strange ? new EvidenceRefused(strange.kind, 'not_your_file') : null
}

/** A link counts once for a freelancer, in all contracts; handing the same item in again may repeat it. */
const claimLinks = async (
  ctx: Ctx,
  item: Item,
  { freelancerId, evidence }: { freelancerId: string; evidence: readonly GivenEvidence[] },
) => {
  const urls = new Map(evidence.flatMap(({ url }) => (url ? [[linkKey(url), url] as const] : [])))
  for (const key of [...urls.keys()].sort()) {
    await ctx.db
      .createQueryBuilder()
      .insert()
      .into(EvidenceLink)
      .values({ freelancerId, linkKey: key, itemId: item.id })
      .orIgnore()
      .execute()
  }
  const held = await ctx.db.findBy(EvidenceLink, { freelancerId, linkKey: In([...urls.keys()]) })
  const taken = held.find((link) => link.itemId !== item.id)
  return taken ? new DuplicateEvidence(taken.itemId, urls.get(taken.linkKey)!) : null
}

const saveEvidence = (ctx: Ctx, item: Item, evidence: readonly GivenEvidence[]) =>
  ctx.db.insert(
    ItemEvidence,
    evidence.map(({ kind, url, text, fileId }) => ({
      id: newId(ctx.now.getTime()),
      itemId: item.id,
      kind,
      url: url ? url.trim() : null,
      text: text ? text.trim() : null,
      fileId: fileId || null,
      round: item.rounds,
      submittedAt: ctx.now,
    })),
  )

/** The freelancer hands an item in with what shows that it was done. */
export const submitItem = async (ctx: Ctx, { itemId, evidence }: SubmitItem) => {
  const hand = await lockedItem(ctx, itemId)
  const { contract, item, viewer } = hand
  const state = itemMoved(hand, 'submit')
  if (isRefusal(state)) return state
  const refused =
    checkEvidence(item.required, evidence) ??
    (await foreignFile(ctx, evidence)) ??
    (await claimLinks(ctx, item, { freelancerId: contract.freelancerId, evidence }))
  if (refused) return refused
  const { content } = await latestTerms(ctx, contract.id)
  const endsAt = reviewUntil(ctx.now, item.cadence, content)
  const remindAt = remindersOf({ startsAt: ctx.now, endsAt })[0]!.at
  const change = { state, rounds: item.rounds + 1, submittedAt: ctx.now, reviewUntil: endsAt, remindAt }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
  await saveEvidence(ctx, item, evidence)
  await recordItems(ctx, [item], { move: 'submit', viewer })
  ctx.emit(new ItemSubmitted(item.id))
  // one notice a day for a milestone, however many items are handed in
  const day = ctx.now.toISOString().slice(0, 10)
  await tellClient(ctx, contract, {
    kind: 'items_submitted',
    key: `${hand.milestone.id}.${day}`,
    act: 'review',
    facts: { milestone: hand.milestone.title },
  })
  return item
}
