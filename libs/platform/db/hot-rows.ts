import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm'
import { prepared } from './prepared.js'

/**
 * Rows of hot paths: read and written by prepared statements of fixed text, several writes in one round trip. Columns
 * and their kinds come from the entity, so that a new column needs no second list.
 */
type Db = Pick<EntityManager, 'connection' | 'queryRunner'>
type ColumnMetadata = EntityMetadata['columns'][number]
const metadataOf = <T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>) => db.connection.getMetadata(entity)

interface Reading {
  readonly list: string
  readonly columns: readonly { readonly key: string; readonly column: ColumnMetadata }[]
}
/** By entity and alias: the same for every statement. */
const readings = new WeakMap<EntityMetadata, Map<string, Reading>>()
const readingOf = <T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>, alias: string): Reading => {
  const metadata = metadataOf(db, entity)
  const known = readings.get(metadata) ?? new Map<string, Reading>()
  readings.set(metadata, known)
  let reading = known.get(alias)
  if (!reading) {
    const columns = metadata.columns.map((column) => ({ key: `${alias}_${column.databaseName}`, column }))
    reading = { columns, list: columns.map(({ key, column }) => `${alias}.${column.databaseName} AS ${key}`).join(', ') }
    known.set(alias, reading)
  }
  return reading
}
/** `m.id AS m_id, …` for `readRow`. */
export const columnsOf = <T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>, alias: string): string => readingOf(db, entity, alias).list

/** The entity that `columnsOf` selected, out of a raw row. */
export const readRow = <T extends ObjectLiteral>(db: Db, { entity, alias, row }: { entity: EntityTarget<T>; alias: string; row: Record<string, unknown> }): T => {
  const made = metadataOf(db, entity).create() as T
  const { driver } = db.connection
  for (const { key, column } of readingOf(db, entity, alias).columns) column.setEntityValue(made, driver.prepareHydratedValue(row[key], column))
  return made
}

/** Takes a value and gives the place of its parameter. */
export type Place = (value: unknown, type: string) => string
/** One write of several in a statement; others refer to it by its name. */
export interface Part {
  readonly name: string
  readonly sql: (place: Place) => string
}

const typeOf = ({ type, isArray }: ColumnMetadata): string => `${type === 'char' ? 'bpchar' : String(type)}${isArray ? '[]' : ''}`
interface Given {
  readonly column: ColumnMetadata
  readonly value: unknown
}
/** Columns the row speaks of, with values as the database takes them. */
const givenOf = <T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>, row: Partial<T>): Given[] =>
  metadataOf(db, entity).columns.flatMap((column) => {
    const value = column.getEntityValue(row as ObjectLiteral)
    return value === undefined ? [] : [{ column, value: db.connection.driver.preparePersistentValue(value, column) }]
  })

/** Inserts the row for each row of another part: once when that has one, not at all when it has none. */
export const insertPart = <T extends ObjectLiteral>(
  db: Db,
  { name, entity, row, from }: { name: string; entity: EntityTarget<T>; row: Partial<T>; from: string },
): Part => ({
  name,
  sql: (place) => {
    const given = givenOf(db, entity, row)
    const names = given.map(({ column }) => column.databaseName).join(', ')
    const values = given.map(({ column, value }) => place(value, typeOf(column))).join(', ')
    return `INSERT INTO ${metadataOf(db, entity).tablePath} (${names}) SELECT ${values} FROM ${from} RETURNING 1`
  },
})

/** Changes the row of this key when the condition holds. */
export const updatePart = <T extends ObjectLiteral>(
  db: Db,
  { name, entity, key, change, when }: { name: string; entity: EntityTarget<T>; key: Partial<T>; change: Partial<T>; when: (place: Place) => string },
): Part => ({
  name,
  sql: (place) => {
    const put = ({ column, value }: Given): string => `${column.databaseName} = ${place(value, typeOf(column))}`
    const changes = givenOf(db, entity, change).map(put).join(', ')
    const keys = givenOf(db, entity, key).map(put).join(' AND ')
    return `UPDATE ${metadataOf(db, entity).tablePath} SET ${changes} WHERE ${keys} AND ${when(place)} RETURNING 1`
  },
})

/** All parts in one statement, all or none; `select` says what is asked of them. */
export const inOneStatement = <R>(db: EntityManager, parts: readonly Part[], select: string): Promise<R[]> => {
  const values: unknown[] = []
  const place: Place = (value, type) => `$${values.push(value)}::${type}`
  const text = `WITH ${parts.map((part) => `${part.name} AS (${part.sql(place)})`).join(', ')} SELECT ${select}`
  return prepared<R>(db, text, values)
}
