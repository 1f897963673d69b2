import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { serviceStates, type ServiceState } from '../../domain/periods/service.rules.js'

/** What follows the paid period of a contract that is not over with its last milestone: monthly service, paid days to try. */
@Entity({ schema: 'contracts', name: 'services' })
@Check('services_state_known', `state IN (${serviceStates.map((state) => `'${state}'`).join(', ')})`)
@Check('services_side_known', "chosen_by IN ('client', 'freelancer')")
@Index('services_milestone', ['milestoneId'])
@Index('services_step', ['stepAt'], { where: 'step_at IS NOT NULL' })
export class Service {
  @PrimaryColumn('uuid')
  @ForeignKey('Contract', { name: 'services_contract_fk' })
  contractId: string
  @Column('text')
  state: ServiceState
  /** Who paused or stopped it; null where nobody did. */
  @Column({ type: 'text', nullable: true })
  chosenBy: 'client' | 'freelancer' | null
  /** The newest period that is laid out. */
  @Column('uuid')
  @ForeignKey('Milestone', { name: 'services_milestone_fk' })
  milestoneId: string
  /** When there is something to do by itself: notice, reminder of money, rest, end; null while it rests or has ended. */
  @Column({ type: 'timestamptz', nullable: true })
  stepAt: Date | null
  /** From this moment the money of the newest period is waited for; null once it came. */
  @Column({ type: 'timestamptz', nullable: true })
  unpaidSince: Date | null
}

/** A reminder that a period is not paid, with a fresh way to pay it. Only added to. */
@Entity({ schema: 'contracts', name: 'funding_tries' })
@Index('funding_tries_once', ['milestoneId', 'since', 'number'], { unique: true })
export class FundingTry {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Milestone', { name: 'funding_tries_milestone_fk' })
  milestoneId: string
  /** From which moment the money was waited for: after a pause it is asked for anew. */
  @Column('timestamptz')
  since: Date
  @Column('int')
  number: number
  @Column('timestamptz')
  triedAt: Date
}
