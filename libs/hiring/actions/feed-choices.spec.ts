import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { HOUR_MS, later, type Refusal } from '@rolecall/kernel'
import { aBusiness, aFreelancer, aPublishedJob, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { myProposalQuota } from '../data/quota.js'
import type { JobRead, ProposalRead } from '../data/shapes.js'
import { hiddenJobIds, hideJob } from './hide-job.js'
import { invite } from './invite.js'
import { sendProposal } from './send-proposal.js'
import { withdrawProposal } from './withdraw-proposal.js'

let world: World
let business: TestBusiness
let person: TestFreelancer
const jobs: JobRead[] = []
beforeAll(async () => {
  world = await testWorld()
  business = await aBusiness(world)
  person = await aFreelancer(world)
  for (let n = 0; n < 13; n += 1) jobs.push(await aPublishedJob(world, business))
}, 60_000)
afterAll(() => world.close())

const propose = (job: JobRead, more: { firstChoice?: boolean; at?: Date; by?: TestFreelancer } = {}): Promise<ProposalRead | Refusal> => {
  const asker = (more.by ?? person).asker
  const prices = job.duties.map((duty) => ({ jobDutyId: duty.id, price: { minor: 10_000n, currency: job.budget.currency } }))
  return world.work.run(more.at ? { ...asker, at: more.at } : asker, sendProposal, { jobId: job.id, coverLetter: 'A letter.', plan: '', prices, firstChoice: more.firstChoice ?? false })
}
const quota = () => world.work.read(person.asker, myProposalQuota, undefined)

describe('what a freelancer may send in a week', () => {
  test('ten proposals of his own accord; the eleventh hears when there is room, an answer to an invitation is welcome all the same', async () => {
    for (const job of jobs.slice(0, 9)) expect(await propose(job)).toMatchObject({ state: 'sent' })
    const both = await Promise.all([propose(jobs[9]!), propose(jobs[10]!)])
    expect(both.filter((answer) => 'state' in answer)).toHaveLength(1)
    expect(both.find((answer) => !('state' in answer))).toMatchObject({ code: 'PROPOSAL_QUOTA_USED', limit: 10, nextAt: expect.any(Date) })
    expect(await quota()).toMatchObject({ limit: 10, used: 10, nextAt: expect.any(Date) })
    await world.work.run(business.owner, invite, { jobId: jobs[11]!.id, freelancerId: person.id, wave: 1, expiresAt: later(new Date(), 36 * HOUR_MS) })
    expect(await propose(jobs[11]!)).toMatchObject({ state: 'sent' })
  })

  test('taking one back gives nothing back, a week does', async () => {
    const [sent]: { id: string }[] = await world.database.query(`SELECT id FROM hiring.proposals WHERE freelancer_id = $1 AND job_id = $2`, [person.id, jobs[0]!.id])
    await world.work.run(person.asker, withdrawProposal, { proposalId: sent!.id })
    expect(await quota()).toMatchObject({ used: 10 })
    await world.database.query(`UPDATE hiring.proposals SET sent_at = sent_at - interval '8 days' WHERE freelancer_id = $1 AND job_id <> $2`, [person.id, jobs[11]!.id])
    expect(await quota()).toMatchObject({ used: 0, nextAt: null })
  })

  test('a first choice is named once a week and read by the business; two at once name one', async () => {
    const other = await aFreelancer(world)
    const answers = await Promise.all([propose(jobs[0]!, { by: other, firstChoice: true }), propose(jobs[1]!, { by: other, firstChoice: true })])
    expect(answers.filter((answer) => 'firstChoice' in answer && answer.firstChoice)).toHaveLength(1)
    expect(answers.find((answer) => 'code' in answer)).toMatchObject({ code: 'FIRST_CHOICE_USED', nextAt: expect.any(Date) })
    expect(await propose(jobs[2]!, { by: other })).toMatchObject({ firstChoice: false })
  })
})

describe('a job out of the own feed', () => {
  test('is hidden once, and comes back', async () => {
    const hide = (hidden: boolean) => world.work.run(person.asker, hideJob, { jobId: jobs[12]!.id, hidden })
    await Promise.all([hide(true), hide(true)])
    expect(await world.work.read(person.asker, hiddenJobIds, person.id)).toEqual(new Set([jobs[12]!.id]))
    expect(await hide(false)).toMatchObject({ id: jobs[12]!.id })
    expect(await world.work.read(person.asker, hiddenJobIds, person.id)).toEqual(new Set())
  })
  test('is for freelancers; drafts of others are not there', async () => {
    expect(await world.work.run(business.owner, hideJob, { jobId: jobs[12]!.id, hidden: true })).toMatchObject({ code: 'FREELANCER_PROFILE_NEEDED' })
  })
})
