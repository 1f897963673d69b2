import { graphql } from '../../../lib/graphql.js'

export const ReferenceRatesDocument = graphql(`
  query ReferenceRates { referenceRates { from to rate enteredAt isFresh } }
`)
export const SetReferenceRateDocument = graphql(`
  mutation SetReferenceRate($input: SetReferenceRateInput!) {
    setReferenceRate(input: $input) { ... on ReferenceRate { from to rate enteredAt isFresh } ... on Refusal { code message path } }
  }
`)
