import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { HOUR_MS, later, money, newId } from '@rolecall/kernel'
import { aSignedContract, contractOf, daysAhead, milestonesOf, protectMoney, type Deal, type DealWish } from '../../../../test/factories/contracts.js'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Amendment } from '../../data/amendments/amendment.entity.js'
import { Service } from '../../data/periods/service.entity.js'
import { Terms } from '../../data/terms.entity.js'
import { plusDays } from '../../domain/periods.rules.js'
import { termsHash, type TermsContent } from '../../domain/terms.js'
import { contractNode } from '../../api/nodes.js'
import { ContractServiceResolver } from '../../api/periods/service.resolver.js'
import { previewAmendment, proposeAmendment, type ProposeAmendment } from '../amendments/propose-amendment.js'
import { signAmendment } from '../amendments/sign-amendment.js'
import { makeOffer } from '../make-offer.js'
import { pauseService, resumeService } from './choose-plan.js'
import { keepService } from './keep-service.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const role = 'targeted-ads-specialist'
const [setup, analytics] = ['ads.cabinet-setup', 'ads.results-analytics']
const duty = (dutySlug: string, quantity: number) => ({ dutySlug, quantity, importance: 1, note: '' })
/** A cabinet that is set up once and numbers every week, 300.00 each; the first month is paid. */
const aDeal = async (days: number, { offer = {}, job }: DealWish = {}) => {
  const { startsOn } = await daysAhead(world)
  const freelancer = await aFreelancer(world, { profile: { roleSlugs: [role] } })
  const ads = { roleSlug: role, duties: [duty(setup, 1), duty(analytics, 4)], budget: money(500_000n, 'EUR') }
  const deal = await aSignedContract(world, { freelancer, job: { ...ads, startsOn, endsOn: plusDays(startsOn, days - 1), ...job }, each: money(30_000n, 'EUR'), offer })
  await protectMoney(world, deal.milestone.id)
  return deal
}
const aService = () => aDeal(30, { offer: { kind: 'monthly' } })
const newestTerms = ({ contractId }: Deal) => world.database.manager.findOneOrFail(Terms, { where: { contractId }, order: { version: 'DESC' } })
const serviceOf = ({ contractId }: Deal) => world.database.manager.findOneByOrFail(Service, { contractId })
const step = ({ contractId }: Deal) => world.work.run(world.system, keepService, { contractId })
const goTo = async (day: string, deal: Deal): Promise<void> => {
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  await world.passTime(Date.parse(`${day}T09:00:00Z`) - now.getTime())
  await step(deal)
}
/** A service that rests after its first month; its next one was laid out before, or not. */
const atRest = async (isLaidOut: boolean) => {
  const deal = await aService()
  const [first] = await milestonesOf(world, deal)
  if (isLaidOut) await goTo(plusDays(first!.endsOn, -6), deal)
  granted(await world.work.run(deal.business.owner, pauseService, { contractId: deal.contractId }))
  await goTo(plusDays(first!.endsOn, 2), deal)
  return { deal, first: first! }
}
/** Terms as they could be signed before such a month was refused: only what is done once is left. */
const onlySetup = async (deal: Deal): Promise<TermsContent> => {
  const { content } = await newestTerms(deal)
  const [first] = await milestonesOf(world, deal)
  const amends = { version: 1, fromPeriod: 2, keptUntil: first!.endsOn, fromNow: false }
  return { ...content, version: 2, duties: content.duties.filter(({ dutySlug }) => dutySlug === setup), amends }
}
const inForce = async (deal: Deal, content: TermsContent): Promise<void> => {
  const row = { id: newId(), contractId: deal.contractId, version: 2, hash: termsHash(content), lang: content.lang, content, createdAt: new Date() }
  await world.database.manager.insert(Terms, row)
}
const offered = async (deal: Deal): Promise<readonly string[]> =>
  (await world.work.read(deal.business.owner, async (ctx) => new ContractServiceResolver().service(await contractNode(ctx, { id: deal.contractId })), undefined))!.moves
const closeFirst = async ({ milestone }: Deal & { milestone: { id: string } }): Promise<void> => {
  await world.database.query(`UPDATE contracts.milestones SET state = 'approved' WHERE id = $1`, [milestone.id])
  await world.database.query(`UPDATE payments.holds SET released_minor = amount_minor, state = 'released' WHERE milestone_id = $1`, [milestone.id])
}

describe('a month whose terms leave nothing to pay', () => {
  test('is not laid out: the service ends with what is paid, and the contract with it', async () => {
    const deal = await aService()
    await inForce(deal, await onlySetup(deal))
    const [first] = await milestonesOf(world, deal)
    await goTo(plusDays(first!.endsOn, -6), deal)
    expect([await milestonesOf(world, deal), (await serviceOf(deal)).state]).toEqual([[first], 'renewing'])
    expect(await world.noticesOf(deal.business.accountId)).not.toContain('contract_renewal')
    await closeFirst(deal)
    expect((await contractOf(world, deal)).state).toBe('active')
    await goTo(plusDays(first!.endsOn, 1), deal)
    expect([(await milestonesOf(world, deal)).length, (await serviceOf(deal)).state, (await contractOf(world, deal)).state]).toEqual([1, 'stopped', 'ended'])
  })
  test('does not begin after a rest either, whether it was laid out before or not', async () => {
    for (const isLaidOut of [false, true]) {
      const { deal } = await atRest(isLaidOut)
      await inForce(deal, await onlySetup(deal))
      const before = await milestonesOf(world, deal)
      expect([before.length, (await serviceOf(deal)).state]).toEqual([isLaidOut ? 2 : 1, 'resting'])
      expect(await offered(deal)).toEqual(['stop'])
      expect(await world.work.run(deal.business.owner, resumeService, { contractId: deal.contractId })).toMatchObject({ code: 'CONFLICT' })
      expect([await milestonesOf(world, deal), (await serviceOf(deal)).state, (await contractOf(world, deal)).state]).toEqual([before, 'resting', 'paused'])
    }
  })
})

test('after a rest going on is offered as long as it would be taken: not while the month is being paid', async () => {
  for (const isLaidOut of [false, true]) {
    const { deal, first } = await atRest(isLaidOut)
    const hold = (state: string) => world.database.query(`UPDATE payments.holds SET state = $2 WHERE contract_id = $1 AND milestone_id <> $3`, [deal.contractId, state, first.id])
    await hold('funding')
    expect(await offered(deal)).toEqual(isLaidOut ? ['stop'] : ['stop', 'resume'])
    if (isLaidOut) expect(await world.work.run(deal.business.owner, resumeService, { contractId: deal.contractId })).toMatchObject({ code: 'MONEY_MOVE_REFUSED' })
    await hold('unfunded')
    expect(await offered(deal)).toEqual(['stop', 'resume'])
    granted(await world.work.run(deal.business.owner, resumeService, { contractId: deal.contractId }))
  }
})

describe('such terms are refused', () => {
  const propose = async (deal: Deal, more: Partial<ProposeAmendment>) =>
    world.work.run(deal.business.owner, proposeAmendment, { contractId: deal.contractId, termsHash: (await newestTerms(deal)).hash, ...more })
  const refusal = { code: 'AMENDMENT_REFUSED', reason: 'too_little_to_pay' }

  test('when a service would go on with nothing but what is done once, or for less than can be paid', async () => {
    const deal = await aService()
    const input = { contractId: deal.contractId, termsHash: (await newestTerms(deal)).hash, duties: [{ dutySlug: analytics, remove: true }] }
    expect(await world.work.read(deal.business.owner, previewAmendment, input)).toMatchObject(refusal)
    expect(await propose(deal, { duties: input.duties })).toMatchObject(refusal)
    expect(await propose(deal, { duties: [{ dutySlug: analytics, price: money(100n, 'EUR') }] })).toMatchObject(refusal)
    expect(await world.database.manager.countBy(Amendment, { contractId: deal.contractId })).toBe(0)
    granted(await propose(deal, { reviewWindowDays: 5 }))
  })
  test('when days off leave a month of weekday work without a day', async () => {
    const job = { roleSlug: 'smm-specialist', duties: [duty('smm.community-inbox', 22)] }
    const freelancer = await aFreelancer(world)
    const { startsOn } = await daysAhead(world)
    const deal = await aSignedContract(world, { freelancer, job: { ...job, startsOn, endsOn: plusDays(startsOn, 29), budget: money(500_000n, 'EUR') }, each: money(30_000n, 'EUR'), offer: { kind: 'monthly' } })
    await protectMoney(world, deal.milestone.id)
    const [first] = await milestonesOf(world, deal)
    const off = (from: number, days: number) => Array.from({ length: days }, (_, n) => plusDays(first!.endsOn, from + n))
    expect(await propose(deal, { daysOff: off(20, 60) })).toMatchObject(refusal)
    granted(await propose(deal, { daysOff: off(20, 10) }))
  })
  test('when the second month of fixed work would have nothing in it', async () => {
    const deal = await aDeal(60)
    expect(await propose(deal, { duties: [{ dutySlug: analytics, remove: true }] })).toMatchObject(refusal)
  })
  test('when they were proposed while it was still possible and are signed now', async () => {
    const deal = await aService()
    const valid = granted(await propose(deal, { duties: [{ dutySlug: analytics, quantity: 3 }] }))
    const content = { ...(await onlySetup(deal)), milestones: valid.content.milestones }
    await world.database.query(`UPDATE contracts.amendments SET state = 'withdrawn' WHERE id = $1`, [valid.id])
    const { content: _, ...row } = await world.database.manager.findOneByOrFail(Amendment, { id: valid.id })
    const hash = termsHash(content)
    const proposedAt = later(valid.proposedAt, HOUR_MS)
    await world.database.manager.insert(Amendment, { ...row, id: newId(proposedAt.getTime()), proposedAt, state: 'proposed', content, hash })
    expect(await world.work.run(deal.freelancer.asker, signAmendment, { contractId: deal.contractId, termsHash: hash })).toMatchObject(refusal)
    expect((await newestTerms(deal)).version).toBe(1)
  })
  test('in an offer: work that is done once is no monthly service', async () => {
    const business = await aBusiness(world)
    const freelancer = await aFreelancer(world, { profile: { roleSlugs: [role] } })
    const job = await aPublishedJob(world, business, { ...(await daysAhead(world)), roleSlug: role, duties: [duty(setup, 1)] })
    const { id: proposalId } = await aProposal(world, freelancer, { job })
    expect(await world.work.run(business.owner, makeOffer, { proposalId, kind: 'monthly' })).toMatchObject({ code: 'INVALID_INPUT', field: 'kind', reason: 'unsupported' })
    granted(await world.work.run(business.owner, makeOffer, { proposalId }))
  })
})

test('a month that is laid out while new terms wait for their signature follows them, and none is left out', async () => {
  const deal = await aService()
  const { contractId } = deal
  const [first] = await milestonesOf(world, deal)
  await goTo(plusDays(first!.endsOn, -8), deal)
  const amendment = granted(await world.work.run(deal.business.owner, proposeAmendment, { contractId, termsHash: (await newestTerms(deal)).hash, duties: [{ dutySlug: analytics, quantity: 2 }] }))
  await goTo(plusDays(first!.endsOn, -6), deal)
  expect((await milestonesOf(world, deal))[1]).toMatchObject({ ordinal: 2, state: 'planned', price: { minor: 30_000n } })
  granted(await world.work.run(deal.freelancer.asker, signAmendment, { contractId, termsHash: amendment.hash }))
  const [, second, ...none] = await milestonesOf(world, deal)
  expect([second!.state, second!.price.minor, none]).toEqual(['planned', 15_000n, []])
  expect((await contractOf(world, deal)).price.minor).toBe(75_000n)
  await protectMoney(world, second!.id)
  expect((await milestonesOf(world, deal))[1]!.state).toBe('in_progress')
})
