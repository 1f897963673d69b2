import type { NotFound } from '@rolecall/kernel'
import type { Action } from '@rolecall/platform'
import type { PaymentGateway } from '../domain/gateway.js'

/** For work that calls the provider between units of work: the port, and how to open a unit of work. */
export interface Provider {
  readonly gateway: PaymentGateway
  run<I, O>(action: Action<I, O>, input: I): Promise<O | NotFound>
}
