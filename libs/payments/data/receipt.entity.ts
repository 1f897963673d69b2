import type { Money } from '@rolecall/kernel'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { receiptKinds, type ReceiptContent, type ReceiptKind } from '../domain/receipt.rules.js'
import { Hold } from './hold.entity.js'
import { oneOf } from './one-of.js'

/** One per paid funding, release and refund, written with the fact. Never changed: a trigger refuses it. */
@Entity({ schema: 'payments', name: 'receipts' })
@Index('receipts_fact_once', ['kind', 'sourceId'], { unique: true })
@Index('receipts_hold', ['milestoneId'])
@Check('receipts_kind_known', `kind in (${oneOf(receiptKinds)})`)
export class Receipt {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  kind: ReceiptKind
  /** The funding, release or refund. */
  @Column('uuid')
  sourceId: string
  @ForeignKey(() => Hold, { name: 'receipts_hold_fk' })
  @Column('uuid')
  milestoneId: string
  @Column('uuid')
  contractId: string
  @Column('uuid')
  businessId: string
  @Column('uuid')
  freelancerId: string
  @Column({ type: 'char', length: 3 })
  currency: Money['currency']
  @Column('jsonb')
  content: ReceiptContent
  @Column('timestamptz')
  issuedAt: Date
}

/** The number of a receipt, given by a trigger at commit so that no number is ever skipped. */
@Entity({ schema: 'payments', name: 'receipt_numbers' })
@Index('receipt_numbers_once', ['year', 'seq'], { unique: true })
@Check('receipt_numbers_positive', 'year >= 2000 and seq > 0')
export class ReceiptNumber {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Receipt, { name: 'receipt_numbers_receipt_fk' })
  receiptId: string
  @Column('int')
  year: number
  @Column('int')
  seq: number
}
