import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

export const batchStates = ['queued', 'done'] as const
export type BatchState = (typeof batchStates)[number]

/** Waves of one role that are due together. The open one of a role is its lock: there is no second beside it. */
@Entity({ schema: 'matching', name: 'batches' })
@Check('batches_state_known', "state in ('queued', 'done')")
@Index('batches_one_open', ['roleSlug'], { unique: true, where: "state = 'queued'" })
export class MatchBatch {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  roleSlug: string
  @Column('text')
  state: BatchState
  @Column('uuid', { array: true })
  jobIds: string[]
  /** `exact` or `regret`; null until it is solved. */
  @Column({ type: 'text', nullable: true })
  method: string | null
  @Column('timestamptz')
  queuedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null
}
