import type { EvidenceQueueQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const EvidenceQueueDocument = graphql(`
  query EvidenceQueue($first: Int!, $after: String) {
    evidenceQueue(first: $first, after: $after) {
      nodes { id dutySlug dutyTitle kind state url note submittedAt reviewDueAt freelancer { id name headline } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const EvidenceBesideDocument = graphql(`
  query EvidenceBeside($id: EvidenceId!) {
    evidenceBeside(id: $id) { id dutyTitle sameDuty kind state value url reason submittedAt }
  }
`)
export const GradeEvidenceDocument = graphql(`
  mutation GradeEvidence($input: GradeSkillEvidenceInput!) {
    gradeSkillEvidence(input: $input) { ... on SkillEvidence { id state grade reviewedAt } ... on Refusal { code message path } }
  }
`)
export const RefuseEvidenceDocument = graphql(`
  mutation RefuseEvidence($input: RefuseSkillEvidenceInput!) {
    refuseSkillEvidence(input: $input) { ... on SkillEvidence { id state reason reviewedAt } ... on Refusal { code message path } }
  }
`)

export type Piece = EvidenceQueueQuery['evidenceQueue']['nodes'][number]
