import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { askMilestoneChanges, Milestone, submitMilestone } from '@rolecall/contracts'
import { HOUR_MS, isRefusal, later, money, SECOND_MS } from '@rolecall/kernel'
import { ledgerViolations } from '@rolecall/payments'
import type { Asker } from '@rolecall/platform'
import { approveBySilence } from '../../libs/contracts/actions/approve-by-silence.js'
import { remindOfItems, remindOfMilestone } from '../../libs/contracts/actions/remind-client.js'
import { anActiveContract, daysAhead, handIn, type Deal } from '../factories/contracts.js'
import { aBusiness, granted, type TestBusiness } from '../factories/market.js'
import { testWorld, type World } from '../support/world.js'

const ROUNDS = 30
const LIMIT_MS = 180_000
let world: World
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })
  business = await aBusiness(world)
})
afterAll(() => world.close())

interface HandedIn extends Deal {
  readonly milestoneId: string
  /** When silence approves. */
  readonly end: Date
}
const at = (asker: Asker, moment: Date): Asker => ({ ...asker, at: moment })
const stateOf = async ({ milestoneId }: HandedIn): Promise<string> => (await world.database.manager.findOneByOrFail(Milestone, { id: milestoneId })).state
const releases = async ({ milestoneId }: HandedIn): Promise<number> => ((await world.database.query('SELECT 1 FROM payments.releases WHERE milestone_id = $1', [milestoneId])) as unknown[]).length

const oneItem = [{ dutySlug: 'smm.competitor-monitoring', quantity: 1, importance: 1, note: '' }]
/** Handed in, reminded of each time that was due, and silent until now. */
const handedIn = async (): Promise<HandedIn> => {
  const job = { ...(await daysAhead(world)), duties: oneItem, hoursPerWeek: 1 }
  const deal = await anActiveContract(world, { business, job, each: money(20_000n, 'EUR') })
  await handIn(world, deal, deal.items)
  const { autoApproveAt: end } = granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  for (const hoursBefore of [84, 24, 2]) {
    const before = at(world.system, later(end!, -hoursBefore * HOUR_MS))
    await world.work.run(before, remindOfMilestone, { milestoneId: deal.milestone.id })
    await world.work.run(before, remindOfItems, { milestoneId: deal.milestone.id })
  }
  return { ...deal, milestoneId: deal.milestone.id, end: end! }
}
const ask = (deal: HandedIn, moment: Date) => world.work.run(at(deal.business.owner, moment), askMilestoneChanges, { milestoneId: deal.milestoneId, reason: 'Warmer.' })
const silence = (deal: HandedIn, moment: Date) => world.work.run(at(world.system, moment), approveBySilence, { milestoneId: deal.milestoneId })
/** Both at once; who is sent first changes from round to round. */
const together = async <A, B>(round: number, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> => {
  if (round % 2 === 0) return Promise.all([first(), second()])
  const [b, a] = await Promise.all([second(), first()])
  return [a, b]
}

describe('E8: a request for changes in the last second of the window', () => {
  test(`E8: a second before the end the request wins, in each of ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const deal = await handedIn()
      const moment = later(deal.end, -SECOND_MS)
      // the worker looks in the same second, and again when the window is over
      const [asked] = await together(round, () => ask(deal, moment), () => silence(deal, moment))
      expect(isRefusal(asked)).toBe(false)
      await silence(deal, deal.end)
      expect([await stateOf(deal), await releases(deal)]).toEqual(['changes_requested', 0])
    }
  }, LIMIT_MS)

  test(`E8: in the very instant exactly one of them happens, in each of ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const deal = await handedIn()
      const [asked] = await together(round, () => ask(deal, deal.end), () => silence(deal, deal.end))
      const silenceWon = isRefusal(asked)
      expect([await stateOf(deal), await releases(deal)]).toEqual(silenceWon ? ['approved', 1] : ['changes_requested', 0])
    }
    expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
  }, LIMIT_MS)
})
