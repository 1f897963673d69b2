import { useQuery } from 'urql'
import { graphql } from './graphql.js'

const JobContractsDocument = graphql(`
  query JobContracts { contracts(first: 50) { nodes { id jobId state } } }
`)

/** Where the contract of a job is; the list of contracts when it is not among the newest. */
export const useContractPath = (isWanted: boolean) => {
  const [{ data }] = useQuery({ query: JobContractsDocument, pause: !isWanted })
  return (jobId: string): string => {
    const own = data?.contracts.nodes.filter((contract) => contract.jobId === jobId) ?? []
    const live = own.find(({ state }) => state !== 'CANCELLED') ?? own[0]
    return live ? `/contracts/${live.id}` : '/contracts'
  }
}
