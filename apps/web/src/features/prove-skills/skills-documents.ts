import type { MySkillsQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const MySkillsDocument = graphql(`
  query MySkills {
    myProfile {
      id
      roles { roleSlug roleTitle status provenDuties unconditionalDuties }
      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reason submittedAt reviewedAt } }
    }
  }
`)
export const ClaimDutyDocument = graphql(`
  mutation ClaimDuty($input: ClaimDutiesInput!) {
    claimDuties(input: $input) {
      ... on Freelancer { id proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id state } } }
      ... on Refusal { code message path }
    }
  }
`)
export const SubmitSkillEvidenceDocument = graphql(`
  mutation SubmitSkillEvidence($input: SubmitSkillEvidenceInput!) {
    submitSkillEvidence(input: $input) { ... on SkillEvidence { id state } ... on Refusal { code message path } }
  }
`)

export type MySkills = NonNullable<MySkillsQuery['myProfile']>
export type Proof = MySkills['proofs'][number]
