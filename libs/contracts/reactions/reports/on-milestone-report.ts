import { reaction } from '@rolecall/platform'
import { tellReport } from '../../actions/reports/tell-report.js'
import type { MilestoneApproved } from '../../domain/events.js'

export const onMilestoneReport = reaction<MilestoneApproved>({
  name: 'contracts.on-milestone-report',
  on: 'MilestoneApproved',
  handle: tellReport,
})
