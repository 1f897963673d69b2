import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Learning } from '../domain/learn.js'
import { type ModelMetrics, type ModelStatus, modelStatuses } from '../domain/model-gate.rules.js'
import type { RankingInput } from '../domain/rerun.rules.js'

/** A version of the weights of all three models with their variances. Its weights never change: a stored ranking can be run again. */
@Entity({ schema: 'matching', name: 'models' })
@Check('models_status_known', `status in (${modelStatuses.map((status) => `'${status}'`).join(', ')})`)
@Check('models_version', 'version > 0')
@Index('models_one_active', ['status'], { unique: true, where: "status = 'active'" })
export class MatchModelRow {
  @PrimaryColumn('int')
  version: number
  @Column('text')
  status: ModelStatus
  @Column('jsonb')
  learning: Learning
  /** The last event it has learned from. */
  @Column({ type: 'bigint', transformer: bigintText })
  throughSeq: bigint
  /** Figures of its replay against the version that was active then; null for the shipped priors. */
  @Column({ type: 'jsonb', nullable: true })
  metrics: ModelMetrics | null
  @Column('timestamptz')
  createdAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  activatedAt: Date | null
}

/** What learning holds between two events: one row, and whoever has it locked is the one learner. */
@Entity({ schema: 'matching', name: 'learning' })
@Check('learning_one_row', 'id = 1')
export class LearningRow {
  @PrimaryColumn('int')
  id: number
  @Column('jsonb')
  learning: Learning
  @Column({ type: 'bigint', transformer: bigintText })
  throughSeq: bigint
  /** Events up to here are complete once every transaction before this one has ended. */
  @Column({ type: 'bigint', transformer: bigintText })
  boundSeq: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  boundXid: bigint
  /** When the next candidate is made; null before the first look. */
  @Column({ type: 'timestamptz', nullable: true })
  relearnAt: Date | null
}

/** What a ranking was made from, kept for 90 days. */
@Entity({ schema: 'matching', name: 'run_inputs' })
@Index('run_inputs_kept', ['keptUntil'])
export class RunInput {
  @PrimaryColumn('uuid')
  @ForeignKey('MatchRun', { name: 'run_inputs_run' })
  runId: string
  @Column('jsonb')
  input: RankingInput
  @Column('timestamptz')
  keptUntil: Date
}
