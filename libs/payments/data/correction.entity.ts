import type { Currency } from '@rolecall/kernel'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { correctionStates, type CorrectionLine, type CorrectionState } from '../domain/correction.rules.js'
import { LedgerTransaction } from './ledger.entity.js'
import { oneOf } from './one-of.js'

/** A counter-entry: proposed by one operator, posted, refused or left to expire. */
@Entity({ schema: 'payments', name: 'corrections' })
@Index('corrections_reversed_once', ['reversesId'], { unique: true, where: `state = 'proposed' OR state = 'posted'` })
@Index('corrections_entry_once', ['providerEntryId'], { unique: true, where: `state = 'proposed' OR state = 'posted'` })
@Index('corrections_transaction', ['transactionId'])
@Index('corrections_reverses', ['reversesId'])
@Index('corrections_waiting', ['expiresAt'], { where: `state = 'proposed'` })
@Check('corrections_state_known', `state in (${oneOf(correctionStates)})`)
@Check('corrections_posted_has_transaction', `(state = 'posted') = (transaction_id is not null)`)
@Check('corrections_two_people', `state <> 'posted' or (decided_by is not null and decided_by <> proposed_by)`)
export class Correction {
  @PrimaryColumn('uuid')
  id: string
  @Column({ type: 'char', length: 3 })
  currency: Currency
  @Column('jsonb')
  lines: CorrectionLine[]
  /** The transaction it undoes; empty for lines of its own. */
  @ForeignKey(() => LedgerTransaction, { name: 'corrections_reverses_fk' })
  @Column({ type: 'uuid', nullable: true })
  reversesId: string | null
  /** The entry of the provider's book that it writes down at last. */
  @Column({ type: 'text', nullable: true })
  providerEntryId: string | null
  @Column('text')
  reason: string
  @Column('text')
  state: CorrectionState
  @Column('uuid')
  proposedBy: string
  @Column('timestamptz')
  proposedAt: Date
  @Column('timestamptz')
  expiresAt: Date
  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null
  @Column({ type: 'text', nullable: true })
  note: string | null
  @ForeignKey(() => LedgerTransaction, { name: 'corrections_transaction_fk' })
  @Column({ type: 'uuid', nullable: true })
  transactionId: string | null
}

/** What was done with a counter-entry, by whom and when; only takes new rows. */
@Entity({ schema: 'payments', name: 'correction_steps' })
@Index('correction_steps_correction', ['correctionId'])
@Check('correction_steps_step_known', `step in (${oneOf(correctionStates)})`)
export class CorrectionStep {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Correction, { name: 'correction_steps_correction_fk' })
  @Column('uuid')
  correctionId: string
  @Column('text')
  step: CorrectionState
  /** Empty when its time ran out. */
  @Column({ type: 'uuid', nullable: true })
  byAccount: string | null
  @Column({ type: 'text', nullable: true })
  note: string | null
  @Column('timestamptz')
  at: Date
}
