import type { Call } from '../protocol/call.js'
import { badParameter, refused } from '../protocol/errors.js'
import { v2Page, v2PageFields } from '../protocol/pagination.js'
import { choice, list, metadata, required, shape, text, type Fields } from '../protocol/params.js'
import type { Hook, Metadata } from '../state/records.js'
import { webUrl } from './web-url.js'

const included = ['webhook_endpoint.signing_secret', 'webhook_endpoint.url']

export const destinationCreateFields: Fields = {
  description: text(),
  enabled_events: required(list(text(200), 500)),
  event_payload: required(choice('snapshot', 'thin')),
  events_from: list(choice('@self', '@accounts')),
  include: list(choice(...included)),
  metadata: metadata(),
  name: required(text(200)),
  snapshot_api_version: choice('2026-10-28.endive'),
  type: required(choice('webhook_endpoint')),
  webhook_endpoint: shape({ url: required(text()) }),
}
export const destinationListFields: Fields = { ...v2PageFields, include: list(choice('webhook_endpoint.url')) }

interface CreateParams {
  description?: string
  enabled_events: string[]
  event_payload: 'snapshot' | 'thin'
  events_from?: string[]
  include?: string[]
  metadata?: Metadata
  name: string
  snapshot_api_version?: string
  webhook_endpoint?: { url: string }
}

export const createDestination = ({ world, params }: Call): object => {
  const input = params as unknown as CreateParams
  const { enabled_events, event_payload, name, events_from = ['@self'] } = input
  if (!input.webhook_endpoint) throw badParameter('parameter_missing', 'webhook_endpoint', 'Missing required param: webhook_endpoint.')
  if (event_payload === 'thin' && enabled_events.some((type) => !type.startsWith('v2.'))) {
    throw refused('The sandbox sends v2 events as thin ones only.', { param: 'enabled_events' })
  }
  const now = new Date(world.now * 1000).toISOString()
  const hook = world.insert('hook', {
    id: world.newId('ed_test'),
    object: 'v2.core.event_destination',
    created: now,
    description: input.description ?? '',
    enabled_events,
    event_payload,
    events_from,
    livemode: false,
    metadata: input.metadata ?? {},
    name,
    ...(event_payload === 'snapshot' && { snapshot_api_version: input.snapshot_api_version ?? world.settings.apiVersion }),
    status: 'enabled',
    type: 'webhook_endpoint',
    updated: now,
    _kinds: event_payload === 'thin' ? ['thin'] : events_from.map((from) => (from === '@self' ? 'snapshot' : 'connect')),
    _secret: world.newId('whsec'),
    _url: webUrl(input.webhook_endpoint.url, 'webhook_endpoint'),
  })
  return view(hook, input.include)
}

/** Address and secret are told when asked for; the secret at creation only. */
const view = (hook: Hook, include: string[] = []): object => ({
  ...Object.fromEntries(Object.entries(hook).filter(([field]) => !field.startsWith('_'))),
  ...(include.length && {
    webhook_endpoint: {
      ...(include.includes('webhook_endpoint.signing_secret') && { signing_secret: hook._secret }),
      ...(include.includes('webhook_endpoint.url') && { url: hook._url }),
    },
  }),
})

export const listDestinations = ({ world, params }: Call): object => {
  const found = world.all('hook').filter((hook) => hook.object === 'v2.core.event_destination')
  return v2Page(params, {
    found,
    url: '/v2/core/event_destinations',
    view: (hook) => view(hook, params.include as string[] | undefined),
  })
}
