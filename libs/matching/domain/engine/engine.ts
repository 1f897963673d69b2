import type { Found, NarrowQuery, NarrowRow } from './rows.js'
import { passes, scan, valueOf } from './scan.js'
import { type Breath, buildShard, rowAt, type Shard } from './shard.js'
import { Top } from './top.js'

/** Changed people are looked at one by one until so many have gathered. */
export const DELTA_MAX = 5000

/** How many duties a role has, by its slug. */
export type DutyCounts = ReadonlyMap<string, number>
/** Everybody of a role as he is now. */
export type RoleSource = (roleSlug: string) => Promise<Iterable<NarrowRow>>

/**
 * Everybody in memory, by role: an immutable snapshot in columns and the few who have changed since. Exactly the answers
 * of the hard filter with the linear part of fit over all; made anew beside the running work, role by role.
 */
export class Engine {
  private shards = new Map<string, Shard>()
  /** Changed people with all their rows; one without rows has left. */
  private delta = new Map<string, readonly NarrowRow[]>()
  /** Changes that come while a snapshot is made; they are newer than it. */
  private newer: Map<string, readonly NarrowRow[]> | null = null

  constructor(private readonly duties: DutyCounts) {}

  /** Rows of the snapshot, a person in two roles twice. */
  get rows(): number {
    return [...this.shards.values()].reduce((sum, shard) => sum + shard.count, 0)
  }
  get changed(): number {
    return this.delta.size
  }
  /** Whether it is time for a new snapshot. */
  get isDue(): boolean {
    return this.newer === null && this.delta.size >= DELTA_MAX
  }

  /** The best of a role for a job. */
  find(query: NarrowQuery): Found[] {
    const top = new Top(query.top)
    const shard = this.shards.get(query.roleSlug)
    if (shard) scan(shard, query, top)
    for (const rows of this.delta.values()) {
      for (const row of rows) {
        if (row.roleSlug === query.roleSlug && passes(row, query)) top.offer(valueOf(row.means, query.shares), row.freelancerId)
      }
    }
    return top.inOrder()
  }

  /** A person as he is now, in all his roles; without rows he has left. Seen by the next look. */
  put(freelancerId: string, rows: readonly NarrowRow[]): void {
    bury(this.shards, freelancerId)
    this.delta.set(freelancerId, rows)
    this.newer?.set(freelancerId, rows)
  }

  /** Takes everybody in from outside. */
  fill(source: RoleSource, breath?: Breath): Promise<void> {
    return this.make(source, breath)
  }

  /** A new snapshot of the old one and what has changed; the old one answers meanwhile. */
  renew(breath?: Breath): Promise<void> {
    const { shards } = this
    const changed = [...this.delta.values()].flat()
    return this.make(async (roleSlug) => living(shards.get(roleSlug), roleSlug, changed), breath)
  }

  private async make(source: RoleSource, breath: Breath | undefined): Promise<void> {
    if (this.newer) throw new Error('a snapshot is being made')
    const newer = (this.newer = new Map<string, readonly NarrowRow[]>())
    try {
      const shards = new Map<string, Shard>()
      for (const [roleSlug, duties] of this.duties) shards.set(roleSlug, await buildShard(await source(roleSlug), duties, breath))
      for (const freelancerId of newer.keys()) bury(shards, freelancerId)
      this.shards = shards
      this.delta = newer
    } finally {
      this.newer = null
    }
  }
}

const bury = (shards: ReadonlyMap<string, Shard>, freelancerId: string): void => {
  for (const shard of shards.values()) {
    const at = shard.places.get(freelancerId)
    if (at !== undefined) shard.dead[at] = 1
  }
}

function* living(shard: Shard | undefined, roleSlug: string, changed: readonly NarrowRow[]): Iterable<NarrowRow> {
  // who changes while this runs is among the newer ones, whether it sees him or not
  if (shard) for (let at = 0; at < shard.count; at += 1) if (shard.dead[at] === 0) yield rowAt(shard, at, roleSlug)
  for (const row of changed) if (row.roleSlug === roleSlug) yield row
}
