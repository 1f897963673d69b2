import { graphql } from '../../lib/graphql.js'

export const EarningsDocument = graphql(`
  query Earnings {
    myPayee { state todo country provider payoutMode }
    myBalances { currency payable { minor currency } atProvider { minor currency } inTransit { minor currency } paidOut { minor currency } }
  }
`)
export const StartPayeeDocument = graphql(`
  mutation StartPayee($input: StartPayeeOnboardingInput!) {
    startPayeeOnboarding(input: $input) { ... on OnboardingLink { url } ... on Refusal { code message path } }
  }
`)
export const RefreshPayeeDocument = graphql(`
  mutation RefreshPayee { refreshPayee { ... on Payee { state todo country provider payoutMode } ... on Refusal { code message path } } }
`)
export const WithdrawDocument = graphql(`
  mutation Withdraw($input: WithdrawInput!) {
    withdraw(input: $input) { ... on Payout { id amount { minor currency } state arrivesAt } ... on Refusal { code message path } }
  }
`)
export const MyMovementsDocument = graphql(`
  query MyMovements($first: Int!, $after: String) {
    myMovements(first: $first, after: $after) {
      nodes { id at kind title state amount { minor currency } contractId expectedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const BusinessMovementsDocument = graphql(`
  query BusinessMovements($businessId: BusinessId!, $first: Int!, $after: String) {
    businessMovements(businessId: $businessId, first: $first, after: $after) {
      nodes { id at kind title state amount { minor currency } contractId expectedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
