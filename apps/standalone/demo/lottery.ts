const textSeed = (text: string): number => [...text].reduce((seed, letter) => Math.imul(seed ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261)

/** Draws that are the same at every start for the same key: the market has the same people for everybody. */
export interface Lottery {
  /** 0..1 */
  next(): number
  pick<T>(values: readonly T[]): T
  chance(share: number): boolean
  /** Whole, both ends counted. */
  between(least: number, most: number): number
}

export const lottery = (key: string): Lottery => {
  let seed = textSeed(key)
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    pick: (values) => values[Math.floor(next() * values.length)]!,
    chance: (share) => next() < share,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  }
}
