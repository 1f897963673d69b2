import type { EntityManager } from 'typeorm'
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

/** Rows of `FROM matching.supply s` and what follows, without the cost of entities: a ranking reads thousands. */
export const supplyRows = async (db: EntityManager, rest: string, parameters: readonly unknown[]): Promise<Supply[]> => {
  const { columns, wholes } = shapeOf(db)
  const rows: Record<string, unknown>[] = await db.query(`SELECT ${columns} FROM matching.supply s ${rest}`, [...parameters])
  for (const row of rows) for (const key of wholes) if (row[key] !== null) row[key] = BigInt(row[key] as string)
  return rows as unknown as Supply[]
}
