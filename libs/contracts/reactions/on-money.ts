import type { HoldFunded, HoldFundingEnded, HoldLost, HoldRefunded, HoldReleased, HoldRestored } from '@rolecall/payments'
import { reaction } from '@rolecall/platform'
import { settleContract, settleLost, settleRefund } from '../actions/settle-contract.js'
import { settleRestored } from '../actions/settle-held.js'
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
export const onHoldLost = reaction<HoldLost>({
  name: 'contracts.on-hold-lost',
  on: 'HoldLost',
  handle: settleLost,
})
export const onHoldRestored = reaction<HoldRestored>({
  name: 'contracts.on-hold-restored',
  on: 'HoldRestored',
  handle: settleRestored,
})
export const onHoldFundingEnded = reaction<HoldFundingEnded>({
  name: 'contracts.on-hold-funding-ended',
  on: 'HoldFundingEnded',
  handle: tellUnpaid,
})
