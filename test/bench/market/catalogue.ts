import { Dice } from './dice.js'

export interface Duty {
  readonly id: string
  readonly role: string
  readonly family: string
  /** How much each of the hidden aptitudes helps. */
  readonly loads: readonly number[]
}
export interface Craft {
  readonly roles: readonly string[]
  readonly duties: readonly Duty[]
  readonly dutiesOf: ReadonlyMap<string, readonly Duty[]>
  readonly adjacency: Readonly<Record<string, readonly string[]>>
  readonly platforms: readonly string[]
  readonly niches: readonly string[]
  readonly languages: readonly string[]
}
const SIZES = [7, 6, 6, 6, 6] as const
const APTITUDES = 5
const FAMILIES = 12
const unit = (values: readonly number[]): number[] => {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return values.map((value) => value / length)
}
const names = (what: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${what}${index + 1}`)

/** Five roles of 31 duties in a ring of neighbours; every name is made up per market, since a ranker may know none. */
export const craftOf = (seed: number): Craft => {
  const dice = new Dice('craft', seed)
  const roles = SIZES.map((_, index) => `role${dice.whole(10, 99)}${index}`)
  const familyLoads = Array.from({ length: FAMILIES }, () => unit(Array.from({ length: APTITUDES }, () => dice.normal())))
  const duties = roles.flatMap((role, at) => {
    const own = unit(Array.from({ length: APTITUDES }, (_, index) => (index === at ? 2 : 0) + dice.normal()))
    const families = dice.some(names('', FAMILIES).map(Number), SIZES[at]!)
    return families.map((family, index) => {
      const loads = unit(own.map((load, one) => 1.2 * load + 0.6 * familyLoads[family - 1]![one]! + 0.35 * dice.normal()))
      return { id: `${role}.d${index}`, role, family: `family${family}`, loads }
    })
  })
  const adjacency = Object.fromEntries(roles.map((role, at) => [role, [roles[(at + 1) % roles.length]!, roles[(at + roles.length - 1) % roles.length]!]]))
  return {
    roles, duties, adjacency,
    dutiesOf: new Map(roles.map((role) => [role, duties.filter((duty) => duty.role === role)])),
    platforms: names('platform', 6), niches: names('niche', 8), languages: names('language', 4),
  }
}
