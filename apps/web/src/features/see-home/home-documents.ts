import { graphql } from '../../lib/graphql.js'

export const HomeContractsDocument = graphql(`
  query HomeContracts {
    contracts(first: 20) {
      nodes {
        id title state myParty nextDueAt timeZone
        role { slug shortKey title } business { id name } freelancer { id name }
        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }
        waitsFor { party until otherwise text }
      }
    }
  }
`)
export const HomeDecisionsDocument = graphql(`
  query HomeDecisions { myDecisions { kind contractId contractTitle timeZone disputeId count until } }
`)
export const HomeInvitationsDocument = graphql(`
  query HomeInvitations {
    myInvitations(first: 20) { nodes { id state expiresAt job { id title business { id name } role { slug shortKey title } budget { minor currency } } } }
  }
`)
export const HomeSkillsDocument = graphql(`
  query HomeSkills {
    myProfile { id hoursPerWeek capacityStale roles { roleSlug provenDuties unconditionalDuties } proofs { dutySlug evidence { id state } } }
  }
`)
export const HomeJobsDocument = graphql(`
  query HomeJobs($businessId: BusinessId!) {
    myJobs(businessId: $businessId, first: 10) { nodes { id title state proposalCount expiresAt role { slug shortKey title } } }
  }
`)
export const HomeOperatorDocument = graphql(`
  query HomeOperator {
    paymentOperations(first: 20, filter: { inDoubt: true }) { nodes { id } pageInfo { hasNextPage } }
    paymentRefunds(first: 20, filter: { state: FAILED }) { nodes { id } pageInfo { hasNextPage } }
    chargebacks(first: 20, filter: { open: true }) { nodes { id } pageInfo { hasNextPage } }
    bankTransfers(first: 20, filter: { state: OPEN }) { nodes { id } pageInfo { hasNextPage } }
    corrections(first: 20, filter: { state: PROPOSED }) { nodes { id } pageInfo { hasNextPage } }
  }
`)
export const HomeQueueDocument = graphql(`
  query HomeQueue { evidenceQueue(first: 1) { nodes { id submittedAt } } disputesToRule { count nextUntil } }
`)
