import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { catalogue, defaultPeriod, mainLine, plannedItemCount, roleOf } from '@rolecall/catalog'
import { DAY_MS, HOUR_MS, money, newId } from '@rolecall/kernel'
import { proposalFacts } from '@rolecall/hiring'
import { holdsOf } from '@rolecall/payments'
import { supplyFacts } from '@rolecall/talent'
import {
  anOffer,
  aSignedContract,
  contractOf,
  itemsOf,
  milestonesOf,
  someMonday,
  termsOf,
} from '../../../test/factories/contracts.js'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { termsHash } from '../domain/terms.js'
import { declineOffer } from './decline-offer.js'
import { expireContract } from './expire-contract.js'
import { makeOffer } from './make-offer.js'
import { signContract } from './sign-contract.js'
import { withdrawOffer } from './withdraw-offer.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const code = (answer: unknown) => (answer as { code?: string }).code
const reads = <T>(read: (ctx: never) => Promise<T>) =>
  world.work.read(world.system, (ctx) => read(ctx as never), undefined)

describe('an offer', () => {
  test('writes down terms whose hash fits their content', async () => {
    const deal = await anOffer(world, { offer: { reviewWindowDays: 5, limits: { textMin: 500, textMax: 900 } } })
    const terms = await termsOf(world, deal)
    expect(terms.hash).toBe(termsHash(terms.content))
    expect(terms.content).toMatchObject({
      version: 1,
      contractId: deal.contractId,
      timeZone: 'Europe/Moscow',
      currency: 'EUR',
      reviewWindowDays: 5,
      limits: { adSpendCapMinor: null, text: { unit: 'characters', min: 500, max: 900 } },
      itemReviewWindowHours: 48,
      lang: 'en',
    })
    expect(terms.content.duties.map((duty) => [duty.dutySlug, duty.priceMinor, duty.plannedItems])).toEqual([
      ['smm.competitor-monitoring', '25000', 4],
      ['smm.negative-comments', '25000', 0],
    ])
    expect(terms.content.quote).toEqual({
      priceMinor: '50000',
      clientFeeMinor: '1500',
      clientTotalMinor: '51500',
      commissionMinor: '5000',
      freelancerNetMinor: '45000',
      providerFeeMinor: '1524',
      clientFeeBps: 300,
      commissionBps: 1000,
      currency: 'EUR',
      refundRules: ['unfunded', 'untouched', 'skipped', 'accepted', 'disputed'],
      payoutOn: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    })
    expect(await world.events('ContractOffered')).toContainEqual({ contractId: deal.contractId })
  })
  test('is refused to strangers, viewers and for an unknown proposal', async () => {
    const business = await aBusiness(world)
    const job = await aPublishedJob(world, business)
    const proposal = await aProposal(world, await aFreelancer(world), { job })
    const stranger = await aBusiness(world)
    expect(code(await world.work.run(stranger.owner, makeOffer, { proposalId: proposal.id }))).toBe('NOT_FOUND')
    expect(
      code(
        await world.work.run(world.member(newId(), business.businessId, 'approver'), makeOffer, {
          proposalId: proposal.id,
        }),
      ),
    ).toBe('NOT_ALLOWED')
    expect(code(await world.work.run(business.owner, makeOffer, { proposalId: newId() }))).toBe('NOT_FOUND')
    for (const [input, field] of [
      [{ startsOn: '2020-01-01' }, 'startsOn'],
      [{ limits: { textMin: 9, textMax: 8 } }, 'textMax'],
      [{ reviewWindowDays: 2 }, 'reviewWindowDays'],
      [{ reviewWindowDays: 15 }, 'reviewWindowDays'],
    ] as const) {
      expect(await world.work.run(business.owner, makeOffer, { proposalId: proposal.id, ...input })).toMatchObject({
        code: 'INVALID_INPUT',
        field,
      })
    }
    expect((await reads((ctx) => proposalFacts(ctx, proposal.id)))?.state).toBe('sent')
  })
  test('asked twice at once is made once', async () => {
    const business = await aBusiness(world)
    const job = await aPublishedJob(world, business)
    const proposal = await aProposal(world, await aFreelancer(world), { job })
    const answers = await Promise.all(
      [1, 2].map(() => world.work.run(business.owner, makeOffer, { proposalId: proposal.id })),
    )
    expect(answers.filter((answer) => code(answer) === undefined)).toHaveLength(1)
  })
  test('withdrawn or declined gives the proposal back', async () => {
    const withdrawn = await anOffer(world)
    granted(await world.work.run(withdrawn.business.owner, withdrawOffer, { contractId: withdrawn.contractId }))
    const contract = await contractOf(world, withdrawn)
    expect(contract).toMatchObject({ state: 'cancelled', waitsUntil: null })
    expect((await reads((ctx) => proposalFacts(ctx, contract.proposalId)))?.state).toBe('sent')
    granted(await world.work.run(withdrawn.business.owner, makeOffer, { proposalId: contract.proposalId }))

    const declined = await anOffer(world)
    expect(
      code(
        await world.work.run(declined.freelancer.asker, declineOffer, { contractId: declined.contractId, reason: ' ' }),
      ),
    ).toBe('INVALID_INPUT')
    expect(
      code(
        await world.work.run(declined.business.owner, declineOffer, { contractId: declined.contractId, reason: 'No' }),
      ),
    ).toBe('CONFLICT')
    granted(
      await world.work.run(declined.freelancer.asker, declineOffer, {
        contractId: declined.contractId,
        reason: 'No time',
      }),
    )
    expect(await contractOf(world, declined)).toMatchObject({ state: 'cancelled', endReason: 'No time' })
  })
})

describe('signing', () => {
  const sign = async (deal: Awaited<ReturnType<typeof anOffer>>, side: 'business' | 'freelancer', hash?: string) => {
    const termsHash = hash ?? (await termsOf(world, deal)).hash
    return world.work.run(side === 'business' ? deal.business.owner : deal.freelancer.asker, signContract, {
      contractId: deal.contractId,
      termsHash,
    })
  }
  test('needs the terms in force, the owner, and the client first', async () => {
    const deal = await anOffer(world)
    const { hash } = await termsOf(world, deal)
    expect(code(await sign(deal, 'freelancer'))).toBe('CONFLICT')
    expect(await sign(deal, 'business', 'f'.repeat(64))).toMatchObject({ code: 'TERMS_CHANGED', hash })
    const manager = world.member(newId(), deal.business.businessId, 'manager')
    expect(code(await world.work.run(manager, signContract, { contractId: deal.contractId, termsHash: hash }))).toBe(
      'NOT_ALLOWED',
    )
    expect(
      code(
        await world.work.run(world.as({ accountId: newId() }), signContract, {
          contractId: deal.contractId,
          termsHash: hash,
        }),
      ),
    ).toBe('NOT_FOUND')
    granted(await sign(deal, 'business'))
    expect(code(await sign(deal, 'business'))).toBe('CONFLICT')
  })
  test('by both lays out milestone, items and an unpaid hold, books the hours and fills the job', async () => {
    const deal = await aSignedContract(world)
    const [milestone, ...others] = await milestonesOf(world, deal)
    expect(others).toEqual([])
    const items = await itemsOf(world, milestone!.id)
    expect(items.reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(50_000n)
    expect(items.map((item) => [item.dutySlug, item.counted])).toEqual([
      ...Array(4).fill(['smm.competitor-monitoring', true]),
      ['smm.negative-comments', false],
    ])
    expect(items[0]!.dueAt.toISOString().slice(11, 16)).toBe('15:00')
    expect((await reads((ctx) => holdsOf(ctx, [milestone!.id])))?.get(milestone!.id)).toMatchObject({
      state: 'unfunded',
      amount: money(50_000n, 'EUR'),
      clientFee: money(1500n, 'EUR'),
    })
    expect((await reads((ctx) => supplyFacts(ctx, [deal.freelancer.id])))?.[0]?.bookedHours).toBe(20)
    expect(await world.events('ContractSigned')).toContainEqual({ contractId: deal.contractId })
    expect(await world.events('JobFilled')).toContainEqual({ jobId: (await contractOf(world, deal)).jobId })
  })
  test('by a freelancer who cannot be paid yet is refused', async () => {
    const strict = await testWorld()
    const deal = await anOffer(strict)
    const { hash: termsHash } = await termsOf(strict, deal)
    granted(await strict.work.run(deal.business.owner, signContract, { contractId: deal.contractId, termsHash }))
    expect(
      code(await strict.work.run(deal.freelancer.asker, signContract, { contractId: deal.contractId, termsHash })),
    ).toBe('PAYEE_NOT_READY')
    await strict.database.query(
      `INSERT INTO payments.payees (freelancer_id, country, state, payout_mode, created_at) VALUES ($1, 'DE', 'ready', 'auto', now())`,
      [deal.freelancer.id],
    )
    granted(await strict.work.run(deal.freelancer.asker, signContract, { contractId: deal.contractId, termsHash }))
    await strict.close()
  })
  test('E2: two contracts for the last hours at once: exactly one is signed', async () => {
    const freelancer = await aFreelancer(world)
    const deals = [await anOffer(world, { freelancer }), await anOffer(world, { freelancer })]
    for (const deal of deals) granted(await sign(deal, 'business'))
    const answers = await Promise.all(deals.map((deal) => sign(deal, 'freelancer')))
    expect(answers.map(code).sort()).toEqual(['CAPACITY_TAKEN', undefined])
    expect((await reads((ctx) => supplyFacts(ctx, [freelancer.id])))?.[0]?.bookedHours).toBe(20)
  })
  test('terms and signatures can be neither changed nor removed', async () => {
    const deal = await anOffer(world)
    granted(await sign(deal, 'business'))
    const { id } = await termsOf(world, deal)
    await expect(world.database.query(`UPDATE contracts.terms SET content = '{}' WHERE id = $1`, [id])).rejects.toThrow(
      'stays as it was written',
    )
    await expect(world.database.query('DELETE FROM contracts.signatures WHERE terms_id = $1', [id])).rejects.toThrow(
      'stays as it was written',
    )
  })
  test('the whole checklist of a role makes the items of the catalogue', async () => {
    const role = roleOf((await reads((ctx) => catalogue(ctx)))!, 'content-manager')!
    const duties = role.duties.map((duty) => ({
      dutySlug: duty.slug,
      quantity: Math.max(1, mainLine(duty.cadence).quantity),
      importance: 2,
      note: '',
    }))
    const deal = await aSignedContract(world, {
      job: { roleSlug: role.slug, duties },
      profile: { roleSlugs: [role.slug] },
      offer: { startsOn: someMonday() },
    })
    const items = await itemsOf(world, deal.milestone.id)
    expect(items.filter((item) => item.counted)).toHaveLength(plannedItemCount(role.duties, defaultPeriod))
    expect(items.filter((item) => item.counted)).toHaveLength(61)
  })
})

describe('waits end by themselves', () => {
  const expire = (contractId: string) => world.work.run(world.system, expireContract, { contractId })
  test('an offer nobody signs ends after 72 hours, a signed contract without money after a week', async () => {
    const offered = await anOffer(world)
    const signed = await aSignedContract(world)
    granted(await expire(offered.contractId))
    expect((await contractOf(world, offered)).state).toBe('offered')
    await world.passTime(72 * HOUR_MS)
    granted(await expire(offered.contractId))
    granted(await expire(signed.contractId))
    expect([(await contractOf(world, offered)).state, (await contractOf(world, signed)).state]).toEqual([
      'cancelled',
      'signed',
    ])
    await world.passTime(4 * DAY_MS)
    granted(await expire(signed.contractId))
    expect((await contractOf(world, signed)).state).toBe('cancelled')
    expect((await milestonesOf(world, signed)).map((milestone) => milestone.state)).toEqual(['cancelled'])
    expect((await reads((ctx) => supplyFacts(ctx, [signed.freelancer.id])))?.[0]?.bookedHours).toBe(0)
  })
})
