import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS } from '@rolecall/kernel'
import { aSignedContract, daysAhead, termsOf, type Deal } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { AMENDMENTS_SHOWN, shownAmendments } from '../../data/amendments/amendment-queries.js'
import { PROPOSALS_A_DAY, PROPOSALS_MAX } from '../../domain/amendments/amendment.rules.js'
import { withdrawAmendment } from './answer-amendment.js'
import { proposeAmendment } from './propose-amendment.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

type Side = (deal: Deal) => Deal['freelancer']['asker']
const client: Side = (deal) => deal.business.owner
const freelancer: Side = (deal) => deal.freelancer.asker
const propose = async (deal: Deal, side: Side) =>
  world.work.run(side(deal), proposeAmendment, { contractId: deal.contractId, termsHash: (await termsOf(world, deal)).hash, reviewWindowDays: 5 })
const proposeInVain = async (deal: Deal, side: Side): Promise<void> => {
  const { contractId, hash: termsHash } = granted(await propose(deal, side))
  granted(await world.work.run(side(deal), withdrawAmendment, { contractId, termsHash }))
}
const shown = async (...deals: Deal[]) =>
  (await world.work.read(world.system, (ctx) => shownAmendments(ctx, deals.map((deal) => deal.contractId)), undefined))!

test('each side proposes other terms so often in a day and in a contract, and no more; the newest are shown, without their whole terms', async () => {
  const [deal, other] = [await aSignedContract(world, { job: await daysAhead(world) }), await aSignedContract(world, { job: await daysAhead(world) })]
  for (let each = 0; each < PROPOSALS_A_DAY; each += 1) await proposeInVain(deal, client)
  expect(await propose(deal, client)).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'too_many_today' })
  await proposeInVain(deal, freelancer)
  await proposeInVain(other, client)
  await world.passTime(DAY_MS)
  await proposeInVain(deal, client)
  await world.database.query(
    `INSERT INTO contracts.amendments (id, contract_id, version, hash, lang, content, difference, proposed_by, account_id, note, state, proposed_at, answers_until, answered_at)
     SELECT gen_random_uuid(), contract_id, version, hash, lang, content, difference, proposed_by, account_id, 'Before.', state, proposed_at - interval '3 days', answers_until, answered_at
       FROM (SELECT * FROM contracts.amendments WHERE contract_id = $1 AND proposed_by = 'client' LIMIT 1) one, generate_series(1, $2::int)`,
    [deal.contractId, PROPOSALS_MAX - PROPOSALS_A_DAY - 1],
  )
  expect(await propose(deal, client)).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'too_many' })
  const { id, content } = granted(await propose(deal, freelancer))

  const rows = await shown(deal, other)
  const [mine, others] = [deal, other].map(({ contractId }) => rows.filter((row) => row.contractId === contractId))
  expect([mine!.length, others!.length, mine![0]!.id, mine![0]!.state]).toEqual([AMENDMENTS_SHOWN, 1, id, 'proposed'])
  expect(mine!.map((row) => row.proposedAt.getTime())).toEqual(mine!.map((row) => row.proposedAt.getTime()).sort((a, b) => b - a))
  const { currency, amends, milestones } = content
  expect(mine![0]!.content).toEqual({ currency, amends, milestones: milestones.filter(({ ordinal }) => ordinal === amends!.fromPeriod) })
})
