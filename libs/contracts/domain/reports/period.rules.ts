import { isAccepted, isMissed, isSkipped, type ItemMove, type ItemState } from '../item.rules.js'
import { dueOf } from '../shares.rules.js'

export interface ReportedItem {
  readonly id: string
  readonly dutySlug: string
  readonly title: string
  readonly state: ItemState
  readonly counted: boolean
  readonly dueAt: Date
  readonly shareMinor: bigint
  readonly acceptedMinor: bigint | null
}
export interface ReportedMove {
  readonly move: ItemMove
  readonly at: Date
}
/** What became of an item by the end of its period. */
export const itemFates = ['done', 'in_part', 'missed', 'skipped', 'open'] as const
export type ItemFate = (typeof itemFates)[number]

/** A missed item is given up when its milestone closes: it stays a missed one in the report. */
const wasMissed = (moves: readonly ReportedMove[]): boolean => moves.findLast(({ move }) => move === 'miss' || move === 'submit')?.move === 'miss'
export const fateOf = (item: ReportedItem, moves: readonly ReportedMove[]): ItemFate => {
  if (isAccepted(item.state)) return dueOf(item) < item.shareMinor ? 'in_part' : 'done'
  if (isMissed(item.state) || (isSkipped(item.state) && wasMissed(moves))) return 'missed'
  return isSkipped(item.state) ? 'skipped' : 'open'
}

export type Fates = Readonly<Record<ItemFate, number>>
export interface DutyFacts extends Fates {
  readonly dutySlug: string
  readonly title: string
  readonly planned: number
  /** How often the client asked for changes. */
  readonly changes: number
  /** Handed in for the first time before they were due. */
  readonly onTime: number
  /** Handed in or missed: what the rate of punctuality is taken of. */
  readonly timed: number
}
const noFates = (): Record<ItemFate, number> => ({ done: 0, in_part: 0, missed: 0, skipped: 0, open: 0 })
const factsOf = (items: readonly ReportedItem[], history: ReadonlyMap<string, readonly ReportedMove[]>): Omit<DutyFacts, 'dutySlug' | 'title'> => {
  const fates = noFates()
  let [changes, onTime, timed] = [0, 0, 0]
  for (const item of items) {
    const moves = history.get(item.id) ?? []
    const fate = fateOf(item, moves)
    const handedIn = moves.find(({ move }) => move === 'submit')
    fates[fate] += 1
    changes += moves.filter(({ move }) => move === 'askChanges').length
    if (handedIn || fate === 'missed') timed += 1
    if (handedIn && handedIn.at <= item.dueAt) onTime += 1
  }
  return { planned: items.length, ...fates, changes, onTime, timed }
}
export interface PeriodFacts {
  readonly duties: readonly DutyFacts[]
  readonly total: Omit<DutyFacts, 'dutySlug' | 'title'>
}
/** Counted items of a period, duty by duty in the order they first fall due, and all together. */
export const periodFacts = (items: readonly ReportedItem[], history: ReadonlyMap<string, readonly ReportedMove[]>): PeriodFacts => {
  const counted = items.filter((item) => item.counted)
  const slugs = [...new Set(counted.map(({ dutySlug }) => dutySlug))]
  const duties = slugs.map((dutySlug) => {
    const own = counted.filter((item) => item.dutySlug === dutySlug)
    return { dutySlug, title: own[0]!.title, ...factsOf(own, history) }
  })
  return { duties, total: factsOf(counted, history) }
}
/** Whole percent; null where nothing was due yet. */
export const onTimePercent = ({ onTime, timed }: Pick<DutyFacts, 'onTime' | 'timed'>): number | null => (timed === 0 ? null : Math.floor((onTime * 100) / timed))
