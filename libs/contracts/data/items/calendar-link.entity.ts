import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** The secret address of somebody's calendar; only a hash of the secret is kept, and a new one ends the old. */
@Entity({ schema: 'contracts', name: 'calendar_links' })
@Index('calendar_links_token', ['tokenHash'], { unique: true })
export class CalendarLink {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'calendar_links_account_fk', onDelete: 'CASCADE' })
  accountId: string
  @Column('text')
  tokenHash: string
  @Column('timestamptz')
  madeAt: Date
}
