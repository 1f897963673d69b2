const dayMs = 86_400_000

/** Days of the calendar from the first to the last, both counted. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
