/** A row and which writing of it this is. */
export interface RowVersion {
  readonly id: string
  readonly version: string
}
/**
 * The transaction that wrote the row and the place it was written to: PostgreSQL writes every change of a row anew, so
 * another version is another text, whoever made the change. With the time of the refresh, so that a database put back
 * from a copy under a running process is not taken for what it was.
 */
export const ROW_VERSION = `s.xmin::text || s.ctid::text || s.refreshed_at::text`

/** People kept by a process; whoever was read longest ago goes first. A person takes 2 to 5 kB. */
const KEPT_ROWS = 20_000

/** Rows as they were read last, by id. What is kept is given out again and must not be changed. */
export class RowMemory<T> {
  private readonly rows = new Map<string, { readonly version: string; readonly row: T }>()

  constructor(private readonly room = KEPT_ROWS) {}

  /** Of these those that are as they were. */
  known(found: readonly RowVersion[]): Map<string, T> {
    const known = new Map<string, T>()
    for (const { id, version } of found) {
      const kept = this.rows.get(id)
      if (kept?.version === version) known.set(id, kept.row)
    }
    return known
  }

  keep({ id, version }: RowVersion, row: T): void {
    this.rows.delete(id)
    this.rows.set(id, { version, row })
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
