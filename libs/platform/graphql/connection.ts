import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql'
import { GraphQLError } from 'graphql'
import type { Config } from '../config.js'
import { linkHolds, signLink } from '../storage/storage.js'

export const PAGE_MAX = 100

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many, 1-100.' })
  first: number
  @Field(() => String, { nullable: true, description: 'Cursor of the last item of the page before.' })
  after?: string | null
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'True when more follow.' })
  hasNextPage: boolean
  @Field(() => String, { nullable: true, description: 'Cursor of the last item here.' })
  endCursor: string | null
}
export interface Connection<T> {
  nodes: T[]
  edges: { node: T; cursor: string }[]
  pageInfo: PageInfo
}

/* eslint-disable @typescript-eslint/no-explicit-any */
/** Connection type of a view: `@ObjectType('JobConnection') class JobConnection extends connectionOf(JobView, 'Job') {}`. */
export const connectionOf = <T>(view: new (...args: any[]) => T, name: string): new () => Connection<T> => {
  @ObjectType(`${name}Edge`, { description: `A ${name} at its place in a list.` })
  class Edge {
    @Field(() => view, { description: 'The item.' })
    node: T
    @Field({ description: 'Opaque signed cursor.' })
    cursor: string
  }
  @ObjectType({ isAbstract: true })
  abstract class Page {
    @Field(() => [view], { description: 'The items, in order.' })
    nodes: T[]
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges: Edge[]
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo: PageInfo
  }
  return Page as never
}

/** A page of a named list: a cursor holds for the list it came from only. */
export interface ListArgs extends PageArgs {
  readonly list: string
}
export interface Page {
  readonly list: string
  /** Rows to load: one more than asked, to know whether more follow. */
  readonly take: number
  readonly first: number
  /** Sort values of the last row of the page before; null on the first page. */
  readonly after: string[] | null
}

/** Checks the page arguments; a forged or foreign cursor is a clean GraphQL error. */
export const pageOf = (config: Config, args: ListArgs): Page => {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > PAGE_MAX) {
    throw new GraphQLError(`first must be 1-${PAGE_MAX}`, { extensions: { code: 'BAD_INPUT' } })
  }
  const { list, first } = args
  return { list, first, take: first + 1, after: args.after ? readCursor(config, { list, cursor: args.after }) : null }
}

const signed = (list: string, text: string): string => `cursor ${list} ${text}`
const makeCursor = (config: Config, { list, values }: { list: string; values: string[] }): string => {
  const text = Buffer.from(JSON.stringify(values)).toString('base64url')
  return `${text}.${signLink(config.SECRET_KEY, signed(list, text))}`
}
const readCursor = (config: Config, { list, cursor }: { list: string; cursor: string }): string[] => {
  const [text = '', signature = ''] = cursor.split('.')
  if (!linkHolds(config.SECRET_KEY, signed(list, text), signature)) {
    throw new GraphQLError('after is not a cursor of this list', { extensions: { code: 'BAD_INPUT' } })
  }
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as string[]
}

/** Cuts the extra row off and gives each row its cursor; `sortValues` must be what the ORDER BY compares. */
export const toConnection = <T>(config: Config, page: Page, rows: { items: T[]; sortValues: (item: T) => string[] }): Connection<T> => {
  const nodes = rows.items.slice(0, page.first)
  const cursorOf = (node: T): string => makeCursor(config, { list: page.list, values: rows.sortValues(node) })
  const last = nodes.at(-1)
  return {
    nodes,
    // Signed only when asked for: most readers take nodes and the end cursor.
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node) }))
    },
    pageInfo: { hasNextPage: rows.items.length > page.first, endCursor: last === undefined ? null : cursorOf(last) },
  }
}
