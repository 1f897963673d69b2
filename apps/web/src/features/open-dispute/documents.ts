import type { DisputeItemsQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const DisputeItemsDocument = graphql(`
  query DisputeItems($id: ContractId!) {
    contract(id: $id) {
      id title myParty timeZone terms { id lang }
      milestones { id ordinal title state approvableAmount { minor currency } items { id dutySlug title ordinal dueAt state overdue moves share { minor currency } } }
    }
  }
`)
export const OpenDisputeDocument = graphql(`
  mutation OpenDispute($input: OpenDisputeInput!) {
    openDispute(input: $input) { ... on Dispute { id state } ... on Refusal { code message path } }
  }
`)
export type DisputableContract = NonNullable<DisputeItemsQuery['contract']>
export type DisputableMilestone = DisputableContract['milestones'][number]
export type DisputableItem = DisputableMilestone['items'][number]
