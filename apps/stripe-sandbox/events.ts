import { shown } from './protocol/shown.js'
import type { Delivery, Hook, HookKind, SnapshotEvent, ThinEvent } from './state/event-records.js'
import type { World } from './state/world.js'

export interface Happening {
  type: string
  object: object
  /** The connected account it happened on; absent for the platform itself. */
  account?: string
  previous?: object
}

/** Records a v1 event with the object as it is now, and what is to be delivered because of it. */
export const emit = (world: World, { type, object, account, previous }: Happening): SnapshotEvent => {
  const connected = account && account !== world.settings.platform ? account : undefined
  const event = world.insert(
    'event',
    {
      id: world.newId('evt'),
      object: 'event',
      ...(connected && { account: connected }),
      api_version: world.settings.apiVersion,
      created: world.now,
      data: { object: shown(world, object), ...(previous && { previous_attributes: previous }) },
      livemode: false,
      pending_webhooks: targetsFor(world, connected ? 'connect' : 'snapshot', type).length,
      request: { id: world.request.id, idempotency_key: world.request.idempotencyKey },
      type,
    },
    connected ?? world.settings.platform,
  )
  schedule(world, event, connected ? 'connect' : 'snapshot')
  return event
}

/** Records a v2 event: the notification only names the account, the receiver reads it. */
export const emitThin = (world: World, type: string, { account, data }: { account: string; data?: object }): ThinEvent => {
  const event = world.insert('thin_event', {
    id: world.newId('evt'),
    object: 'v2.core.event',
    type,
    created: new Date(world.now * 1000).toISOString(),
    livemode: false,
    ...(type !== 'v2.core.account_link.returned' && {
      related_object: { id: account, type: 'v2.core.account', url: `/v2/core/accounts/${account}` },
    }),
    ...(data && { data }),
    ...(world.request.id && {
      reason: {
        type: 'request',
        request: { id: world.request.id, idempotency_key: world.request.idempotencyKey ?? '' },
      },
    }),
  })
  schedule(world, event, 'thin')
  return event
}

/** Queues an event for every target of its kind; also used to replay old ones. */
export const schedule = (world: World, { id, type }: { id: string; type: string }, kind: HookKind): void => {
  for (const target of targetsFor(world, kind, type)) {
    const delivery: Delivery = {
      id: world.newId('whd'),
      event: id,
      thin: kind === 'thin',
      target,
      attempts: 0,
      nextAt: world.wallNow,
    }
    world.insert('delivery', delivery)
  }
}

const targetsFor = (world: World, kind: HookKind, type: string): (number | string)[] => [
  ...world.settings.targets.flatMap((target, index) => (target.kind === kind ? [index] : [])),
  ...world.all('hook').flatMap((hook) => (hook.status === 'enabled' && hook._kinds.includes(kind) && listens(hook, type) ? [hook.id] : [])),
]

const listens = ({ enabled_events }: Hook, type: string): boolean => enabled_events.includes('*') || enabled_events.includes(type)
