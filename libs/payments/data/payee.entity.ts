import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { payeeStates, payoutModes, type PayeeState, type PayoutMode } from '../domain/states.js'
import type { ProviderName } from '../domain/provider.rules.js'
import { oneOf } from './one-of.js'

/** A freelancer's account at the payment provider. */
@Entity({ schema: 'payments', name: 'payees' })
@Index('payees_account_once', ['stripeAccountId'], { unique: true })
@Index('payees_payout_due', ['nextPayoutAt'], { where: 'next_payout_at IS NOT NULL' })
@Check('payees_state_known', `state in (${oneOf(payeeStates)})`)
@Check('payees_mode_known', `payout_mode in (${oneOf(payoutModes)})`)
export class Payee {
  @PrimaryColumn('uuid')
  freelancerId: string
  @Column({ type: 'text', default: 'stripe' })
  provider: ProviderName
  /** Fixed at the first try: a repeated creation sends the same words. */
  @Column('text')
  country: string
  @Column({ type: 'text', nullable: true })
  stripeAccountId: string | null
  @Column('text')
  state: PayeeState
  @Column({ type: 'jsonb', default: [] })
  todo: string[]
  /** Why it does not work, by the provider's code; null while it works. */
  @Column({ type: 'text', nullable: true })
  stopReason: string | null
  @Column('text')
  payoutMode: PayoutMode
  /** When to look whether the balance may be paid out by itself. */
  @Column({ type: 'timestamptz', nullable: true })
  nextPayoutAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  refreshedAt: Date | null
  /** The account could not be read: not again by itself before this moment. */
  @Column({ type: 'timestamptz', nullable: true })
  nextRefreshAt: Date | null
  @Column('timestamptz')
  createdAt: Date
}
