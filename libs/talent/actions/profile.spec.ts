import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import { newPerson } from '../../../test/factories/identity.js'
import { newFreelancer, newModerator, profile, provenDuty, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { freelancer, freelancers, myProfile } from '../data/profile-reads.js'
import { allFreelancerIds, freelancerCards, isFreelancer, supplyFacts } from '../data/supply.js'
import { bookHours } from './book-hours.js'
import { claimDuties } from './claim-duties.js'
import { saveProfile } from './save-profile.js'
import { setAvailability } from './set-availability.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
})
afterAll(() => world.close())
const mine = (asker: Parameters<World['work']['read']>[0]) => world.work.read(asker, myProfile, undefined)
const smm = ['smm.daily-posting', 'smm.competitor-monitoring', 'smm.negative-comments', 'smm.banner-design']

describe('a profile', () => {
  test('is not there before it is written, and an account without one is no freelancer', async () => {
    const { accountId } = await newPerson(world)
    expect(await mine(world.as({ accountId }))).toBeNull()
    expect(await world.work.read(world.system, (ctx) => isFreelancer(ctx, accountId), undefined)).toBe(false)
    const answer = await world.work.run(world.as({ accountId }), claimDuties, {
      claims: [{ dutySlug: smm[0]!, level: 3 }],
    })
    expect(answer).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('is written once and changed later, and keeps its day of birth', async () => {
    const { freelancerId, asker } = await newFreelancer(world, { growthRoleSlugs: ['targeted-ads-specialist'] })
    const before = await mine(asker)
    expect(before).toMatchObject({
      name: 'Vera',
      freeHours: 30,
      available: true,
      rate: { minor: 2000n, currency: 'EUR' },
    })
    expect(before!.roles.map((role) => [role.roleSlug, role.status])).toEqual([
      ['smm-specialist', 'claimed'],
      ['targeted-ads-specialist', 'growth'],
    ])
    const changed = await world.work.run(asker, saveProfile, profile({ rate: null, roleSlugs: ['content-manager'] }))
    expect(changed).toMatchObject({
      rate: null,
      createdAt: before!.createdAt,
      roles: [{ roleSlug: 'content-manager', status: 'claimed' }],
    })
    expect(
      (await world.events('FreelancerChanged')).filter((event) => event['freelancerId'] === freelancerId),
    ).toHaveLength(2)
  })
  test('is written by two windows at the same time without trouble', async () => {
    const asker = world.as({ accountId: (await newPerson(world)).accountId })
    const answers = await Promise.all(
      ['One line', 'Another line', 'A third line'].map((headline) =>
        world.work.run(asker, saveProfile, profile({ headline })),
      ),
    )
    expect(answers.every((answer) => 'freeHours' in answer)).toBe(true)
    expect((await mine(asker))!.roles).toHaveLength(1)
  })
  test('with a fault changes nothing', async () => {
    const { asker } = await newFreelancer(world)
    const before = await mine(asker)
    for (const fault of [{ timeZone: 'Mars/Base' }, { niches: ['gold'] }, { growthRoleSlugs: ['smm-specialist'] }]) {
      expect(await world.work.run(asker, saveProfile, profile({ headline: 'Another line', ...fault }))).toMatchObject({
        code: 'INVALID_INPUT',
      })
    }
    expect(await mine(asker)).toEqual(before)
  })
  test('of the asker shows claims; others see only what is proven', async () => {
    const { freelancerId, asker } = await newFreelancer(world)
    await world.work.run(asker, claimDuties, { claims: [{ dutySlug: smm[0]!, level: 5 }] })
    expect((await mine(asker))!.proofs.find((proof) => proof.dutySlug === smm[0])).toMatchObject({
      proven: false,
      claimedLevel: 5,
    })
    const seen = await world.work.read(world.visitor, freelancer, { id: freelancerId })
    expect(seen).toMatchObject({ roles: [], proofs: [] })
  })
  test('of nobody is not found', async () => {
    expect(await world.work.read(world.visitor, freelancer, { id: newId() })).toBeNull()
  })
  test('lists show people with a verified role only, of the role asked for', async () => {
    const { freelancerId, asker } = await newFreelancer(world)
    const moderator = await newModerator(world)
    const listed = async (roleSlug?: string) =>
      (await world.work.read(world.visitor, freelancers, {
        first: 50,
        filter: roleSlug ? { roleSlug } : null,
      }))!.nodes.map((node) => node.id)
    expect(await listed()).not.toContain(freelancerId)
    for (const dutySlug of smm) await provenDuty(world, { asker, dutySlug, moderator })
    expect(await listed('smm-specialist')).toContain(freelancerId)
    expect(await listed('copywriter')).toEqual([])
    const seen = await world.work.read(world.visitor, freelancer, { id: freelancerId })
    expect(seen!.roles).toMatchObject([
      { roleSlug: 'smm-specialist', status: 'verified', provenDuties: 4, unconditionalDuties: 8 },
    ])
    expect(seen!.proofs.map((proof) => proof.dutySlug).sort()).toEqual([...smm].sort())
    expect(seen!.proofs.every((proof) => proof.evidence.length === 1 && proof.claimedLevel === null)).toBe(true)
  })
  test('pages follow one another without gap or repeat', async () => {
    const whole = (await world.work.read(world.visitor, freelancers, { first: 100 }))!
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: typeof whole = (await world.work.read(world.visitor, freelancers, { first: 1, after }))!
      seen.push(...page.nodes.map((node) => node.id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual(whole.nodes.map((node) => node.id))
  })
})

describe('hours', () => {
  test('are set by the person and refused when impossible', async () => {
    const { asker } = await newFreelancer(world)
    expect(
      await world.work.run(asker, setAvailability, { available: false, hoursPerWeek: 12, awayUntil: '2099-01-01' }),
    ).toMatchObject({
      available: false,
      hoursPerWeek: 12,
      awayUntil: '2099-01-01',
    })
    expect(await world.work.run(asker, setAvailability, { available: true, hoursPerWeek: 0 })).toMatchObject({
      field: 'hoursPerWeek',
    })
    const past = { available: true, hoursPerWeek: 12, awayUntil: '2020-01-01' }
    expect(await world.work.run(asker, setAvailability, past)).toMatchObject({
      field: 'awayUntil',
      reason: 'in_the_past',
    })
  })
  test('are booked once when two contracts want the last of them at the same time', async () => {
    const { freelancerId, asker } = await newFreelancer(world, { hoursPerWeek: 30 })
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.work.run(world.system, bookHours, { freelancerId, hours: 20 })),
    )
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect(answers.filter((answer) => answer !== null)).toMatchObject([
      { code: 'CAPACITY_TAKEN', freeHours: 10 },
      { freeHours: 10, neededHours: 20 },
    ])
    expect((await mine(asker))!.freeHours).toBe(10)
    await world.work.run(world.system, bookHours, { freelancerId, hours: -20 })
    expect((await mine(asker))!.freeHours).toBe(30)
  })
})

describe('the supply for matching', () => {
  test('has everything of many people in three statements', async () => {
    const people = await Promise.all([1, 2, 3].map(() => newFreelancer(world)))
    const ids = people.map((person) => person.freelancerId)
    const supply = await world.work.read(world.system, (ctx) => supplyFacts(ctx, ids), undefined)
    expect(supply!.map((facts) => facts.freelancerId)).toEqual([...ids].sort())
    expect(supply![0]).toMatchObject({
      weeklyInviteCap: 5,
      bookedHours: 0,
      roles: [{ roleSlug: 'smm-specialist', status: 'claimed' }],
    })
    expect(supply![0]!.duties).toHaveLength(9)
  })
  test('is walked through page by page', async () => {
    const step = (after: string | null) =>
      world.work.read(world.system, (ctx) => allFreelancerIds(ctx, after, 2), undefined)
    const all = await world.work.read(world.system, (ctx) => allFreelancerIds(ctx, null, 1000), undefined)
    const walked: string[] = []
    for (let ids = await step(null); ids!.length > 0; ids = await step(ids!.at(-1)!)) walked.push(...ids!)
    expect(walked).toEqual(all)
  })
  test('cards leave out people without a profile', async () => {
    const { accountId } = await newPerson(world)
    const { freelancerId } = await newFreelancer(world)
    const cards = await world.work.read(
      world.system,
      (ctx) => freelancerCards(ctx, [accountId, freelancerId]),
      undefined,
    )
    expect([...cards!.keys()]).toEqual([freelancerId])
  })
})
