import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, v2Page, v2PageFields, type Paged } from '../protocol/pagination.js'
import { list, shape, text, type Fields } from '../protocol/params.js'
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

const moment = text(40)
export const thinListFields: Fields = {
  ...v2PageFields,
  created: shape({ gt: moment, gte: moment, lt: moment, lte: moment }),
  object_id: text(),
  types: list(text(), 20),
}

interface ThinListParams {
  created?: { gt?: string; gte?: string; lt?: string; lte?: string }
  object_id?: string
  types?: string[]
}

/** v2 events of the last 30 days; moments are epoch seconds or ISO. */
export const listThinEvents = ({ world, params }: Call): object => {
  const { created, object_id, types } = params as ThinListParams
  const found = world.all('thin_event').filter((event) => {
    const at = secondsOf(event.created)
    return (
      at >= world.now - THIRTY_DAYS &&
      (!object_id || event.related_object?.id === object_id) &&
      (!types || types.includes(event.type)) &&
      (!created?.gt || at > secondsOf(created.gt)) &&
      (!created?.gte || at >= secondsOf(created.gte)) &&
      (!created?.lt || at < secondsOf(created.lt)) &&
      (!created?.lte || at <= secondsOf(created.lte))
    )
  })
  return v2Page(params, { found, url: '/v2/core/events', view: (event) => event })
}

const secondsOf = (text: string): number => {
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text) / 1000
  if (Number.isFinite(at)) return at
  throw refused(`Invalid timestamp: ${text}`, { param: 'created' })
}
