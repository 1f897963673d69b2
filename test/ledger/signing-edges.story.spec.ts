import { describe, expect, test } from '@jest/globals'
import { makeOffer, signContract, submitItem } from '@rolecall/contracts'
import { proposalFacts } from '@rolecall/hiring'
import { HOUR_MS, isRefusal, money, newId } from '@rolecall/kernel'
import { anOffer, aSignedContract, contractOf, daysAhead, evidenceFor, itemsOf, milestonesOf, termsOf } from '../factories/contracts.js'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted } from '../factories/market.js'
import { books } from './books.js'
import { withContractShop } from './contract-deal.js'
import { linkOf, readyPayee, sessionOf } from './deal.js'

const { shop, world } = withContractShop()
const duties = [{ dutySlug: 'smm.competitor-monitoring', quantity: 2, importance: 2, note: '' }]
const someone = async () => aFreelancer(world(), { accountId: await readyPayee(shop, `Vera${newId().slice(-6)}`) })
const job = async () => ({ ...(await daysAhead(world())), duties, budget: money(172_000n, 'USD') })
const each = money(50_000n, 'USD')
const codeOf = (answer: unknown): string | null => (isRefusal(answer) ? answer.code : null)
const holdsOf = (contractId: string): Promise<object[]> => shop.database.query('SELECT state FROM payments.holds WHERE contract_id = $1', [contractId])

describe('the edges of signing', () => {
  test('E1: an offer that ends while the page is open is not signed, nothing is charged, and it can be made again from the same proposal', async () => {
    const deal = await anOffer(world(), { business: await aBusiness(world()), freelancer: await someone(), job: await job(), each })
    const { hash: termsHash } = await termsOf(world(), deal)
    const sign = () => world().work.run(deal.business.owner, signContract, { contractId: deal.contractId, termsHash })
    await shop.advance(73 * HOUR_MS)
    await shop.sweep()
    expect(codeOf(await sign())).toBe('CONFLICT')
    expect(await holdsOf(deal.contractId)).toEqual([])
    expect(await books(shop)).toEqual({})
    const { proposalId, state } = await contractOf(world(), deal)
    expect(state).toBe('cancelled')
    const proposal = (await world().work.read(world().system, (ctx) => proposalFacts(ctx, proposalId), undefined))!
    expect(proposal).toMatchObject({ state: 'sent' })
    const again = granted(await world().work.run(deal.business.owner, makeOffer, { proposalId }))
    const { hash } = await termsOf(world(), { contractId: again.id })
    expect(codeOf(await world().work.run(deal.business.owner, signContract, { contractId: again.id, termsHash: hash }))).toBeNull()
  })

  test('E3: two offers for a job with one seat at the same moment: one contract, the other proposal stays as it was', async () => {
    const business = await aBusiness(world())
    const published = await aPublishedJob(world(), business, await job())
    const proposals = []
    for (const freelancer of [await someone(), await someone()]) proposals.push(await aProposal(world(), freelancer, { job: published, each }))
    const answers = await Promise.all(proposals.map(({ id }) => world().work.run(business.owner, makeOffer, { proposalId: id })))
    expect(answers.map(codeOf).sort()).toEqual(['JOB_HAS_OFFER', null])
    const states = await Promise.all(proposals.map(({ id }) => world().work.read(world().system, (ctx) => proposalFacts(ctx, id), undefined)))
    expect(states.map((each) => each!.state).sort()).toEqual(['chosen', 'sent'])
    expect(await shop.database.query('SELECT count(*)::int AS n FROM contracts.contracts WHERE job_id = $1', [published.id])).toEqual([{ n: 1 }])
  })

  test('E11: a card that has to be confirmed and is not: work cannot start, the same page takes the payment later', async () => {
    const freelancer = await someone()
    const deal = await aSignedContract(world(), { business: await aBusiness(world()), freelancer, job: await job(), each })
    const paid = { milestoneId: deal.milestone.id, businessId: deal.business.businessId, freelancerId: freelancer.id }
    const link = await linkOf(shop, paid)
    await shop.sandbox.control.pay(sessionOf(link), { card: '4000002760003184', challenge: 'leave' })
    await shop.settle()
    const [item] = await itemsOf(world(), deal.milestone.id)
    const submit = () => world().work.run(freelancer.asker, submitItem, { itemId: item!.id, evidence: evidenceFor(item!) })
    expect(codeOf(await submit())).toBe('CONFLICT')
    expect([(await contractOf(world(), deal)).state, (await milestonesOf(world(), deal))[0]!.state]).toEqual(['signed', 'planned'])
    const retry = await linkOf(shop, paid)
    expect(retry.url).toBe(link.url)
    await shop.sandbox.control.pay(sessionOf(retry))
    await shop.settle()
    expect([(await contractOf(world(), deal)).state, (await milestonesOf(world(), deal))[0]!.state]).toEqual(['active', 'in_progress'])
  })
})
