import { AdsReportCard } from '../ads-report-card.js'
import { MetricsBoard } from '../metrics/metrics-board.js'
import type { TabProps } from './tab-props.js'

/** What the work brought: numbers, not promises. */
export const MetricsTab = ({ contract, onDone }: TabProps) => (
  <>
    <MetricsBoard contractId={contract.id} timeZone={contract.timeZone} onDone={onDone} />
    <AdsReportCard contractId={contract.id} report={contract.adsReport} />
  </>
)
