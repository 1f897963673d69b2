import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { page, type Paged } from '../protocol/pagination.js'
import { choice, flag, list, metadata, required, text, type Fields } from '../protocol/params.js'
import type { Hook, Metadata } from '../state/records.js'
import type { World } from '../state/world.js'
import { mergeMetadata } from './transfers.js'
import { webUrl } from './web-url.js'

const EVENTS_MAX = 500
/** As at Stripe: one account has up to 16. */
const ENDPOINTS_MAX = 16

export const endpointCreateFields: Fields = {
  api_version: choice('2026-10-28.endive'),
  connect: flag(),
  description: text(),
  enabled_events: required(list(text(200), EVENTS_MAX)),
  metadata: metadata(),
  url: required(text()),
  expand: list(text()),
}
export const endpointUpdateFields: Fields = {
  description: text(),
  disabled: flag(),
  enabled_events: list(text(200), EVENTS_MAX),
  metadata: metadata(),
  url: text(),
  expand: list(text()),
}

interface EndpointParams {
  api_version?: string
  connect?: boolean
  description?: string
  disabled?: boolean
  enabled_events?: string[]
  metadata?: Metadata
  url?: string
}

const endpoints = (world: World): Hook[] => world.all('hook').filter((hook) => hook.object === 'webhook_endpoint')

/** The secret is told here and never again. */
export const createEndpoint = ({ world, params }: Call): object => {
  const input = params as EndpointParams
  if (endpoints(world).length >= ENDPOINTS_MAX) throw refused(`You have reached the maximum of ${ENDPOINTS_MAX} test webhook endpoints.`)
  const url = webUrl(input.url!, 'url')
  const hook = world.insert('hook', {
    id: world.newId('we'),
    object: 'webhook_endpoint',
    api_version: input.api_version ?? null,
    application: null,
    created: world.now,
    description: input.description ?? null,
    enabled_events: input.enabled_events!,
    livemode: false,
    metadata: input.metadata ?? {},
    status: 'enabled',
    url,
    _kinds: [input.connect ? 'connect' : 'snapshot'],
    _secret: world.newId('whsec'),
    _url: url,
  })
  return { ...hook, secret: hook._secret }
}

const endpointOf = ({ world, path }: Call): Hook => {
  const hook = world.find('hook', path.id)
  if (hook?.object !== 'webhook_endpoint') throw missingResource('webhook endpoint', path.id!)
  return hook
}

export const getEndpoint = (call: Call): Hook => endpointOf(call)

export const listEndpoints = ({ world, params }: Call): object =>
  page(world, params as Paged, { found: endpoints(world), url: '/v1/webhook_endpoints' })

export const updateEndpoint = (call: Call): Hook => {
  const { world, params } = call
  const hook = endpointOf(call)
  const input = params as EndpointParams
  const url = input.url ? webUrl(input.url, 'url') : hook._url
  return world.update('hook', hook, {
    ...('description' in params && { description: input.description ?? null }),
    ...(input.enabled_events && { enabled_events: input.enabled_events }),
    ...(input.disabled !== undefined && { status: input.disabled ? 'disabled' : 'enabled' }),
    metadata: mergeMetadata(hook.metadata as Metadata, input.metadata),
    url,
    _url: url,
  })
}

export const deleteEndpoint = (call: Call): object => {
  const { id, object } = endpointOf(call)
  call.world.remove('hook', id)
  return { id, object, deleted: true }
}
