import { reaction } from '@rolecall/platform'
import { tellOverCap } from '../../actions/metrics/tell-over-cap.js'
import type { AdSpendOverCap } from '../../domain/events.js'

export const onAdSpendOverCap = reaction<AdSpendOverCap>({
  name: 'contracts.on-ad-spend-over-cap',
  on: 'AdSpendOverCap',
  handle: tellOverCap,
})
