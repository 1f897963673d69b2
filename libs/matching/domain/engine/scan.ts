import { type NarrowQuery, type NarrowRow, OPEN } from './rows.js'
import { BLOCK, MIXED, type Shard } from './shard.js'
import type { Top } from './top.js'

const hasAll = (has: number, wanted: number): boolean => (has & wanted) === wanted

/** The hard rules on a row that stands alone. */
export const passes = (row: NarrowRow, query: NarrowQuery): boolean =>
  (row.flags & query.roleFlags) !== 0 &&
  (row.flags & OPEN) !== 0 &&
  row.awayUntil < query.startsOn &&
  row.freeHours >= query.hoursPerWeek &&
  hasAll(row.languages, query.languages) &&
  hasAll(row.platforms, query.platforms) &&
  (row.currency === 0 || row.currency === query.currency) &&
  row.rateMinor <= query.rateCeiling &&
  query.zones[row.zone] === 1 &&
  !query.barred.has(row.freelancerId)

/** Sum of share x mean, duty by duty in the order of the role: everywhere the same additions, so the same digits. */
export const valueOf = (means: ArrayLike<number>, shares: Float64Array): number => {
  let value = 0
  for (let duty = 0; duty < shares.length; duty += 1) value += shares[duty]! * means[duty]!
  return value
}

const mayHold = ({ blocks }: Shard, block: number, query: NarrowQuery): boolean => {
  const currency = blocks.currency[block]!
  return (
    (blocks.flags[block]! & query.roleFlags) !== 0 &&
    (blocks.flags[block]! & OPEN) !== 0 &&
    blocks.hours[block]! >= query.hoursPerWeek &&
    hasAll(blocks.languages[block]!, query.languages) &&
    hasAll(blocks.platforms[block]!, query.platforms) &&
    (currency === 0 || currency === MIXED || currency === query.currency) &&
    blocks.rate[block]! <= query.rateCeiling
  )
}

const rowPasses = (shard: Shard, at: number, query: NarrowQuery): boolean => {
  const currency = shard.currency[at]!
  return (
    shard.dead[at] === 0 &&
    (shard.flags[at]! & query.roleFlags) !== 0 &&
    (shard.flags[at]! & OPEN) !== 0 &&
    shard.hours[at]! >= query.hoursPerWeek &&
    hasAll(shard.platforms[at]!, query.platforms) &&
    hasAll(shard.languages[at]!, query.languages) &&
    (currency === 0 || currency === query.currency) &&
    shard.rate[at]! <= query.rateCeiling &&
    query.zones[shard.zone[at]!] === 1 &&
    shard.away[at]! < query.startsOn
  )
}

const LEVELS = 1024
/** Blocks that may hold somebody, those with the higher bound first; by levels, since sorting them costs more than reading on. */
const promising = (shard: Shard, query: NarrowQuery): { order: Int32Array; bounds: Float64Array } => {
  const { blocks, duties } = shard
  const bounds = new Float64Array(blocks.count).fill(-1)
  const counts = new Int32Array(LEVELS + 2)
  const levelOf = (bound: number): number => LEVELS - Math.min(LEVELS, Math.max(0, Math.ceil(bound * LEVELS)))
  let found = 0
  for (let block = 0; block < blocks.count; block += 1) {
    if (!mayHold(shard, block, query)) continue
    let bound = 0
    for (let duty = 0; duty < duties; duty += 1) bound += query.shares[duty]! * blocks.means[block * duties + duty]!
    bounds[block] = bound
    counts[levelOf(bound) + 1]! += 1
    found += 1
  }
  for (let level = 0; level <= LEVELS; level += 1) counts[level + 1]! += counts[level]!
  const order = new Int32Array(found)
  for (let block = 0; block < blocks.count; block += 1) {
    if (bounds[block]! < 0) continue
    const level = levelOf(bounds[block]!)
    order[counts[level]!] = block
    counts[level]! += 1
  }
  return { order, bounds }
}

/** Offers everybody of the shard who passes and may be among the best. */
export const scan = (shard: Shard, query: NarrowQuery, top: Top): void => {
  const { duties } = shard
  const { order, bounds } = promising(shard, query)
  for (const block of order) {
    // levels are 1/1024 wide: what follows on the same level may still be higher
    if (bounds[block]! + 1 / LEVELS < top.bar) return
    if (bounds[block]! < top.bar) continue
    const end = Math.min(shard.count, (block + 1) * BLOCK)
    for (let at = block * BLOCK; at < end; at += 1) {
      if (!rowPasses(shard, at, query)) continue
      const value = valueOf(shard.means.subarray(at * duties, (at + 1) * duties), query.shares)
      if (value >= top.bar && !query.barred.has(shard.ids[at]!)) top.offer(value, shard.ids[at]!)
    }
  }
}
