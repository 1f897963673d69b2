import type { ServicePartQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const ServicePartDocument = graphql(`
  query ServicePart($id: ContractId!) {
    contract(id: $id) { id state service { state stepAt unpaidSince restsAt moves tries { number triedAt } } }
  }
`)
export const PauseServiceDocument = graphql(`
  mutation PauseService($contractId: ContractId!) {
    pauseService(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const StopServiceDocument = graphql(`
  mutation StopService($contractId: ContractId!) {
    stopService(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const ResumeServiceDocument = graphql(`
  mutation ResumeService($contractId: ContractId!) {
    resumeService(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export type ServiceOnPage = NonNullable<NonNullable<ServicePartQuery['contract']>['service']>
