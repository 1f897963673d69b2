const DAY = 86_400_000
const WEEK_DAYS = 7

/** The ISO week beside the one that begins at this moment, by the clock of UTC: "2026-W31". */
export const weekBeside = (monday: string, step: -1 | 1): string => {
  const thursday = new Date(new Date(monday).getTime() + (step * WEEK_DAYS + 3) * DAY)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / WEEK_DAYS)
  return `${year}-W${String(week).padStart(2, '0')}`
}
