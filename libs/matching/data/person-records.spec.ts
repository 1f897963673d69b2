import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { jobFacts } from '@rolecall/hiring'
import { DAY_MS, HOUR_MS, newId } from '@rolecall/kernel'
import { aBusiness, aFreelancer, aPublishedJob, type TestFreelancer } from '../../../test/factories/market.js'
import { lottery } from '../../../test/factories/matching.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { refreshSupply } from '../actions/refresh-supply.js'
import { silenceKinds, silenceRecordOf } from '../domain/silence-record.rules.js'
import { featuresOf } from '../domain/score.js'
import { matchJobOf } from './job-facts.js'
import { supplyOf } from './retrieval.js'
import type { SupplyNow } from './supply-rows.js'

interface Told {
  readonly person: string
  readonly kind: string
  readonly subjectId: string
  readonly hoursAgo: number
  readonly facts?: Record<string, unknown>
}
let world: World
let people: TestFreelancer[]
let jobId: string
const now = Date.now()
const at = (hoursAgo: number): Date => new Date(now - hoursAgo * HOUR_MS)
const tell = async (told: readonly Told[]): Promise<void> => {
  for (const { person, kind, subjectId, hoursAgo, facts = {} } of told) {
    await world.database.query('INSERT INTO matching.match_events (id, kind, job_id, freelancer_id, subject_id, at, facts) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      newId(), kind, jobId, person, subjectId, at(hoursAgo), JSON.stringify(facts),
    ])
  }
}
const refreshed = async (...ids: string[]): Promise<SupplyNow[]> => {
  await world.work.run(world.system, refreshSupply, { freelancerIds: ids })
  return (await world.work.read(world.system, supplyOf, ids))!
}
const viewsOfPair = async (person: SupplyNow) => {
  const job = (await world.work.read(world.system, async (ctx) => matchJobOf(ctx, (await jobFacts(ctx, jobId))!), undefined))!
  return featuresOf({ job, person, standing: { recentInvites: 0 }, purpose: 'invite' }).views
}
beforeAll(async () => {
  world = await testWorld()
  const business = await aBusiness(world)
  people = []
  for (let index = 0; index < 6; index += 1) people.push(await aFreelancer(world))
  jobId = (await aPublishedJob(world, business)).id
}, 60_000)
afterAll(() => world.close())

describe('the record of a person', () => {
  test('of nobody invited yet is neutral', async () => {
    const [person] = await refreshed(people[0]!.id)
    expect(person).toMatchObject({ acceptedInvites: 0, answerHours: null, ended: 0, successful: 0, onTime: 0, nicheJobs: {}, silentChance: null, waitingSince: [] })
    expect(person!.reach).toBeCloseTo(0.76, 1)
    const { accept, success } = await viewsOfPair(person!)
    for (const neutral of [accept.answers, success.punctual, success.record, success.niche]) expect(neutral).toBeCloseTo(0, 12)
  })
  test('counts a yes for eagerness, and takes nothing for a refusal', async () => {
    const { id } = people[0]!
    const [yes, no] = [newId(), newId()]
    await tell([{ person: id, kind: 'invited', subjectId: no, hoursAgo: 50 }, { person: id, kind: 'declined', subjectId: no, hoursAgo: 40, facts: { at: at(47) } }])
    const [declined] = await refreshed(id)
    expect((await viewsOfPair(declined!)).accept.answers).toBeGreaterThanOrEqual(0)
    await tell([{ person: id, kind: 'invited', subjectId: yes, hoursAgo: 30 }, { person: id, kind: 'accepted', subjectId: yes, hoursAgo: 20, facts: { at: at(25) } }])
    const [accepted] = await refreshed(id)
    expect(accepted).toMatchObject({ settledInvites: 2, answeredInvites: 2, acceptedInvites: 1, answerHours: 4 })
    expect((await viewsOfPair(accepted!)).accept.answers).toBeGreaterThan((await viewsOfPair(declined!)).accept.answers!)
  })
  test('an invitation that passed lowers the chance of an answer and not eagerness; an answer brings it back', async () => {
    const { id } = people[1]!
    const [passed, next] = [newId(), newId()]
    const [before] = await refreshed(id)
    await tell([{ person: id, kind: 'invited', subjectId: passed, hoursAgo: 60 }, { person: id, kind: 'expired', subjectId: passed, hoursAgo: 24 }])
    const [silent] = await refreshed(id)
    expect(silent!.reach).toBeLessThan(0.75 * before!.reach)
    expect((await viewsOfPair(silent!)).accept.answers).toBe(0)
    await tell([{ person: id, kind: 'invited', subjectId: next, hoursAgo: 5 }, { person: id, kind: 'declined', subjectId: next, hoursAgo: 1 }])
    const [back] = await refreshed(id)
    expect(back!.reach).toBeGreaterThan(before!.reach)
  })
  test('counts contracts that can be judged, those that went well and on time, by field of business', async () => {
    const { id } = people[2]!
    const ends = [{ success: true, onTime: true, niche: 'beauty' }, { success: true, onTime: false, niche: 'beauty' }, { success: false, onTime: false, niche: 'kids' }, { success: null, onTime: null }]
    await tell(ends.map((facts, index) => ({ person: id, kind: 'completed', subjectId: newId(), hoursAgo: 10 + index, facts })))
    const [person] = await refreshed(id)
    expect(person).toMatchObject({ ended: 3, successful: 2, onTime: 1, nicheJobs: { beauty: 2, kids: 1 } })
    const { success } = await viewsOfPair(person!)
    expect(success.punctual).toBeCloseTo((1 + 3 * 0.72) / 6 - 0.72, 10)
    expect(success.record).toBeCloseTo((2 + 3 * 0.72) / 6 - 0.72, 10)
  })
  test('is the same for many at once as for each alone, and the same as the rules over the whole record', async () => {
    const next = lottery(5)
    const some = people.slice(3).map(({ id }) => id)
    const told: Told[] = []
    for (const person of some) {
      for (let index = 0; index < 25; index += 1) {
        const subjectId = newId()
        const sent = 40 + Math.floor(next() * 1200)
        told.push({ person, kind: 'invited', subjectId, hoursAgo: sent })
        const [kind, after] = ([['accepted', 3], ['declined', 9], ['expired', 36], ['withdrawn', 12], [null, 0]] as const)[Math.floor(next() * 5)]!
        if (kind) told.push({ person, kind, subjectId, hoursAgo: sent - after })
      }
    }
    await tell(told)
    const together = await refreshed(...some)
    for (const [index, person] of some.entries()) {
      const [alone] = await refreshed(person)
      const same = ({ refreshedAt: _, reach: _now, ...rest }: SupplyNow) => rest
      expect(same(together[index]!)).toEqual(same(alone!))
      const answered = told.filter((one) => one.person === person && ['accepted', 'declined'].includes(one.kind)).length
      const events = told.filter((one) => one.person === person && silenceKinds.includes(one.kind as never)).map(({ kind, subjectId, hoursAgo }) => ({ kind: kind as never, subjectId, at: at(hoursAgo) }))
      const rule = silenceRecordOf(events, { medianHours: alone!.answerHours, answers: answered })
      expect(alone!.silentChance).toBeCloseTo(rule.silentChance!, 9)
      expect(alone!.waitingSince.map((date) => date.getTime()).sort()).toEqual(rule.waitingSince.map((date) => date.getTime()).sort())
    }
  })
  test('of long ago does not make anybody silent for ever', async () => {
    const { id } = people[1]!
    const [soon] = await refreshed(id)
    const passed = newId()
    await tell([{ person: id, kind: 'invited', subjectId: passed, hoursAgo: 0.6 }, { person: id, kind: 'expired', subjectId: passed, hoursAgo: 0.5 }])
    const [silent] = await refreshed(id)
    expect(silent!.reach).toBeLessThan(soon!.reach)
    await world.passTime(90 * DAY_MS)
    const [later] = (await world.work.read(world.system, supplyOf, [id]))!
    expect(later!.reach).toBeGreaterThan(silent!.reach)
  })
})
