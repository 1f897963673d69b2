import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { sides, type Side } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** Something that a duty on demand has to react to, and the reaction. */
@Entity({ schema: 'contracts', name: 'duty_events' })
@Check('duty_events_party_known', `party IN ${inList(sides)}`)
@Check('duty_events_says_something', 'num_nonnulls(url, text) > 0')
@Check('duty_events_reaction_whole', '(reacted_at IS NULL) = (reaction_logged_at IS NULL)')
@Index('duty_events_milestone', ['milestoneId', 'dutySlug'])
@Index('duty_events_contract', ['contractId'])
@Index('duty_events_overdue', ['reactUntil'], { where: 'reacted_at IS NULL AND overdue_told_at IS NULL' })
export class DutyEvent {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'duty_events_contract_fk' })
  contractId: string
  @Column('uuid')
  @ForeignKey('Milestone', { name: 'duty_events_milestone_fk' })
  milestoneId: string
  @Column('text')
  dutySlug: string
  @Column({ type: 'text', nullable: true })
  url: string | null
  @Column({ type: 'text', nullable: true })
  text: string | null
  @Column('timestamptz')
  cameAt: Date
  /** Who wrote it down, and when. */
  @Column('text')
  party: Side
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null
  @Column('timestamptz')
  loggedAt: Date
  /** End of the agreed hours, the quiet ones not counted. */
  @Column('timestamptz')
  reactUntil: Date
  /** Both sides are told once that nobody reacted. */
  @Column({ type: 'timestamptz', nullable: true })
  overdueToldAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  reactedAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  reactionLoggedAt: Date | null
  @Column({ type: 'text', nullable: true })
  reactionUrl: string | null
  @Column({ type: 'text', nullable: true })
  reactionText: string | null
  /** Handed to somebody at the client instead of answered. */
  @Column({ type: 'boolean', default: false })
  escalated: boolean
}
