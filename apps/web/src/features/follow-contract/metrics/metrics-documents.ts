import type { MetricFactsFragment } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const MetricFactsFragmentDocument = graphql(`
  fragment MetricFacts on Contract {
    id recordsMetrics baselineMissing
    metrics { id kind series value measuredOn sourceUrl fileUrl note recordedBy recordedAt state confirmUntil bySilence contestReason correctsId moves }
    metricComparisons { series baseline previous latest latestOn changePercent }
    adSpend { over spent { minor currency } cap { minor currency } }
  }
`)
export const MetricsBoardDocument = graphql(`
  query MetricsBoard($id: ContractId!) { contract(id: $id) { ...MetricFacts } }
`)
export const RecordMetricsDocument = graphql(`
  mutation RecordMetrics($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }
  }
`)
export const ConfirmMetricsDocument = graphql(`
  mutation ConfirmMetrics($metricIds: [MetricId!]!) {
    confirmMetrics(input: { metricIds: $metricIds }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }
  }
`)
export const ContestMetricDocument = graphql(`
  mutation ContestMetric($metricId: MetricId!, $reason: String!) {
    contestMetric(input: { metricId: $metricId, reason: $reason }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }
  }
`)
export const ImportMetricsDocument = graphql(`
  mutation ImportMetrics($contractId: ContractId!, $csv: String!) {
    importMetrics(input: { contractId: $contractId, csv: $csv }) {
      ... on ImportedMetrics { added findings { line text } contract { ...MetricFacts } }
      ... on Refusal { code message path }
    }
  }
`)
export const PreviewMetricsDocument = graphql(`
  query PreviewMetrics($contractId: ContractId!, $csv: String!) {
    previewMetrics(input: { contractId: $contractId, csv: $csv }) {
      ... on MetricsPreview { addable findings { line text } }
      ... on Refusal { code message path }
    }
  }
`)

export type MetricFacts = MetricFactsFragment
export type MetricRow = MetricFacts['metrics'][number]
export type Comparison = MetricFacts['metricComparisons'][number]
