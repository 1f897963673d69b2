import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MatchingWorker } from '@rolecall/matching'
import { invitationsOf } from '@rolecall/hiring'
import { WorkerRegistry } from '@rolecall/platform'
import { finishQuiz } from '@rolecall/talent'
import { aBusiness, aFreelancer, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../factories/market.js'
import { answeredQuiz } from '../factories/quiz.js'
import { deliverer } from '../support/deliver.js'
import { testWorld, type World } from '../support/world.js'
import { matchRun } from '../../libs/matching/data/run-reads.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let world: World
let business: TestBusiness
let deliver: () => Promise<number>
beforeAll(async () => {
  world = await testWorld()
  const mail = deliverer(world)
  deliver = () => mail.deliver({ parts })
  business = await aBusiness(world)
}, 60_000)
afterAll(() => world.close())

const newcomer = () => aFreelancer(world, { profile: { roleSlugs: ['content-manager'] } })
const pass = async (person: TestFreelancer, skillSlug: string): Promise<void> => {
  const sitting = await answeredQuiz(world, { ...person, freelancerId: person.id }, { right: 8, wrong: 0, skillSlug })
  granted(await world.work.run(person.asker, finishQuiz, { sittingId: sitting.id }))
}
const duties = ['content.daily-posting', 'content.negative-comments'].map((dutySlug) => ({ dutySlug, quantity: dutySlug === 'content.daily-posting' ? 30 : 1, importance: 2, note: '' }))
const contentJob = async () => {
  const job = await aPublishedJob(world, business, { roleSlug: 'content-manager', title: 'Posts for a café', duties })
  await deliver()
  const run = (await world.work.read(business.owner, matchRun, { jobId: job.id }))!
  return { run, invited: (await world.work.read(world.system, invitationsOf, job.id))!.map((invitation) => invitation.freelancerId) }
}

describe('a newcomer without contracts or graded work', () => {
  test('is not eligible with one test passed; the tests that verify the role bring the first invitation', async () => {
    const [tested, idle] = [await newcomer(), await newcomer()]
    await pass(tested, 'posting')
    const before = await contentJob()
    expect(before.invited).toEqual([])
    expect(before.run.exclusions).toMatchObject([{ code: 'role', count: 2 }])
    await pass(tested, 'negative-comments')
    await deliver()
    const after = await contentJob()
    expect(after.invited).toContain(tested.id)
    expect(after.invited).not.toContain(idle.id)
  })
})
