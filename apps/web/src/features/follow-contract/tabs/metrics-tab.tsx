import { AdsReportCard } from '../ads-report-card.js'
import { MetricsBoard } from '../metrics/metrics-board.js'
import { MetricsBoardDocument } from '../metrics/metrics-documents.js'
import type { TabProps } from './tab-props.js'
import { Whole } from './whole.js'

const documents = [MetricsBoardDocument]

/** What the work brought: numbers, not promises. */
export const MetricsTab = ({ contract, onDone }: TabProps) => (
  <Whole contractId={contract.id} documents={documents}>
    <MetricsBoard contractId={contract.id} timeZone={contract.timeZone} onDone={onDone} />
    <AdsReportCard contractId={contract.id} report={contract.adsReport} />
  </Whole>
)
