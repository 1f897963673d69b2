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
  /** How many jobs of each role there are for one another; people come in the same proportion. */
  readonly demand: readonly number[]
  /** What a brief of the role starts with. */
  readonly usual: ReadonlyMap<string, { readonly hours: number; readonly overlap: number }>
  readonly platforms: readonly string[]
  readonly niches: readonly string[]
  readonly languages: readonly string[]
}
/**
 * The five roles of the product: SMM, advertising, content, texts, chat-bots. `crafts`: one duty each, the same figure for the same craft
 * in several roles; `steps`: where one goes on to; hours a week and common hours as a brief is filled in beforehand.
 */
const ROLES = [
  { crafts: [1, 2, 3, 4, 5, 6, 7, 8, 9], steps: [2, 3, 1], demand: 3, hours: 20, overlap: 4 },
  { crafts: [2, 10, 11, 12, 7, 13, 14, 15, 16], steps: [0, 4], demand: 2, hours: 15, overlap: 4 },
  { crafts: [1, 2, 4, 5, 9], steps: [0, 3], demand: 2.5, hours: 15, overlap: 4 },
  { crafts: [2, 17, 18, 19], steps: [2, 0], demand: 2, hours: 10, overlap: 2 },
  { crafts: [20, 21, 22, 23], steps: [1, 0], demand: 1.5, hours: 20, overlap: 4 },
] as const
const APTITUDES = 5
const FAMILIES = 23
const unit = (values: readonly number[]): number[] => {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return values.map((value) => value / length)
}
const names = (what: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${what}${index + 1}`)

/** Five roles of 31 duties; every name is made up per market, since a ranker may know none. */
export const craftOf = (seed: number): Craft => {
  const dice = new Dice('craft', seed)
  const roles = ROLES.map((_, index) => `role${dice.whole(10, 99)}${index}`)
  const familyLoads = Array.from({ length: FAMILIES }, () => unit(Array.from({ length: APTITUDES }, () => dice.normal())))
  const duties = roles.flatMap((role, at) => {
    const own = unit(Array.from({ length: APTITUDES }, (_, index) => (index === at ? 2 : 0) + dice.normal()))
    return ROLES[at]!.crafts.map((family, index) => {
      const loads = unit(own.map((load, one) => 1.2 * load + 0.6 * familyLoads[family - 1]![one]! + 0.35 * dice.normal()))
      return { id: `${role}.d${index}`, role, family: `family${family}`, loads }
    })
  })
  const adjacency = Object.fromEntries(roles.map((role, at) => [role, ROLES[at]!.steps.map((step) => roles[step]!)]))
  return {
    roles, duties, adjacency, demand: ROLES.map((one) => one.demand), usual: new Map(roles.map((role, at) => [role, ROLES[at]!])),
    dutiesOf: new Map(roles.map((role) => [role, duties.filter((duty) => duty.role === role)])),
    platforms: names('platform', 6), niches: names('niche', 8), languages: names('language', 4),
  }
}
