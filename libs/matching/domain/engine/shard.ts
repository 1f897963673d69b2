import type { NarrowRow } from './rows.js'

/** People looked at together; one bound a block. */
export const BLOCK = 64

/** Everybody of one role in columns, those who are alike beside each other. Not changed after it is built, but for `dead`. */
export interface Shard {
  readonly count: number
  readonly duties: number
  readonly ids: string[]
  /** Where a person stands. */
  readonly places: Map<string, number>
  readonly flags: Uint8Array
  readonly away: Int32Array
  readonly hours: Int16Array
  readonly currency: Uint8Array
  readonly rate: Float64Array
  readonly languages: Int32Array
  readonly platforms: Int32Array
  readonly zone: Uint16Array
  readonly means: Float64Array
  /** 1 for who has changed or left since. */
  readonly dead: Uint8Array
  readonly blocks: Blocks
}
/** What at best is in a block. */
export interface Blocks {
  readonly count: number
  readonly flags: Uint8Array
  readonly hours: Int16Array
  /** The one currency of the block; MIXED when there is more than one. */
  readonly currency: Uint8Array
  readonly rate: Float64Array
  readonly languages: Int32Array
  readonly platforms: Int32Array
  readonly means: Float64Array
}
export const MIXED = 255

const HALF = 0.5
/** People with the same strong duties, money and languages stand together, the stronger first. */
const strongDuties = ({ means }: NarrowRow): number => {
  let mask = 0
  for (let duty = 0; duty < means.length; duty += 1) if (means[duty]! >= HALF) mask |= 1 << duty
  return mask
}
const strength = ({ means }: NarrowRow): number => {
  let sum = 0
  for (let duty = 0; duty < means.length; duty += 1) sum += means[duty]!
  return sum
}
interface Placed {
  readonly row: NarrowRow
  readonly mask: number
  readonly strength: number
}
const placed = (row: NarrowRow): Placed => ({ row, mask: strongDuties(row), strength: strength(row) })
export const groupOf = ({ currency, languages }: NarrowRow): string => `${currency}:${languages}`
const inGroup = (a: Placed, b: Placed): number => b.mask - a.mask || b.strength - a.strength

/** Gives way to others; a build in one go leaves it out. */
export type Breath = () => Promise<void>
const ROWS_A_BREATH = 20_000

/** The rows in the order of the shard, sorted group by group, so that no step takes long. */
const arranged = async (rows: Iterable<NarrowRow>, breath: Breath): Promise<NarrowRow[]> => {
  const groups = new Map<string, Placed[]>()
  let seen = 0
  for (const row of rows) {
    const key = groupOf(row)
    const group = groups.get(key)
    if (group) group.push(placed(row))
    else groups.set(key, [placed(row)])
    seen += 1
    if (seen % ROWS_A_BREATH === 0) await breath()
  }
  const order: NarrowRow[] = []
  for (const key of [...groups.keys()].sort()) {
    for (const { row } of groups.get(key)!.sort(inGroup)) order.push(row)
    await breath()
  }
  return order
}

const emptyShard = (count: number, duties: number): Shard => {
  const blocks = Math.ceil(count / BLOCK)
  return {
    count, duties, ids: new Array<string>(count), places: new Map(), flags: new Uint8Array(count), away: new Int32Array(count), hours: new Int16Array(count),
    currency: new Uint8Array(count), rate: new Float64Array(count), languages: new Int32Array(count), platforms: new Int32Array(count),
    zone: new Uint16Array(count), means: new Float64Array(count * duties), dead: new Uint8Array(count),
    blocks: {
      count: blocks, flags: new Uint8Array(blocks), hours: new Int16Array(blocks), currency: new Uint8Array(blocks), rate: new Float64Array(blocks).fill(Infinity),
      languages: new Int32Array(blocks), platforms: new Int32Array(blocks), means: new Float64Array(blocks * duties).fill(-Infinity),
    },
  }
}

const write = (shard: Shard, row: NarrowRow, at: number): void => {
  shard.ids[at] = row.freelancerId
  shard.places.set(row.freelancerId, at)
  shard.flags[at] = row.flags
  shard.away[at] = row.awayUntil
  shard.hours[at] = row.freeHours
  shard.currency[at] = row.currency
  shard.rate[at] = row.rateMinor
  shard.languages[at] = row.languages
  shard.platforms[at] = row.platforms
  shard.zone[at] = row.zone
  for (let duty = 0; duty < shard.duties; duty += 1) shard.means[at * shard.duties + duty] = row.means[duty]!
}

const widen = ({ blocks, duties }: Shard, row: NarrowRow, at: number): void => {
  const block = Math.floor(at / BLOCK)
  const isFirst = at % BLOCK === 0
  blocks.flags[block]! |= row.flags
  blocks.hours[block] = isFirst ? row.freeHours : Math.max(blocks.hours[block]!, row.freeHours)
  blocks.currency[block] = isFirst || blocks.currency[block] === row.currency ? row.currency : MIXED
  blocks.rate[block] = Math.min(blocks.rate[block]!, row.rateMinor)
  blocks.languages[block]! |= row.languages
  blocks.platforms[block]! |= row.platforms
  for (let duty = 0; duty < duties; duty += 1) {
    const place = block * duties + duty
    if (row.means[duty]! > blocks.means[place]!) blocks.means[place] = row.means[duty]!
  }
}

const noBreath: Breath = () => Promise.resolve()
/** Builds the shard of a role, with a breath between steps of some milliseconds. */
export const buildShard = async (rows: Iterable<NarrowRow>, duties: number, breath: Breath = noBreath): Promise<Shard> => {
  const order = await arranged(rows, breath)
  const shard = emptyShard(order.length, duties)
  for (const [at, row] of order.entries()) {
    write(shard, row, at)
    widen(shard, row, at)
    if (at % ROWS_A_BREATH === 0) await breath()
  }
  return shard
}

/** A row as it was put in. */
export const rowAt = (shard: Shard, at: number, roleSlug: string): NarrowRow => ({
  freelancerId: shard.ids[at]!,
  roleSlug,
  flags: shard.flags[at]!,
  awayUntil: shard.away[at]!,
  freeHours: shard.hours[at]!,
  currency: shard.currency[at]!,
  rateMinor: shard.rate[at]!,
  languages: shard.languages[at]!,
  platforms: shard.platforms[at]!,
  zone: shard.zone[at]!,
  means: shard.means.subarray(at * shard.duties, (at + 1) * shard.duties),
})
