import { catalogue, dutyOf } from '@rolecall/catalog'
import { InvalidInput, linkKey, newId, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In, Not } from 'typeorm'
import { SkillEvidence } from '../data/evidence.entity.js'
import { type EvidenceRead, evidenceRead } from '../data/evidence-reads.js'
import { ownFreelancer } from '../data/locks.js'
import { SkillEvidenceSubmitted } from '../domain/events.js'
import { checkEvidence, evidenceLimits } from '../domain/evidence.rules.js'
import { type HandedInKind, handedInKinds } from '../domain/states.js'

export interface SubmitSkillEvidence {
  readonly dutySlug: string
  readonly kind: HandedInKind
  readonly url: string
  readonly note: string
}

/** Hands in a piece of work for one duty; a moderator grades it. */
export const submitSkillEvidence = async (
  ctx: Ctx,
  input: SubmitSkillEvidence,
): Promise<EvidenceRead | InvalidInput> => {
  const freelancer = await ownFreelancer(ctx)
  if (!freelancer) throw new NotFoundSignal()
  if (!dutyOf(await catalogue(ctx), input.dutySlug)) return new InvalidInput('dutySlug', 'unknown')
  const fault = checkEvidence(input)
  if (fault) return fault
  const { dutySlug, kind } = input
  const freelancerId = freelancer.accountId
  const url = input.url.trim()
  const waiting = await ctx.db.countBy(SkillEvidence, { freelancerId, state: 'submitted' })
  if (waiting >= evidenceLimits.waitingMax)
    return new InvalidInput('url', 'too_many', String(evidenceLimits.waitingMax))
  const known = await ctx.db.find(SkillEvidence, { select: { url: true }, where: { freelancerId, dutySlug, kind: In([...handedInKinds]), state: Not('refused') } })
  // the same page under another spelling is no second look at the skill
  if (known.some((piece) => linkKey(piece.url) === linkKey(url))) return new InvalidInput('url', 'duplicate')
  const unjudged = {
    state: 'submitted',
    value: null,
    reason: null,
    reviewedBy: null,
    reviewedAt: null,
    clientId: null,
    skillSlug: null,
    sourceId: null,
  } as const
  const row: SkillEvidence = {
    id: newId(ctx.now.getTime()),
    freelancerId,
    dutySlug,
    kind,
    url,
    note: input.note.trim(),
    submittedAt: ctx.now,
    ...unjudged,
  }
  await ctx.db.insert(SkillEvidence, row)
  ctx.emit(new SkillEvidenceSubmitted(row.id))
  return evidenceRead(ctx, row)
}
