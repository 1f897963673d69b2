import type { Config } from '@rolecall/platform'
import Stripe from 'stripe'

/** The version our types and tests are of; a newer one is a change of ours. */
const API_VERSION = '2026-10-28.endive'
const TIMEOUT_MS = 20_000

/** The unmodified SDK; host, port and protocol point it at the sandbox or at a test tool. Retries are ours (DECISIONS 51). */
export const stripeClient = (config: Config): Stripe =>
  new Stripe(config.STRIPE_SECRET_KEY, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(config.STRIPE_API_HOST ? { host: config.STRIPE_API_HOST } : {}),
    ...(config.STRIPE_API_PORT ? { port: config.STRIPE_API_PORT } : {}),
    ...(config.STRIPE_API_PROTOCOL ? { protocol: config.STRIPE_API_PROTOCOL } : {}),
  })
