import { reaction } from '@rolecall/platform'
import { openAfter } from '../../actions/links/open-after.js'
import type { ItemAccepted } from '../../domain/events.js'

export const onItemAcceptedOpenAfter = reaction<ItemAccepted>({
  name: 'contracts.on-item-accepted-open-after',
  on: 'ItemAccepted',
  handle: openAfter,
})
