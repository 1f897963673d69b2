import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { HOUR_MS, isRefusal } from '@rolecall/kernel'
import { aStaffMember } from '../../../test/factories/identity.js'
import { newFreelancer, newModerator, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { myDuty } from '../data/ladder-reads.js'
import { gradeSkillEvidence } from './grade-skill-evidence.js'
import { submitSkillEvidence } from './submit-skill-evidence.js'
import { tellLateEvidence } from './tell-late-evidence.js'

let world: World
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
})
afterAll(() => world.close())
const sweep = () => world.work.run(world.system, tellLateEvidence, { limit: 50 })

test('a piece that a moderator has not seen for 72 hours: its person and the operators are told once, and it never counts by silence', async () => {
  const operator = await aStaffMember(world, 'operator')
  const [late, judged] = [await newFreelancer(world), await newFreelancer(world)]
  const pieces = await Promise.all([late, judged].map(async ({ asker }) => {
    const piece = await world.work.run(asker, submitSkillEvidence, { dutySlug: 'smm.banner-design', kind: 'portfolio', url: 'https://work.example/late', note: '' })
    if (isRefusal(piece)) throw new Error(piece.code)
    return piece
  }))
  await world.work.run(await newModerator(world), gradeSkillEvidence, { id: pieces[1]!.id, grade: 0.8 })
  await world.passTime(71 * HOUR_MS)
  expect(await sweep()).toBe(0)
  await world.passTime(2 * HOUR_MS)
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  await world.passTime(90 * 24 * HOUR_MS)
  expect(await sweep()).toBe(0)
  expect(await world.noticesOf(late.freelancerId)).toEqual(['evidence_late'])
  expect(await world.noticesOf(judged.freelancerId)).toEqual(['evidence_verified'])
  expect(await world.noticesOf(operator)).toEqual(['evidence_queue_late'])
  expect(await world.work.read(late.asker, myDuty, { slug: 'smm.banner-design' })).toMatchObject({ proven: false, pieces: 0 })
})
