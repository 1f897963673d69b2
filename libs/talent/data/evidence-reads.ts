import { type Catalogue, catalogue, dutyOf } from '@rolecall/catalog'
import { later } from '@rolecall/kernel'
import { type Connection, type Ctx, pageOf, toConnection } from '@rolecall/platform'
import { EVIDENCE_REVIEW_MS } from '../domain/evidence.rules.js'
import type { HandedInKind, SkillEvidenceState } from '../domain/states.js'
import { SkillEvidence } from './evidence.entity.js'
import { type FreelancerCard, freelancerCards } from './supply.js'

/** A piece of evidence as people see it. */
export interface EvidenceRead {
  readonly id: string
  readonly dutySlug: string
  readonly dutyTitle: string
  readonly kind: HandedInKind
  readonly state: SkillEvidenceState
  readonly url: string
  readonly note: string
  readonly grade: number | null
  readonly reason: string | null
  readonly submittedAt: Date
  readonly reviewedAt: Date | null
  /** When it has waited too long; null once judged. */
  readonly reviewDueAt: Date | null
  readonly freelancer: FreelancerCard
}

export const dutyTitle = (current: Catalogue, { slug, lang }: { slug: string; lang: Ctx['lang'] }): string =>
  dutyOf(current, slug)?.title[lang] ?? slug

/** Turns rows of handed-in pieces into what people see. */
export const toEvidenceReads = (
  rows: readonly SkillEvidence[],
  { current, lang, cards }: { current: Catalogue; lang: Ctx['lang']; cards: Map<string, FreelancerCard> },
): EvidenceRead[] =>
  rows.map((row) => ({
    id: row.id,
    dutySlug: row.dutySlug,
    dutyTitle: dutyTitle(current, { slug: row.dutySlug, lang }),
    kind: row.kind as HandedInKind,
    state: row.state,
    url: row.url,
    note: row.note,
    grade: row.value,
    reason: row.reason,
    submittedAt: row.submittedAt,
    reviewedAt: row.reviewedAt,
    reviewDueAt: row.state === 'submitted' ? later(row.submittedAt, EVIDENCE_REVIEW_MS) : null,
    freelancer: cards.get(row.freelancerId)!,
  }))

/** One piece after a move, as its author and the moderator see it. */
export const evidenceRead = async (ctx: Ctx, row: SkillEvidence): Promise<EvidenceRead> => {
  const cards = await freelancerCards(ctx, [row.freelancerId])
  return toEvidenceReads([row], { current: await catalogue(ctx), lang: ctx.lang, cards })[0]!
}

/** Pieces that wait for a moderator, the oldest first. */
export const evidenceQueue = async (
  ctx: Ctx,
  args: { first: number; after?: string | null },
): Promise<Connection<EvidenceRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'evidenceQueue' })
  const query = ctx.db
    .createQueryBuilder(SkillEvidence, 'e')
    .where("e.state = 'submitted'")
    .orderBy('e.submittedAt', 'ASC')
    .addOrderBy('e.id', 'ASC')
    .limit(page.take)
  if (page.after)
    query.andWhere('(e.submittedAt, e.id) > (CAST(:at AS timestamptz), CAST(:id AS uuid))', {
      at: page.after[0],
      id: page.after[1],
    })
  const rows = await query.getMany()
  const cards = await freelancerCards(
    ctx,
    rows.map((row) => row.freelancerId),
  )
  const items = toEvidenceReads(rows, { current: await catalogue(ctx), lang: ctx.lang, cards })
  return toConnection(ctx.config, page, { items, sortValues: (item) => [item.submittedAt.toISOString(), item.id] })
}
