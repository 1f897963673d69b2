import type { Money } from '@rolecall/kernel'
import { bigintText, MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { chargebackPolicies, chargebackStates, disputeAnswerSteps, freezeReasons, type ChargebackPolicy, type ChargebackState, type DisputeAnswerStep, type FreezeReason } from '../domain/chargeback.rules.js'
import { Hold } from './hold.entity.js'
import { oneOf } from './one-of.js'

/** A dispute of a charge at the card network, as the provider showed it last. */
@Entity({ schema: 'payments', name: 'chargebacks' })
@Unique('chargebacks_dispute_once', ['disputeId'])
@Index('chargebacks_hold', ['milestoneId'])
@Index('chargebacks_poll', ['nextPollAt'], { where: 'next_poll_at IS NOT NULL' })
@Index('chargebacks_warn', ['warnAt'], { where: 'warn_at IS NOT NULL' })
@Index('chargebacks_clawback', ['clawbackAt'], { where: 'clawback_at IS NOT NULL' })
@Check('chargebacks_state_known', `state in (${oneOf(chargebackStates)})`)
@Check('chargebacks_policy_known', `policy in (${oneOf(chargebackPolicies)})`)
@Check('chargebacks_parts_not_negative', 'lost_minor >= 0 and fee_lost_minor >= 0 and owed_minor >= 0 and absorbed_minor >= 0 and clawed_minor >= 0 and clawed_minor <= lost_minor')
export class Chargeback {
  @PrimaryColumn('uuid')
  id: string
  /** Its id at the provider. */
  @Column('text')
  disputeId: string
  @Column('text')
  chargeId: string
  /** Whose money it takes; null when the charge is none of ours. */
  @ForeignKey(() => Hold, { name: 'chargebacks_hold_fk' })
  @Column({ type: 'uuid', nullable: true })
  milestoneId: string | null
  @Column('text')
  state: ChargebackState
  /** The provider's own word for the state. */
  @Column('text')
  providerStatus: string
  /** Why, by the code of the provider. */
  @Column('text')
  reason: string
  @Column(() => MoneyColumns, { prefix: 'amount' })
  amount: Money
  /** What the bank has taken and not given back, by the provider's book. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  awayMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  feeMinor: bigint
  /** Of the milestone's part. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  lostMinor: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  feeLostMinor: bigint
  /** Of refunds that had not gone. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  owedMinor: bigint
  /** Our own loss. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  absorbedMinor: bigint
  /** Of the milestone's part that is lost, what was clawed back from the freelancer. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  clawedMinor: bigint
  /** How often a loss was written down: one that is appealed may be lost again. */
  @Column({ type: 'int', default: 0 })
  round: number
  @Column({ type: 'text', default: 'absorb' })
  policy: ChargebackPolicy
  /** From when the freelancer's money may be touched; he was told before. */
  @Column({ type: 'timestamptz', nullable: true })
  clawbackAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  evidenceDueBy: Date | null
  @Column({ type: 'int', default: 0 })
  submissionCount: number
  /** The words that lie at the provider. */
  @Column({ type: 'text', nullable: true })
  evidence: string | null
  /** When the operators are told that time runs out. */
  @Column({ type: 'timestamptz', nullable: true })
  warnAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  nextPollAt: Date | null
  /** Rises with every reading that was applied, so that an older reading cannot undo a newer one. */
  @Column({ type: 'int', default: 0 })
  version: number
  @Column('timestamptz')
  openedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null
}

/** One cause that freezes the money of a milestone; the money is free when none stands. */
@Entity({ schema: 'payments', name: 'freezes' })
@Unique('freezes_cause_once', ['milestoneId', 'reason', 'source'])
@Index('freezes_standing', ['milestoneId'], { where: 'lifted_at IS NULL' })
@Check('freezes_reason_known', `reason in (${oneOf(freezeReasons)})`)
export class Freeze {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Hold, { name: 'freezes_hold_fk' })
  @Column('uuid')
  milestoneId: string
  @Column('text')
  reason: FreezeReason
  /** The dispute or warning at the provider, or this freeze's own id. */
  @Column('text')
  source: string
  /** An operator's words. */
  @Column({ type: 'text', nullable: true })
  note: string | null
  @Column({ type: 'uuid', nullable: true })
  byAccount: string | null
  @Column('timestamptz')
  frozenAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  liftedAt: Date | null
  @Column({ type: 'text', nullable: true })
  liftNote: string | null
  @Column({ type: 'uuid', nullable: true })
  liftedBy: string | null
}

/** What an operator decided to answer the bank; the call is an operation. */
@Entity({ schema: 'payments', name: 'dispute_answers' })
@Index('dispute_answers_chargeback', ['chargebackId'])
@Check('dispute_answers_step_known', `step in (${oneOf(disputeAnswerSteps)})`)
export class DisputeAnswer {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => Chargeback, { name: 'dispute_answers_chargeback_fk' })
  @Column('uuid')
  chargebackId: string
  @Column('text')
  step: DisputeAnswerStep
  @Column({ type: 'text', nullable: true })
  text: string | null
  @Column('uuid')
  byAccount: string
  @Column('timestamptz')
  decidedAt: Date
}
