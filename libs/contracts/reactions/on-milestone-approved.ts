import { reaction } from '@rolecall/platform'
import { tellApproved } from '../actions/tell-approved.js'
import type { MilestoneApproved } from '../domain/events.js'

export const onMilestoneApproved = reaction<MilestoneApproved>({
  name: 'contracts.on-milestone-approved',
  on: 'MilestoneApproved',
  handle: tellApproved,
})
