import type { Fields } from './fields.js'

export interface SnapshotEvent extends Fields {
  account?: string
  created: number
  type: string
  data: { object: object; previous_attributes?: object }
  pending_webhooks: number
}

export interface ThinEvent extends Fields {
  created: string
  type: string
  related_object?: { id: string; type: string; url: string }
  data?: object
}

/** One webhook still to be delivered to one target. */
export interface Delivery extends Fields {
  event: string
  thin: boolean
  /** The place of a target in the configuration, or the id of a hook made through the API. */
  target: number | string
  attempts: number
  /** Wall-clock milliseconds: deliveries are retried in real time, whatever the sandbox clock says. */
  nextAt: number
}

export type HookKind = 'snapshot' | 'connect' | 'thin'

/** A webhook endpoint or an event destination made through the API. */
export interface Hook extends Fields {
  object: 'webhook_endpoint' | 'v2.core.event_destination'
  enabled_events: string[]
  status: 'enabled' | 'disabled'
  _kinds: HookKind[]
  _secret: string
  _url: string
}
