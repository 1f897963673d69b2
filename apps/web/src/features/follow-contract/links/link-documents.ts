import type { ContractLinksQuery, LinkFactsFragment } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const LinkFactsFragmentDocument = graphql(`
  fragment LinkFacts on Contract {
    id timeZone linksContracts waitsFor { party until otherwise text }
    linkedContracts { id title role state }
    dependencies { id of { ...TiedFacts } after { ...TiedFacts } moves }
    suggestedDependencies { contractId contractTitle waits dutySlug title otherDutySlug otherTitle }
  }
`)
export const ContractLinksDocument = graphql(`
  query ContractLinks($id: ContractId!) { contract(id: $id) { ...LinkFacts } }
`)
export const LinkItemsDocument = graphql(`
  query LinkItems($id: ContractId!) { contract(id: $id) { id timeZone terms { id duties { dutySlug title } } milestones { id items { id dutySlug ordinal dueAt state } } } }
`)
export const LinkableContractsDocument = graphql(`
  query LinkableContracts { contracts(first: 100) { nodes { id title state myParty business { id } role { title } } } }
`)
export const LinkContractsDocument = graphql(`
  mutation LinkContracts($contractId: ContractId!, $otherId: ContractId!) {
    linkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }
  }
`)
export const UnlinkContractsDocument = graphql(`
  mutation UnlinkContracts($contractId: ContractId!, $otherId: ContractId!) {
    unlinkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }
  }
`)
export const AddDependencyDocument = graphql(`
  mutation AddDependency($of: WorkRefInput!, $after: WorkRefInput!) {
    addDependency(input: { of: $of, after: $after }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }
  }
`)
export const RemoveDependencyDocument = graphql(`
  mutation RemoveDependency($dependencyId: DependencyId!) {
    removeDependency(input: { dependencyId: $dependencyId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }
  }
`)
export type LinkFacts = LinkFactsFragment
export type LinksOfContract = NonNullable<ContractLinksQuery['contract']>
