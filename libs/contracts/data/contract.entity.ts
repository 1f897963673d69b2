import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { contractStates, type ContractState } from '../domain/contract.rules.js'

const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`

/** A contract between a business and a freelancer; what was agreed stands in its terms. */
@Entity({ schema: 'contracts', name: 'contracts' })
@Check('contracts_state_known', oneOf('state', contractStates))
@Check('contracts_days_in_order', 'ends_on >= starts_on')
@Index('contracts_business', ['businessId', 'id'])
@Index('contracts_job', ['jobId'])
@Index('contracts_freelancer', ['freelancerId', 'id'])
@Index('contracts_waiting', ['waitsUntil'], { where: 'waits_until IS NOT NULL' })
@Index('contracts_proposal_once', ['proposalId'], { unique: true, where: "state <> 'cancelled'" })
export class Contract {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Job', { name: 'contracts_job_fk' })
  jobId: string
  @Column('uuid')
  @ForeignKey('Proposal', { name: 'contracts_proposal_fk' })
  proposalId: string
  @Column('uuid')
  @ForeignKey('Business', { name: 'contracts_business_fk' })
  businessId: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'contracts_freelancer_fk' })
  freelancerId: string
  @Column('text')
  title: string
  @Column('text')
  roleSlug: string
  @Column('int')
  catalogueVersion: number
  @Column('text')
  timeZone: string
  @Column('date')
  startsOn: string
  @Column('date')
  endsOn: string
  @Column('int')
  hoursPerWeek: number
  /** Sum of all milestones. */
  @Column(() => MoneyColumns)
  price: MoneyColumns
  @Column('text')
  state: ContractState
  /** End of the present wait; null where the contract waits for work. */
  @Column({ type: 'timestamptz', nullable: true })
  waitsUntil: Date | null
  @Column({ type: 'text', nullable: true })
  endReason: string | null
  @Column('timestamptz')
  createdAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null
}
