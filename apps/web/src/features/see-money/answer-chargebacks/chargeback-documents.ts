import type { ChargebacksQuery, MoneyFreezesQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const ChargebacksDocument = graphql(`
  query Chargebacks($filter: ChargebackFilter, $first: Int!, $after: String) {
    chargebacks(filter: $filter, first: $first, after: $after) {
      nodes {
        id disputeId milestoneId contractId title state providerStatus reason policy clawbackAt evidenceDueBy evidence submissionCount openedAt endedAt moves
        amount { minor currency } away { minor currency } fee { minor currency } lost { minor currency } absorbed { minor currency } clawedBack { minor currency }
        answers { step status error decidedAt }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const MoneyFreezesDocument = graphql(`
  query MoneyFreezes($first: Int!, $after: String) {
    moneyFreezes(first: $first, after: $after) {
      nodes { id milestoneId contractId title reason note frozenAt held { minor currency } kept { minor currency } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const WriteEvidenceDocument = graphql(`
  mutation WriteEvidence($input: WriteEvidenceInput!) {
    writeEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }
  }
`)
export const SubmitEvidenceDocument = graphql(`
  mutation SubmitEvidence($input: ChargebackInput!) {
    submitEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }
  }
`)
export const AcceptChargebackDocument = graphql(`
  mutation AcceptChargeback($input: ChargebackInput!) {
    acceptChargeback(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }
  }
`)
export const ClawBackDocument = graphql(`
  mutation ClawBack($input: ChargebackInput!) {
    clawBack(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }
  }
`)
export const CallOffClawbackDocument = graphql(`
  mutation CallOffClawback($input: ChargebackInput!) {
    callOffClawback(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }
  }
`)
/** Made from the contract when the form opens. */
export const ChargebackPackDocument = graphql(`
  query ChargebackPack($id: ChargebackId!) { chargebacks(first: 1, filter: { id: $id }) { nodes { id pack { text sha256 acceptedItems items } } } }
`)
export const FreezeMoneyDocument = graphql(`
  mutation FreezeMoney($input: FreezeMoneyInput!) { freezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }
`)
export const UnfreezeMoneyDocument = graphql(`
  mutation UnfreezeMoney($input: FreezeMoneyInput!) { unfreezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }
`)
export type ChargebackOnPage = ChargebacksQuery['chargebacks']['nodes'][number]
export type FreezeOnPage = MoneyFreezesQuery['moneyFreezes']['nodes'][number]
