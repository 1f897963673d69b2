import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { bigintText } from '../db/columns.js'

/** An event of a committed transaction, waiting for or handed to the queue. */
@Entity({ schema: 'platform', name: 'outbox' })
@Index('outbox_waiting', ['seq'], { where: 'relayed_at IS NULL' })
export class OutboxRow {
  @PrimaryColumn('uuid')
  id: string
  @Column({ type: 'bigint', generated: 'increment', transformer: bigintText })
  seq: bigint
  @Column('text')
  event: string
  @Column('jsonb')
  payload: Record<string, unknown>
  @Column('timestamptz')
  occurredAt: Date
  @Column('text')
  requestId: string
  @Column({ type: 'timestamptz', nullable: true })
  relayedAt: Date | null
}

export const runStates = ['queued', 'done', 'dead'] as const
/** One reaction to one event: the row that makes its effect happen once. */
@Entity({ schema: 'platform', name: 'reaction_runs' })
@Index('reaction_runs_waiting', ['queuedAt'], { where: "state = 'queued'" })
export class ReactionRun {
  @PrimaryColumn('text')
  reaction: string
  @PrimaryColumn('uuid')
  eventId: string
  @Column('text')
  state: (typeof runStates)[number]
  @Column({ type: 'int', default: 0 })
  sweeps: number
  @Column({ type: 'timestamptz' })
  queuedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null
}
