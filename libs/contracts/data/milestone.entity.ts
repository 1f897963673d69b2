import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { milestoneStates, type MilestoneState } from '../domain/milestone.rules.js'

/** A paid part of a contract, one per period. Its money stands in payments. */
@Entity({ schema: 'contracts', name: 'milestones' })
@Check('milestones_state_known', `state IN (${milestoneStates.map((state) => `'${state}'`).join(', ')})`)
@Check('milestones_price_positive', 'price_minor > 0')
@Index('milestones_ordinal_once', ['contractId', 'ordinal'], { unique: true })
@Index('milestones_auto_approve', ['autoApproveAt'], { where: "state = 'submitted'" })
@Index('milestones_rework', ['reworkUntil'], { where: "state = 'changes_requested'" })
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
  /** The decision that released the money; payments know it by this id. */
  @Column({ type: 'uuid', nullable: true })
  decisionId: string | null
}
