import { useQuery } from 'urql'
import { graphql } from './graphql.js'

const JobContractsDocument = graphql(`
  query JobContracts { contracts(first: 50) { nodes { id jobId state } } }
`)

/** The contract of a job, a live one before a cancelled one; null when it is not among the newest. */
export const useContractOf = (isWanted: boolean) => {
  const [{ data }] = useQuery({ query: JobContractsDocument, pause: !isWanted })
  return (jobId: string) => {
    const own = data?.contracts.nodes.filter((contract) => contract.jobId === jobId) ?? []
    return own.find(({ state }) => state !== 'CANCELLED') ?? own[0] ?? null
  }
}

/** Where the contract of a job is; the list of contracts when it is not among the newest. */
export const useContractPath = (isWanted: boolean) => {
  const contractOf = useContractOf(isWanted)
  return (jobId: string): string => {
    const contract = contractOf(jobId)
    return contract ? `/contracts/${contract.id}` : '/contracts'
  }
}
