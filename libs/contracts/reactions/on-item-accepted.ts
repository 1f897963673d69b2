import { reaction } from '@rolecall/platform'
import { proveSkill } from '../actions/prove-skill.js'
import type { ItemAccepted } from '../domain/events.js'

/** Accepted work speaks for the freelancer's skill; estimated apart, so that accepting many items stays quick. */
export const onItemAccepted = reaction<ItemAccepted>({
  name: 'contracts.on-item-accepted',
  on: 'ItemAccepted',
  handle: proveSkill,
})
