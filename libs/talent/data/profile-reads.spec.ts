import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isRefusal, newId } from '@rolecall/kernel'
import type { Asker } from '@rolecall/platform'
import { newFreelancer, newModerator, withCatalogue } from '../../../test/factories/talent.js'
import { countStatements } from '../../../test/support/statements.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { recordWorkEvidence } from '../actions/record-work-evidence.js'
import { submitSkillEvidence } from '../actions/submit-skill-evidence.js'
import { evidenceQueue } from './evidence-reads.js'
import { freelancers } from './profile-reads.js'

const PEOPLE = 20
const half = ['smm.daily-posting', 'smm.competitor-monitoring', 'smm.negative-comments', 'smm.banner-design']
let world: World
let moderator: Asker

/** Twenty people whose role is verified by accepted work, each with a piece that waits. */
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  moderator = await newModerator(world)
  for (let count = 0; count < PEOPLE; count++) {
    const { freelancerId, asker } = await newFreelancer(world)
    for (const dutySlug of half) {
      await world.work.run(world.system, recordWorkEvidence, {
        freelancerId,
        dutySlug,
        clientId: newId(),
        accepted: true,
        sourceId: newId(),
      })
    }
    const piece = { dutySlug: half[0]!, kind: 'task' as const, url: 'https://work.example/1', note: '' }
    const sent = await world.work.run(asker, submitSkillEvidence, piece)
    if (isRefusal(sent)) throw new Error(sent.code)
  }
}, 60_000)
afterAll(() => world.close())

const lists: [string, number, (first: number) => Promise<{ nodes: unknown[] } | null>][] = [
  [
    'the freelancers',
    8,
    (first) => world.work.read(world.visitor, freelancers, { first, filter: { roleSlug: 'smm-specialist' } }),
  ],
  ["the moderators' queue", 5, (first) => world.work.read(moderator, evidenceQueue, { first })],
]
test.each(lists)('%s take the same number of statements at 5 and at 20 items: at most %i', async (_, most, read) => {
  const sizes: number[] = []
  const taking = (first: number) => countStatements(async () => void sizes.push((await read(first))!.nodes.length))
  const [atFive, atAll] = [await taking(5), await taking(100)]
  expect(sizes).toEqual([5, PEOPLE])
  expect(atAll).toBe(atFive)
  expect(atFive).toBeLessThanOrEqual(most)
})
