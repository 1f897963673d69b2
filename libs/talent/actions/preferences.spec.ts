import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS } from '@rolecall/kernel'
import { newPerson } from '../../../test/factories/identity.js'
import { newFreelancer, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { awayOn, mutedBy, myMatchPreferences } from '../data/preferences-reads.js'
import { myProfile } from '../data/profile-reads.js'
import { askCapacity } from './ask-capacity.js'
import { confirmCapacity } from './confirm-capacity.js'
import { muteBusiness, unmuteBusiness } from './mute-business.js'
import { setAvailability } from './set-availability.js'
import { setBusyUntil } from './set-busy-until.js'
import { setMatchPreferences } from './set-match-preferences.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
})
afterAll(() => world.close())
const wishes = { weeklyInviteCap: 3, nichesLiked: ['education'], nichesDisliked: ['real-estate'], growthRoleSlugs: ['content-manager'], minRate: { minor: 1500n, currency: 'EUR' as const }, quietHours: { from: 22, until: 8 } }
const day = (ahead: number): string => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10)
const ask = () => world.work.run(world.system, askCapacity, { limit: 50 })

describe('what a person wants of matching', () => {
  test('is said as a whole and read back', async () => {
    const { asker } = await newFreelancer(world)
    const { asker: other } = await newFreelancer(world)
    expect(await world.work.run(asker, setMatchPreferences, wishes)).toMatchObject(wishes)
    const again = await world.work.run(asker, setMatchPreferences, { ...wishes, growthRoleSlugs: [], quietHours: null, minRate: null })
    expect(again).toMatchObject({ growthRoleSlugs: [], quietHours: null, minRate: null })
    expect(await world.work.read(other, myMatchPreferences, undefined)).toMatchObject({ weeklyInviteCap: 5, nichesDisliked: [], quietHours: null })
  })
  test.each([
    ['a cap of four', { weeklyInviteCap: 4 }, 'weeklyInviteCap', 'out_of_range'],
    ['a field both liked and disliked', { nichesDisliked: ['education'] }, 'nichesDisliked', 'duplicate'],
    ['a field nobody knows', { nichesLiked: ['moon'] }, 'nichesLiked', 'unknown'],
    ['a role already held', { growthRoleSlugs: ['smm-specialist'] }, 'growthRoleSlugs', 'duplicate'],
    ['a lowest rate of nothing', { minRate: { minor: 0n, currency: 'EUR' as const } }, 'minRate', 'amount_too_small'],
    ['hour twenty-four', { quietHours: { from: 24, until: 8 } }, 'quietHours', 'out_of_range'],
    ['a whole quiet day', { quietHours: { from: 8, until: 8 } }, 'quietHours', 'whole_day'],
  ])('%s is refused at its field', async (_, more, field, reason) => {
    const { asker } = await newFreelancer(world)
    expect(await world.work.run(asker, setMatchPreferences, { ...wishes, ...more })).toMatchObject({ code: 'INVALID_INPUT', field, reason })
  })
  test('a business is muted once and heard again; one that was not is passed over', async () => {
    const { asker, freelancerId } = await newFreelancer(world)
    const businessId = (await newPerson(world, { businessName: 'Tea house' })).businessId!
    await world.work.run(asker, muteBusiness, { businessId })
    expect(await world.work.run(asker, muteBusiness, { businessId })).toMatchObject({ muted: [{ id: businessId }] })
    expect(await world.work.read(world.system, mutedBy, businessId)).toEqual([freelancerId])
    expect(await world.work.run(asker, unmuteBusiness, { businessId })).toMatchObject({ muted: [] })
    expect(await world.work.run(asker, unmuteBusiness, { businessId })).toMatchObject({ muted: [] })
  })
})

describe('the hours a person has', () => {
  test('days away are kept as a list, and busy until a day joins it', async () => {
    const { asker, freelancerId } = await newFreelancer(world, { timeZone: 'UTC' })
    await world.work.run(asker, setAvailability, { available: true, hoursPerWeek: 20, awayPeriods: [{ fromOn: day(3), untilOn: day(5) }, { fromOn: day(30), untilOn: day(40) }] })
    expect(await world.work.read(world.system, awayOn, day(4))).toContain(freelancerId)
    expect(await world.work.read(world.system, awayOn, day(6))).not.toContain(freelancerId)
    expect(await world.work.run(world.system, setBusyUntil, { freelancerId, until: day(4) })).toBeNull()
    expect(await world.work.read(asker, myMatchPreferences, undefined)).toMatchObject({ awayPeriods: [{ fromOn: day(0), untilOn: day(5) }, { fromOn: day(30), untilOn: day(40) }] })
    expect(await world.work.run(world.system, setBusyUntil, { freelancerId, until: day(-1) })).toMatchObject({ field: 'busyUntil', reason: 'in_the_past' })
  })
  test('are asked for after two weeks, once, and one tap confirms them', async () => {
    const { asker, freelancerId } = await newFreelancer(world)
    await ask()
    expect(await world.noticesOf(freelancerId)).toEqual([])
    await world.passTime(14 * DAY_MS + 60_000)
    await ask()
    await ask()
    expect(await world.noticesOf(freelancerId)).toEqual(['capacity_stale'])
    expect(await world.work.read(asker, myProfile, undefined)).toMatchObject({ capacityStale: true })
    expect(await world.work.run(asker, confirmCapacity, undefined)).toMatchObject({ capacityStale: false })
    await world.passTime(15 * DAY_MS)
    await ask()
    expect(await world.noticesOf(freelancerId)).toEqual(['capacity_stale', 'capacity_stale'])
  })
  test('are not asked of who takes no work', async () => {
    const { asker, freelancerId } = await newFreelancer(world)
    await world.work.run(asker, setAvailability, { available: false, hoursPerWeek: 20 })
    await world.passTime(20 * DAY_MS)
    await ask()
    expect(await world.noticesOf(freelancerId)).toEqual([])
  })
})
