/**
 * A row and which writing of it this is: the transaction that wrote it and the place it was written to. PostgreSQL writes
 * every change of a row anew, so what changed has another version, whoever changed it. Holds for one database: a process
 * does not outlive one that is put back from a copy.
 */
export interface RowVersion {
  readonly id: string
  readonly xmin: string
  readonly ctid: string
}
export const ROW_VERSION = 's.xmin, s.ctid'
/** Many of them as one text: a driver that makes an object of each row takes as long as the search. */
export const ROW_VERSIONS = `string_agg(freelancer_id::text || ' ' || row_xmin::text || ' ' || row_ctid::text, ';')`
export const versionsFrom = (text: string): RowVersion[] =>
  text.split(';').map((one) => {
    const [id, xmin, ctid] = one.split(' ') as [string, string, string]
    return { id, xmin, ctid }
  })

/** People kept by a process; whoever was read longest ago goes first. A person takes 2 to 5 kB. */
const KEPT_ROWS = 20_000

/** Rows as they were read last, by id. What is kept is given out again and must not be changed. */
export class RowMemory<T> {
  private readonly rows = new Map<string, { readonly version: RowVersion; readonly row: T }>()

  constructor(private readonly room = KEPT_ROWS) {}

  /** Of these those that are as they were. */
  known(found: readonly RowVersion[]): Map<string, T> {
    const known = new Map<string, T>()
    for (const { id, xmin, ctid } of found) {
      const kept = this.rows.get(id)
      if (kept?.version.xmin === xmin && kept.version.ctid === ctid) known.set(id, kept.row)
    }
    return known
  }

  keep(version: RowVersion, row: T): void {
    this.rows.delete(version.id)
    this.rows.set(version.id, { version, row })
    if (this.rows.size > this.room) this.rows.delete(this.rows.keys().next().value!)
  }
}

const memories = new WeakMap<object, RowMemory<unknown>>()
/** The memory of this database. */
export const memoryOf = <T>(database: object): RowMemory<T> => {
  const known = (memories.get(database) as RowMemory<T> | undefined) ?? new RowMemory<T>()
  memories.set(database, known as RowMemory<unknown>)
  return known
}
