/** The three probabilities a ranker gives. */
export interface Chance {
  readonly pAccept: number
  readonly pHire: number
  readonly pSuccess: number
}
interface Guess {
  readonly p: number
  readonly came: boolean
}
/** Everything one run is measured by. */
export interface Tally {
  ndcg: number[]
  pool: number
  value: number
  jobs: number
  hires: number
  success: number
  newcomerHires: number
  invites: number
  aboveCap: number
  ineligible: number
  broken: number
  qualifiedInTime: number
  guesses: Record<keyof Chance, Guess[]>
}
export const emptyTally = (): Tally => ({
  ndcg: [], pool: 0, value: 0, jobs: 0, hires: 0, success: 0, newcomerHires: 0, invites: 0, aboveCap: 0, ineligible: 0, broken: 0, qualifiedInTime: 0,
  guesses: { pAccept: [], pHire: [], pSuccess: [] },
})

/** Discounted gain of the first ten against the best possible order of the same people. */
export const ndcgOf = (gains: readonly number[], all: readonly number[]): number | null => {
  const sum = (values: readonly number[]): number => values.slice(0, 10).reduce((total, gain, place) => total + gain / Math.log2(place + 2), 0)
  const best = sum([...all].sort((a, b) => b - a))
  return best > 0 ? sum(gains) / best : null
}

const BINS = 10
/** Mean distance between what was said and what came, over ten groups of like predictions. */
export const calibrationError = (guesses: readonly Guess[]): number => {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, p: 0, came: 0 }))
  for (const { p, came } of guesses) {
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))]!
    bin.count += 1
    bin.p += p
    bin.came += came ? 1 : 0
  }
  return bins.reduce((sum, { count, p, came }) => sum + (count > 0 ? Math.abs(p - came) / guesses.length : 0), 0)
}
/** 1 - Brier score / Brier score of always saying the mean. */
export const brierSkill = (guesses: readonly Guess[]): number => {
  if (guesses.length === 0) return 0
  const mean = guesses.reduce((sum, { came }) => sum + (came ? 1 : 0), 0) / guesses.length
  const score = guesses.reduce((sum, { p, came }) => sum + (p - (came ? 1 : 0)) ** 2, 0) / guesses.length
  return mean * (1 - mean) > 0 ? 1 - score / (mean * (1 - mean)) : 0
}
export const gini = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (total === 0) return 0
  return sorted.reduce((sum, value, index) => sum + (2 * (index + 1) - sorted.length - 1) * value, 0) / (sorted.length * total)
}

/** What a run comes to. */
export interface Result {
  readonly ndcg: number
  readonly value: number
  readonly hireRate: number
  readonly expectedSuccess: number
  readonly qualified: number
  readonly invitesPerHire: number
  readonly gini: number
  readonly neverInvited: number
  readonly aboveCap: number
  readonly newcomerShare: number
  readonly arrivalsHired: number
  readonly arrivalsActive: number
  readonly ineligible: number
  readonly broken: number
  readonly ece: Record<keyof Chance, number>
  readonly brier: Record<keyof Chance, number>
  readonly millis: number
}
