import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'

export type Facts = Record<string, string | number>

/** A message inside the app. Words are made when it is read, in the reader's language. */
@Entity({ schema: 'notifications', name: 'notices' })
@Unique('notices_once', ['accountId', 'key'])
@Index('notices_newest', ['accountId', 'createdAt', 'id'])
@Index('notices_unread', ['accountId'], { where: 'read_at IS NULL' })
export class Notice {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Account', { name: 'notices_account', onDelete: 'CASCADE' })
  accountId: string
  @Column('text')
  kind: string
  @Column('jsonb')
  facts: Facts
  /** Page of the app to open. */
  @Column('text')
  path: string
  /** What happened, by name: the same event is told once. */
  @Column('text')
  key: string
  @Column('timestamptz')
  createdAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null
}
