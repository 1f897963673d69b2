import { bigintText } from '@rolecall/platform'
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import type { BalanceLine, Difference } from '../domain/reconcile.rules.js'

/** One comparison of our books with the provider's. */
@Entity({ schema: 'payments', name: 'reconciliations' })
@Index('reconciliations_started', ['startedAt'])
export class Reconciliation {
  @PrimaryColumn('uuid')
  id: string
  @Column('timestamptz')
  startedAt: Date
  @Column('timestamptz')
  finishedAt: Date
  /** How many of the provider's entries were compared. */
  @Column('int')
  entries: number
  /** The platform and so many connected accounts. */
  @Column('int')
  accounts: number
  @Column('jsonb')
  balances: BalanceLine[]
  @Column('jsonb')
  differences: Difference[]
  @Column('int')
  differenceCount: number
}

/** A link of the chain over the books: it holds the hash of the link before and of one transaction. Append-only. */
@Entity({ schema: 'payments', name: 'ledger_seals' })
@Unique('ledger_seals_transaction_once', ['transactionId'])
export class LedgerSeal {
  @PrimaryColumn({ type: 'bigint', transformer: bigintText })
  position: bigint
  @Column('uuid')
  transactionId: string
  @Column('text')
  hash: string
  @Column('timestamptz')
  sealedAt: Date
}

/** When work that has no row of its own is due: once, whoever looks first. */
@Entity({ schema: 'payments', name: 'schedules' })
export class Schedule {
  @PrimaryColumn('text')
  name: string
  @Column('timestamptz')
  dueAt: Date
}
