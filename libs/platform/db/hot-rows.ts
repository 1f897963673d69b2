import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm'
import { prepared } from './prepared.js'

/**
 * Rows of hot paths: read and written by prepared statements of fixed text, several writes in one round trip. Columns
 * and their kinds come from the entity, so that a new column needs no second list. What is the same for every row of an
 * entity is worked out once.
 */
type Db = Pick<EntityManager, 'connection' | 'queryRunner'>
type ColumnMetadata = EntityMetadata['columns'][number]
type Write = (row: ObjectLiteral) => unknown
type Read = (made: ObjectLiteral, value: unknown) => void
interface HotColumn {
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
  /** The value as the database takes it; undefined when the row does not speak of it. */
  readonly write: Write
  /** Puts the database's value into the entity. */
  readonly read: Read
}
/** Columns a row speaks of, in their order; one for each set of them. */
interface Spoken {
  readonly id: string
  readonly columns: readonly HotColumn[]
  readonly names: string
}
interface HotEntity {
  readonly metadata: EntityMetadata
  readonly columns: readonly HotColumn[]
  readonly spoken: Map<string, Spoken>
  readonly lists: Map<string, { readonly list: string; readonly keys: readonly string[] }>
}

const typeOf = ({ type, isArray }: ColumnMetadata): string => `${type === 'char' ? 'bpchar' : String(type)}${isArray ? '[]' : ''}`
/** The others (embedded, transformed, json, dates without time) go TypeORM's way. */
const isPlain = ({ embeddedMetadata, transformer, type, isArray }: ColumnMetadata): boolean =>
  !embeddedMetadata && !transformer && !isArray && ['uuid', 'text', 'int', 'boolean', 'timestamptz', 'char'].includes(String(type))
const writerOf = (db: Db, column: ColumnMetadata): Write => {
  const { driver } = db.connection
  if (isPlain(column)) return (row) => row[column.propertyName]
  return (row) => {
    const value: unknown = column.getEntityValue(row)
    return value === undefined ? undefined : driver.preparePersistentValue(value, column)
  }
}

const readerOf = (db: Db, column: ColumnMetadata): Read => {
  const { driver } = db.connection
  const { propertyName } = column
  if (!isPlain(column)) return (made, value) => column.setEntityValue(made, driver.prepareHydratedValue(value, column))
  return (made, value) => {
    made[propertyName] = value
  }
}

const hotEntities = new WeakMap<EntityMetadata, HotEntity>()
const hotOf = <T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>): HotEntity => {
  const metadata = db.connection.getMetadata(entity)
  let hot = hotEntities.get(metadata)
  if (!hot) {
    const columns = metadata.columns.map((column): HotColumn => ({ name: column.databaseName, type: typeOf(column), isOptional: column.default === undefined, write: writerOf(db, column), read: readerOf(db, column) }))
    hot = { metadata, columns, spoken: new Map(), lists: new Map() }
    hotEntities.set(metadata, hot)
  }
  return hot
}
const listOf = ({ columns, lists }: HotEntity, alias: string): { readonly list: string; readonly keys: readonly string[] } => {
  let known = lists.get(alias)
  if (!known) {
    const keys = columns.map(({ name }) => `${alias}_${name}`)
    known = { keys, list: columns.map(({ name }, index) => `${alias}.${name} AS ${keys[index]}`).join(', ') }
    lists.set(alias, known)
  }
  return known
}

/** `m.id AS m_id, …` for `readRow`. */
export const columnsOf = <T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>, alias: string): string => listOf(hotOf(db, entity), alias).list

/** The entity that `columnsOf` selected, out of a raw row. */
export const readRow = <T extends ObjectLiteral>(db: Db, { entity, alias, row }: { entity: EntityTarget<T>; alias: string; row: Record<string, unknown> }): T => {
  const hot = hotOf(db, entity)
  const { keys } = listOf(hot, alias)
  const made = hot.metadata.create() as T
  const { columns } = hot
  for (let index = 0; index < columns.length; index += 1) columns[index]!.read(made, row[keys[index]!])
  return made
}

/** Gives the place of the next parameter, of this type. */
export type Place = (type: string) => string
/** One write of several in a statement; others refer to it by its name. */
export interface Part {
  readonly name: string
  /** In the order in which `sql` asks for their places. */
  readonly values: readonly unknown[]
  /** Which text `sql` writes: two parts of one shape write the same. */
  readonly shape: string
  readonly sql: (place: Place) => string
}
/** A condition with values of its own. */
export type Condition = Omit<Part, 'name'>
export const always: Condition = { values: [], shape: '', sql: () => 'true' }
export const both = (one: Condition, other: Condition): Condition => ({
  shape: `${one.shape} and ${other.shape}`,
  values: [...one.values, ...other.values],
  sql: (place) => `${one.sql(place)} AND ${other.sql(place)}`,
})

interface Given {
  readonly spoken: Spoken
  readonly values: unknown[]
}
const givenOf = (hot: HotEntity, row: ObjectLiteral, skipsNull: boolean): Given => {
  const places: number[] = []
  const values: unknown[] = []
  for (let place = 0; place < hot.columns.length; place += 1) {
    const column = hot.columns[place]!
    const value = column.write(row)
    if (value === undefined || (value === null && skipsNull && column.isOptional)) continue
    places.push(place)
    values.push(value)
  }
  const id = String.fromCharCode(...places)
  let spoken = hot.spoken.get(id)
  if (!spoken) {
    const columns = places.map((place) => hot.columns[place]!)
    spoken = { id: places.join(), columns, names: columns.map(({ name }) => name).join() }
    hot.spoken.set(id, spoken)
  }
  return { spoken, values }
}

/** Inserts the row (what is null is left out) for each row of another part: once when that has one, not at all when it has none. */
export const insertPart = <T extends ObjectLiteral>(db: Db, { name, entity, row, from }: { name: string; entity: EntityTarget<T>; row: Partial<T>; from: string }): Part => {
  const hot = hotOf(db, entity)
  const given = givenOf(hot, row, true)
  const { tablePath } = hot.metadata
  return {
    name,
    values: given.values,
    shape: `insert ${tablePath} ${from} ${given.spoken.id}`,
    sql: (place) => `INSERT INTO ${tablePath} (${given.spoken.names}) SELECT ${given.spoken.columns.map(({ type }) => place(type)).join(', ')} FROM ${from} RETURNING 1`,
  }
}

/** Changes the row of this key when the condition holds. */
export const updatePart = <T extends ObjectLiteral>(
  db: Db,
  { name, entity, key, change, when = always }: { name: string; entity: EntityTarget<T>; key: Partial<T>; change: Partial<T>; when?: Condition },
): Part => {
  const hot = hotOf(db, entity)
  const [changes, keys] = [givenOf(hot, change, false), givenOf(hot, key, false)]
  const { tablePath } = hot.metadata
  const put = (given: Given, place: Place): string[] => given.spoken.columns.map((column) => `${column.name} = ${place(column.type)}`)
  return {
    name,
    values: [...changes.values, ...keys.values, ...when.values],
    shape: `update ${tablePath} ${changes.spoken.id} ${keys.spoken.id} ${when.shape}`,
    sql: (place) => `UPDATE ${tablePath} SET ${put(changes, place).join(', ')} WHERE ${put(keys, place).join(' AND ')} AND ${when.sql(place)} RETURNING 1`,
  }
}

const texts = new Map<string, string>()
/** All parts in one statement, all or none; `select` says what is asked of them. */
export const inOneStatement = <R>(db: EntityManager, parts: readonly Part[], select: string): Promise<R[]> => {
  const key = `${parts.map((part) => `${part.name} ${part.shape}`).join('\n')}\n${select}`
  let text = texts.get(key)
  if (!text) {
    let places = 0
    const place: Place = (type) => `$${++places}::${type}`
    text = `WITH ${parts.map((part) => `${part.name} AS (${part.sql(place)})`).join(', ')} SELECT ${select}`
    texts.set(key, text)
  }
  return prepared<R>(db, text, parts.flatMap((part) => part.values))
}
