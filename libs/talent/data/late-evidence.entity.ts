import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'

/** A piece that waited too long for a moderator; its person was told once. */
@Entity({ schema: 'talent', name: 'late_evidence' })
export class LateEvidence {
  @PrimaryColumn('uuid')
  @ForeignKey('SkillEvidence', { name: 'late_evidence_piece' })
  evidenceId: string
  @Column('timestamptz')
  toldAt: Date
}
