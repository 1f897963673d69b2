import { describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { lottery } from '../../test/factories/matching.js'
import { MatchDesk } from './desk.js'
import type { RankedItem, Ranking } from './protocol.js'

const duties = ['r1.a', 'r1.b', 'r1.c', 'r1.d']
const hello = {
  type: 'hello', protocol: 1, seed: 7, config: { tickHours: 2, waveSize: 5, maxInvitePerWave: 10, inviteTtlHours: 36, targetProposals: 3, maxWaves: 3, k: 20 },
  catalogue: {
    roles: [{ id: 'r1', duties: duties.map((id) => ({ id, family: id })) }, { id: 'r2', duties: [{ id: 'r2.a', family: 'r1.a' }] }],
    adjacency: { r2: ['r1'] }, platforms: ['p1', 'p2'], niches: ['n1'], languages: ['l1'],
  },
}
const personOf = (id: string, more: object = {}) => ({
  id, joinedDay: 0, roles: [{ role: 'r1', verified: true }], growthRoles: [], platforms: ['p1'], niches: [{ niche: 'n1', jobs: 2 }], languages: ['l1'], tz: 3, rate: 10,
  duties: Object.fromEntries(duties.map((duty) => [duty, { claimed: 4, score: 0.7, by: 'task' }])), capacityHours: 40, bookedHours: 0, available: true, weeklyInviteCap: 5, payable: true,
  blockedBusinesses: [], rating: { average: 4.7, count: 5 }, headline: 'r1',
  stats: { completed: 5, successful: 4, onTime: 4, dutyOutcomes: { 'r1.a': { n: 4, accepted: 3 } }, invites: 6, responses: 5, accepts: 3, medianResponseHours: 6 },
  ...more,
})
const job = {
  id: 'j1', businessId: 'b1', publishedHour: 2, role: 'r1', level: 1, niche: 'n1', platforms: ['p1'], languages: ['l1'], tz: 3, minOverlapHours: 4, hoursPerWeek: 10, weeks: 4,
  budgetPerHour: 12, acceptsGrowth: true, title: 't', description: 'd', checklist: duties.map((duty, index) => ({ duty, importance: 3 - (index % 3), volume: 5 })),
}
const rank = (more: object = {}) => ({ type: 'rank', id: 'q', hour: 4, purpose: 'invite', job, k: 20, wave: 1, exclude: [], openProposals: 0, pendingInvites: 0, ...more })
const somebody = (count: number, seed = 1): ReturnType<typeof personOf>[] => {
  const next = lottery(seed)
  return Array.from({ length: count }, (_, index) => personOf(`f${index}`, {
    rate: 8 + 6 * next(), bookedHours: Math.floor(20 * next()), weeklyInviteCap: [3, 5, 8][index % 3],
    duties: Object.fromEntries(duties.map((duty) => [duty, { claimed: 3, score: 0.4 + 0.5 * next(), by: 'quiz' }])),
    stats: { ...personOf('x').stats, completed: index % 4 === 0 ? 0 : 5 },
  }))
}
const deskWith = (freelancers: readonly object[]): MatchDesk => {
  const desk = new MatchDesk()
  desk.handle(hello)
  desk.handle({ type: 'market', hour: 0, freelancers })
  return desk
}
const ask = (desk: MatchDesk, more: object = {}): Ranking => desk.handle(rank(more)) as Ranking
const ids = (ranking: Ranking): string[] => ranking.items.map((item) => item.freelancerId)
const invited = (desk: MatchDesk, freelancerId: string, jobId: string): unknown => desk.handle({ type: 'outcome', event: 'invited', hour: 3, jobId, freelancerId, rank: 1 })

describe('the line protocol', () => {
  test('a ranking adds up, gives at least three reasons, and repeats to the last byte', () => {
    const desk = deskWith(somebody(60))
    const ranking = ask(desk)
    expect(ranking.items).toHaveLength(20)
    for (const { score, base, reasons } of ranking.items) {
      expect(Math.abs(reasons.reduce((sum, one) => sum + one.contribution, base) - score)).toBeLessThan(1e-6)
      expect(reasons.length).toBeGreaterThanOrEqual(3)
    }
    expect(JSON.stringify(ask(desk))).toBe(JSON.stringify(ranking))
  })
  test('the order of the people given does not matter', () => {
    const people = somebody(40)
    expect(ask(deskWith([...people].reverse()))).toEqual(ask(deskWith(people)))
  })
  test.each<[string, object]>([
    ['cannot be paid', { payable: false }], ['is not free', { available: false }], ['has blocked the business', { blockedBusinesses: ['b1'] }],
    ['only claims the role', { roles: [{ role: 'r1', verified: false }] }], ['has too few hours', { bookedHours: 31 }], ['lacks a language', { languages: [] }],
    ['lacks a platform', { platforms: ['p2'] }], ['asks over 1.25 of the budget', { rate: 15.1 }], ['sits too far away', { tz: 9 }],
    ['grows from a role that is not next to it', { roles: [{ role: 'r1', verified: false }], growthRoles: ['r1'] }],
  ])('nobody is named who %s', (_, more) => {
    expect(ids(ask(deskWith([personOf('f1'), personOf('f2', more)])))).toEqual(['f1'])
  })
  test('growth from a neighbouring role counts below the senior level only', () => {
    const desk = deskWith([personOf('f1', { roles: [{ role: 'r2', verified: true }], growthRoles: ['r1'] })])
    expect(ids(ask(desk))).toEqual(['f1'])
    expect(ids(ask(desk, { job: { ...job, level: 2 } }))).toEqual([])
    expect(ids(ask(desk, { job: { ...job, acceptsGrowth: false } }))).toEqual([])
  })
  test('who left, who is excluded and who is unknown is not named', () => {
    const desk = deskWith([personOf('f1'), personOf('f2'), personOf('f3')])
    desk.handle({ type: 'freelancer', hour: 3, active: false, freelancer: personOf('f3') })
    expect(ids(ask(desk, { exclude: ['f2'] }))).toEqual(['f1'])
    expect(ids(ask(desk, { purpose: 'shortlist', pool: ['f1', 'ghost', 'f1'] }))).toEqual(['f1'])
  })
  test('a full week goes last and is not asked while others are there', () => {
    const desk = deskWith(somebody(12).map((person, index) => ({ ...person, weeklyInviteCap: index === 0 ? 1 : 5, rate: index === 0 ? 6 : 11 })))
    desk.handle(rank({ id: 'other', job: { ...job, id: 'j0' } }))
    invited(desk, 'f0', 'j0')
    const ranking = ask(desk)
    expect(ids(ranking).at(-1)).toBe('f0')
    expect(ranking.invite).toBeLessThan(12)
  })
  test('a batch never spends the same last invitation of a week twice, newcomers included', () => {
    const people = somebody(14).map((person) => ({ ...person, weeklyInviteCap: 1 }))
    const desk = deskWith(people)
    const requests = ['j1', 'j2', 'j3'].map((id) => rank({ id, job: { ...job, id } }))
    const reply = desk.handle({ type: 'rank_batch', id: 'b', hour: 4, requests }) as unknown as { rankings: Ranking[] }
    const asked = reply.rankings.flatMap((ranking) => ids(ranking).slice(0, ranking.invite))
    expect(asked.length).toBeGreaterThan(6)
    expect(asked.length).toBeLessThanOrEqual(people.length)
    expect(new Set(asked).size).toBe(asked.length)
    // each alone would have asked the same people first
    expect(new Set(requests.map((one) => ids(desk.handle(one) as Ranking)[0])).size).toBeLessThan(3)
  })
  test('whoever raises his own cap pays less for attention and never makes anybody else pay more', () => {
    const priceOf = (people: readonly object[]): Map<string, number> => {
      const desk = deskWith(people)
      for (const id of ['f0', 'f1', 'f2', 'f3']) {
        desk.handle(rank({ job: { ...job, id: 'j0' } }))
        invited(desk, id, 'j0')
      }
      return new Map(ask(desk, { k: 100 }).items.map(({ freelancerId, reasons }) => [freelancerId, reasons.find((one) => one.factor === 'attention')?.contribution ?? 0]))
    }
    const people = somebody(10)
    const before = priceOf(people)
    const after = priceOf(people.map((person) => (person.id === 'f0' ? { ...person, weeklyInviteCap: 100 } : person)))
    expect(after.get('f0')!).toBeGreaterThan(before.get('f0')!)
    for (const [id, price] of after) expect(price).toBeGreaterThanOrEqual(before.get(id)! - 1e-12)
  })
  test('a worse person changes the order of nobody above', () => {
    const people = somebody(15).map((person) => ({ ...person, stats: { ...person.stats, completed: 5 } }))
    const worse = personOf('worse', { rate: 14.9, duties: Object.fromEntries(duties.map((duty) => [duty, { claimed: 1, score: 0.1, by: 'task' }])) })
    const desk = deskWith(people)
    const before = ids(ask(desk))
    desk.handle({ type: 'freelancer', hour: 3, active: true, freelancer: worse })
    expect(ids(ask(desk))).toEqual([...before, 'worse'])
  })
  test('a better grade never lowers the fit', () => {
    const desk = deskWith(somebody(30))
    const chance = (score: number): number => {
      desk.handle({ type: 'freelancer', hour: 3, active: true, freelancer: personOf('f1', { duties: { 'r1.a': { claimed: 3, score, by: 'task' }, 'r1.b': { claimed: 3, score: 0.6, by: 'quiz' } } }) })
      return ask(desk, { k: 100 }).items.find((item) => item.freelancerId === 'f1')!.pSuccess
    }
    const chances = [0, 0.2, 0.4, 0.6, 0.8, 1].map(chance)
    expect(chances).toEqual([...chances].sort((a, b) => a - b))
  })
  test('silence after invitations lowers the chance of a yes, an answer raises it again', () => {
    const desk = deskWith([personOf('f1')])
    const chance = (hour: number): number => ask(desk, { hour }).items[0]!.pAccept
    const fresh = chance(4)
    for (const id of ['a', 'b']) {
      desk.handle(rank({ job: { ...job, id } }))
      invited(desk, 'f1', id)
      desk.handle({ type: 'outcome', event: 'invite_expired', hour: 40, jobId: id, freelancerId: 'f1' })
    }
    const silent = chance(300)
    expect(silent).toBeLessThan(fresh - 0.1)
    desk.handle({ type: 'outcome', event: 'proposal', hour: 300, jobId: 'a', freelancerId: 'f1', source: 'organic' })
    expect(chance(301)).toBeGreaterThan(silent)
  })
  test.each<[string, object, number | undefined]>([
    ['no checklist', { checklist: [] }, 1], ['two hundred duties nobody knows', { checklist: Array.from({ length: 200 }, (_, index) => ({ duty: `x${index}`, importance: 1, volume: 1 })) }, 1],
    ['an unknown role', { role: 'nobody' }, 0], ['no role', { role: undefined }, undefined],
  ])('a job with %s is answered', (_, more, count) => {
    const reply = deskWith([personOf('f1')]).handle(rank({ job: { ...job, ...more } })) as unknown as { type: string; items?: RankedItem[] }
    expect(reply.items?.length).toBe(count)
    expect(reply.type).toBe(count === undefined ? 'error' : 'ranking')
    for (const item of reply.items ?? []) expect(Number.isFinite(item.score)).toBe(true)
  })
  test.each<[unknown, string | undefined]>([
    [null, undefined], [42, undefined], [[], undefined], [{}, undefined], [{ type: 'dance' }, undefined], [{ type: 'dance', id: 'x' }, 'TYPE_UNKNOWN'], [{ type: 'rank', id: 'x' }, 'PURPOSE_UNKNOWN'],
    [{ type: 'rank', id: 'x', purpose: 'invite', job: {} }, 'ROLE_MISSING'], [{ type: 'freelancer', freelancer: 7 }, undefined], [{ type: 'outcome', event: {} }, undefined],
    [{ type: 'outcome', event: 'completed', jobId: 'never', freelancerId: 'f1' }, undefined],
  ])('%j is no reason to fall over', (message, code) => {
    const desk = deskWith([personOf('f1')])
    expect((desk.handle(message) as { code?: string } | undefined)?.code).toBe(code)
    expect(ids(ask(desk))).toEqual(['f1'])
  })
})

describe('the adapter as a process', () => {
  test('answers in order, one line each, and nothing else stands on its output', async () => {
    const child = spawn(process.execPath, ['apps/match-serve/start.mjs'], { stdio: ['pipe', 'pipe', 'ignore'] })
    const lines: { type: string; id?: string }[] = []
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line) as { type: string }))
    const market = { type: 'market', hour: 0, freelancers: somebody(30) }
    for (const message of [hello, market, rank({ id: 'one' }), rank({ id: 'two', purpose: 'shortlist', pool: ['f1', 'f2'] })]) child.stdin.write(`${JSON.stringify(message)}\n`)
    child.stdin.write('{"type":"rank", broken\n')
    child.stdin.write(`${JSON.stringify({ type: 'assign', id: 'three', jobs: [], freelancers: [], edges: [] })}\n${JSON.stringify({ type: 'end' })}\n`)
    const code = await new Promise((done) => child.on('exit', done))
    expect(lines.map(({ type, id }) => [type, id ?? null])).toEqual([['ready', null], ['ok', null], ['ranking', 'one'], ['ranking', 'two'], ['assignment', 'three']])
    expect(code).toBe(0)
    expect(lines[2]).toEqual(JSON.parse(JSON.stringify(deskWith(somebody(30)).handle(rank({ id: 'one' })))))
  }, 30_000)
})
