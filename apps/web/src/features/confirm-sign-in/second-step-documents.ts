import type { StartSecondFactorMutation } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const StartSecondFactorDocument = graphql(`
  mutation StartSecondFactor { startSecondFactor { ... on SecondFactorSetup { secret address picture { size path } } ... on Refusal { code message path } } }
`)
export const ConfirmSecondFactorDocument = graphql(`
  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { ... on SecondFactorEnrolled { recoveryCodes } ... on Refusal { code message path } } }
`)
export const PassSecondFactorDocument = graphql(`
  mutation PassSecondFactor($input: SecondFactorCodeInput!) { passSecondFactor(input: $input) { ... on SecondFactorPassed { recoveryCodesLeft } ... on Refusal { code message path } } }
`)
export type Setup = Extract<StartSecondFactorMutation['startSecondFactor'], { secret: string }>
