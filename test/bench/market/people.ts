import type { Freelancer } from '../../../apps/match-serve/protocol.js'
import type { Craft } from './catalogue.js'
import { clip, Dice, sigmoid } from './dice.js'
import type { Settings } from './settings.js'

/** A person with what the ranker never sees. */
export interface Hidden {
  readonly id: string
  readonly joinedDay: number
  readonly isArrival: boolean
  skillLogits: Map<string, number>
  readonly personal: number
  readonly reliability: number
  readonly replyHours: number
  silentUntil: number
  heardUntil: number
  /** Away, and says so; the last hour of it. */
  awayUntil: number
  /** Days on which the person was there to be asked. */
  openDays: number
  readonly affinity: ReadonlySet<string>
  readonly profile: Profile
  active: boolean
  leftDay: number | null
  lastBusyHour: number
  invites: number[]
  hires: number[]
}
/** The profile as it is sent, but open to change. */
type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] extends Readonly<Record<string, infer U>> ? Record<string, U> : T[K] }
export type Profile = Open<Omit<Freelancer, 'stats' | 'rating'>> & {
  stats: { completed: number; successful: number; onTime: number; dutyOutcomes: Record<string, { n: number; accepted: number }>; invites: number; responses: number; accepts: number; medianResponseHours: number | null }
  rating: { average: number | null; count: number }
}

const ZONES = [1, 2, 3, 3, 3, 4, 5, 7]
const HOURS = [10, 15, 20, 25, 30, 35, 40]

const heldRoles = (craft: Craft, dice: Dice): string[] => {
  const first = dice.weighted(craft.roles, craft.demand)
  return dice.chance(0.5) ? [first, dice.pick(craft.adjacency[first]!)] : [first]
}
const skillsOf = ({ craft, settings, dice }: Maker, held: readonly string[], isStuffed: boolean): Map<string, number> => {
  const { skill } = settings
  const aptitudes = Array.from({ length: 5 }, () => dice.normal())
  const experience = new Map(craft.roles.map((role) => {
    const near = held.some((one) => craft.adjacency[one]!.includes(role))
    const usual = held.includes(role) ? skill.experience : near ? 0.35 * skill.experience : -0.4
    return [role, dice.normal(usual, skill.experienceSd)]
  }))
  const families = new Map<string, number>()
  for (const { family } of craft.duties) if (!families.has(family)) families.set(family, dice.normal(0, skill.family))
  return new Map(craft.duties.map(({ id, role, family, loads }) => {
    const talent = loads.reduce((sum, load, index) => sum + load * aptitudes[index]!, 0)
    return [id, skill.base + skill.aptitude * talent + experience.get(role)! + families.get(family)! + dice.normal(0, skill.duty) - (isStuffed ? 1.4 : 0)]
  }))
}
const dutiesShown = ({ craft, settings, dice }: Maker, one: { held: readonly string[]; skills: Map<string, number>; isStuffed: boolean; isNew: boolean }): Freelancer['duties'] => {
  const { evidence } = settings
  const shown: Record<string, { claimed: number; score: number | null; by: string | null }> = {}
  for (const { id, role } of craft.duties) {
    if (!one.held.includes(role)) continue
    const skill = sigmoid(one.skills.get(id)!)
    const claimed = one.isStuffed ? dice.whole(4, 5) : Math.round(clip(1 + 4 * (0.3 + 0.65 * skill + dice.normal(0, 0.15)), 1, 5))
    const by = dice.weighted(['quiz', 'task', 'portfolio'] as const, [0.4, 0.3, 0.3])
    const has = dice.chance(one.isNew ? evidence.newcomerShare : evidence.share)
    shown[id] = { claimed, score: has ? clip(skill + dice.normal(0, evidence.sd * evidence[by])) : null, by: has ? by : null }
  }
  return shown
}
const history = ({ craft, settings, dice }: Maker, one: { held: readonly string[]; skills: Map<string, number>; reliability: number; jobs: number; personal: number }): Pick<Profile, 'stats' | 'rating'> => {
  const stats: Profile['stats'] = { completed: one.jobs, successful: 0, onTime: 0, dutyOutcomes: {}, invites: 0, responses: 0, accepts: 0, medianResponseHours: null }
  let stars = 0
  for (let job = 0; job < one.jobs; job += 1) {
    const duties = dice.some(craft.dutiesOf.get(dice.pick(one.held))!, 5)
    const difficulty = settings.success.difficulty[dice.weighted([0, 1, 2] as const, [0.6, 0.3, 0.1])]!
    const skill = duties.reduce((sum, { id }) => sum + sigmoid(one.skills.get(id)!), 0) / duties.length
    const success = dice.chance(sigmoid(settings.success.fit * (skill - difficulty) + settings.success.bias + settings.success.reliability * (one.reliability - 0.7)))
    stats.successful += success ? 1 : 0
    stats.onTime += dice.chance(one.reliability) ? 1 : 0
    stars += clip((success ? 4.75 : 4) + dice.normal(0, 0.3), 1, 5)
    for (const { id } of duties) {
      const known = (stats.dutyOutcomes[id] ??= { n: 0, accepted: 0 })
      known.n += 1
      known.accepted += dice.chance(sigmoid(settings.delivery.slope * (sigmoid(one.skills.get(id)!) - difficulty) + settings.delivery.bias)) ? 1 : 0
    }
  }
  stats.invites = one.jobs === 0 ? 0 : dice.whole(one.jobs, 3 * one.jobs)
  for (let invite = 0; invite < stats.invites; invite += 1) {
    if (dice.chance(0.22)) continue
    stats.responses += 1
    stats.accepts += dice.chance(sigmoid(settings.accept.bias + one.personal)) ? 1 : 0
  }
  return { stats, rating: { average: one.jobs > 0 ? stars / one.jobs : null, count: one.jobs } }
}
/** People name what they are good at; stuffed profiles name everything. */
const headlineOf = ({ craft, dice }: Maker, { held, skills, isStuffed }: { held: readonly string[]; skills: Map<string, number>; isStuffed: boolean }): string => {
  const duties = craft.dutiesOf.get(held[0]!)!
  if (isStuffed) return duties.map(({ id }) => id).join(' ')
  return duties.filter(({ id }) => dice.chance(sigmoid(0.9 * skills.get(id)! - 0.5))).map(({ id }) => id).join(' ')
}
interface Maker {
  readonly craft: Craft
  readonly settings: Settings
  readonly dice: Dice
}
export interface Born {
  readonly id: string
  readonly seed: number
  readonly day: number
  readonly isArrival: boolean
}
/** Makes a person; everything about him follows from his id and the market's seed. */
export const personOf = (craft: Craft, settings: Settings, { id, seed, day, isArrival }: Born): Hidden => {
  const dice = new Dice('person', seed, id)
  const maker = { craft, settings, dice }
  const isStuffed = dice.chance(settings.stuffed)
  const held = heldRoles(craft, dice)
  const skills = skillsOf(maker, held, isStuffed)
  const isNew = isArrival || dice.chance(0.3)
  const reliability = clip(dice.normal(settings.reliability.mean, settings.reliability.sd), 0.2, 1)
  const personal = dice.normal(0, settings.accept.personal)
  const jobs = isNew ? 0 : Math.min(25, Math.floor(-Math.log(Math.max(1e-9, dice.next())) * 5))
  const replyHours = Math.exp(dice.between(Math.log(2), Math.log(26)))
  const past = history(maker, { held, skills, reliability, jobs, personal })
  const mean = craft.dutiesOf.get(held[0]!)!.reduce((sum, duty) => sum + sigmoid(skills.get(duty.id)!), 0) / craft.dutiesOf.get(held[0]!)!.length
  const capacityHours = dice.pick(HOURS)
  const growthRoles = dice.chance(0.35) ? [dice.pick(craft.adjacency[held[0]!]!)].filter((role) => !held.includes(role)) : []
  const affinity = new Set(dice.some(craft.niches, dice.whole(1, 3)))
  return {
    id, joinedDay: day, isArrival, skillLogits: skills, personal, reliability, replyHours, affinity, active: true, leftDay: null,
    silentUntil: -1, heardUntil: -1, awayUntil: -1, openDays: 0, lastBusyHour: day * 24, invites: [], hires: [],
    profile: {
      id, joinedDay: day, growthRoles, ...past,
      roles: held.map((role, index) => ({ role, verified: index === 0 ? dice.chance(0.97) : dice.chance(0.85) })),
      duties: dutiesShown(maker, { held, skills, isStuffed, isNew }),
      platforms: craft.platforms.filter(() => dice.chance(0.62)),
      niches: [...affinity].map((niche) => ({ niche, jobs: jobs > 0 ? dice.whole(0, Math.min(4, jobs)) : 0 })),
      languages: craft.languages.filter((_, index) => dice.chance([0.97, 0.5, 0.15, 0.1][index]!)),
      tz: dice.pick(ZONES),
      rate: Math.round(10 * (7 + 14 * clip(mean + (isStuffed ? 0.25 : 0))) * Math.exp(dice.normal(0, 0.22))) / 10,
      capacityHours, bookedHours: 0, available: true, weeklyInviteCap: dice.pick([3, 5, 5, 8]), payable: dice.chance(0.95),
      blockedBusinesses: [],
      headline: headlineOf(maker, { held, skills, isStuffed }),
    },
  }
}
