import type { WebhookEndpoint } from './states.js'

/** A verified webhook, reduced to where to look. */
export interface ReceivedEvent {
  readonly id: string
  readonly endpoint: WebhookEndpoint
  readonly account: string | null
  readonly type: string
  readonly objectId: string | null
  /** metadata.operationId: where to look first, never an authority. */
  readonly operationHint: string | null
  readonly live: boolean
  readonly createdAt: Date
}
