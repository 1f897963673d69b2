import type { Ctx } from '@rolecall/platform'
import type { EntityManager } from 'typeorm'
import { reachNow } from '../domain/silence-record.rules.js'
import { Supply } from './supply.entity.js'

interface Shape {
  readonly columns: string
  /** Whole numbers that come as text. */
  readonly wholes: readonly (keyof Supply)[]
}
const shapes = new WeakMap<object, Shape>()
const shapeOf = (db: EntityManager): Shape => {
  const metadata = db.connection.getMetadata(Supply)
  const known = shapes.get(metadata)
  if (known) return known
  const columns = metadata.columns.map(({ databaseName, propertyName, type }) => `s.${databaseName}${type === 'date' ? '::text' : ''} AS "${propertyName}"`)
  const wholes = metadata.columns.filter(({ type }) => type === 'bigint').map(({ propertyName }) => propertyName as keyof Supply)
  const shape = { columns: columns.join(', '), wholes }
  shapes.set(metadata, shape)
  return shape
}

/** A person as he is at this moment: silence is a belief that changes with every hour. */
export type SupplyNow = Supply & { readonly reach: number }

/** Rows of `FROM matching.supply s` and what follows, without the cost of entities: a ranking reads thousands. */
export const supplyRows = async (ctx: Pick<Ctx, 'db' | 'now'>, rest: string, parameters: readonly unknown[]): Promise<SupplyNow[]> => {
  const { columns, wholes } = shapeOf(ctx.db)
  const rows: Record<string, unknown>[] = await ctx.db.query(`SELECT ${columns} FROM matching.supply s ${rest}`, [...parameters])
  for (const row of rows) {
    for (const key of wholes) if (row[key] !== null) row[key] = BigInt(row[key] as string)
    const known = row as unknown as Supply
    row['reach'] = reachNow(known, { pace: { medianHours: known.answerHours, answers: known.answeredInvites }, now: ctx.now })
  }
  return rows as unknown as SupplyNow[]
}
