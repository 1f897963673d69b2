import type { Ctx } from '@rolecall/platform'
import type { EntityManager } from 'typeorm'
import { reachNow } from '../domain/silence-record.rules.js'
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
const read = async (ctx: Pick<Ctx, 'db' | 'now'>, { columns, wholes }: Shape, { sql, parameters }: Rest): Promise<unknown[]> => {
  const rows: Record<string, unknown>[] = await ctx.db.query(`SELECT ${columns} FROM matching.supply s ${sql}`, [...parameters])
  for (const row of rows) {
    for (const key of wholes) if (row[key] !== null) row[key] = BigInt(row[key] as string)
    const known = row as unknown as ScoredNow
    row['reach'] = reachNow(known, { pace: { medianHours: known.answerHours, answers: known.answeredInvites }, now: ctx.now })
  }
  return rows
}
/** Rows without the cost of entities. */
export const supplyRows = async (ctx: Pick<Ctx, 'db' | 'now'>, rest: Rest): Promise<SupplyNow[]> => (await read(ctx, shapesOf(ctx.db).whole, rest)) as SupplyNow[]
/** The same with what a score reads, and no more. */
export const scoredRows = async (ctx: Pick<Ctx, 'db' | 'now'>, rest: Rest): Promise<ScoredNow[]> => (await read(ctx, shapesOf(ctx.db).scored, rest)) as ScoredNow[]
