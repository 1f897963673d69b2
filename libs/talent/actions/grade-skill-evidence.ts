import { isRefusal, type MoveRefused, NotAllowed, type InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { SkillEvidence } from '../data/evidence.entity.js'
import { type EvidenceRead, evidenceRead } from '../data/evidence-reads.js'
import { SkillEvidenceGraded } from '../domain/events.js'
import { checkGrade, evidenceMoves } from '../domain/evidence.rules.js'
import { lockedEvidence, moderatorOf, tellAuthor } from './judged-evidence.js'
import { rebuildSkill } from './rebuild-skill.js'

export interface GradeSkillEvidence {
  readonly id: string
  readonly grade: number
}

/** A moderator verifies a piece with a grade; the person's skills are derived anew in the same transaction. */
export const gradeSkillEvidence = async (
  ctx: Ctx,
  { id, grade }: GradeSkillEvidence,
): Promise<EvidenceRead | InvalidInput | NotAllowed | MoveRefused> => {
  const moderatorId = moderatorOf(ctx)
  const row = await lockedEvidence(ctx, id)
  if (row.freelancerId === moderatorId) return new NotAllowed()
  const fault = checkGrade(grade)
  if (fault) return fault
  const state = evidenceMoves.to('verify', row.state, 'moderator')
  if (isRefusal(state)) return state
  const judged = { state, value: grade, reviewedBy: moderatorId, reviewedAt: ctx.now }
  await ctx.db.update(SkillEvidence, { id }, judged)
  await rebuildSkill(ctx, { freelancerId: row.freelancerId })
  await tellAuthor(ctx, { row, kind: 'evidence_verified', facts: { percent: Math.round(grade * 100) } })
  ctx.emit(new SkillEvidenceGraded(id))
  return evidenceRead(ctx, { ...row, ...judged })
}
