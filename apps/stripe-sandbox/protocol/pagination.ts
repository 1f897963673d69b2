import type { World } from '../state/world.js'
import { missingResource, refused } from './errors.js'
import { integer, list, range, text, type Fields } from './params.js'
import { shown } from './shown.js'

/** Parameters every v1 list takes. */
export const pageFields: Fields = {
  limit: integer(1),
  starting_after: text(),
  ending_before: text(),
  expand: list(text()),
}
export const createdField: Fields = { created: range() }

export interface Paged {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: { eq?: number; gt?: number; gte?: number; lt?: number; lte?: number }
}

interface Listed {
  id: string
  [field: string]: unknown
}

const LIMIT_DEFAULT = 10
const LIMIT_MAX = 100

/** A v1 page: newest first, cut by a cursor. `found` comes oldest first. */
export const page = (world: World, params: Paged, { found, url }: { found: Listed[]; url: string }): object => {
  const limit = params.limit ?? LIMIT_DEFAULT
  if (limit > LIMIT_MAX) throw refused(`This value must be less than or equal to ${LIMIT_MAX}.`, { param: 'limit' })
  const newest = found.filter((body) => within(body.created as number, params.created)).reverse()
  const { slice, more } = params.ending_before
    ? backwards(newest, params.ending_before, limit)
    : forwards(newest, params.starting_after, limit)
  return { object: 'list', data: slice.map((body) => shown(world, body)), has_more: more, url }
}

const V2_LIMIT_DEFAULT = 20

/** Parameters every v2 list takes; `page` comes from an address given before. */
export const v2PageFields: Fields = { limit: integer(1), page: text() }

/** A v2 page: addresses of the next and previous page instead of cursors. `found` comes oldest first. */
export const v2Page = <T>(params: Record<string, unknown>, { found, url, view }: { found: T[]; url: string; view: (one: T) => object }): object => {
  const limit = Math.min((params.limit as number | undefined) ?? V2_LIMIT_DEFAULT, LIMIT_MAX)
  const start = Math.max(0, Number.parseInt(String(params.page ?? '0'), 10) || 0)
  const address = (at: number) => `${url}?${asQuery({ ...params, limit, page: at })}`
  return {
    data: [...found].reverse().slice(start, start + limit).map(view),
    next_page_url: found.length > start + limit ? address(start + limit) : null,
    previous_page_url: start > 0 ? address(Math.max(0, start - limit)) : null,
  }
}

/** The filters stay in the address of every page. */
const asQuery = (params: object, inside?: string): string =>
  Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const name = inside === undefined ? key : `${inside}[${key}]`
      return typeof value === 'object' && value !== null ? asQuery(value as object, name) : `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`
    })
    .filter((part) => part !== '')
    .join('&')

const forwards = (rows: Listed[], after: string | undefined, limit: number) => {
  const start = after ? positionOf(rows, after, 'starting_after') + 1 : 0
  return { slice: rows.slice(start, start + limit), more: rows.length > start + limit }
}

const backwards = (rows: Listed[], before: string, limit: number) => {
  const end = positionOf(rows, before, 'ending_before')
  return { slice: rows.slice(Math.max(0, end - limit), end), more: end > limit }
}

const positionOf = (rows: Listed[], id: string, param: string): number => {
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) throw missingResource('object', id, param)
  return at
}

const within = (created: number, wanted: Paged['created']): boolean =>
  !wanted ||
  ((wanted.eq === undefined || created === wanted.eq) &&
    (wanted.gt === undefined || created > wanted.gt) &&
    (wanted.gte === undefined || created >= wanted.gte) &&
    (wanted.lt === undefined || created < wanted.lt) &&
    (wanted.lte === undefined || created <= wanted.lte))
