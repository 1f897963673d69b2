import type { BookCheckQuery, CorrectionsQuery, LedgerQuery, OperationsQuery, ReconciliationsQuery, RefundsQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const OperationsDocument = graphql(`
  query Operations($filter: PaymentOperationFilter, $first: Int!, $after: String) {
    paymentOperations(filter: $filter, first: $first, after: $after) {
      nodes { id kind status blockedReason amount { minor currency } attempts generation idempotencyKey stripeObjectId lastError holdId lastSentAt nextAttemptAt createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const CheckOperationDocument = graphql(`
  mutation CheckOperation($input: CheckOperationInput!) {
    checkOperation(input: $input) { ... on PaymentOperation { id status nextAttemptAt } ... on Refusal { code message path } }
  }
`)
export const LedgerDocument = graphql(`
  query Ledger($filter: LedgerFilter, $first: Int!, $after: String) {
    ledgerTransactions(filter: $filter, first: $first, after: $after) {
      nodes { id seq kind sourceType sourceId operationId occurredAt canUndo postings { account amount { minor currency } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const BookCheckDocument = graphql(`
  query BookCheck { bookCheck { id checkedAt violationCount promises { invariant broken } violations { invariant facts } } }
`)
export const CheckBooksDocument = graphql(`
  mutation CheckBooks { checkBooks { ... on BookCheck { id violationCount } ... on Refusal { code message path } } }
`)
export const ReconciliationsDocument = graphql(`
  query Reconciliations($first: Int!, $after: String) {
    reconciliations(first: $first, after: $after) {
      nodes {
        id startedAt entries accounts differenceCount
        differences { account what currency providerId providerMinor ledgerId booksMinor }
        balances { account currency providerMinor booksMinor }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const ReconcileDocument = graphql(`
  mutation Reconcile { reconcile { ... on Reconciliation { id differenceCount } ... on Refusal { code message path } } }
`)
export const RefundsDocument = graphql(`
  query Refunds($filter: PaymentRefundFilter, $first: Int!, $after: String) {
    paymentRefunds(filter: $filter, first: $first, after: $after) {
      nodes { id milestoneId amount { minor currency } state failure waitsForFunds decidedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const RetryRefundDocument = graphql(`
  mutation RetryRefund($input: RetryRefundInput!) { retryRefund(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }
`)
export const GiveBackPaymentDocument = graphql(`
  mutation GiveBackPayment($input: GiveBackPaymentInput!) { giveBackPayment(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }
`)
export const CorrectionsDocument = graphql(`
  query Corrections($filter: CorrectionFilter, $first: Int!, $after: String) {
    corrections(filter: $filter, first: $first, after: $after) {
      nodes {
        id state reason reversesId providerEntryId proposedBy mine proposedAt expiresAt transactionId moves
        lines { account amount { minor currency } } steps { step by note at }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const ProposeCorrectionDocument = graphql(`
  mutation ProposeCorrection($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }
`)
export const ProposeReversalDocument = graphql(`
  mutation ProposeReversal($input: ProposeReversalInput!) { proposeReversal(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }
`)
export const ConfirmCorrectionDocument = graphql(`
  mutation ConfirmCorrection($input: ConfirmCorrectionInput!) { confirmCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }
`)
export const RefuseCorrectionDocument = graphql(`
  mutation RefuseCorrection($input: RefuseCorrectionInput!) { refuseCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }
`)

export type OperationOnPage = OperationsQuery['paymentOperations']['nodes'][number]
export type EntryOnPage = LedgerQuery['ledgerTransactions']['nodes'][number]
export type CheckOnPage = NonNullable<BookCheckQuery['bookCheck']>
export type ComparisonOnPage = ReconciliationsQuery['reconciliations']['nodes'][number]
export type RefundOnPage = RefundsQuery['paymentRefunds']['nodes'][number]
export type CorrectionOnPage = CorrectionsQuery['corrections']['nodes'][number]
