import type { HoldFunded, HoldFundingEnded, HoldRefunded, HoldReleased } from '@rolecall/payments'
import { reaction } from '@rolecall/platform'
import { settleContract, settleRefund } from '../actions/settle-contract.js'
import { startMilestone } from '../actions/start-milestone.js'
import { tellUnpaid } from '../actions/tell-unpaid.js'

/** What contracts do when payments report about the money of a milestone. */
export const onHoldFunded = reaction<HoldFunded>({
  name: 'contracts.on-hold-funded',
  on: 'HoldFunded',
  handle: startMilestone,
})
export const onHoldReleased = reaction<HoldReleased>({
  name: 'contracts.on-hold-released',
  on: 'HoldReleased',
  handle: settleContract,
})
export const onHoldRefunded = reaction<HoldRefunded>({
  name: 'contracts.on-hold-refunded',
  on: 'HoldRefunded',
  handle: settleRefund,
})
export const onHoldFundingEnded = reaction<HoldFundingEnded>({
  name: 'contracts.on-hold-funding-ended',
  on: 'HoldFundingEnded',
  handle: tellUnpaid,
})
