import type { Money } from '@rolecall/kernel'
import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { refundStates, reversalStates, type RefundState, type ReversalState } from '../domain/states.js'
import { Chargeback } from './chargeback.entity.js'
import { Release } from './decisions.entity.js'
import { Hold } from './hold.entity.js'
import { oneOf } from './one-of.js'

/** A decided refund: the client's money, fee included, on its way back to the card. */
@Entity({ schema: 'payments', name: 'refunds' })
@Index('refunds_hold', ['milestoneId'])
@Index('refunds_freelancer', ['freelancerId', 'decidedAt'])
@Index('refunds_due', ['nextPollAt'], { where: 'next_poll_at IS NOT NULL' })
@Check('refunds_state_known', `state in (${oneOf(refundStates)})`)
@Check('refunds_amount_positive', 'amount_minor > 0 and client_fee_minor >= 0 and returned_net_minor >= 0')
export class Refund {
  /** Made by the caller: the same decision refunds once. */
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Hold, { name: 'refunds_hold_fk' })
  @Column('uuid')
  milestoneId: string
  @Column('uuid')
  freelancerId: string
  @Column({ type: 'char', length: 3 })
  currency: Money['currency']
  /** The milestone's part. */
  @Column({ type: 'bigint', transformer: bigintText })
  amountMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  clientFeeMinor: bigint
  /** What the freelancer had earned of it and gives back. */
  @Column({ type: 'bigint', transformer: bigintText })
  returnedNetMinor: bigint
  @Column('text')
  state: RefundState
  @Column({ type: 'text', nullable: true })
  providerRefundId: string | null
  /** The payment to the client stands in the books. */
  @Column({ type: 'boolean', default: false })
  debited: boolean
  /** It is `pending` because our balance at the provider is too small; operators were told. */
  @Column({ type: 'boolean', default: false })
  waitsForFunds: boolean
  /** Code of the provider when it failed. */
  @Column({ type: 'text', nullable: true })
  failure: string | null
  @Column({ type: 'timestamptz', nullable: true })
  nextPollAt: Date | null
  @Column('timestamptz')
  decidedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  refundedAt: Date | null
}

/** Transferred money that a refund or a clawback takes back; they are sent one after the other, the refund after them. */
@Entity({ schema: 'payments', name: 'reversals' })
@Index('reversals_refund', ['refundId', 'state'])
@Index('reversals_chargeback', ['chargebackId', 'state'])
@Index('reversals_release', ['releaseId'])
@Index('reversals_open', ['freelancerId'], { where: `state = 'waiting' OR state = 'open'` })
@Check('reversals_state_known', `state in (${oneOf(reversalStates)})`)
@Check('reversals_amount_positive', 'amount_minor > 0')
@Check('reversals_one_cause', '(refund_id is null) <> (chargeback_id is null)')
export class Reversal {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Refund, { name: 'reversals_refund_fk' })
  @Column({ type: 'uuid', nullable: true })
  refundId: string | null
  @ForeignKey(() => Chargeback, { name: 'reversals_chargeback_fk' })
  @Column({ type: 'uuid', nullable: true })
  chargebackId: string | null
  @ForeignKey(() => Release, { name: 'reversals_release_fk' })
  @Column('uuid')
  releaseId: string
  @Column('uuid')
  freelancerId: string
  @Column('text')
  transferId: string
  @Column('text')
  connectedAccount: string
  @Column({ type: 'char', length: 3 })
  currency: Money['currency']
  @Column({ type: 'bigint', transformer: bigintText })
  amountMinor: bigint
  @Column('text')
  state: ReversalState
  @Column('timestamptz')
  createdAt: Date
}
