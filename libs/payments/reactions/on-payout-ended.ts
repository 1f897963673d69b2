import { reaction } from '@rolecall/platform'
import { tellPayoutFailed, tellPayoutPaid } from '../actions/tell-payout.js'
import type { PayoutFailed, PayoutPaid } from '../domain/events.js'

/** The freelancer hears how a payout ended. */
export const onPayoutPaid = reaction<PayoutPaid>({ name: 'payments.on-payout-paid', on: 'PayoutPaid', handle: tellPayoutPaid })
export const onPayoutFailed = reaction<PayoutFailed>({ name: 'payments.on-payout-failed', on: 'PayoutFailed', handle: tellPayoutFailed })
