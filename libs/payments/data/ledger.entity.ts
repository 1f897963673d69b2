import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Side } from '../domain/accounts.js'

/** An account of the books; one per code and currency. Rows are written by plain SQL only, see ledger.ts. */
@Entity({ schema: 'payments', name: 'ledger_accounts' })
@Unique('ledger_accounts_code_once', ['code', 'currency'])
@Check('ledger_accounts_normal_known', `normal in ('D', 'C')`)
export class LedgerAccount {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  code: string
  @Column({ type: 'char', length: 3 })
  currency: string
  @Column({ type: 'char', length: 1 })
  normal: Side
  @Column('boolean')
  guarded: boolean
}

/** One fact in the books. Never changed; an error is undone by a counter-entry. */
@Entity({ schema: 'payments', name: 'ledger_transactions' })
@Unique('ledger_transactions_fact_once', ['kind', 'sourceType', 'sourceId'])
@Unique('ledger_transactions_seq_once', ['seq'])
@Index('ledger_transactions_operation', ['operationId'])
export class LedgerTransaction {
  @PrimaryColumn('uuid')
  id: string
  /** Order of writing, for the hash chain. */
  @Column({ type: 'bigint', generated: 'increment', transformer: bigintText })
  seq: bigint
  @Column('text')
  kind: string
  @Column('text')
  sourceType: string
  @Column('text')
  sourceId: string
  @Column({ type: 'uuid', nullable: true })
  operationId: string | null
  @Column('timestamptz')
  occurredAt: Date
  @Column('timestamptz')
  createdAt: Date
}

/** One line: debit above zero, credit below. */
@Entity({ schema: 'payments', name: 'ledger_postings' })
@Index('ledger_postings_transaction', ['transactionId'])
@Index('ledger_postings_account', ['accountId'])
@Check('ledger_postings_not_zero', 'amount <> 0')
export class LedgerPosting {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey(() => LedgerTransaction, { name: 'ledger_postings_transaction_fk' })
  @Column('uuid')
  transactionId: string
  @ForeignKey(() => LedgerAccount, { name: 'ledger_postings_account_fk' })
  @Column('uuid')
  accountId: string
  @Column({ type: 'char', length: 3 })
  currency: string
  @Column({ type: 'bigint', transformer: bigintText })
  amount: bigint
}

/** Running balance of a guarded account; kept by a trigger on the postings. */
@Entity({ schema: 'payments', name: 'ledger_balances' })
@Check('ledger_balances_not_overdrawn', `(CASE WHEN normal = 'C' THEN - balance ELSE balance END) >= 0`)
export class LedgerBalance {
  @ForeignKey(() => LedgerAccount, { name: 'ledger_balances_account_fk' })
  @PrimaryColumn('uuid')
  accountId: string
  @Column({ type: 'char', length: 1 })
  normal: Side
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  balance: bigint
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  version: bigint
}
