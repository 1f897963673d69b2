import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { jobFacts, proposalFacts } from '@rolecall/hiring'
import { prepareFunding } from '@rolecall/payments'
import { aSignedContract, contractOf, milestonesOf, protectMoney, type Deal } from '../../../test/factories/contracts.js'
import { aFreelancer, aProposal, granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { expireContract } from './expire-contract.js'
import { makeOffer } from './make-offer.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

/** Its week has passed, for this contract only. */
const overdue = ({ contractId }: Deal) =>
  world.database.query(`UPDATE contracts.contracts SET waits_until = now() - interval '1 minute' WHERE id = $1`, [contractId])
const expire = ({ contractId }: Deal) => world.work.run(world.system, expireContract, { contractId })
const reads = <T>(read: (ctx: never) => Promise<T>) =>
  world.work.read(world.system, (ctx) => read(ctx as never), undefined)
const jobOf = async (deal: Deal) => {
  const { jobId } = await contractOf(world, deal)
  return reads((ctx) => jobFacts(ctx, jobId))
}
const noticesOf = (accountId: string): Promise<string[]> => world.noticesOf(accountId)
const fund = (milestoneId: string) =>
  world.work.run(world.system, prepareFunding, { milestoneId, title: 'M', returnUrl: 'https://a.example', cancelUrl: 'https://b.example' })

describe('a signed contract that nobody pays', () => {
  test('puts the job back on the board while its last day is ahead; the proposal can be chosen again', async () => {
    const deal = await aSignedContract(world)
    expect((await jobOf(deal))?.state).toBe('filled')
    await overdue(deal)
    granted(await expire(deal))
    expect((await jobOf(deal))?.state).toBe('published')
    expect(await noticesOf(deal.business.accountId)).toEqual(expect.arrayContaining(['contract_expired', 'job_reopened']))
    const { jobId, proposalId } = await contractOf(world, deal)
    expect(await world.events('JobChanged')).toContainEqual({ jobId })
    expect(granted(await world.work.run(deal.business.owner, makeOffer, { proposalId }))).toMatchObject({ jobId })
  })
  test('closes the job when its last day is over, and its proposals with it', async () => {
    const deal = await aSignedContract(world)
    await overdue(deal)
    const { jobId, proposalId } = await contractOf(world, deal)
    await world.database.query(`UPDATE hiring.jobs SET starts_on = '2026-01-01', ends_on = '2026-01-30' WHERE id = $1`, [jobId])
    granted(await expire(deal))
    expect([(await jobOf(deal))?.state, (await reads((ctx) => proposalFacts(ctx, proposalId)))?.state]).toEqual(['closed', 'closed'])
    expect(await world.events('JobClosed')).toContainEqual({ jobId })
    expect(await noticesOf(deal.business.accountId)).toContain('job_lapsed')
  })
  test('tells people whose proposals were closed by it', async () => {
    const deal = await aSignedContract(world)
    const { jobId } = await contractOf(world, deal)
    const other = await aFreelancer(world)
    await world.database.query(`UPDATE hiring.jobs SET state = 'published' WHERE id = $1`, [jobId])
    const job = { id: jobId, duties: (await reads((ctx) => jobFacts(ctx, jobId)))!.duties }
    const { id } = await aProposal(world, other, { job: job as never })
    await world.database.query(`UPDATE hiring.proposals SET state = 'closed' WHERE id = $1`, [id])
    await world.database.query(`UPDATE hiring.jobs SET state = 'filled' WHERE id = $1`, [jobId])
    await overdue(deal)
    granted(await expire(deal))
    expect(await noticesOf(other.id)).toEqual(['job_open_again'])
  })
  test('takes no payment page any more, and waits for one that is open', async () => {
    const open = await aSignedContract(world)
    const over = await aSignedContract(world)
    granted(await fund(open.milestone.id))
    await overdue(open)
    await overdue(over)
    granted(await expire(open))
    granted(await expire(over))
    expect([(await contractOf(world, open)).state, (await contractOf(world, over)).state]).toEqual(['signed', 'cancelled'])
    expect(await fund(over.milestone.id)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'closed' })
  })
  test('and a page that opens in the very moment: one of the two wins', async () => {
    for (let round = 0; round < 5; round++) {
      const deal = await aSignedContract(world)
      await overdue(deal)
      await Promise.all([fund(deal.milestone.id), expire(deal)])
      const [hold] = await world.database.query('SELECT state, closed_at IS NOT NULL AS closed FROM payments.holds WHERE milestone_id = $1', [deal.milestone.id])
      const [expiry] = await world.database.query(`SELECT count(*)::int AS n FROM payments.operations WHERE kind = 'expire_session' AND hold_id = $1`, [deal.milestone.id])
      const { state } = await contractOf(world, deal)
      // either the page stands and the contract waits, or the contract is over and a page that was opened is ended
      expect(state === 'signed' ? hold : { ...hold, state: hold.state === 'funding' && expiry.n === 1 ? 'unfunded' : hold.state }).toEqual(
        state === 'signed' ? { state: 'funding', closed: false } : { state: 'unfunded', closed: true },
      )
    }
  })
  test('is not ended once money came', async () => {
    const deal = await aSignedContract(world)
    await protectMoney(world, deal.milestone.id)
    await overdue(deal)
    granted(await expire(deal))
    expect([(await contractOf(world, deal)).state, (await milestonesOf(world, deal))[0]!.state]).toEqual(['active', 'in_progress'])
  })
})
