import { machine } from '@rolecall/kernel'
import type { InvitationState } from './states.js'

export type InvitationParty = 'freelancer' | 'system'

/** States of an invitation (MATCHING 7). `accept` is made by sending a proposal. */
export const invitationMoves = machine<InvitationState, InvitationParty>()({
  send: { from: ['queued'], to: 'sent', by: ['system'] },
  view: { from: ['sent'], to: 'viewed', by: ['freelancer'] },
  accept: { from: ['queued', 'sent', 'viewed'], to: 'accepted', by: ['freelancer'] },
  decline: { from: ['sent', 'viewed'], to: 'declined', by: ['freelancer'] },
  expire: { from: ['sent', 'viewed'], to: 'expired', by: ['system'] },
  withdraw: { from: ['queued', 'sent', 'viewed'], to: 'withdrawn', by: ['system'] },
})
export const INVITATION_HOURS = 36
/** Wave of an invitation that a person of the business made by hand. */
export const BY_HAND = 0
