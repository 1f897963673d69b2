import { isRefusal, type MoveRefused, NotAllowed, type InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { SkillEvidence } from '../data/evidence.entity.js'
import { type EvidenceRead, evidenceRead } from '../data/evidence-reads.js'
import { SkillEvidenceGraded } from '../domain/events.js'
import { checkReason, evidenceMoves } from '../domain/evidence.rules.js'
import { lockedEvidence, moderatorOf, tellAuthor } from './judged-evidence.js'

export interface RefuseSkillEvidence {
  readonly id: string
  readonly reason: string
}

/** A moderator refuses a piece and says why; it never counts, and a better one may be handed in. */
export const refuseSkillEvidence = async (
  ctx: Ctx,
  input: RefuseSkillEvidence,
): Promise<EvidenceRead | InvalidInput | NotAllowed | MoveRefused> => {
  const moderatorId = moderatorOf(ctx)
  const row = await lockedEvidence(ctx, input.id)
  if (row.freelancerId === moderatorId) return new NotAllowed()
  const fault = checkReason(input.reason)
  if (fault) return fault
  const state = evidenceMoves.to('refuse', row.state, 'moderator')
  if (isRefusal(state)) return state
  const reason = input.reason.trim()
  const judged = { state, reason, reviewedBy: moderatorId, reviewedAt: ctx.now }
  await ctx.db.update(SkillEvidence, { id: row.id }, judged)
  await tellAuthor(ctx, { row, kind: 'evidence_refused', facts: { reason } })
  ctx.emit(new SkillEvidenceGraded(row.id))
  return evidenceRead(ctx, { ...row, ...judged })
}
