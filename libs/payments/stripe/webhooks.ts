import { SECOND_MS } from '@rolecall/kernel'
import type { Config } from '@rolecall/platform'
import Stripe from 'stripe'
import type { ReceivedEvent } from '../domain/received-event.js'
import type { WebhookEndpoint } from '../domain/states.js'
import { receivedEvent } from './entries.js'

const TOLERANCE_SECONDS = 300
const ID_MAX = 255

const secretsOf = (config: Config, endpoint: WebhookEndpoint): string[] => {
  const text = { platform: config.STRIPE_WEBHOOK_SECRET, connect: config.STRIPE_CONNECT_WEBHOOK_SECRET, v2: config.STRIPE_V2_WEBHOOK_SECRET }[endpoint]
  return text.split(',').map((secret) => secret.trim()).filter(Boolean)
}

/** The SDK takes timestamps of the future; we do not. */
const isFromTheFuture = (signature: string, nowMs: number): boolean => {
  const at = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? 0)
  return at * SECOND_MS > nowMs + TOLERANCE_SECONDS * SECOND_MS
}

const short = (text: unknown): string | null => (typeof text === 'string' && text.length > 0 && text.length <= ID_MAX ? text : null)

const fromThin = (event: Stripe.V2.Core.EventNotification): ReceivedEvent => ({
  id: event.id,
  endpoint: 'v2',
  account: null,
  type: event.type,
  objectId: short('related_object' in event ? (event.related_object as { id?: string } | null)?.id : null),
  operationHint: null,
  live: event.livemode,
  createdAt: new Date(event.created),
})

/** Checks signature and time of the raw body under each secret; null when none fits. Nothing is parsed before. */
export const webhookVerifier = (config: Config) => {
  const stripe = new Stripe(config.STRIPE_SECRET_KEY)
  const read = (raw: Buffer, signature: string, { secret, endpoint }: { secret: string; endpoint: WebhookEndpoint }): ReceivedEvent =>
    endpoint === 'v2'
      ? fromThin(stripe.parseEventNotification(raw, signature, secret, TOLERANCE_SECONDS))
      : receivedEvent(stripe.webhooks.constructEvent(raw, signature, secret, TOLERANCE_SECONDS), endpoint)
  return (raw: Buffer, signature: string, endpoint: WebhookEndpoint): ReceivedEvent | null => {
    if (isFromTheFuture(signature, Date.now())) return null
    for (const secret of secretsOf(config, endpoint)) {
      try {
        return read(raw, signature, { secret, endpoint })
      } catch {
        continue
      }
    }
    return null
  }
}
export type WebhookVerifier = ReturnType<typeof webhookVerifier>
export const WEBHOOK_VERIFIER = Symbol('webhook verifier')
