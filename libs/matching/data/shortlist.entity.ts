import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { MissingDuty } from '../domain/fit.rules.js'
import type { SeenFacts } from '../domain/outcomes.rules.js'
import type { Contribution, ScoreFacts } from '../domain/score.js'

/** One of up to five proposals in the order shown to the business; replaced whole when a proposal comes or goes. */
@Entity({ schema: 'matching', name: 'shortlist_entries' })
@Check('shortlist_position', 'position between 1 and 5')
@Index('shortlist_by_job', ['jobId', 'position'], { unique: true })
@Index('shortlist_by_freelancer', ['freelancerId'])
export class ShortlistEntry {
  @PrimaryColumn('uuid')
  @ForeignKey('Proposal', { name: 'shortlist_proposal' })
  proposalId: string
  @Column('uuid')
  @ForeignKey('Job', { name: 'shortlist_job' })
  jobId: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'shortlist_freelancer' })
  freelancerId: string
  @Column('int')
  position: number
  @Column('double precision')
  score: number
  @Column('double precision')
  base: number
  @Column('double precision')
  pHire: number
  @Column('double precision')
  pSuccess: number
  @Column('jsonb')
  contributions: Contribution[]
  @Column('jsonb')
  missing: MissingDuty[]
  @Column('jsonb')
  facts: ScoreFacts
  /** What the hire model saw; learning looks at it once the business has. */
  @Column('jsonb')
  seen: SeenFacts
  @Column('int')
  modelVersion: number
  @Column('timestamptz')
  orderedAt: Date
}
