import type { ServicePartQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const ServiceFactsFragmentDocument = graphql(`
  fragment ServiceFacts on Contract { id state service { state stepAt unpaidSince restsAt moves tries { number triedAt } } }
`)
export const ServicePartDocument = graphql(`
  query ServicePart($id: ContractId!) { contract(id: $id) { ...ServiceFacts } }
`)
/** The answer of a move carries all that it changes, so that the page need not ask for everything again. */
export const ServiceMovedFragmentDocument = graphql(`
  fragment ServiceMoved on Contract { ...ContractHead ...ServiceFacts milestones { ...MilestoneFacts items { ...ItemLine } } }
`)
export const PauseServiceDocument = graphql(`
  mutation PauseService($contractId: ContractId!) {
    pauseService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }
  }
`)
export const StopServiceDocument = graphql(`
  mutation StopService($contractId: ContractId!) {
    stopService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }
  }
`)
export const ResumeServiceDocument = graphql(`
  mutation ResumeService($contractId: ContractId!) {
    resumeService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }
  }
`)
export type ServiceOnPage = NonNullable<NonNullable<ServicePartQuery['contract']>['service']>
