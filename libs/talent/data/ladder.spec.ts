import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { catalogue, type Catalogue, skillGap } from '@rolecall/catalog'
import { DAY_MS, newId } from '@rolecall/kernel'
import { newPerson } from '../../../test/factories/identity.js'
import { newFreelancer, newModerator, provenDuty, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { recordWorkEvidence } from '../actions/record-work-evidence.js'
import { stepGap } from '../domain/ladder.rules.js'
import { fitQuestions } from '../domain/role-fit.rules.js'
import { myDuty, myLadder } from './ladder-reads.js'
import { roleFitOf } from './role-fit-reads.js'

let world: World
let current: Catalogue
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  current = (await world.work.read(world.system, (ctx) => catalogue(ctx), undefined))!
})
afterAll(() => world.close())
const steps = async (asker: Parameters<World['work']['read']>[0], from = 'content-manager') =>
  Object.fromEntries((await world.work.read(asker, myLadder, undefined))!.find(({ roleSlug }) => roleSlug === from)!.steps.map((step) => [step.roleSlug, step.gap.length]))

describe('the ladder of roles', () => {
  test('the gap of every step is the difference of the catalogue while nothing is shown', () => {
    expect(current.edges.length).toBeGreaterThan(8)
    for (const { from, to } of current.edges) expect([from, to, stepGap(current, { from, to, shownDuties: [] })]).toEqual([from, to, skillGap(current, { from, to })])
  })
  test('a content manager is four skills away from an SMM specialist and four from a copywriter', async () => {
    const { asker } = await newFreelancer(world, { roleSlugs: ['content-manager'] })
    const found = await steps(asker)
    expect(found).toMatchObject({ 'smm-specialist': 4 })
    expect(found['copywriter']).toBe(skillGap(current, { from: 'content-manager', to: 'copywriter' }).length)
  })
  test('accepted work on a missing skill makes the gap smaller, from four to three; work sent back does not', async () => {
    const { asker, freelancerId } = await newFreelancer(world, { roleSlugs: ['content-manager'] })
    const businessId = (await newPerson(world, { businessName: 'Tea house' })).businessId!
    const work = (accepted: boolean) => ({ freelancerId, clientId: businessId, sourceId: newId(), dutySlug: 'smm.banner-design', accepted })
    await world.work.run(world.system, recordWorkEvidence, work(false))
    expect((await steps(asker))['smm-specialist']).toBe(4)
    await world.work.run(world.system, recordWorkEvidence, work(true))
    expect((await steps(asker))['smm-specialist']).toBe(3)
  })
  test('a role that one grew into is one’s own once it is verified: no step leads to it, steps lead on from it', async () => {
    const { asker } = await newFreelancer(world, { roleSlugs: ['content-manager'], growthRoleSlugs: ['copywriter'] })
    expect(Object.keys(await steps(asker))).toContain('copywriter')
    expect(await steps(asker, 'copywriter')).toEqual({})
    const moderator = await newModerator(world)
    for (const dutySlug of ['copy.write-to-brief', 'copy.text-quality', 'copy.monthly-volume']) await provenDuty(world, { asker, dutySlug, grade: 1, moderator })
    expect((await world.work.read(asker, myLadder, undefined))!.find(({ roleSlug }) => roleSlug === 'copywriter')).toMatchObject({ status: 'verified' })
    expect(Object.keys(await steps(asker))).not.toContain('copywriter')
    expect(Object.keys(await steps(asker, 'copywriter')).length).toBeGreaterThan(0)
  })
  test('there is no step to a role that is held', async () => {
    const { asker } = await newFreelancer(world, { roleSlugs: ['content-manager', 'smm-specialist'] })
    expect(Object.keys(await steps(asker))).not.toContain('smm-specialist')
  })
})

describe('a duty on its own page', () => {
  test('offers the cheapest way first, and nothing more once it is well shown', async () => {
    const { asker } = await newFreelancer(world)
    const before = (await world.work.read(asker, myDuty, { slug: 'smm.daily-posting' }))!
    expect(before).toMatchObject({ proven: false, level: 'none', evidence: [], halfAt: null, cures: ['quiz', 'portfolio', 'task'] })
    await provenDuty(world, { asker, dutySlug: 'smm.daily-posting', grade: 1, moderator: await newModerator(world) })
    const after = (await world.work.read(asker, myDuty, { slug: 'smm.daily-posting' }))!
    expect(after).toMatchObject({ proven: true, pieces: 1, cures: [] })
    expect(after.evidence[0]!.weight).toBeCloseTo(1, 3)
    expect(Math.round((after.halfAt!.getTime() - Date.now()) / DAY_MS)).toBe(270)
  })
  test('nobody finds one that is not in the catalogue', async () => {
    const { asker } = await newFreelancer(world)
    expect(await world.work.read(asker, myDuty, { slug: 'smm.nothing' })).toBeNull()
  })
})

test('the role check knows every role of the catalogue, whatever is answered', async () => {
  for (const line of ['figures cheaper some table measure spend watch', 'scheme itself alone blocks trace no_spend project']) {
    const answers = line.split(' ').map((optionId, place) => ({ questionId: fitQuestions[place]!.id, optionId }))
    const found = (await world.work.read(world.visitor, roleFitOf, { answers }))!
    expect(found.map(({ roleSlug }) => roleSlug).sort()).toEqual(current.roles.map(({ slug }) => slug).sort())
    expect(found[0]!.roleSlug).toBe(line.startsWith('scheme') ? 'chatbot-funnel-architect' : 'targeted-ads-specialist')
  }
})
