import type { Env } from '@rolecall/platform'
import type { Provider } from '../actions/provider.js'
import type { PaymentGateway } from '../domain/gateway.js'

/** The worker's way to the provider: its units of work act as the system. */
export const providerOf = (env: Env, gateway: PaymentGateway): Provider => ({ gateway, run: (action, input) => env.run(action, input) })
