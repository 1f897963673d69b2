import type { Ctx } from '@rolecall/platform'
import type { EntityManager } from 'typeorm'
import { reachNow } from '../domain/silence-record.rules.js'
import { memoryOf, ROW_VERSION, type RowVersion } from './row-memory.js'
import { Supply } from './supply.entity.js'

/** What a score reads, and what the chance of an answer is made from. Half of a row: a ranking reads thousands. */
const scored = [
  'freelancerId', 'timeZone', 'niches', 'nichesDisliked', 'rateMinor', 'hoursPerWeek', 'bookedHours', 'weeklyCap', 'duties', 'completed', 'settledInvites', 'answeredInvites', 'acceptedInvites',
  'ended', 'successful', 'onTime', 'nicheJobs', 'answerHours', 'silentChance', 'silentAt', 'waitingSince',
] as const satisfies readonly (keyof Supply)[]

interface Shape {
  readonly columns: string
  /** Whole numbers that come as text. */
  readonly wholes: readonly (keyof Supply)[]
}
const shapeFrom = (db: EntityManager, names: readonly string[] | null): Shape => {
  const columns = db.connection.getMetadata(Supply).columns.filter(({ propertyName }) => names === null || names.includes(propertyName))
  return {
    columns: columns.map(({ databaseName, propertyName, type }) => `s.${databaseName}${type === 'date' ? '::text' : ''} AS "${propertyName}"`).join(', '),
    wholes: columns.filter(({ type }) => type === 'bigint').map(({ propertyName }) => propertyName as keyof Supply),
  }
}
const shapes = new WeakMap<object, { readonly whole: Shape; readonly scored: Shape }>()
const shapesOf = (db: EntityManager): { readonly whole: Shape; readonly scored: Shape } => {
  const metadata = db.connection.getMetadata(Supply)
  const known = shapes.get(metadata)
  if (known) return known
  const made = { whole: shapeFrom(db, null), scored: shapeFrom(db, scored) }
  shapes.set(metadata, made)
  return made
}

/** A person as he is at this moment: silence is a belief that changes with every hour. */
export type SupplyNow = Supply & { readonly reach: number }
export type ScoredNow = Pick<Supply, (typeof scored)[number]> & { readonly reach: number }

/** `FROM matching.supply s` and what follows. */
export interface Rest {
  readonly sql: string
  readonly parameters: readonly unknown[]
}
type Raw = Record<string, unknown>
const read = async (ctx: Pick<Ctx, 'db'>, { columns, wholes }: Shape, { sql, parameters }: Rest): Promise<Raw[]> => {
  const rows: Raw[] = await ctx.db.query(`SELECT ${columns} FROM matching.supply s ${sql}`, [...parameters])
  for (const row of rows) for (const key of wholes) if (row[key] !== null) row[key] = BigInt(row[key] as string)
  return rows
}
const reachOfRow = ({ now }: Pick<Ctx, 'now'>, known: Omit<ScoredNow, 'reach'>): number =>
  reachNow(known, { pace: { medianHours: known.answerHours, answers: known.answeredInvites }, now })

/** Rows without the cost of entities. */
export const supplyRows = async (ctx: Pick<Ctx, 'db' | 'now'>, rest: Rest): Promise<SupplyNow[]> => {
  const rows = (await read(ctx, shapesOf(ctx.db).whole, rest)) as unknown as (SupplyNow & { reach: number })[]
  return rows.map((row) => Object.assign(row, { reach: reachOfRow(ctx, row) }))
}

/** The same with what a score reads, and no more. */
export const scoredRows = async (ctx: Pick<Ctx, 'db' | 'now'>, { sql, parameters }: Rest): Promise<ScoredNow[]> =>
  scoredAs(ctx, await ctx.db.query(`SELECT s.freelancer_id AS id, ${ROW_VERSION} FROM matching.supply s ${sql}`, [...parameters]))

/**
 * These people with what a score reads. A person whose row is as it was when this process last read it is taken
 * from memory: most of what a ranking cost was reading again what it knew.
 */
export const scoredAs = async (ctx: Pick<Ctx, 'db' | 'now'>, found: readonly RowVersion[]): Promise<ScoredNow[]> => {
  const memory = memoryOf<Omit<ScoredNow, 'reach'>>(ctx.db.connection)
  const people = memory.known(found)
  const missing = found.filter(({ id }) => !people.has(id)).map(({ id }) => id)
  if (missing.length > 0) {
    const { columns, wholes } = shapesOf(ctx.db).scored
    const rows = await read(ctx, { columns: `${columns}, ${ROW_VERSION}`, wholes }, { sql: 'WHERE s.freelancer_id = ANY($1::uuid[])', parameters: [missing] })
    for (const { xmin, ctid, ...row } of rows) {
      const person = row as unknown as Omit<ScoredNow, 'reach'>
      memory.keep({ id: person.freelancerId, xmin: xmin as string, ctid: ctid as string }, person)
      people.set(person.freelancerId, person)
    }
  }
  // Rows of the supply are never removed: whoever was found is there.
  return found.map(({ id }) => {
    const person = people.get(id)!
    return { ...person, reach: reachOfRow(ctx, person) }
  })
}
