import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { declineInvitation, type JobRead } from '@rolecall/hiring'
import { WorkerRegistry } from '@rolecall/platform'
import { aBusiness, aFreelancer, aPublishedJob, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { MatchingWorker } from '../matching.module.js'
import { type ExplanationRead, matchExplain, whyNotMatched } from './explain-reads.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)

let world: World
let business: TestBusiness
let job: JobRead
const people: TestFreelancer[] = []
let unproven: TestFreelancer
beforeAll(async () => {
  world = await testWorld()
  business = await aBusiness(world)
  for (let n = 0; n < 10; n += 1) people.push(await aFreelancer(world, { grade: n < 8 ? 1 : 0.6 }))
  unproven = await aFreelancer(world)
  const post = deliverer(world)
  const parts = [...registry.reactions.values()]
  await post.deliver({ parts })
  job = await aPublishedJob(world, business)
  await post.deliver({ parts })
}, 60_000)
afterAll(() => world.close())

const own = (person: TestFreelancer): Promise<ExplanationRead | null> => world.work.read(person.asker, whyNotMatched, { jobId: job.id })
const asBusiness = (person: TestFreelancer): Promise<ExplanationRead | null> => world.work.read(business.owner, matchExplain, { jobId: job.id, freelancerId: person.id })

describe('why a person is, or is not, on the list', () => {
  test('every pair gets an answer: the first failed rule, or a place whose parts make the score', async () => {
    for (const person of [...people, unproven]) {
      const said = (await own(person))!
      if (said.obstacle) continue
      const sum = said.reasons.reduce((whole, { contribution }) => whole + contribution, said.base)
      expect(Math.abs(sum - said.score)).toBeLessThan(1e-6)
      expect(said.rank).toBeGreaterThan(0)
      expect(said.invited).toBe(said.rank! <= said.invitedTo!)
    }
  })

  test('who has proven nothing reads which rule it is and what to do; the business reads the rule only', async () => {
    expect((await own(unproven))!.obstacle).toEqual({ code: 'role', title: 'Role not verified', cure: expect.stringContaining('Prove at least half') })
    expect((await asBusiness(unproven))!.obstacle).toEqual({ code: 'role', title: 'Role not verified', cure: '' })
  })

  test('both sides read the same figures', async () => {
    const [mine, theirs] = [(await own(people[0]!))!, (await asBusiness(people[0]!))!]
    expect(theirs).toEqual({ ...mine, obstacle: null })
  })

  test('a person who declined reads so; the business reads that he takes no work now', async () => {
    const invited: { id: string; freelancer_id: string }[] = await world.database.query('SELECT id, freelancer_id FROM hiring.invitations WHERE job_id = $1', [job.id])
    const person = people.find(({ id }) => id === invited[0]!.freelancer_id)!
    await world.work.run(person.asker, declineInvitation, { invitationId: invited[0]!.id, reason: 'busy' })
    expect(await asBusiness(person)).toMatchObject({ invited: true, obstacle: null })
  })

  test('nobody else asks about the pair', async () => {
    const stranger = await aBusiness(world)
    expect(await world.work.read(stranger.owner, matchExplain, { jobId: job.id, freelancerId: people[0]!.id })).toBeNull()
    expect(await world.work.read(people[1]!.asker, matchExplain, { jobId: job.id, freelancerId: people[0]!.id })).toBeNull()
    expect(await world.work.read(business.owner, whyNotMatched, { jobId: job.id })).toBeNull()
  })
})
