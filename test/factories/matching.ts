import type { MatchJob, MatchPerson } from '../../libs/matching/domain/match.js'

/** Repeatable draws in 0..1 (mulberry32): a property test must fail the same way twice. */
export const lottery = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
const duties = ['smm.daily-posting', 'smm.competitor-analysis', 'smm.messages', 'smm.negative-comments', 'smm.community', 'smm.banner']

/** An SMM job of 30 days, 20 hours a week, 1720 EUR: 20 EUR an hour. */
export const aJob = (more: Partial<MatchJob> = {}): MatchJob => ({
  id: '01890000-0000-7000-8000-000000000001',
  businessId: '01890000-0000-7000-8000-000000000002',
  roleSlug: 'smm-specialist',
  adjacentRoles: ['content-manager'],
  level: 1,
  duties: duties.map((dutySlug, index) => ({ dutySlug, importance: 3 - (index % 3), volume: 4 + index })).sort((a, b) => b.importance * b.volume - a.importance * a.volume),
  niche: 'food',
  platforms: ['vk'],
  languages: ['ru'],
  timeZone: 'Europe/Moscow',
  minOverlapHours: 4,
  hoursPerWeek: 20,
  budgetMinor: 172_000n,
  currency: 'EUR',
  startsOn: '2026-06-01',
  endsOn: '2026-06-30',
  acceptsGrowth: true,
  ...more,
})

/** A person who fits that job in every way. */
export const aPerson = (more: Partial<MatchPerson> = {}): MatchPerson => ({
  freelancerId: '01890000-0000-7000-8000-0000000000aa',
  timeZone: 'Europe/Berlin',
  languages: ['ru', 'en'],
  platforms: ['vk', 'telegram'],
  niches: [],
  rateMinor: 1800n,
  rateCurrency: 'EUR',
  hoursPerWeek: 30,
  bookedHours: 5,
  available: true,
  awayUntil: null,
  weeklyCap: 5,
  payeeState: 'ready',
  claimedRoles: [],
  verifiedRoles: ['smm-specialist'],
  growthRoles: [],
  duties: duties.map((dutySlug) => ({ dutySlug, mean: 0.72, variance: 0.01, proven: true })),
  completed: 3,
  settledInvites: 0,
  answeredInvites: 0,
  ...more,
})

/** People who differ in everything that is scored. */
export const somePeople = (count: number, seed: number): MatchPerson[] => {
  const next = lottery(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!
  return Array.from({ length: count }, (_, index) =>
    aPerson({
      freelancerId: `01890000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
      timeZone: pick(['Europe/Berlin', 'Asia/Almaty', 'America/New_York', 'Europe/Moscow']),
      niches: pick([[], ['food'], ['kids', 'food']]),
      rateMinor: pick([null, 1200n, 1800n, 2400n]),
      hoursPerWeek: pick([20, 30, 40]),
      bookedHours: pick([0, 5, 20]),
      weeklyCap: pick([3, 5, 8]),
      completed: pick([0, 1, 4, 12]),
      settledInvites: 4,
      answeredInvites: pick([0, 2, 4]),
      duties: duties.map((dutySlug) => ({ dutySlug, mean: next(), variance: 0.005 + next() * 0.05, proven: next() > 0.4 })),
    }),
  ).map((person) => ({ ...person, rateCurrency: person.rateMinor === null ? null : ('EUR' as const) }))
}
