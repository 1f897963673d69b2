import { processOf } from '@rolecall/platform'
import { handleEvent } from '../actions/handle-event.js'
import type { StripeEventStored } from '../domain/events.js'
import type { PaymentGateway } from '../domain/gateway.js'
import { providerOf } from './provider-of.js'

/** Works a stored webhook: reads the object again and applies what it says. */
export const workStripeEvent = (gateway: PaymentGateway) =>
  processOf<StripeEventStored>({
    name: 'payments.work-stripe-event',
    on: 'StripeEventStored',
    process: (env, { eventId }) => handleEvent(providerOf(env, gateway), eventId),
  })
