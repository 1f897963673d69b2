import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** The first answer to a command that came with an Idempotency-Key; kept 24 hours of wall time. */
@Entity({ schema: 'platform', name: 'idempotency' })
@Index('idempotency_old', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn('text')
  actor: string
  @PrimaryColumn('text')
  key: string
  /** Name of the action. */
  @PrimaryColumn('text')
  operation: string
  @Column('text')
  inputHash: string
  @Column({ type: 'jsonb', nullable: true })
  answer: unknown
  @Column('timestamptz')
  createdAt: Date
}
