import { beforeAll, describe, expect, test } from '@jest/globals'
import { HOUR_MS, MINUTE_MS, newId, toPublicId } from '@rolecall/kernel'
import { books, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, refund, release, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const olga = newId()
const pavel = newId()
let freelancerId: string
/** An operator with an account of his own, who hears of what calls people. */
let oleg: string
beforeAll(async () => {
  for (const operator of [olga, pavel]) shop.signIn(operator, { staff: ['operator'] })
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  oleg = await shop.person('Oleg')
  await shop.database.query(`INSERT INTO identity.staff_rights (account_id, "right", granted_at) VALUES ($1, 'operator', now())`, [oleg])
}, 60_000)

const FLOAT = 100_000
const told = async (): Promise<{ kind: string; path: string }[]> =>
  shop.database.query(`SELECT kind, path FROM notifications.notices WHERE account_id = $1 AND kind LIKE 'refund%' ORDER BY created_at, id`, [oleg])
const refundOf = async ({ milestoneId }: Deal) => {
  const { paymentRefunds } = await shop.ask(olga, '{ paymentRefunds(first: 20) { nodes { milestoneId state waitsForFunds failure } } }')
  return paymentRefunds.nodes.filter((each: { milestoneId: string }) => each.milestoneId === toPublicId('milestone', milestoneId)).map(({ milestoneId: _, ...rest }: Record<string, unknown>) => rest)
}
const compared = async () => (await shop.ask(olga, 'mutation { reconcile { ... on Reconciliation { differenceCount differences { account what providerId providerMinor } } ... on Refusal { code } } }'))['reconcile']
/** The books keep every promise, and nothing is in suspense. */
const holds = async (step: string): Promise<void> => {
  await tell(shop, step)
  expect((await books(shop))['suspense']).toBeUndefined()
}
const timePasses = async (ms: number): Promise<void> => {
  await shop.advance(ms)
  await shop.sweep()
}

describe('the bank took more than we own at the provider', () => {
  let deal: Deal
  let entryId: string
  const LOST = 160_000n
  /** Released, paid out, and then the payer's bank takes it back from us. */
  const lose = async (): Promise<void> => {
    const lost = await fundedMilestone(shop, { freelancerId, minor: LOST })
    await release(shop, lost, LOST)
    await shop.settle()
    await withdrawUsd(shop, freelancerId)
    await shop.settle()
    const [{ charge_id }] = await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [lost.milestoneId])
    const { id } = await shop.sandbox.control.openDispute(charge_id)
    await shop.settle()
    await shop.sandbox.control.decideDispute(id, { status: 'lost' })
    await shop.settle()
  }

  const nextLook = async (): Promise<Date> =>
    (await shop.database.query('SELECT next_poll_at FROM payments.refunds WHERE milestone_id = $1', [deal.milestoneId]))[0].next_poll_at

  test('a refund waits for our own money, the books hold, and operators hear of it once', async () => {
    deal = await fundedMilestone(shop, { freelancerId })
    await lose()
    const ours = (await books(shop))['stripe.balance']! + FLOAT
    expect(ours).toBeLessThan(51_500)
    expect(await refund(shop, deal)).toBeNull()
    await shop.settle()
    expect(await refundOf(deal)).toEqual([{ state: 'PENDING', waitsForFunds: true, failure: null }])
    const first = await nextLook()
    for (let polls = 0; polls < 2; polls++) await timePasses(HOUR_MS + MINUTE_MS)
    expect((await nextLook()).getTime() - first.getTime()).toBeGreaterThan(2 * HOUR_MS)
    expect(await refundOf(deal)).toEqual([{ state: 'PENDING', waitsForFunds: true, failure: null }])
    expect(await told()).toEqual([{ kind: 'refund_waits_for_funds', path: '/admin/money?tab=refunds&refund=PENDING' }])
    await holds('the refund waits')
    expect((await books(shop))['refund.payable']).toBe(51_500)
    expect(await compared()).toMatchObject({ differenceCount: 0 })
  }, 60_000)
  test('a top-up lets it go out by itself', async () => {
    const before = (await books(shop))['stripe.balance']!
    entryId = (await shop.sandbox.control.topUp('USD', 150_000)).id
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    expect(await refundOf(deal)).toEqual([{ state: 'REFUNDED', waitsForFunds: false, failure: null }])
    await holds('the refund went out')
    const after = await books(shop)
    expect([after['stripe.balance']! - before, after['refund.payable'] ?? 0]).toEqual([-51_500, 0])
  })
  test('the comparison finds the top-up, two operators write it down under its entry, and nothing differs any more', async () => {
    await timePasses(20 * MINUTE_MS)
    expect(await compared()).toMatchObject({ differenceCount: 2, differences: [{ account: 'platform', what: 'not_in_our_books', providerId: entryId, providerMinor: '150000' }, { account: 'platform', what: 'balance' }] })
    const lines = [{ account: 'stripe.balance', amountMinor: '150000' }, { account: 'platform.float', amountMinor: '-150000' }]
    const input = { currency: 'USD', reason: 'A top-up: a refund waited for our balance.', lines, providerEntryId: entryId }
    const { proposeCorrection } = await shop.ask(olga, 'mutation($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message } } }', { input })
    expect(proposeCorrection).toMatchObject({ state: 'PROPOSED' })
    const confirm = async (who: string) =>
      (await shop.ask(who, 'mutation($input: ConfirmCorrectionInput!) { confirmCorrection(input: $input) { ... on Correction { state } ... on Refusal { code } } }', { input: { correctionId: proposeCorrection.id } }))['confirmCorrection']
    expect([await confirm(olga), await confirm(pavel)]).toEqual([{ code: 'OWN_REQUEST' }, { state: 'POSTED' }])
    expect(await compared()).toEqual({ differenceCount: 0, differences: [] })
    await holds('the top-up stands in the books')
    expect(await told()).toHaveLength(1)
  })
})

test('S15: of a refund that comes back operators hear once', async () => {
  const before = (await told()).length
  const deal = await fundedMilestone(shop, { freelancerId, card: '4000000000005126' })
  expect(await refund(shop, deal)).toBeNull()
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
  await shop.sandbox.control.replay({ since: 0 })
  await shop.settle()
  for (let polls = 0; polls < 3; polls++) await timePasses(26 * HOUR_MS)
  expect(await refundOf(deal)).toEqual([{ state: 'FAILED', waitsForFunds: false, failure: 'expired_or_canceled_card' }])
  expect((await told()).slice(before)).toEqual([{ kind: 'refund_failed', path: '/admin/money?tab=refunds&refund=FAILED' }])
  await holds('S15: the refund came back')
})
