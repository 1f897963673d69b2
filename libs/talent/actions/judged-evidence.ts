import { catalogue } from '@rolecall/catalog'
import { accountsByIds, personOf } from '@rolecall/identity'
import { NotFoundSignal } from '@rolecall/kernel'
import { tell } from '@rolecall/notifications'
import { type Ctx, isStaff } from '@rolecall/platform'
import { SkillEvidence } from '../data/evidence.entity.js'
import { dutyTitle } from '../data/evidence-reads.js'
import { lockedFreelancer } from '../data/locks.js'

/** The moderator who acts; for anybody else there is nothing here. */
export const moderatorOf = (ctx: Ctx): string => {
  if (!isStaff(ctx.actor, 'moderator')) throw new NotFoundSignal()
  return personOf(ctx)
}

/** The piece, locked behind its person's profile: the order in which skills are rebuilt. */
export const lockedEvidence = async (ctx: Ctx, id: string): Promise<SkillEvidence> => {
  const seen = await ctx.db.findOneBy(SkillEvidence, { id })
  if (!seen) throw new NotFoundSignal()
  await lockedFreelancer(ctx, seen.freelancerId)
  return ctx.db.findOneOrFail(SkillEvidence, { where: { id }, lock: { mode: 'pessimistic_write' } })
}

export interface Judged {
  readonly row: SkillEvidence
  readonly kind: 'evidence_verified' | 'evidence_refused'
  readonly facts: Record<string, string | number>
}
/** Tells the person in his own language what became of the piece. */
export const tellAuthor = async (ctx: Ctx, { row, kind, facts }: Judged): Promise<void> => {
  const author = (await accountsByIds(ctx, [row.freelancerId])).get(row.freelancerId)!
  const duty = dutyTitle(await catalogue(ctx), { slug: row.dutySlug, lang: author.lang })
  await tell(ctx, { accountId: author.id, kind, facts: { duty, ...facts }, path: '/profile', key: `${kind}:${row.id}` })
}
