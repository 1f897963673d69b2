import { catalogue } from '@rolecall/catalog'
import { NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, isStaff } from '@rolecall/platform'
import type { SkillEvidenceKind, SkillEvidenceState } from '../domain/states.js'
import { SkillEvidence } from './evidence.entity.js'
import { dutyTitle } from './evidence-reads.js'

/** Another piece of the same person, beside the one that waits. */
export interface BesideRead {
  readonly id: string
  readonly dutySlug: string
  readonly dutyTitle: string
  readonly sameDuty: boolean
  readonly kind: SkillEvidenceKind
  readonly state: SkillEvidenceState
  readonly value: number | null
  readonly url: string | null
  readonly reason: string | null
  readonly submittedAt: Date
}
const SHOWN = 30

/** Other evidence of the person whose piece waits: the same duty first, then the newest. For moderators. */
export const evidenceBeside = async (ctx: Ctx, { id }: { id: string }): Promise<BesideRead[]> => {
  const piece = isStaff(ctx.actor, 'moderator') ? await ctx.db.findOneBy(SkillEvidence, { id }) : null
  if (!piece) throw new NotFoundSignal()
  const current = await catalogue(ctx)
  const rows = await ctx.db
    .createQueryBuilder(SkillEvidence, 'e')
    .where('e.freelancerId = :freelancerId AND e.id <> :id', { freelancerId: piece.freelancerId, id })
    .orderBy('CASE WHEN e.dutySlug = :dutySlug THEN 0 ELSE 1 END')
    .setParameter('dutySlug', piece.dutySlug)
    .addOrderBy('e.submittedAt', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .limit(SHOWN)
    .getMany()
  return rows.map((row) => ({
    id: row.id,
    dutySlug: row.dutySlug,
    dutyTitle: dutyTitle(current, { slug: row.dutySlug, lang: ctx.lang }),
    sameDuty: row.dutySlug === piece.dutySlug,
    kind: row.kind,
    state: row.state,
    value: row.value,
    url: row.url === '' ? null : row.url,
    reason: row.reason,
    submittedAt: row.submittedAt,
  }))
}
