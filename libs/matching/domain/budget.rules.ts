import type { MatchJob } from './match.js'

const MS_A_DAY = 86_400_000
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MS_A_DAY

/** Days of the job, both ends counted. */
export const jobDays = ({ startsOn, endsOn }: Pick<MatchJob, 'startsOn' | 'endsOn'>): number =>
  Math.max(1, dayNumber(endsOn) - dayNumber(startsOn) + 1)

/** A job of so many days or fewer is priced as a whole, a longer one by periods of 30 days (decision record 7). */
const WHOLE_DAYS = 31
const PERIOD_DAYS = 30
/** Days that the budget pays for. */
export const pricedDays = (job: Pick<MatchJob, 'startsOn' | 'endsOn'>): number => {
  const days = jobDays(job)
  return days <= WHOLE_DAYS ? days : PERIOD_DAYS
}

/** Weeks that the budget pays for; 30 days are 4.3 weeks. */
export const jobWeeks = (job: Pick<MatchJob, 'startsOn' | 'endsOn'>): number => (pricedDays(job) * 4.3) / 30

/** Minor units an hour: budget / (hours a week x weeks it pays for). A ratio for scoring, never an amount that is paid. */
export const budgetPerHour = (job: MatchJob): number => {
  const known = hourly.get(job)
  if (known !== undefined) return known
  const figure = Number(job.budgetMinor) / (job.hoursPerWeek * jobWeeks(job))
  hourly.set(job, figure)
  return figure
}
/** Asked for each person of a job. */
const hourly = new WeakMap<MatchJob, number>()

/**
 * The highest rate that is still invited: budgetPerHour x 1.25, rounded down, in whole numbers so that
 * the database and the rule agree on the last unit.
 */
export const rateCeilingMinor = (job: MatchJob): bigint =>
  (job.budgetMinor * 37_500n) / (BigInt(job.hoursPerWeek) * BigInt(pricedDays(job)) * 4300n)
