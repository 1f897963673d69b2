import { lottery } from '../factories/matching.js'

/** All chance of a campaign comes from here: the same seed draws the same things in the same order. */
export interface Dice {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the names, by weight. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T
}

export const diceOf = (seed: number): Dice => {
  const draw = lottery(seed)
  const int = (min: number, max: number): number => min + Math.floor(draw() * (max - min + 1))
  return {
    int,
    chance: (share) => draw() < share,
    pick: (from) => from[int(0, from.length - 1)]!,
    weighed: (weights) => {
      const entries = Object.entries<number>(weights)
      let left = draw() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) if ((left -= weight) < 0) return name as never
      return entries.at(-1)![0] as never
    },
  }
}
