/** Draws in 0..1 that follow from a seed (mulberry32). */
export class Dice {
  private state: number
  constructor(...seeds: (number | string)[]) {
    this.state = hashOf(seeds.join('|'))
  }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }
  normal(mean = 0, sd = 1): number {
    const radius = Math.sqrt(-2 * Math.log(Math.max(1e-12, this.next())))
    return mean + sd * radius * Math.cos(2 * Math.PI * this.next())
  }
  chance(p: number): boolean {
    return this.next() < p
  }
  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!
  }
  /** So many different ones, in the order drawn. */
  some<T>(values: readonly T[], count: number): T[] {
    const left = [...values]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(this.next() * left.length), 1)[0]!)
  }
  weighted<T>(values: readonly T[], weights: readonly number[]): T {
    let mark = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    const at = weights.findIndex((weight) => (mark -= weight) < 0)
    return values[at < 0 ? values.length - 1 : at]!
  }
  poisson(mean: number): number {
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = this.next(); product > limit; product *= this.next()) count += 1
    return count
  }
}

/** FNV-1a with a final mix. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
/** A draw bound to names: the same pair gets the same luck under every ranker, so that rankers are compared and not dice. */
export const drawOf = (...names: (number | string)[]): Dice => new Dice(...names)

export const clip = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))
