import type { Span } from './planned-items.js'

const minutesAnHour = 60
const daysAWeek = 7
/** Less time than this for an item, and the business is told: it reads like a slip in the hours or the checklist. */
const tightMinutes = 15

/** Minutes that the hours leave for one item, when they are few; null when there is time enough or nothing to tell of. */
export const tightMinutesOf = ({ hoursPerWeek, items, span }: { hoursPerWeek: string; items: number; span: Span }): number | null => {
  const hours = (Number(hoursPerWeek) * span.days) / daysAWeek
  if (!(hours > 0) || items === 0) return null
  const minutes = Math.max(1, Math.round((hours * minutesAnHour) / items))
  return minutes < tightMinutes ? minutes : null
}
