import type { Kind, Tables } from './records.js'

/** A stored object: which account it belongs to and when, in order, it was made. */
export interface Row {
  kind: Kind
  id: string
  account: string
  seq: number
  body: Tables[Kind]
}

export interface Change {
  kind: Kind
  id: string
  /** Absent when the object was removed. */
  row?: Row
}

/** What the rules may know about their surroundings. */
export interface WorldSettings {
  platform: string
  publicUrl: string
  apiVersion: string
  /** Which kinds of webhook targets exist, by their position in the configuration. */
  targets: { kind: 'snapshot' | 'connect' | 'thin' }[]
  payoutDelaySeconds: number
  /** Payouts and refunds move on by themselves; otherwise only when the control API says so. */
  automatic: boolean
}

export interface RequestInfo {
  id: string | null
  idempotencyKey: string | null
}

/** The whole state, held in memory. Every change of one unit of work is journalled, so it commits or vanishes whole. */
export class World {
  now = 0
  wallNow = 0
  request: RequestInfo = { id: null, idempotencyKey: null }
  private readonly tables = new Map<Kind, Map<string, Row>>()
  private readonly before = new Map<string, { kind: Kind; id: string; row?: Row }>()
  private seq = 0

  constructor(
    readonly settings: WorldSettings,
    private readonly randomId: () => string,
  ) {}

  newId(prefix: string): string {
    return `${prefix}_${this.randomId()}`
  }

  load(rows: Row[]): void {
    for (const row of rows) {
      this.table(row.kind).set(row.id, row)
      this.seq = Math.max(this.seq, row.seq)
    }
  }

  find<K extends Kind>(kind: K, id: string | null | undefined): Tables[K] | undefined {
    return id ? (this.table(kind).get(id)?.body as Tables[K] | undefined) : undefined
  }

  owner(kind: Kind, id: string): string | undefined {
    return this.table(kind).get(id)?.account
  }

  /** Objects of one account, the oldest first. */
  of<K extends Kind>(kind: K, account: string): Tables[K][] {
    const found: Tables[K][] = []
    for (const row of this.table(kind).values()) if (row.account === account) found.push(row.body as Tables[K])
    return found
  }

  all<K extends Kind>(kind: K): Tables[K][] {
    return [...this.table(kind).values()].map((row) => row.body as Tables[K])
  }

  insert<K extends Kind>(kind: K, body: Tables[K], account: string = this.settings.platform): Tables[K] {
    this.remember(kind, body.id)
    this.seq += 1
    this.table(kind).set(body.id, { kind, id: body.id, account, seq: this.seq, body })
    return body
  }

  update<K extends Kind>(kind: K, body: Tables[K], changes: Partial<Tables[K]>): Tables[K] {
    const row = this.table(kind).get(body.id)
    if (!row) throw new Error(`sandbox: no ${kind} ${body.id} to update`)
    this.remember(kind, body.id)
    const next = { ...row.body, ...changes } as Tables[K]
    this.table(kind).set(body.id, { ...row, body: next })
    return next
  }

  remove(kind: Kind, id: string): void {
    this.remember(kind, id)
    this.table(kind).delete(id)
  }

  pendingChanges(): Change[] {
    return [...this.before.values()].map(({ kind, id }) => ({ kind, id, row: this.table(kind).get(id) }))
  }

  commit(): void {
    this.before.clear()
  }

  rollback(): void {
    for (const { kind, id, row } of this.before.values()) {
      if (row) this.table(kind).set(id, row)
      else this.table(kind).delete(id)
    }
    this.before.clear()
  }

  private remember(kind: Kind, id: string): void {
    const key = `${kind} ${id}`
    if (!this.before.has(key)) this.before.set(key, { kind, id, row: this.table(kind).get(id) })
  }

  private table(kind: Kind): Map<string, Row> {
    let table = this.tables.get(kind)
    if (!table) this.tables.set(kind, (table = new Map()))
    return table
  }
}
