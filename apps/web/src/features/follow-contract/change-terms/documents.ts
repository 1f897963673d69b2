import type { AmendmentFactsFragment } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const TermsChangeLineFragmentDocument = graphql(`
  fragment TermsChangeLine on TermsChange { field dutySlug title before after beforeMoney { minor currency } afterMoney { minor currency } }
`)
export const AmendmentFactsFragmentDocument = graphql(`
  fragment AmendmentFacts on Amendment {
    id version hash state proposedBy note fromNow fromPeriod fromDay proposedAt answersUntil answeredAt reason moves changes { ...TermsChangeLine }
  }
`)
export const AmendmentsDocument = graphql(`
  query Amendments($id: ContractId!) { contract(id: $id) { id amendments { ...AmendmentFacts } } }
`)
export const PreviewAmendmentDocument = graphql(`
  query PreviewAmendment($input: ProposeAmendmentInput!) {
    previewAmendment(input: $input) { ... on AmendmentPreview { fromPeriod fromDay changes { ...TermsChangeLine } } ... on Refusal { code message path } }
  }
`)
export const ProposeAmendmentDocument = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }
  }
`)
export const SignAmendmentDocument = graphql(`
  mutation SignAmendment($input: AmendmentInput!) {
    signAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }
  }
`)
export const DeclineAmendmentDocument = graphql(`
  mutation DeclineAmendment($input: DeclineAmendmentInput!) {
    declineAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }
  }
`)
export const WithdrawAmendmentDocument = graphql(`
  mutation WithdrawAmendment($input: AmendmentInput!) {
    withdrawAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }
  }
`)

export type AmendmentOnPage = AmendmentFactsFragment
export type TermsChangeOnPage = AmendmentOnPage['changes'][number]
