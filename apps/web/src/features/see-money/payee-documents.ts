import { graphql } from '../../lib/graphql.js'

export const EarningsDocument = graphql(`
  query Earnings($timeZone: TimeZone!) {
    myPayee { state todo stopReason refreshedAt country provider payoutMode }
    myBalances {
      currency payable { minor currency } atProvider { minor currency } frozen { minor currency } inTransit { minor currency } paidOut { minor currency } owed { minor currency }
      conversion { bankCurrency rate ratedAt estimate { minor currency } }
    }
    myEarnings(months: 12, timeZone: $timeZone) {
      currency total { minor currency } months { month amount { minor currency } } clients { businessId name amount { minor currency } }
    }
    myMovements(first: 1, filter: { kind: PAYOUT }) { nodes { id at state stateText reasonText amount { minor currency } } pageInfo { hasNextPage endCursor } }
  }
`)
export const StartPayeeDocument = graphql(`
  mutation StartPayee($input: StartPayeeOnboardingInput!) {
    startPayeeOnboarding(input: $input) { ... on OnboardingLink { url } ... on Refusal { code message path } }
  }
`)
export const RefreshPayeeDocument = graphql(`
  mutation RefreshPayee { refreshPayee { ... on Payee { state todo stopReason refreshedAt country provider payoutMode } ... on Refusal { code message path } } }
`)
export const PayoutModeDocument = graphql(`
  mutation PayoutMode($mode: PayoutMode!) { setPayoutMode(input: { mode: $mode }) { ... on Payee { state payoutMode } ... on Refusal { code message path } } }
`)
export const WithdrawDocument = graphql(`
  mutation Withdraw($input: WithdrawInput!) {
    withdraw(input: $input) { ... on Payout { id amount { minor currency } state arrivesAt } ... on Refusal { code message path } }
  }
`)
export const MovementLineFragmentDocument = graphql(`
  fragment MovementLine on Movement {
    id at kind title counterparty state stateText reasonText amount { minor currency } contractId expectedAt unansweredSince receiptId receiptNumber
  }
`)
export const MyMovementsDocument = graphql(`
  query MyMovements($first: Int!, $after: String, $filter: MovementFilterInput) {
    myMovements(first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }
  }
`)
export const BusinessMovementsDocument = graphql(`
  query BusinessMovements($businessId: BusinessId!, $first: Int!, $after: String, $filter: MovementFilterInput) {
    businessMovements(businessId: $businessId, first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }
  }
`)
export const MoneyContractsDocument = graphql(`
  query MoneyContracts($businessId: BusinessId) { moneyContracts(businessId: $businessId) { contractId title } }
`)
export const ReceiptDocument = graphql(`
  query ReceiptPage($id: ReceiptId!) {
    receipt(id: $id) {
      id number kind side heading happenedAt issuedAt contractId contract milestone business freelancer provider reference stateText pdfPath
      lines { code label amount { minor currency } }
    }
  }
`)
