const dayMs = 86_400_000

/** Days of the calendar from the first to the last, both counted. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1

const onePeriodDays = 31
const monthDays = 30

/** Days that a budget or a price pays for: a job of up to 31 days as a whole, a longer one month by month. */
export const pricedDays = (startsOn: string, endsOn: string): number => {
  const days = daysBetween(startsOn, endsOn)
  return days <= onePeriodDays ? days : monthDays
}

/** Key in ui.json of what a budget or a price stands for. */
export const priceSpan = (startsOn: string, endsOn: string): 'wholeJob' | 'aPeriod' =>
  daysBetween(startsOn, endsOn) <= onePeriodDays ? 'wholeJob' : 'aPeriod'

/** How often they are paid over the whole job, roughly. */
export const periodCount = (startsOn: string, endsOn: string): number => {
  const days = daysBetween(startsOn, endsOn)
  return days <= onePeriodDays ? 1 : Math.round(days / monthDays)
}
