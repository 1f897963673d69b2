import type { BankDetailsToCheckQuery, BankEntriesQuery, BankTransfersQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const BankTransfersDocument = graphql(`
  query BankTransfers($filter: BankTransferFilter, $first: Int!, $after: String) {
    bankTransfers(filter: $filter, first: $first, after: $after) {
      nodes {
        id kind state reference payer createdAt expiresAt amount { minor currency }
        details { freelancerId holder bankName accountNumber bankCode state }
        entry { id state }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const BankEntriesDocument = graphql(`
  query BankEntries($filter: BankEntryFilter, $first: Int!, $after: String) {
    bankEntries(filter: $filter, first: $first, after: $after) {
      nodes { id direction purpose bankReference bookedOn otherParty state note mine enteredAt reference kind amount { minor currency } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const BankDetailsToCheckDocument = graphql(`
  query BankDetailsToCheck { bankDetailsToCheck { freelancerId holder bankName accountNumber bankCode state changedAt } }
`)
export const EnterIncomingDocument = graphql(`
  mutation EnterIncoming($input: EnterIncomingTransferInput!) {
    enterIncomingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }
  }
`)
export const EnterOutgoingDocument = graphql(`
  mutation EnterOutgoing($input: EnterOutgoingTransferInput!) {
    enterOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }
  }
`)
export const ReturnOutgoingDocument = graphql(`
  mutation ReturnOutgoing($input: ReturnOutgoingTransferInput!) {
    returnOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }
  }
`)
export const CancelOutgoingDocument = graphql(`
  mutation CancelOutgoing($input: CancelOutgoingTransferInput!) {
    cancelOutgoingTransfer(input: $input) { ... on BankTransfer { id state } ... on Refusal { code message path } }
  }
`)
export const ConfirmBankEntryDocument = graphql(`
  mutation ConfirmBankEntry($input: ConfirmBankEntryInput!) {
    confirmBankEntry(input: $input) { ... on BankEntry { id state } ... on Refusal { code message path } }
  }
`)
export const DismissBankEntryDocument = graphql(`
  mutation DismissBankEntry($input: DismissBankEntryInput!) {
    dismissBankEntry(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }
  }
`)
export const DecideBankDetailsDocument = graphql(`
  mutation DecideBankDetails($input: DecideBankDetailsInput!) {
    decideBankDetails(input: $input) { ... on BankDetails { freelancerId state remark } ... on Refusal { code message path } }
  }
`)
export type TransferOnPage = BankTransfersQuery['bankTransfers']['nodes'][number]
export type EntryOnPage = BankEntriesQuery['bankEntries']['nodes'][number]
export type DetailsOnPage = BankDetailsToCheckQuery['bankDetailsToCheck'][number]
