import { fromPublicId, SECOND_MS } from '@rolecall/kernel'
import type Stripe from 'stripe'
import type { ReceivedEvent } from '../domain/received-event.js'
import type { ProviderEntry } from '../domain/reconcile.rules.js'

const PAGE = 100

/** A payment that a connected account got is our transfer; its refund is our reversal. */
const sourceOf = (source: Stripe.BalanceTransaction['source']): string => {
  if (!source || typeof source === 'string') return source ?? ''
  const origin = source as { source_transfer?: string | { id: string } | null; source_transfer_reversal?: string | { id: string } | null }
  const ours = origin.source_transfer ?? origin.source_transfer_reversal
  if (!ours) return source.id
  return typeof ours === 'string' ? ours : ours.id
}

/** The provider's own book of the platform (null) or of a connected account, whole. */
export const listEntries = async (stripe: Stripe, account: string | null): Promise<ProviderEntry[]> => {
  const entries: ProviderEntry[] = []
  const pages = stripe.balanceTransactions.list({ limit: PAGE, expand: ['data.source'] }, account ? { stripeContext: account } : {})
  for await (const entry of pages) {
    entries.push({
      id: entry.id,
      type: entry.type,
      source: sourceOf(entry.source),
      currency: entry.currency.toUpperCase(),
      netMinor: entry.net.toString(),
      createdAt: new Date(entry.created * SECOND_MS),
    })
  }
  return entries
}

const ID_MAX = 255
const short = (text: unknown): string | null => (typeof text === 'string' && text.length > 0 && text.length <= ID_MAX ? text : null)

/** A snapshot event as both ways bring it: by webhook and by list. */
export const receivedEvent = (event: Stripe.Event, endpoint: ReceivedEvent['endpoint']): ReceivedEvent => {
  const object = event.data.object as { id?: string; metadata?: Record<string, string> | null }
  return {
    id: event.id,
    endpoint,
    account: short(event.account),
    type: event.type,
    objectId: short(object.id),
    operationHint: fromPublicId('operation', object.metadata?.['operationId'] ?? ''),
    live: event.livemode,
    createdAt: new Date(event.created * SECOND_MS),
  }
}

/** The platform's events since a moment, oldest first. */
export const listEvents = async (stripe: Stripe, since: Date): Promise<ReceivedEvent[]> => {
  const events: ReceivedEvent[] = []
  for await (const event of stripe.events.list({ limit: PAGE, created: { gte: Math.floor(since.getTime() / SECOND_MS) } })) events.push(receivedEvent(event, 'platform'))
  return events.reverse()
}
