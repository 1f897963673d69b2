import { graphql } from '../../lib/graphql.js'

export const HideJobDocument = graphql(`
  mutation HideJob($input: HideJobInput!) {
    hideJob(input: $input) { ... on Job { id } ... on Refusal { code message path } }
  }
`)
export const ProposalQuotaDocument = graphql(`
  query ProposalQuota { myProposalQuota { limit used nextAt firstChoiceAt } }
`)
