import type { Money } from '@rolecall/kernel'
import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import {
  bankDetailStates, bankDirections, bankEntryStates, bankOrderKinds, bankOrderStates, bankPurposes, type BankDetailState, type BankDirection, type BankEntryState,
  type BankOrderKind, type BankOrderState, type BankPurpose,
} from '../domain/bank.rules.js'
import { oneOf } from './one-of.js'

/** One thing asked of the bank: the manual provider's own book. */
@Entity({ schema: 'payments', name: 'bank_orders' })
@Unique('bank_orders_object_once', ['objectId'])
@Unique('bank_orders_key_once', ['key'])
@Unique('bank_orders_reference_once', ['reference'])
@Index('bank_orders_open', ['kind', 'createdAt'], { where: `state = 'open'` })
@Index('bank_orders_account', ['account', 'kind'])
@Index('bank_orders_operation', ['operationId'])
@Check('bank_orders_kind_known', `kind in (${oneOf(bankOrderKinds)})`)
@Check('bank_orders_state_known', `state in (${oneOf(bankOrderStates)})`)
@Check('bank_orders_amount_positive', 'amount_minor > 0')
@Check('bank_orders_done_has_time', `state <> 'done' or done_at is not null`)
export class BankOrder {
  @PrimaryColumn('uuid')
  id: string
  /** The id our books know it by: `bank_in_…`, `bank_po_…`. */
  @Column('text')
  objectId: string
  @Column('text')
  kind: BankOrderKind
  /** The operation's key: asked twice it is one order. */
  @Column('text')
  key: string
  @Column('uuid')
  operationId: string
  /** The freelancer's share of our account, where it concerns one. */
  @Column({ type: 'text', nullable: true })
  account: string | null
  @Column({ type: 'uuid', nullable: true })
  milestoneId: string | null
  /** The order whose money goes back: of a refund the payment, of a reversal the transfer. */
  @Column({ type: 'text', nullable: true })
  sourceId: string | null
  @Column(() => MoneyColumns, { prefix: 'amount' })
  amount: Money
  /** What the payer writes on the transfer. */
  @Column({ type: 'text', nullable: true })
  reference: string | null
  @Column('text')
  state: BankOrderState
  @Column({ type: 'text', nullable: true })
  failure: string | null
  @Column('timestamptz')
  createdAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null
}

/** A line of the bank's statement, as one operator entered and, for large ones, another confirmed. */
@Entity({ schema: 'payments', name: 'bank_entries' })
@Index('bank_entries_reference_once', ['direction', 'bankReference'], { unique: true, where: `state <> 'dismissed'` })
@Index('bank_entries_order_once', ['orderId', 'purpose'], { unique: true, where: `state = 'entered' OR state = 'confirmed'` })
@Index('bank_entries_order', ['orderId'])
@Index('bank_entries_waiting', ['state', 'enteredAt'], { where: `state = 'entered' OR state = 'review'` })
@Check('bank_entries_state_known', `state in (${oneOf(bankEntryStates)})`)
@Check('bank_entries_direction_known', `direction in (${oneOf(bankDirections)})`)
@Check('bank_entries_purpose_known', `purpose in (${oneOf(bankPurposes)})`)
@Check('bank_entries_amount_positive', 'amount_minor > 0')
@Check('bank_entries_confirmed_belongs', `state not in ('entered', 'confirmed') or order_id is not null`)
export class BankEntry {
  @PrimaryColumn('uuid')
  id: string
  /** Empty when the money belongs to nothing we asked for. */
  @ForeignKey(() => BankOrder, { name: 'bank_entries_order_fk' })
  @Column({ type: 'uuid', nullable: true })
  orderId: string | null
  @Column('text')
  direction: BankDirection
  @Column('text')
  purpose: BankPurpose
  @Column(() => MoneyColumns, { prefix: 'amount' })
  amount: Money
  @Column('text')
  bankReference: string
  /** Day on the statement, 2026-11-25. */
  @Column('date')
  bookedOn: string
  /** Who paid, or who was paid, by the statement; refunds go there. */
  @Column('text')
  otherParty: string
  @Column('text')
  state: BankEntryState
  /** Why it is in review or was dismissed. */
  @Column({ type: 'text', nullable: true })
  note: string | null
  @Column('uuid')
  enteredBy: string
  @Column('timestamptz')
  enteredAt: Date
  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null
}

/** Where a freelancer is paid by bank transfer; seen by himself and by operators only. */
@Entity({ schema: 'payments', name: 'bank_details' })
@Index('bank_details_waiting', ['changedAt'], { where: `state = 'under_review'` })
@Check('bank_details_state_known', `state in (${oneOf(bankDetailStates)})`)
export class BankDetails {
  @PrimaryColumn('uuid')
  freelancerId: string
  @Column('text')
  holder: string
  @Column('text')
  bankName: string
  /** IBAN, or the number of the account. */
  @Column('text')
  accountNumber: string
  /** BIC, SWIFT, routing number or BIK. */
  @Column('text')
  bankCode: string
  @Column('text')
  state: BankDetailState
  /** What an operator wants mended. */
  @Column({ type: 'text', nullable: true })
  remark: string | null
  @Column('timestamptz')
  changedAt: Date
  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null
}
