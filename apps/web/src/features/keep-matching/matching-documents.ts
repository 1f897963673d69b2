import type { ExposureReportQuery, MatchModelsQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const MatchModelsDocument = graphql(`
  query MatchModels {
    matchModels {
      version status throughEvent createdAt activatedAt moves learned { kind events }
      metrics { against passed outOfBounds kinds { kind events loss activeLoss } }
    }
  }
`)
export const ActivateMatchModelDocument = graphql(`
  mutation ActivateMatchModel($input: ActivateMatchModelInput!) { activateMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }
`)
export const RollbackMatchModelDocument = graphql(`
  mutation RollbackMatchModel($input: RollbackMatchModelInput!) { rollbackMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }
`)
export const ReplayMatchingDocument = graphql(`
  query ReplayMatching($from: DateTime!, $to: DateTime!, $version: Int!) {
    replayMatching(from: $from, to: $to, version: $version) { version activeVersion runs gone same changed kinds { kind events loss activeLoss } }
  }
`)
export const ExposureReportDocument = graphql(`
  query ExposureReport($week: String) {
    exposureReport(week: $week) {
      week from to people invites views hires gini newcomerInvites newcomerHires neverInvited neverInvitedShare
      rows { freelancer { id name headline } invites views hires newcomer }
    }
  }
`)

export type ModelOnPage = NonNullable<MatchModelsQuery['matchModels']>[number]
export type Figures = NonNullable<ModelOnPage['metrics']>['kinds'][number]
export type Report = NonNullable<ExposureReportQuery['exposureReport']>
