import { describe, expect, test } from '@jest/globals'
import { fitOf, weighedDuties } from '../../libs/matching/domain/fit.rules.js'
import { fieldOf, shippedField } from '../../libs/talent/domain/skill-population.js'
import { estimateSkills } from '../../libs/talent/domain/skill.rules.js'
import { fieldFor, taughtOf } from '../../libs/talent/domain/taught-field.js'
import { readFreelancer, readJob } from './reading.js'
import { openingOf, sightOf } from './sight.js'
import { Person } from './person.js'
import { SkillBook } from './skills.js'

const catalogue = {
  roles: [
    { id: 'smm', duties: ['posting', 'inbox', 'banner', 'ads'].map((family) => ({ id: `smm.${family}`, family })) },
    { id: 'content', duties: ['posting', 'monitoring'].map((family) => ({ id: `content.${family}`, family })) },
  ],
  adjacency: { smm: ['content'], content: ['smm'] },
}
const duties = catalogue.roles.flatMap(({ id: roleSlug, duties: own }) => own.map(({ id, family }) => ({ slug: id, roleSlug, families: [family] })))
const evidence = {
  'smm.posting': { claimed: 5, score: 0.82, by: 'task' }, 'smm.inbox': { claimed: 3, score: null, by: null }, 'smm.banner': { claimed: 2, score: 0.41, by: 'portfolio' },
}
const ofProtocol = (id: string) => readFreelancer({
  id, joinedDay: 0, roles: [{ role: 'smm', verified: true }], growthRoles: [], duties: evidence, platforms: [], niches: [], languages: [], tz: 3, rate: 10, capacityHours: 40, bookedHours: 0,
  available: true, weeklyInviteCap: 5, payable: true, blockedBusinesses: [], rating: { average: null, count: 0 }, headline: '',
  stats: { completed: 0, successful: 0, onTime: 0, dutyOutcomes: { 'smm.inbox': { n: 3, accepted: 2 } }, invites: 0, responses: 0, accepts: 0, medianResponseHours: null },
})
const job = readJob({
  id: 'j', businessId: 'b', publishedHour: 0, role: 'smm', level: 1, checklist: [{ duty: 'smm.posting', importance: 3, volume: 20 }, { duty: 'smm.inbox', importance: 2, volume: 10 }, { duty: 'smm.ads', importance: 1, volume: 2 }],
  niche: 'food', platforms: [], languages: [], tz: 3, minOverlapHours: 0, hoursPerWeek: 5, weeks: 4, budgetPerHour: 10, acceptsGrowth: false,
})
/** The same evidence as the product keeps it. */
const ofProduct = {
  duties: duties.filter(({ roleSlug }) => roleSlug === 'smm').map(({ slug }) => slug), heldRoles: new Set(['smm']), adjacentRoles: new Set(['content']),
  graded: [{ dutySlug: 'smm.posting', kind: 'task' as const, value: 0.82, ageDays: 0 }, { dutySlug: 'smm.banner', kind: 'portfolio' as const, value: 0.41, ageDays: 0 }],
  deliveries: [1, 2, 3].map((client) => ({ dutySlug: 'smm.inbox', clientId: `client ${client}`, accepted: client < 3, ageDays: 0 })),
  claims: [{ dutySlug: 'smm.posting', level: 5 }, { dutySlug: 'smm.inbox', level: 3 }, { dutySlug: 'smm.banner', level: 2 }],
}
const checklist = job.checklist.map(({ duty, importance, volume }) => ({ dutySlug: duty, importance, volume }))

describe('the adapter and the product', () => {
  test('estimate the same skill, the same coverage and the same doubt from the same evidence', () => {
    const book = new SkillBook(catalogue)
    const { variance, views } = sightOf(openingOf(job), new Person(ofProtocol('f'), book, 0.5), { purpose: 'invite', hour: 0, answerShare: 0.88 })
    const fit = fitOf({ level: 1 }, weighedDuties({ duties: checklist }, estimateSkills(shippedField(duties), ofProduct)))
    expect(fit.fit).toBeCloseTo(views.success.fit!, 12)
    expect(fit.variance).toBeCloseTo(variance, 12)
    expect(fit.proven).toBe(2)
  })
  test('learn the same field from the same people, also after it was stored', () => {
    const people = Array.from({ length: 30 }, (_, index) => ofProtocol(`f${index}`))
    const book = new SkillBook(catalogue)
    book.learn(people)
    const { variance } = sightOf(openingOf(job), new Person(ofProtocol('f'), book, 0.5), { purpose: 'invite', hour: 0, answerShare: 0.88 })
    const inputs = people.map((one) => book.inputOf(one))
    const stored = fieldFor(duties, JSON.parse(JSON.stringify(taughtOf(fieldOf(duties, inputs)))))
    expect(fitOf({ level: 1 }, weighedDuties({ duties: checklist }, estimateSkills(stored, ofProduct))).variance).toBeCloseTo(variance, 12)
  })
})
