import { AdsReportCard } from '../ads-report-card.js'
import type { TabProps } from './tabs.js'

/** What the work brought: numbers, not promises. */
export const MetricsTab = ({ contract }: TabProps) => (
  <>
    <AdsReportCard contractId={contract.id} report={contract.adsReport} />
  </>
)
