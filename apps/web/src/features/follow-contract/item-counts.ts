import type { Amount } from '../../lib/money.js'

/** Items that only carry the price of a duty without set days, such as work on demand: the plan of the terms doesn't count them. */
export const besideThePlan = (items: readonly { counted: boolean }[]): number => items.filter((item) => !item.counted).length

/** The same, as the terms foretell it: each priced duty without planned items gets one. */
export const foretoldBesideThePlan = (duties: readonly { plannedItems: number; price: Amount }[]): number =>
  duties.filter(({ plannedItems, price }) => plannedItems === 0 && price.minor !== '0').length
