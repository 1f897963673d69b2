import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { ExclusionCode } from '../domain/eligibility.rules.js'
import type { MissingDuty } from '../domain/fit.rules.js'
import { type MatchRunState, matchRunStates } from '../domain/run.rules.js'
import type { Contribution, ScoreFacts } from '../domain/score.js'
import { type StopReason, stopReasons } from '../domain/wave.rules.js'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')
export type Exclusions = Partial<Record<ExclusionCode, number>>

/** One ranking of people for a job, and the waves of invitations that came of it. The newest of a job counts. */
@Entity({ schema: 'matching', name: 'runs' })
@Check('runs_state_known', `state in (${oneOf(matchRunStates)})`)
@Check('runs_stop_known', `stop_reason is null or stop_reason in (${oneOf(stopReasons)})`)
@Check('runs_done_has_time', `(state = 'done') = (finished_at is not null)`)
@Check('runs_counts', 'considered >= 0 and scored >= 0 and scored <= total and invited >= 0 and answered >= 0')
@Index('runs_newest', ['jobId', 'queuedAt', 'id'])
@Index('runs_wave_due', ['nextWaveAt'], { where: 'next_wave_at is not null' })
export class MatchRun {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Job', { name: 'runs_job' })
  jobId: string
  @Column('text')
  state: MatchRunState
  @Column('int')
  modelVersion: number
  /** SHA-256 over version, job and the people who were kept, as they were scored. */
  @Column({ type: 'text', nullable: true })
  inputHash: string | null
  /** People who name the role. */
  @Column('int')
  considered: number
  /** Those the hard rules left. */
  @Column('int')
  total: number
  @Column('int')
  scored: number
  @Column('jsonb')
  exclusions: Exclusions
  /** Waves sent so far. */
  @Column('int')
  wave: number
  @Column('int')
  invited: number
  @Column('int')
  answered: number
  @Column('timestamptz')
  queuedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  lastWaveAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  nextWaveAt: Date | null
  @Column({ type: 'text', nullable: true })
  stopReason: StopReason | null
}

/** A person at a place of a ranking, with everything the score was made of. */
@Entity({ schema: 'matching', name: 'candidates' })
@Check('candidates_rank', 'rank > 0')
@Index('candidates_by_rank', ['runId', 'rank'], { unique: true })
@Index('candidates_by_freelancer', ['freelancerId'])
export class MatchCandidate {
  @PrimaryColumn('uuid')
  @ForeignKey('MatchRun', { name: 'candidates_run' })
  runId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'candidates_freelancer' })
  freelancerId: string
  @Column('int')
  rank: number
  @Column('double precision')
  score: number
  @Column('double precision')
  base: number
  @Column('double precision')
  pAccept: number
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
  /** Wave of the invitation, null while there is none. */
  @Column({ type: 'int', nullable: true })
  invitedWave: number | null
}
