import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { catalogue } from '@rolecall/catalog'
import type { Asker } from '@rolecall/platform'
import { newBusiness, publishedJob, sentProposal, type TestBusiness } from '../../../test/factories/hiring.js'
import { newFreelancer, withCatalogue } from '../../../test/factories/talent.js'
import { countStatements } from '../../../test/support/statements.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { invite } from '../actions/invite.js'
import { myInvitations, myProposals } from './answer-reads.js'
import { jobs, myJobs } from './job-reads.js'

const JOBS = 100
let world: World
let businesses: TestBusiness[]
let person: { asker: Asker; freelancerId: string }

/** A hundred jobs of five businesses; one person is invited to and proposes on every second of them. */
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  businesses = await Promise.all(Array.from({ length: 5 }, () => newBusiness(world)))
  person = await newFreelancer(world)
  const expiresAt = new Date(Date.now() + 3_600_000)
  for (let index = 0; index < JOBS; index++) {
    const platforms = index % 4 === 0 ? ['vk'] : ['telegram']
    const job = await publishedJob(world, businesses[index % 5]!, { title: `Job number ${index}`, platforms })
    if (index % 2 === 1) continue
    await world.work.run(world.system, invite, { jobId: job.id, freelancerId: person.freelancerId, wave: 1, expiresAt })
    await sentProposal(world, person.asker, job)
  }
}, 60_000)
afterAll(() => world.close())

describe('the board', () => {
  test('has the newest first, and its pages follow one another without gap or repeat', async () => {
    const titles: string[] = []
    let after: string | null = null
    do {
      const page: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } =
        (await world.work.read(world.visitor, jobs, { first: 30, after }))!
      titles.push(...page.nodes.map((node) => node.title))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(titles).toEqual(Array.from({ length: JOBS }, (_, index) => `Job number ${JOBS - 1 - index}`))
  })
  test.each([
    [{ platform: 'vk' }, 25],
    [{ platform: 'telegram', roleSlug: 'smm-specialist' }, 75],
    [{ roleSlug: 'copywriter' }, 0],
    [{ platform: "x'; DROP TABLE hiring.jobs; --" }, 0],
  ])('filtered by %p has %i jobs', async (filter, count) => {
    expect((await world.work.read(world.visitor, jobs, { first: 100, filter }))!.nodes).toHaveLength(count)
  })
  test('shows a freelancer what he sent on each job', async () => {
    const { nodes } = (await world.work.read(person.asker, jobs, { first: 2 }))!
    expect(nodes).toMatchObject([
      { myProposal: null, myInvitation: null, moves: ['propose'], proposalCount: 0 },
      {
        myProposal: { state: 'sent', freelancer: { name: 'Vera' } },
        myInvitation: { state: 'accepted' },
        moves: [],
        proposalCount: 1,
      },
    ])
  })
  test('refuses a page of 101 and a forged cursor', async () => {
    await expect(world.work.read(world.visitor, jobs, { first: 101 })).rejects.toThrow('first must be 1-100')
    await expect(world.work.read(world.visitor, jobs, { first: 5, after: 'bm8.no' })).rejects.toThrow('not a cursor')
  })
})

describe('a list takes the same number of statements at 5 and at 100 items', () => {
  const lists: [
    string,
    number,
    (asker: Asker, first: number) => Promise<{ nodes: unknown[] } | null>,
    () => Asker,
    number,
  ][] = [
    ['the board for a visitor', 4, (asker, first) => world.work.read(asker, jobs, { first }), () => world.visitor, 100],
    [
      'the board for a freelancer',
      6,
      (asker, first) => world.work.read(asker, jobs, { first }),
      () => person.asker,
      100,
    ],
    [
      'the jobs of a business',
      6,
      (asker, first) => world.work.read(asker, myJobs, { businessId: businesses[0]!.businessId, first }),
      () => businesses[0]!.owner,
      20,
    ],
    ['my proposals', 7, (asker, first) => world.work.read(asker, myProposals, { first }), () => person.asker, 50],
    ['my invitations', 7, (asker, first) => world.work.read(asker, myInvitations, { first }), () => person.asker, 50],
  ]
  test.each(lists)('%s: at most %i', async (_, most, read, asker, whole) => {
    const sizes: number[] = []
    const taking = async (first: number) => {
      // the version of the catalogue in force is looked up once a second at most
      await world.work.read(world.visitor, catalogue, undefined)
      return countStatements(async () => void sizes.push((await read(asker(), first))!.nodes.length))
    }
    const [atFive, atHundred] = [await taking(5), await taking(100)]
    expect(sizes).toEqual([Math.min(5, whole), whole])
    expect(atHundred).toBe(atFive)
    expect(atFive).toBeLessThanOrEqual(most)
  })
})
