import type { Money } from '@rolecall/kernel'
import { bigintText, MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Agreement } from '../domain/receipt.rules.js'
import { holdStates, type HoldState } from '../domain/states.js'
import { providerNames, type ProviderName } from '../domain/provider.rules.js'
import { oneOf } from './one-of.js'

/** The protected funds of one milestone: the row that all money moves contend for (DECISIONS 1). */
@Entity({ schema: 'payments', name: 'holds' })
@Index('holds_business', ['businessId'])
@Index('holds_freelancer', ['freelancerId'])
@Index('holds_contract', ['contractId'])
@Index('holds_charge', ['chargeId'], { where: 'charge_id IS NOT NULL' })
@Index('holds_kept', ['freelancerId'], { where: 'kept_minor > 0' })
@Check('holds_provider_known', `provider in (${oneOf(providerNames)})`)
@Check('holds_state_known', `state in (${oneOf(holdStates)})`)
@Check('holds_amount_positive', 'amount_minor > 0 and client_fee_minor >= 0')
@Check('holds_parts_fit', 'released_minor >= 0 and refunded_minor >= 0 and lost_minor >= 0 and released_minor + refunded_minor + lost_minor <= amount_minor')
@Check(
  'holds_fee_parts_fit',
  'client_fee_earned_minor >= 0 and client_fee_refunded_minor >= 0 and client_fee_lost_minor >= 0 and client_fee_earned_minor + client_fee_refunded_minor + client_fee_lost_minor <= client_fee_minor',
)
export class Hold {
  @PrimaryColumn('uuid')
  milestoneId: string
  @Column('uuid')
  contractId: string
  @Column('uuid')
  businessId: string
  @Column('uuid')
  freelancerId: string
  /** Names of what is paid for and of both sides, as signed; null in holds opened before they were kept. */
  @Column({ type: 'jsonb', nullable: true })
  agreement: Agreement | null
  @Column(() => MoneyColumns, { prefix: 'amount' })
  amount: Money
  @Column({ type: 'bigint', transformer: bigintText })
  clientFeeMinor: bigint
  @Column('int')
  clientFeeBps: number
  @Column('int')
  commissionBps: number
  @Column('text')
  state: HoldState
  /** Chargeback, fraud warning or operator: no release and no payout while it stands. */
  @Column({ type: 'boolean', default: false })
  frozen: boolean
  /** For the operator; null where nobody wrote it down. */
  @Column({ type: 'text', nullable: true })
  frozenReason: string | null
  /** While it is frozen, this much of the freelancer's balance at the provider is not paid out. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  keptMinor: bigint
  /** The milestone will not be paid any more: no payment page is opened from here on. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  releasedMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  refundedMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  lostMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  clientFeeEarnedMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  clientFeeRefundedMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  clientFeeLostMinor: bigint
  /** Who takes and pays the money; decided at signing. */
  @Column({ type: 'text', default: 'stripe' })
  provider: ProviderName
  @Column({ type: 'text', nullable: true })
  paymentId: string | null
  /** The charge that transfers and refunds come from. */
  @Column({ type: 'text', nullable: true })
  chargeId: string | null
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  providerFeeMinor: bigint | null
  @Column({ type: 'timestamptz', nullable: true })
  paidAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  releasedAt: Date | null
  @Column('timestamptz')
  createdAt: Date
}
