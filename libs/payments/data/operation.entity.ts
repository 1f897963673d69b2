import type { Money } from '@rolecall/kernel'
import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import { blockedReasons, finalStatuses, openStatuses, operationKinds, operationStates, type BlockedReason, type OperationKind, type OperationState } from '../domain/states.js'
import { oneOf } from './one-of.js'

/** One side effect at the provider, written in the same transaction as the decision it carries out (PAYMENTS 5). */
@Entity({ schema: 'payments', name: 'operations' })
@Unique('operations_key_once', ['idempotencyKey'])
@Unique('operations_object_once', ['kind', 'stripeObjectId'])
@Unique('operations_generation_once', ['kind', 'entityId', 'generation'])
@Index('operations_one_open_a_hold', ['kind', 'holdId'], { unique: true, where: `status <> ALL (ARRAY[${oneOf(finalStatuses)}])` })
@Index('operations_hold', ['holdId', 'kind'])
@Index('operations_waiting', ['freelancerId'], { where: `status = 'blocked'` })
@Index('operations_due', ['nextAttemptAt'], { where: `status = ANY (ARRAY[${oneOf(openStatuses)}])` })
@Check('operations_kind_known', `kind in (${oneOf(operationKinds)})`)
@Check('operations_status_known', `status in (${oneOf(operationStates)})`)
@Check('operations_blocked_has_reason', `(status = 'blocked') = (blocked_reason is not null)`)
@Check('operations_reason_known', `blocked_reason in (${oneOf(blockedReasons)})`)
@Check('operations_amount_not_negative', 'amount_minor >= 0')
@Check('operations_sent_has_params', 'first_sent_at is null or (params is not null and params_hash is not null)')
export class Operation {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  kind: OperationKind
  /** The decision: funding, release, refund or payout row. */
  @Column('uuid')
  entityId: string
  @Column({ type: 'int', default: 0 })
  generation: number
  /** The hold it moves; empty for payouts. */
  @Column({ type: 'uuid', nullable: true })
  holdId: string | null
  /** Whose payable or balance it moves; empty for what concerns the client only. */
  @Column({ type: 'uuid', nullable: true })
  freelancerId: string | null
  @Column('text')
  idempotencyKey: string
  @Column(() => MoneyColumns, { prefix: 'amount' })
  amount: Money
  /** Frozen before the first send; a retry sends exactly these. */
  @Column({ type: 'jsonb', nullable: true })
  params: object | null
  @Column({ type: 'text', nullable: true })
  paramsHash: string | null
  @Column('text')
  status: OperationState
  @Column({ type: 'text', nullable: true })
  blockedReason: BlockedReason | null
  @Column({ type: 'int', default: 0 })
  attempts: number
  @Column({ type: 'int', default: 0 })
  lookupMisses: number
  @Column({ type: 'text', nullable: true })
  stripeObjectId: string | null
  /** Code of the last trouble, for operators. */
  @Column({ type: 'text', nullable: true })
  lastError: string | null
  @Column('timestamptz')
  nextAttemptAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  firstSentAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  lastSentAt: Date | null
  @Column('timestamptz')
  createdAt: Date
  @Column('timestamptz')
  updatedAt: Date
}
