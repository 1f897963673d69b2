import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import {
  type SkillEvidenceKind,
  type SkillEvidenceState,
  skillEvidenceKinds,
  skillEvidenceStates,
} from '../domain/states.js'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/**
 * One piece of evidence for one duty. Append only: a trigger lets it be judged once and keeps the rest.
 * A deliverable or review has a client and a source in place of a link and is verified from the start; a quiz has a
 * skill and its sitting as the source.
 */
@Entity({ schema: 'talent', name: 'skill_evidence' })
@Check('skill_evidence_kind_known', `kind in (${oneOf(skillEvidenceKinds)})`)
@Check('skill_evidence_state_known', `state in (${oneOf(skillEvidenceStates)})`)
@Check('skill_evidence_value_bounds', 'value between 0 and 1')
@Check('skill_evidence_verified_has_value', `(state = 'verified') = (value is not null)`)
@Check('skill_evidence_refused_has_reason', `(state = 'refused') = (reason is not null)`)
@Check('skill_evidence_judged_has_time', `(state = 'submitted') = (reviewed_at is null)`)
@Check('skill_evidence_own_has_source', `(kind in ('deliverable', 'quiz', 'review')) = (source_id is not null)`)
@Check('skill_evidence_quiz_has_skill', `(kind = 'quiz') = (skill_slug is not null)`)
@Unique('skill_evidence_source_once', ['sourceId', 'dutySlug'])
@Index('skill_evidence_by_freelancer', ['freelancerId', 'dutySlug'])
@Index('skill_evidence_waiting', ['submittedAt', 'id'], { where: "state = 'submitted'" })
export class SkillEvidence {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'skill_evidence_freelancer' })
  freelancerId: string
  @Column('text')
  dutySlug: string
  @Column('text')
  kind: SkillEvidenceKind
  @Column('text')
  state: SkillEvidenceState
  @Column('text')
  url: string
  @Column('text')
  note: string
  /** The grade, 1 and 0 for work accepted and sent back, the score of a mini-test, or the stars of a review out of 5. */
  @Column({ type: 'double precision', nullable: true })
  value: number | null
  @Column({ type: 'text', nullable: true })
  reason: string | null
  @Column({ type: 'uuid', nullable: true })
  reviewedBy: string | null
  /** Business that judged a deliverable or wrote a review. */
  @Column({ type: 'uuid', nullable: true })
  clientId: string | null
  /** Skill of the mini-test it comes from. */
  @Column({ type: 'text', nullable: true })
  skillSlug: string | null
  /** Item of work, sitting of a mini-test or review it comes from; counts once for a duty. */
  @Column({ type: 'uuid', nullable: true })
  sourceId: string | null
  @Column('timestamptz')
  submittedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  reviewedAt: Date | null
}
