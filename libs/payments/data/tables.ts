import { Chargeback, DisputeAnswer, Freeze } from './chargeback.entity.js'
import { BookCheck } from './book-check.entity.js'
import { Correction, CorrectionStep } from './correction.entity.js'
import { BankDetails, BankEntry, BankOrder } from './bank.entity.js'
import { FundingAttempt, Payout, Release } from './decisions.entity.js'
import { Hold } from './hold.entity.js'
import { LedgerAccount, LedgerBalance, LedgerPosting, LedgerTransaction } from './ledger.entity.js'
import { PaymentsMoney1764400000000 } from './migrations/1764400000000-payments-money.js'
import { PaymentsLedger1764400000001 } from './migrations/1764400000001-payments-ledger.js'
import { PaymentsAudit1764400000002 } from './migrations/1764400000002-payments-audit.js'
import { PaymentsClosing1764400000003 } from './migrations/1764400000003-payments-closing.js'
import { PaymentsRefunds1764400000004 } from './migrations/1764400000004-payments-refunds.js'
import { PaymentsReconciliation1764400000005 } from './migrations/1764400000005-payments-reconciliation.js'
import { PaymentsReceipts1764500050000 } from './migrations/1764500050000-payments-receipts.js'
import { PaymentsStopReason1764500050001 } from './migrations/1764500050001-payments-stop-reason.js'
import { PaymentsChargebacks1764500010000 } from './migrations/1764500010000-payments-chargebacks.js'
import { PaymentsManual1764500030000 } from './migrations/1764500030000-payments-manual.js'
import { PaymentsCorrections1764500040000 } from './migrations/1764500040000-payments-corrections.js'
import { PaymentsBalanceRows1764500060000 } from './migrations/1764500060000-payments-balance-rows.js'
import { PaymentsRates1764900050000 } from './migrations/1764900050000-payments-rates.js'
import { PaymentsAuditReadOnly1764900050001 } from './migrations/1764900050001-payments-audit-read-only.js'
import { PaymentsRefundWaits1765000000000 } from './migrations/1765000000000-payments-refund-waits.js'
import { PaymentsNextRefresh1765000020000 } from './migrations/1765000020000-payments-next-refresh.js'
import { Operation } from './operation.entity.js'
import { Payee } from './payee.entity.js'
import { ReferenceRate } from './rate.entity.js'
import { Receipt, ReceiptNumber } from './receipt.entity.js'
import { LedgerSeal, Reconciliation, Schedule } from './reconciliation.entity.js'
import { Refund, Reversal } from './refund.entity.js'
import { StripeEvent } from './stripe-event.entity.js'

/** What the hosts hand to the database. */
export const paymentsEntities: Function[] = [
  Hold, Operation, FundingAttempt, Release, Refund, Reversal, Payout, Payee, StripeEvent, LedgerAccount, LedgerTransaction, LedgerPosting, LedgerBalance,
  LedgerSeal, Reconciliation, Schedule, BankOrder, BankEntry, BankDetails, Chargeback, Freeze, DisputeAnswer, Receipt, ReceiptNumber, Correction, CorrectionStep, BookCheck, ReferenceRate,
]
export const paymentsMigrations: Function[] = [
  PaymentsMoney1764400000000, PaymentsLedger1764400000001, PaymentsAudit1764400000002, PaymentsClosing1764400000003,
  PaymentsRefunds1764400000004, PaymentsReconciliation1764400000005, PaymentsChargebacks1764500010000, PaymentsManual1764500030000, PaymentsCorrections1764500040000, PaymentsReceipts1764500050000, PaymentsStopReason1764500050001, PaymentsBalanceRows1764500060000, PaymentsRates1764900050000, PaymentsAuditReadOnly1764900050001,
  PaymentsRefundWaits1765000000000, PaymentsNextRefresh1765000020000,
]
