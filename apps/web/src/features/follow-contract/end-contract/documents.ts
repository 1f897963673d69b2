import type { EndingOfContractQuery, EndingPreviewOfQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'
import '../contract-documents.js'

export const EndingOfContractDocument = graphql(`
  query EndingOfContract($id: ContractId!) {
    contract(id: $id) {
      id state moves myParty
      ending { party reason text counts begunAt settling leftOpen reportUntil accepted { minor currency } review { minor currency } returned { minor currency } }
      forceMajeures { reason text untilDay days state askedAt answerUntil answeredAt moved reportsOwed moves }
      silences { milestoneId nudgedAt warnedAt openAt endable endableFrom }
    }
  }
`)
export const EndingPreviewOfDocument = graphql(`
  query EndingPreviewOf($id: ContractId!) {
    endingPreview(contractId: $id) {
      reasons counting acceptedItems reviewItems withheldItems returnedItems reviewUntil
      accepted { minor currency } review { minor currency } withheld { minor currency } returned { minor currency }
      clientFeeBack { minor currency } freelancerNet { minor currency } freelancerNetMost { minor currency } unfunded { minor currency }
    }
  }
`)
export const EndContractDocument = graphql(`
  mutation EndContract($input: EndContractInput!) {
    endContract(input: $input) {
      ... on Contract { ...ContractHead }
      ... on EndingChanged { accepted { minor currency } }
      ... on Refusal { code message path }
    }
  }
`)
export const AskForceMajeureDocument = graphql(`
  mutation AskForceMajeure($input: AskForceMajeureInput!) {
    askForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const AcceptForceMajeureDocument = graphql(`
  mutation AcceptForceMajeure($input: ForceMajeureInput!) {
    acceptForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const WithdrawForceMajeureDocument = graphql(`
  mutation WithdrawForceMajeure($input: ForceMajeureInput!) {
    withdrawForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)

export type EndingContract = NonNullable<EndingOfContractQuery['contract']>
export type PreviewOnPage = NonNullable<EndingPreviewOfQuery['endingPreview']>
export type Reason = PreviewOnPage['reasons'][number]
export type ForceMajeureOnPage = EndingContract['forceMajeures'][number]
