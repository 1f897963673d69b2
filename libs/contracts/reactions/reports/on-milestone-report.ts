import { reaction } from '@rolecall/platform'
import { tellReport, tellReportOfCancelled } from '../../actions/reports/tell-report.js'
import type { MilestoneApproved, MilestoneCancelled } from '../../domain/events.js'

export const onMilestoneReport = reaction<MilestoneApproved>({
  name: 'contracts.on-milestone-report',
  on: 'MilestoneApproved',
  handle: tellReport,
})
export const onCancelledReport = reaction<MilestoneCancelled>({
  name: 'contracts.on-cancelled-report',
  on: 'MilestoneCancelled',
  handle: tellReportOfCancelled,
})
