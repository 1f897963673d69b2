import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { milestoneStates, type MilestoneState } from '../domain/milestone.rules.js'

/** A paid part of a contract, one per period. Its money stands in payments. */
@Entity({ schema: 'contracts', name: 'milestones' })
@Check('milestones_state_known', `state IN (${milestoneStates.map((state) => `'${state}'`).join(', ')})`)
@Check('milestones_price_positive', 'price_minor > 0')
@Index('milestones_contract', ['contractId'])
@Index('milestones_ordinal_once', ['contractId', 'ordinal'], { unique: true, where: "state <> 'cancelled'" })
@Index('milestones_auto_approve', ['autoApproveAt'], { where: "state = 'submitted'" })
@Index('milestones_rework', ['reworkUntil'], { where: "state = 'changes_requested'" })
@Index('milestones_held_warn', ['heldWarnAt'], { where: 'held_warn_at IS NOT NULL' })
@Index('milestones_settle', ['settleAt'], { where: 'settle_at IS NOT NULL' })
@Index('milestones_unpaid', ['startsOn'], { where: "state = 'planned'" })
@Index('milestones_remind', ['remindAt'], { where: "state = 'submitted'" })
export class Milestone {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'milestones_contract_fk' })
  contractId: string
  @Column('int')
  ordinal: number
  @Column('text')
  title: string
  @Column('date')
  startsOn: string
  @Column('date')
  endsOn: string
  @Column(() => MoneyColumns)
  price: MoneyColumns
  @Column('text')
  state: MilestoneState
  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  autoApproveAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  reworkUntil: Date | null
  @Column({ type: 'text', nullable: true })
  changesReason: string | null
  @Column({ type: 'timestamptz', nullable: true })
  approvedAt: Date | null
  /** Both sides are warned at this moment that the money cannot stay protected much longer; null once they are. */
  @Column({ type: 'timestamptz', nullable: true })
  heldWarnAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  heldWarnedAt: Date | null
  /** What is still protected is decided at this moment by the rule of the terms, whatever the other clocks say. */
  @Column({ type: 'timestamptz', nullable: true })
  heldUntil: Date | null
  /** When the decision is tried; later than `heldUntil` while the money is frozen, null when there is nothing to decide. */
  @Column({ type: 'timestamptz', nullable: true })
  settleAt: Date | null
  /** Approval by silence is tried again at this moment: its window is over, and something stood against it. */
  @Column({ type: 'timestamptz', nullable: true })
  silenceNextAt: Date | null
  /** The next reminder before a silent approval. */
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null
  /** The decision that released the money; payments know it by this id. */
  @Column({ type: 'uuid', nullable: true })
  decisionId: string | null
}
