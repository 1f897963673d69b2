import type { Money } from '@rolecall/kernel'
import { bigintText, MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { fundingStates, payoutStates, type FundingState, type PayoutState } from '../domain/states.js'
import { Hold } from './hold.entity.js'
import { oneOf } from './one-of.js'

/** One attempt to protect money: one hosted payment. */
@Entity({ schema: 'payments', name: 'fundings' })
@Index('fundings_hold', ['milestoneId', 'createdAt'])
@Index('fundings_one_open', ['milestoneId'], { unique: true, where: `state = 'open'` })
@Index('fundings_due', ['nextPollAt'], { where: `state = 'open'` })
@Check('fundings_state_known', `state in (${oneOf(fundingStates)})`)
export class FundingAttempt {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Hold, { name: 'fundings_hold_fk' })
  @Column('uuid')
  milestoneId: string
  /** Words of the payment page, for lists of money. */
  @Column('text')
  title: string
  @Column('text')
  state: FundingState
  @Column({ type: 'text', nullable: true })
  url: string | null
  @Column('timestamptz')
  expiresAt: Date
  @Column('timestamptz')
  nextPollAt: Date
  @Column('timestamptz')
  createdAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null
}

/** A decided release: how it divides was fixed with the decision. */
@Entity({ schema: 'payments', name: 'releases' })
@Index('releases_hold', ['milestoneId'])
@Index('releases_freelancer', ['freelancerId', 'decidedAt'])
@Check('releases_parts_add_up', 'gross_minor = net_minor + commission_minor and gross_minor > 0 and net_minor >= 0 and commission_minor >= 0')
@Check('releases_returned_fits', 'recovered_minor >= 0 and recovered_minor <= net_minor and returned_gross_minor >= 0 and returned_gross_minor <= gross_minor')
export class Release {
  /** Made by the caller: the same decision releases once. */
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Hold, { name: 'releases_hold_fk' })
  @Column('uuid')
  milestoneId: string
  @Column('uuid')
  freelancerId: string
  @Column({ type: 'char', length: 3 })
  currency: Money['currency']
  @Column({ type: 'bigint', transformer: bigintText })
  grossMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  netMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  commissionMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  clientFeeMinor: bigint
  /** Kept of the net for what the freelancer owed us. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  recoveredMinor: bigint
  /** Taken back by refunds. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  returnedGrossMinor: bigint
  @Column('timestamptz')
  decidedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  transferredAt: Date | null
}

/** Money on its way from the freelancer's balance at the provider to the bank. */
@Entity({ schema: 'payments', name: 'payouts' })
@Index('payouts_freelancer', ['freelancerId', 'createdAt'])
@Index('payouts_due', ['nextPollAt'], { where: `state = 'in_transit' OR state = 'paid'` })
@Check('payouts_state_known', `state in (${oneOf(payoutStates)})`)
@Check('payouts_amount_positive', 'amount_minor > 0')
export class Payout {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  freelancerId: string
  @Column('text')
  connectedAccount: string
  @Column(() => MoneyColumns, { prefix: 'amount' })
  amount: Money
  @Column('text')
  state: PayoutState
  /** True when the freelancer asked for it; false when it started by itself. */
  @Column('boolean')
  byHand: boolean
  @Column({ type: 'text', nullable: true })
  providerPayoutId: string | null
  @Column({ type: 'timestamptz', nullable: true })
  arrivesAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  paidAt: Date | null
  @Column({ type: 'text', nullable: true })
  failure: string | null
  @Column({ type: 'timestamptz', nullable: true })
  nextPollAt: Date | null
  @Column('timestamptz')
  createdAt: Date
}
