import { isRefusal, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { EvidenceLink, ItemEvidence } from '../data/item-history.entity.js'
import { Item } from '../data/item.entity.js'
import { lockedItem } from '../data/locks.js'
import { workTerms } from '../data/queries.js'
import { ItemSubmitted } from '../domain/events.js'
import type { EvidenceCheck } from '../domain/evidence/check.js'
import type { Examined } from '../domain/evidence/examine.js'
import { notLooked, type SeenPages } from '../domain/evidence/page.rules.js'
import { linkKey, type GivenEvidence } from '../domain/evidence.rules.js'
import { reviewUntil } from '../domain/item.rules.js'
import { slaCheck } from '../domain/items/sla.rules.js'
import { firstReminder } from '../domain/reminder.rules.js'
import { DuplicateEvidence } from '../domain/refusals.js'
import { examineEvidence, type FileTexts } from './examine-evidence.js'
import { slaOfItem } from './items/sla-of-item.js'
import { itemMoved, recordItems, type ItemMoving } from './item-moves.js'
import { keepResults } from './keep-results.js'
import { stillAwaits } from './links/still-awaits.js'
import { tellClient } from './tell-parties.js'

export interface SubmitItem {
  readonly itemId: string
  readonly evidence: readonly GivenEvidence[]
  /** Texts of uploaded files that have a format to be checked, read before the transaction. */
  readonly contents?: FileTexts
  /** What was seen behind links, looked at before the transaction. */
  readonly pageAt?: SeenPages
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

const saveEvidence = async (ctx: Ctx, item: Item, { evidence, examined }: { evidence: readonly GivenEvidence[]; examined: readonly Examined[] }) => {
  const ids = evidence.map(() => newId(ctx.now.getTime()))
  await ctx.db.insert(
    ItemEvidence,
    evidence.map(({ kind, url, text, fileId }, index) => ({
      id: ids[index]!,
      itemId: item.id,
      kind,
      url: url ? url.trim() : null,
      text: text ? text.trim() : null,
      fileId: fileId || null,
      round: item.rounds,
      submittedAt: ctx.now,
    })),
  )
  await keepResults(ctx, { contractId: item.contractId, itemId: item.id, ids, examined })
}

/** A figure of the whole item stands beside its first piece. */
const withCheck = ([first, ...others]: readonly Examined[], check: EvidenceCheck): Examined[] =>
  first ? [{ ...first, checks: [...first.checks, check] }, ...others] : []

/** Hands in an item that is locked, whatever else is handed in with it. */
export const handItemIn = async (ctx: Ctx, given: ItemMoving & Omit<SubmitItem, 'itemId'>) => {
  const { contract, item, viewer, evidence, contents = {}, pageAt = notLooked } = given
  const state = itemMoved(given, 'submit')
  if (isRefusal(state)) return state
  const awaits = await stillAwaits(ctx, item)
  if (awaits) return awaits
  const terms = await workTerms(ctx, contract.id)
  const examined = await examineEvidence(ctx, { ...given, terms, evidence, contents, pageAt })
  if (isRefusal(examined)) return examined
  const facts = await slaOfItem(ctx, { item, terms })
  const taken = await claimLinks(ctx, item, { freelancerId: contract.freelancerId, evidence })
  if (taken) return taken
  const endsAt = reviewUntil(ctx.now, item.cadence, terms)
  const remindAt = firstReminder({ startsAt: ctx.now, endsAt })
  const change = { state, rounds: item.rounds + 1, submittedAt: ctx.now, reviewUntil: endsAt, remindAt }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
  await saveEvidence(ctx, item, { evidence, examined: facts ? withCheck(examined, slaCheck(facts)) : examined })
  await recordItems(ctx, [item], { move: 'submit', viewer })
  ctx.emit(new ItemSubmitted(item.id))
  return item
}

/** One notice a day for a milestone, however many items are handed in. */
export const tellHandedIn = (ctx: Ctx, { contract, milestone }: Pick<ItemMoving, 'contract' | 'milestone'>): Promise<void> =>
  tellClient(ctx, contract, {
    kind: 'items_submitted',
    key: `${milestone.id}.${ctx.now.toISOString().slice(0, 10)}`,
    act: 'review',
    facts: { milestone: milestone.title },
  })

/** The freelancer hands an item in with what shows that it was done. */
export const submitItem = async (ctx: Ctx, { itemId, ...given }: SubmitItem) => {
  const hand = await lockedItem(ctx, itemId)
  const item = await handItemIn(ctx, { ...hand, ...given })
  if (!isRefusal(item)) await tellHandedIn(ctx, hand)
  return item
}
