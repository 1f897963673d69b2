import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { storedEventStates, webhookEndpoints, type StoredEventState, type WebhookEndpoint } from '../domain/states.js'
import { oneOf } from './one-of.js'

/** A verified webhook: a hint that something changed. The object itself is read again from the provider. */
@Entity({ schema: 'payments', name: 'stripe_events' })
@Index('stripe_events_received', ['receivedAt'])
@Check('stripe_events_endpoint_known', `endpoint in (${oneOf(webhookEndpoints)})`)
@Check('stripe_events_status_known', `status in (${oneOf(storedEventStates)})`)
export class StripeEvent {
  @PrimaryColumn('text')
  id: string
  @Column('text')
  endpoint: WebhookEndpoint
  @Column({ type: 'text', nullable: true })
  account: string | null
  @Column('text')
  type: string
  @Column({ type: 'text', nullable: true })
  objectId: string | null
  /** metadata.operationId of the object: where to look first, never an authority. */
  @Column({ type: 'uuid', nullable: true })
  operationHint: string | null
  @Column({ type: 'boolean' })
  live: boolean
  @Column('text')
  status: StoredEventState
  @Column('timestamptz')
  createdAt: Date
  @Column('timestamptz')
  receivedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  processedAt: Date | null
}
