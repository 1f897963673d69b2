import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { dueChangeStates, type DueChangeState } from '../../domain/items/due-changes.rules.js'
import { parties, type Party } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** A due date that was moved, or that one side wishes to move. */
@Entity({ schema: 'contracts', name: 'due_changes' })
@Check('due_changes_state_known', `state IN ${inList(dueChangeStates)}`)
@Check('due_changes_party_known', `party IN ${inList(parties)}`)
@Index('due_changes_item', ['itemId'])
@Index('due_changes_open_once', ['itemId'], { unique: true, where: "state = 'open'" })
@Index('due_changes_answer', ['answerUntil'], { where: "state = 'open'" })
export class DueChange {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Item', { name: 'due_changes_item_fk' })
  itemId: string
  @Column('text')
  state: DueChangeState
  /** Who wished it. */
  @Column('text')
  party: Party
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null
  @Column('timestamptz')
  fromAt: Date
  @Column('timestamptz')
  toAt: Date
  @Column({ type: 'text', nullable: true })
  reason: string | null
  @Column('timestamptz')
  askedAt: Date
  /** Without an answer until then the date stays; null where no answer was needed. */
  @Column({ type: 'timestamptz', nullable: true })
  answerUntil: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null
}
