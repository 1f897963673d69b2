import { Dice } from './dice.js'

/** Everything a market is made of. The ranker sees none of it. */
export interface Settings {
  readonly name: string
  readonly people: number
  readonly arrivalsPerDay: number
  readonly jobsPerDay: number
  readonly burst: number
  readonly days: number
  readonly skill: { readonly base: number; readonly aptitude: number; readonly experience: number; readonly experienceSd: number; readonly family: number; readonly duty: number }
  readonly evidence: { readonly sd: number; readonly share: number; readonly newcomerShare: number; readonly quiz: number; readonly task: number; readonly portfolio: number }
  readonly stuffed: number
  readonly silent: number
  readonly silentDays: number
  readonly reliability: { readonly mean: number; readonly sd: number }
  readonly accept: {
    readonly bias: number; readonly personal: number; readonly rate: number; readonly niche: number; readonly load: number; readonly fatigue: number
    readonly overqualified: number; readonly overlap: number; readonly platforms: number; readonly newcomer: number; readonly leavesOne: number
  }
  readonly hire: {
    readonly fit: number; readonly stars: number; readonly verified: number; readonly niche: number; readonly price: number; readonly unrated: number; readonly noise: number
    readonly threshold: number; readonly thresholdSd: number; readonly look: number; readonly giveUp: number; readonly giveUpEmpty: number
  }
  readonly success: { readonly fit: number; readonly bias: number; readonly reliability: number; readonly niche: number; readonly difficulty: readonly [number, number, number]; readonly difficultySd: number }
  readonly delivery: { readonly slope: number; readonly bias: number }
  readonly organicPerDay: number
  readonly levels: readonly [number, number, number]
  readonly growth: number
  /** The longest contract, in periods of 30 days. */
  readonly longest: number
  /** How far the coefficients of acceptance and of the business wander until the last day. */
  readonly drift: number
}

/** The public example. */
export const example: Settings = {
  name: 'example', people: 640, arrivalsPerDay: 4.5, jobsPerDay: 6.5, burst: 0.12, days: 150,
  skill: { base: -0.55, aptitude: 0.75, experience: 1.15, experienceSd: 0.45, family: 0.35, duty: 0.35 },
  evidence: { sd: 0.18, share: 0.65, newcomerShare: 0.55, quiz: 1.25, task: 0.8, portfolio: 1.1 },
  stuffed: 0.06, silent: 0.12, silentDays: 14,
  reliability: { mean: 0.72, sd: 0.16 },
  accept: {
    bias: 0.1, personal: 0.9, rate: 2, niche: 0.8, load: -1.4, fatigue: -1.2, overqualified: -0.7, overlap: 0.3, platforms: 0.2, newcomer: 0.6, leavesOne: 0.1,
  },
  hire: {
    fit: 3.5, stars: 1, verified: 0.9, niche: 0.35, price: -1, unrated: -0.35, noise: 0.9, threshold: 0.35, thresholdSd: 0.45, look: 0.22, giveUp: 0.35, giveUpEmpty: 0.12,
  },
  success: { fit: 9, bias: 0.5, reliability: 3, niche: 0.6, difficulty: [0.52, 0.64, 0.74], difficultySd: 0.045 },
  delivery: { slope: 7, bias: 0.7 },
  organicPerDay: 0.6, levels: [0.38, 0.4, 0.22], growth: 0.45, longest: 4, drift: 0,
}

/** Hidden sets around the example: coefficients, composition, noise and drift all differ. The first is the example itself. */
export const settingsOf = (set: number): Settings => {
  if (set === 0) return example
  const dice = new Dice('set', set)
  const scaled = (value: number, share = 0.3): number => value * dice.between(1 - share, 1 + share)
  const all = <T extends Record<string, unknown>>(part: T, share = 0.3): T =>
    Object.fromEntries(Object.entries(part).map(([name, value]) => [name, typeof value === 'number' ? scaled(value, share) : value])) as T
  const { skill, accept, hire, success } = example
  return {
    ...example,
    name: `set ${set}`,
    people: dice.whole(400, 900),
    arrivalsPerDay: dice.between(2, 8),
    jobsPerDay: dice.between(5, 8),
    burst: dice.between(0.05, 0.25),
    skill: { ...all(skill, 0.2), base: skill.base + dice.normal(0, 0.15) },
    evidence: { ...all(example.evidence, 0.2), share: dice.between(0.5, 0.75), newcomerShare: dice.between(0.4, 0.6) },
    stuffed: dice.between(0.03, 0.1),
    silent: dice.between(0.06, 0.18),
    silentDays: dice.between(7, 25),
    reliability: { mean: dice.between(0.66, 0.78), sd: dice.between(0.1, 0.2) },
    accept: { ...all(accept), bias: accept.bias + dice.normal(0, 0.35) },
    hire: { ...all(hire), threshold: hire.threshold + dice.normal(0, 0.3) },
    success: {
      ...all(success), bias: success.bias + dice.normal(0, 0.2), difficultySd: dice.between(0.03, 0.06),
      difficulty: [0, 1, 2].map((level) => success.difficulty[level]! + dice.normal(0, 0.02)) as [number, number, number],
    },
    delivery: all(example.delivery, 0.2),
    organicPerDay: dice.between(0.3, 0.9),
    levels: [dice.between(0.25, 0.45), dice.between(0.3, 0.5), dice.between(0.12, 0.3)],
    growth: dice.between(0.25, 0.6),
    drift: dice.between(0, 0.6),
    longest: dice.whole(2, 5),
  }
}
