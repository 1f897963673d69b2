import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { currencies, money } from '@rolecall/kernel'
import { holdsOf, type ProviderName } from '@rolecall/payments'
import { anOffer, milestonesOf, termsOf, type Deal } from '../../../test/factories/contracts.js'
import { aFreelancer, type TestFreelancer } from '../../../test/factories/market.js'
import { testDatabase } from '../../../test/support/database.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { signContract } from './sign-contract.js'

let sandbox: World
let stripe: World
beforeAll(async () => {
  const database = await testDatabase()
  sandbox = await testWorld(database)
  stripe = await testWorld(database, { STRIPE_SECRET_KEY: 'sk_test_of_a_real_account' })
})
afterAll(async () => {
  await sandbox.close()
  await stripe.close()
})

/** A payout account as the provider of the country would have left it. */
const payee = (world: World, { id: accountId }: TestFreelancer, { country, provider, state }: { country: string; provider: ProviderName; state: string }) =>
  world.database.query(
    `INSERT INTO payments.payees (freelancer_id, provider, country, stripe_account_id, state, todo, payout_mode, created_at) VALUES ($1, $2, $3, $4, $5, '[]', 'auto', now())
     ON CONFLICT (freelancer_id) DO UPDATE SET state = $5`,
    [accountId, provider, country, provider === 'manual' ? `bank_acct_${accountId}` : `acct_${accountId.slice(-12)}`, state],
  )
const details = (world: World, { id: accountId }: TestFreelancer, state: string) =>
  world.database.query(
    `INSERT INTO payments.bank_details (freelancer_id, holder, bank_name, account_number, bank_code, state, changed_at) VALUES ($1, 'Vera', 'Bank', '12345', 'CODE', $2, now())
     ON CONFLICT (freelancer_id) DO UPDATE SET state = $2`,
    [accountId, state],
  )
const sign = async (world: World, deal: Deal) => {
  const { hash: termsHash } = await termsOf(world, deal)
  await world.work.run(deal.business.owner, signContract, { contractId: deal.contractId, termsHash })
  return world.work.run(deal.freelancer.asker, signContract, { contractId: deal.contractId, termsHash })
}
const providerOfHolds = async (world: World, deal: Deal) => {
  const ids = (await milestonesOf(world, deal)).map(({ id }) => id)
  const holds = (await world.work.read(world.system, (ctx) => holdsOf(ctx, ids), undefined))!
  return [...new Set([...holds.values()].map(({ provider }) => provider))]
}
const roubles = { each: money(250_000n, 'RUB'), job: { budget: money(5_000_000n, 'RUB') } }

describe('the provider is decided at signing', () => {
  test('a freelancer in Germany is paid through Stripe', async () => {
    const freelancer = await aFreelancer(stripe)
    await payee(stripe, freelancer, { country: 'DE', provider: 'stripe', state: 'ready' })
    const deal = await anOffer(stripe, { freelancer })
    expect((await termsOf(stripe, deal)).content).toMatchObject({ provider: 'stripe', quote: { providerFeeMinor: expect.stringMatching(/^[1-9]/) } })
    expect(await sign(stripe, deal)).toMatchObject({ state: 'signed' })
    expect(await providerOfHolds(stripe, deal)).toEqual(['stripe'])
  })
  test('a freelancer in Armenia by bank transfer, once the bank details are in order', async () => {
    const freelancer = await aFreelancer(stripe)
    await payee(stripe, freelancer, { country: 'AM', provider: 'manual', state: 'under_review' })
    await details(stripe, freelancer, 'under_review')
    const deal = await anOffer(stripe, { freelancer })
    expect((await termsOf(stripe, deal)).content).toMatchObject({ provider: 'manual', quote: { providerFeeMinor: '0' } })
    expect(await sign(stripe, deal)).toMatchObject({ code: 'PAYEE_NOT_READY', state: 'under_review' })
    await details(stripe, freelancer, 'ready')
    expect(await sign(stripe, deal)).toMatchObject({ state: 'signed' })
    expect(await providerOfHolds(stripe, deal)).toEqual(['manual'])
  })
  test('rubles go by bank at a real Stripe, also to Germany, and stay at the sandbox where it answers', async () => {
    const freelancer = await aFreelancer(stripe)
    await payee(stripe, freelancer, { country: 'DE', provider: 'stripe', state: 'ready' })
    const deal = await anOffer(stripe, { freelancer, ...roubles })
    expect((await termsOf(stripe, deal)).content).toMatchObject({ provider: 'manual', currency: 'RUB' })
    expect(await sign(stripe, deal)).toMatchObject({ code: 'PAYEE_NOT_READY', state: 'none' })
    await details(stripe, freelancer, 'ready')
    expect(await sign(stripe, deal)).toMatchObject({ state: 'signed' })
    expect(await providerOfHolds(stripe, deal)).toEqual(['manual'])
    const other = await aFreelancer(sandbox)
    await payee(sandbox, other, { country: 'RU', provider: 'stripe', state: 'ready' })
    const played = await anOffer(sandbox, { freelancer: other, ...roubles })
    expect(await sign(sandbox, played)).toMatchObject({ state: 'signed' })
    expect(await providerOfHolds(sandbox, played)).toEqual(['stripe'])
  })
})

test('below the minimum of its currency nothing is offered', async () => {
  const each = money(currencies.EUR.minMilestoneMinor / 4n, 'EUR')
  await expect(anOffer(sandbox, { each })).rejects.toThrow(/amount_too_small|INVALID_INPUT/)
})
