import { reaction } from '@rolecall/platform'
import { resumeBlocked } from '../actions/payees.js'
import type { PayeeChanged } from '../domain/events.js'

/** Transfers that waited for the payee go on. */
export const resumeOnPayeeChanged = reaction<PayeeChanged>({
  name: 'payments.resume-on-payee-changed',
  on: 'PayeeChanged',
  handle: (ctx, { freelancerId }) => resumeBlocked(ctx, { freelancerId }),
})
