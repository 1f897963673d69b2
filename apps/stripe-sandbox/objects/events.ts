import type { Call } from '../protocol/call.js'
import { missingResource } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { list, text, type Fields } from '../protocol/params.js'
import type { SnapshotEvent, ThinEvent } from '../state/records.js'

export const eventListFields: Fields = { ...pageFields, ...createdField, type: text(), types: list(text(), 20) }

const THIRTY_DAYS = 30 * 86_400

export const getEvent = ({ world, path, account }: Call): SnapshotEvent => {
  const event = world.find('event', path.id)
  if (!event || world.owner('event', event.id) !== account) throw missingResource('event', path.id!)
  return event
}

/** Events of the last 30 days; a type may end in `*`. */
export const listEvents = ({ world, params, account }: Call): object => {
  const wanted = [...((params.types as string[] | undefined) ?? []), ...(params.type ? [params.type as string] : [])]
  const found = world
    .of('event', account)
    .filter((event) => event.created >= world.now - THIRTY_DAYS && (!wanted.length || wanted.some((type) => fits(event.type, type))))
  return page(world, params as Paged, { found, url: '/v1/events' })
}

const fits = (type: string, wanted: string): boolean =>
  wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted

export const getThinEvent = ({ world, path }: Call): ThinEvent => {
  const event = world.find('thin_event', path.id)
  if (!event) throw missingResource('event', path.id!)
  return event
}
