import type { JobPost } from '../../../apps/match-serve/protocol.js'
import type { Craft } from './catalogue.js'
import { clip, Dice } from './dice.js'
import type { Settings } from './settings.js'

/** A job with what only the market knows. */
export interface HiddenJob {
  readonly post: JobPost
  readonly publishedHour: number
  readonly difficulty: number
  readonly threshold: number
  readonly patienceHours: number
  readonly value: number
}
const RATES = [14, 17, 20] as const
/** Work is agreed and paid for by periods of 30 days. */
const WEEKS_A_PERIOD = 30 / 7

/** Makes a job; the same under every ranker. */
export const jobOf = (craft: Craft, settings: Settings, { id, seed, hour }: { id: string; seed: number; hour: number }): HiddenJob => {
  const dice = new Dice('job', seed, id)
  const role = dice.weighted(craft.roles, craft.demand)
  const usual = craft.usual.get(role)!
  const level = dice.weighted([0, 1, 2] as const, settings.levels)
  const own = dice.some(craft.dutiesOf.get(role)!, dice.whole(3, 6))
  const near = dice.chance(0.15) ? [dice.pick(craft.dutiesOf.get(dice.pick(craft.adjacency[role]!))!)] : []
  const business = dice.whole(1, 140)
  const hoursPerWeek = 2 * Math.round((usual.hours * dice.between(0.5, 1.5)) / 2)
  const weeks = Math.round(WEEKS_A_PERIOD * dice.whole(1, settings.longest))
  const budgetPerHour = Math.round(10 * RATES[level] * Math.exp(dice.normal(0, 0.25))) / 10
  const checklist = [...own, ...near].map((duty) => ({ duty: duty.id, importance: dice.whole(1, 3), volume: dice.whole(1, 20) }))
  const post: JobPost = {
    id, businessId: `business${business}`, publishedHour: hour, role, level, checklist,
    niche: dice.pick(craft.niches), platforms: dice.some(craft.platforms, dice.weighted([1, 2, 3], [0.4, 0.4, 0.2])),
    languages: dice.chance(0.85) ? [craft.languages[0]!] : dice.some(craft.languages.slice(0, 3), dice.whole(1, 2)),
    tz: dice.pick([2, 3, 3, 3, 4]), minOverlapHours: usual.overlap + dice.pick([0, 0, 0, 1, 2]), hoursPerWeek, weeks, budgetPerHour, acceptsGrowth: dice.chance(settings.growth),
    title: `${role} ${own[0]!.id}`, description: checklist.map((line) => line.duty).join(' '),
  }
  return {
    post, publishedHour: hour, difficulty: settings.success.difficulty[level] + dice.normal(0, settings.success.difficultySd),
    threshold: settings.hire.threshold + new Dice('business', seed, business).normal(0, settings.hire.thresholdSd),
    patienceHours: clip(dice.between(5, 12), 5, 12) * 24, value: budgetPerHour * hoursPerWeek * weeks,
  }
}
