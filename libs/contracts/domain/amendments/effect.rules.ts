import { milestoneMoves, type MilestoneState } from '../milestone.rules.js'
import { plusDays } from '../periods.rules.js'
import type { TermsContent, TermsDuty } from '../terms.js'

/** Days between a proposal of another rate and the first period that follows it. */
export const RATE_NOTICE_DAYS = 14

/** Another price for the same amount of work; rounding to the smallest unit is none. */
const changesRate = (before: TermsDuty, after: TermsDuty): boolean => {
  const [was, is] = [BigInt(before.priceMinor) * BigInt(after.quantity), BigInt(after.priceMinor) * BigInt(before.quantity)]
  const difference = was > is ? was - is : is - was
  return difference >= BigInt(before.quantity)
}
const pairs = (before: readonly TermsDuty[], after: readonly TermsDuty[]): [TermsDuty, TermsDuty][] =>
  before.flatMap((was): [TermsDuty, TermsDuty][] => {
    const is = after.find((duty) => duty.dutySlug === was.dutySlug)
    return is ? [[was, is]] : []
  })
export const isRateChange = (before: readonly TermsDuty[], after: readonly TermsDuty[]): boolean =>
  pairs(before, after).some(([was, is]) => changesRate(was, is))

/** The first day on which a period may begin that follows the new terms. */
export const earliestStart = (today: string, isRate: boolean): string => (isRate ? plusDays(today, RATE_NOTICE_DAYS) : '')

type Plan = Pick<TermsContent, 'duties' | 'daysOff' | 'endsOn' | 'kind'>
const linesOf = (duties: readonly TermsDuty[]): string =>
  JSON.stringify(duties.map(({ dutySlug, quantity, priceMinor }) => [dutySlug, quantity, priceMinor]))
/** What periods are laid out by. */
export const changesPlan = (before: Plan, after: Plan): boolean =>
  linesOf(before.duties) !== linesOf(after.duties) ||
  before.daysOff.join() !== after.daysOff.join() ||
  before.endsOn !== after.endsOn ||
  before.kind !== after.kind

/** Quantities and days off may hold from now on; what was paid for the running period may not become another sum. */
export const keepsMoney = (before: TermsContent, after: TermsContent): boolean =>
  before.duties.length === after.duties.length &&
  before.endsOn === after.endsOn &&
  before.kind === after.kind &&
  pairs(before.duties, after.duties).length === before.duties.length &&
  pairs(before.duties, after.duties).every(([was, is]) => was.priceMinor === is.priceMinor)

/** At work today: neither one that was paid ahead of its first day nor one that is only not closed yet. */
export const runsOn = ({ state, startsOn, endsOn }: Pick<PeriodRow, 'startsOn' | 'endsOn'> & { readonly state: MilestoneState }, today: string): boolean =>
  state === milestoneMoves.moves.start.to && startsOn <= today && today <= endsOn

interface PeriodRow {
  readonly ordinal: number
  readonly startsOn: string
  readonly endsOn: string
}
/** Periods whose money has come or is on its way, and those after them that can still be laid out anew; both in order. */
export interface PeriodRows<Row extends PeriodRow = PeriodRow> {
  readonly kept: readonly Row[]
  readonly open: readonly Row[]
}
export interface Effect<Row extends PeriodRow = PeriodRow> {
  readonly fromPeriod: number
  /** Last day of what stays. */
  readonly keptUntil: string
  readonly staying: readonly Row[]
}
/**
 * New terms begin with the first period that is not paid; another rate with the first one that begins after its notice.
 * Nothing is laid out into the past.
 */
export const effectOn = <Row extends PeriodRow>(
  { kept, open }: PeriodRows<Row>,
  { today, earliest, startsOn }: { today: string; earliest: string; startsOn: string },
): Effect<Row> => {
  const staying = [...kept, ...open.filter((row) => row.startsOn < earliest)]
  const ends = [plusDays(startsOn, -1), plusDays(today, -1), ...staying.map((row) => row.endsOn)]
  const keptUntil = staying.length === 0 && startsOn >= today ? plusDays(startsOn, -1) : ends.reduce((a, b) => (a > b ? a : b))
  return { fromPeriod: (staying.at(-1)?.ordinal ?? 0) + 1, keptUntil, staying }
}
