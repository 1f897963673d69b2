import { processOf } from '@rolecall/platform'
import { carryOut } from '../actions/carry-out.js'
import type { OperationIntended } from '../domain/events.js'
import type { PaymentGateway } from '../domain/gateway.js'
import { providerOf } from './provider-of.js'

/** Sends an operation as soon as it is decided; what is left over the sweep finds. */
export const sendOperation = (gateway: PaymentGateway) =>
  processOf<OperationIntended>({
    name: 'payments.send-operation',
    on: 'OperationIntended',
    process: (env, { operationId }) => carryOut(providerOf(env, gateway), operationId),
  })
