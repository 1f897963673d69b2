import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { forceMajeureReasons, forceMajeureStates, type ForceMajeureReason, type ForceMajeureState } from '../../domain/endings/force-majeure.rules.js'
import { parties, type Party } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** A freelancer asks for time for what he cannot help. */
@Entity({ schema: 'contracts', name: 'force_majeures' })
@Check('force_majeures_reason_known', `reason IN ${inList(forceMajeureReasons)}`)
@Check('force_majeures_state_known', `state IN ${inList(forceMajeureStates)}`)
@Check('force_majeures_party_known', `answered_by IN ${inList(parties)}`)
@Check('force_majeures_days_positive', 'days > 0')
@Index('force_majeures_contract', ['contractId'])
@Index('force_majeures_open_once', ['contractId'], { unique: true, where: "state = 'open'" })
@Index('force_majeures_answer', ['answerUntil'], { where: "state = 'open'" })
@Index('force_majeures_remind', ['remindAt'], { where: "state = 'open'" })
export class ForceMajeure {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'force_majeures_contract_fk' })
  contractId: string
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null
  @Column('text')
  reason: ForceMajeureReason
  @Column({ type: 'text', nullable: true })
  text: string | null
  /** Last day without work, in the zone of the terms. */
  @Column('date')
  untilDay: string
  /** Due dates move by so many days. */
  @Column('int')
  days: number
  @Column('text')
  state: ForceMajeureState
  @Column('timestamptz')
  askedAt: Date
  /** Without an answer the dates move at this moment. */
  @Column('timestamptz')
  answerUntil: Date
  /** The client is reminded at this moment; null once he is. */
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null
  @Column({ type: 'text', nullable: true })
  answeredBy: Party | null
  /** How many items moved. */
  @Column({ type: 'int', nullable: true })
  moved: number | null
}
