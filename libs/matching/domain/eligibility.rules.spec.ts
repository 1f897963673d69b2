import { describe, expect, test } from '@jest/globals'
import { aJob, aPerson } from '../../../test/factories/matching.js'
import { budgetPerHour, jobDays, jobWeeks, rateCeilingMinor } from './budget.rules.js'
import { type ExclusionCode, exclusionCodes, exclusionOf } from './eligibility.rules.js'
import { type MatchJob, type MatchPerson, noStanding, type Standing } from './match.js'
import { overlapHours, zoneOffsetHours } from './zone.rules.js'

interface Row {
  says: string
  job?: Partial<MatchJob>
  person?: Partial<MatchPerson>
  standing?: Partial<Standing>
  code: ExclusionCode | null
}
const grower: Partial<MatchPerson> = { verifiedRoles: ['content-manager'], growthRoles: ['smm-specialist'] }
const rows: Row[] = [
  { says: 'somebody who fits', code: null },
  { says: 'a payee without an account yet', person: { payeeState: 'none' }, code: null },
  { says: 'a restricted payee', person: { payeeState: 'restricted' }, code: 'payee' },
  { says: 'a rejected payee', person: { payeeState: 'rejected' }, code: 'payee' },
  { says: 'a country nobody pays out to', person: { payeeState: 'unsupported' }, code: 'payee' },
  { says: 'a member of the business', standing: { isMember: true }, code: 'member' },
  { says: 'somebody who muted the business', standing: { isMuted: true }, code: 'muted' },
  { says: 'somebody the business blocked', standing: { isBlocked: true }, code: 'blocked' },
  { says: 'days away over the first day', standing: { isAway: true }, code: 'unavailable' },
  { says: 'a lowest rate that is just paid', person: { minRateMinor: 2000n, minRateCurrency: 'EUR' }, code: null },
  { says: 'a lowest rate one cent above what is paid', person: { minRateMinor: 2001n, minRateCurrency: 'EUR' }, code: 'rate' },
  { says: 'a lowest rate alone, in another currency', person: { rateMinor: null, rateCurrency: null, minRateMinor: 1n, minRateCurrency: 'USD' }, code: 'currency' },
  { says: 'a role that is only claimed', person: { verifiedRoles: [], claimedRoles: ['smm-specialist'] }, code: 'role' },
  { says: 'growth from an adjacent role', person: grower, code: null },
  { says: 'growth for a starting job', person: grower, job: { level: 0 }, code: null },
  { says: 'growth for a senior job', person: grower, job: { level: 2 }, code: 'role' },
  { says: 'growth where the job does not accept it', person: grower, job: { acceptsGrowth: false }, code: 'role' },
  { says: 'growth from a role that is not adjacent', person: { ...grower, verifiedRoles: ['chatbot-specialist'] }, code: 'role' },
  { says: 'somebody who takes no work', person: { available: false }, code: 'unavailable' },
  { says: 'somebody still away on the first day', person: { awayUntil: '2026-06-01' }, code: 'unavailable' },
  { says: 'somebody back on the first day', person: { awayUntil: '2026-05-31' }, code: null },
  { says: 'one hour too few', person: { hoursPerWeek: 24 }, code: 'hours' },
  { says: 'exactly the hours', person: { hoursPerWeek: 25 }, code: null },
  { says: 'a language missing', person: { languages: ['en'] }, code: 'language' },
  { says: 'a platform missing', job: { platforms: ['vk', 'ok'] }, code: 'platform' },
  { says: 'another currency', person: { rateCurrency: 'USD' }, code: 'currency' },
  { says: 'no rate named', person: { rateMinor: null, rateCurrency: null }, code: null },
  { says: 'a rate at the ceiling', person: { rateMinor: 2500n }, code: null },
  { says: 'a rate one cent above', person: { rateMinor: 2501n }, code: 'rate' },
  { says: 'too few common hours', person: { timeZone: 'America/New_York' }, code: 'overlap' },
  { says: 'somebody who declined', standing: { isInvited: true, hasDeclined: true }, code: 'declined' },
  { says: 'somebody invited', standing: { isInvited: true }, code: 'invited' },
  { says: 'a full week', standing: { recentInvites: 5 }, code: 'weekly_cap' },
  { says: 'room for one more', standing: { recentInvites: 4 }, code: null },
]

describe('who may be invited', () => {
  test.each(rows)('$says: $code', ({ job, person, standing, code }) => {
    expect(exclusionOf({ job: aJob(job), person: aPerson(person), standing: { ...noStanding, ...standing } })).toBe(code)
  })
  test('every code has a case', () => {
    expect(new Set(rows.map(({ code }) => code).filter(Boolean))).toEqual(new Set(exclusionCodes))
  })
  test('of several failures the first in the order is named', () => {
    const failing = rows.filter(({ code }) => code !== null)
    for (const one of failing) {
      for (const other of failing) {
        const codes = [one.code!, other.code!].sort((a, b) => exclusionCodes.indexOf(a) - exclusionCodes.indexOf(b))
        const job = aJob({ ...one.job, ...other.job })
        const person = aPerson({ ...one.person, ...other.person })
        const standing = { ...noStanding, ...one.standing, ...other.standing }
        const named = exclusionOf({ job, person, standing })!
        expect(exclusionCodes.indexOf(named)).toBeLessThanOrEqual(exclusionCodes.indexOf(codes[1]!))
      }
    }
  })
})

describe('the budget of a job', () => {
  test('30 days are 4.3 weeks, both ends counted', () => {
    expect([jobDays(aJob()), jobWeeks(aJob())]).toEqual([30, 4.3])
  })
  test('1720 EUR for 20 hours a week and 30 days are 20 EUR an hour, and 25 EUR is the most a person may ask', () => {
    expect(budgetPerHour(aJob())).toBeCloseTo(2000, 9)
    expect(rateCeilingMinor(aJob())).toBe(2500n)
  })
})

describe('common working hours', () => {
  test.each([
    ['Europe/Moscow', 'Europe/Moscow', 9],
    ['Europe/Moscow', 'Europe/Berlin', 8],
    ['Europe/Moscow', 'Asia/Kolkata', 6.5],
    ['Europe/Moscow', 'America/New_York', 2],
    ['Europe/Moscow', 'America/Los_Angeles', 0],
    ['Pacific/Auckland', 'Pacific/Honolulu', 5.6],
  ] as const)('%s and %s share %d', (one, other, hours) => {
    expect(overlapHours([one, other], '2026-06-01')).toBeCloseTo(hours, 9)
    expect(overlapHours([other, one], '2026-06-01')).toBeCloseTo(hours, 9)
  })
  test('follow summer time', () => {
    expect([zoneOffsetHours('Europe/Berlin', '2026-01-15'), zoneOffsetHours('Europe/Berlin', '2026-07-15')]).toEqual([1, 2])
  })
})
