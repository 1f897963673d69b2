import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import { ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import { atBank, bankMilestone, bankPayee, comesIn, decideDetails, DETAILS, goesOut, instruction, paidByBank, payeeOfPerson, saveDetails, startPayee, today, transfersOf } from './bank.js'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, refund, release, split, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const olga = newId()
const pavel = newId()
const DAY = 86_400_000
let vera: string
let before: Record<string, number>
beforeAll(async () => {
  for (const operator of [olga, pavel]) shop.signIn(operator, { staff: ['operator'] })
  vera = await bankPayee(shop, 'Vera', olga)
  await byHand(shop, vera)
}, 60_000)
beforeEach(async () => {
  before = await books(shop)
})

const balances = async (step: string) => {
  await tell(shop, step)
  return difference(before, await books(shop))
}
const stateOf = async ({ milestoneId }: Deal) => (await shop.database.query('SELECT money_state FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0].money_state
const openOf = async (kind: string) => (await transfersOf(shop, olga, { kinds: [kind], state: 'OPEN' }))[0]!
const funded = async (minor = 50_000n): Promise<Deal> => {
  const deal = await bankMilestone(shop, { freelancerId: vera, minor })
  await paidByBank(shop, olga, deal)
  return deal
}
const postings = async () => (await shop.database.query('SELECT count(*)::int AS n FROM payments_audit.postings'))[0].n

describe('a freelancer in a country that Stripe does not serve', () => {
  test('is led to the bank details, has the same states, and is ready when an operator says so', async () => {
    const nina = await shop.person('Nina')
    expect(await startPayee(shop, nina, 'AM')).toEqual({ __typename: 'OnboardingLink', url: expect.stringContaining('/earnings/bank') })
    expect(await payeeOfPerson(shop, nina)).toEqual({ state: 'INCOMPLETE', todo: ['bank_details'], provider: 'manual', country: 'AM' })
    expect(await saveDetails(shop, nina, { ...DETAILS, accountNumber: '1' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await saveDetails(shop, nina)).toMatchObject({ state: 'UNDER_REVIEW' })
    expect(await payeeOfPerson(shop, nina)).toMatchObject({ state: 'UNDER_REVIEW', todo: [] })
    expect(await decideDetails(shop, olga, nina, { accept: false })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await decideDetails(shop, olga, nina, { accept: false, remark: 'The code is of another bank.' })).toMatchObject({ state: 'REFUSED' })
    expect(await payeeOfPerson(shop, nina)).toMatchObject({ state: 'RESTRICTED', todo: ['bank_details'] })
    await saveDetails(shop, nina)
    expect(await decideDetails(shop, olga, nina)).toMatchObject({ state: 'READY' })
    expect(await payeeOfPerson(shop, nina)).toMatchObject({ state: 'READY' })
    await saveDetails(shop, nina)
    expect(await payeeOfPerson(shop, nina)).toMatchObject({ state: 'UNDER_REVIEW' })
  })
  test('changes the details right after signing in only: a session left open changes nothing', async () => {
    const mila = await bankPayee(shop, 'Mila', olga)
    shop.signIn(mila, { shownAt: new Date(Date.now() - 16 * 60_000) })
    expect(await saveDetails(shop, mila, { ...DETAILS, accountNumber: 'AM99 0000 0000' })).toMatchObject({ __typename: 'SignInAgain', code: 'SIGN_IN_AGAIN' })
    expect(await shop.ask(mila, '{ myBankDetails { accountNumber state } }')).toEqual({ myBankDetails: { accountNumber: DETAILS.accountNumber, state: 'READY' } })
    shop.signIn(mila)
    expect(await saveDetails(shop, mila, { ...DETAILS, accountNumber: 'AM99 0000 0000' })).toMatchObject({ state: 'UNDER_REVIEW' })
  })
  test('whose details nobody else sees', async () => {
    const query = '{ myBankDetails { accountNumber } }'
    expect(await shop.ask(vera, query)).toEqual({ myBankDetails: { accountNumber: 'AM00 1234 5678' } })
    expect(await shop.ask(shop.signIn(newId()), query)).toEqual({ myBankDetails: null })
    await expect(shop.ask(vera, '{ bankDetailsToCheck { holder } }')).rejects.toThrow('For staff only')
  })
})

describe('fund, release, payout by bank transfer', () => {
  let deal: Deal
  test('the instruction says exactly what to pay; the confirmed transfer protects it', async () => {
    deal = await bankMilestone(shop, { freelancerId: vera })
    const told = await instruction(shop, deal)
    expect(told).toMatchObject({ amount: { minor: '51500', currency: 'USD' }, clientFee: { minor: '1500' }, reference: expect.stringMatching(/^RC-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}$/), account: 'TEST 0000 0000 0000', state: 'OPEN' })
    expect((await instruction(shop, deal))['reference']).toBe(told['reference'])
    expect(await balances('instructed')).toEqual({})
    expect(await comesIn(shop, olga, { reference: `payment ${told['reference'].toLowerCase().replaceAll('-', ' ')}`, minor: '51500' })).toMatchObject({ state: 'CONFIRMED' })
    expect(await balances('paid')).toEqual({ 'bank.balance': 51_500, 'client.hold': 50_000, 'client.fee_hold': 1500 })
    expect(await stateOf(deal)).toBe('funded')
  })
  test('the release puts the earnings into the share of the freelancer; no bank has to act', async () => {
    expect(await release(shop, deal)).toBeNull()
    await shop.settle()
    expect(await balances('released')).toEqual({
      'bank.balance': -45_000, 'client.hold': -50_000, 'client.fee_hold': -1500, 'bank.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500,
    })
  })
  test('the payout is an order that an operator carries out, once', async () => {
    expect(await withdrawUsd(shop, vera)).toMatchObject({ state: 'requested' })
    await shop.settle()
    expect(await balances('payout decided')).toEqual({ 'freelancer.custody': -45_000, 'payout.in_transit': 45_000 })
    const order = await openOf('PAYOUT')
    expect(order).toMatchObject({ amount: { minor: '45000' }, details: { accountNumber: 'AM00 1234 5678', state: 'READY' }, entry: null })
    const answers = await Promise.all([goesOut(shop, olga, order['id']), goesOut(shop, pavel, order['id']), goesOut(shop, olga, order['id'])])
    expect(answers.map((answer) => answer['state'] ?? answer['code']).sort()).toEqual(['CONFIRMED', 'CONFLICT', 'CONFLICT'])
    await shop.sweep()
    expect(await balances('paid out')).toEqual({ 'bank.connected': -45_000, 'freelancer.custody': -45_000 })
  })
  test('our books and the confirmed lines say the same', async () => {
    const gateway = shop.app.get<PaymentGateway>(PAYMENT_GATEWAY)
    const result = await reconcile({ gateway, run: shop.run as never })
    expect(result).toMatchObject({ differenceCount: 0, differences: [] })
    expect(result.balances).toContainEqual({ account: 'bank_house', currency: 'USD', providerMinor: '6500', booksMinor: '6500' })
  })
  test('a line that somebody changes behind our back is found, by the comparison and by I5b', async () => {
    const change = (by: number) => shop.database.query(`UPDATE payments.bank_entries SET amount_minor = amount_minor + $1 WHERE state = 'confirmed' AND direction = 'in'`, [by])
    await change(1)
    const result = await reconcile({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: shop.run as never })
    expect(result.differences.map(({ account, what }) => `${account} ${what}`)).toEqual(['bank_house another_amount', 'bank_house balance'])
    expect((await shop.run(ledgerViolations, undefined)).map(({ invariant }) => invariant)).toEqual(['I5', 'I5b'])
    await change(-1)
    expect(await reconcile({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: shop.run as never })).toMatchObject({ differenceCount: 0 })
  })
})

describe('what came is not what we asked for', () => {
  test.each([['51499'], ['51501'], ['1']])('%s instead of 51500 is parked, nothing is posted, and the right transfer still protects', async (minor) => {
    const deal = await bankMilestone(shop, { freelancerId: vera })
    const { reference } = await instruction(shop, deal)
    const parked = await comesIn(shop, olga, { reference, minor })
    expect(parked).toMatchObject({ state: 'REVIEW', note: 'other_amount' })
    expect(await balances('parked')).toEqual({})
    expect(await atBank(shop, pavel, 'confirmBankEntry', { entryId: parked['id'] })).toMatchObject({ code: 'CONFLICT', presentState: 'review' })
    expect(await comesIn(shop, olga, { reference, minor: '51500' })).toMatchObject({ state: 'CONFIRMED' })
    expect(await stateOf(deal)).toBe('funded')
    expect(await atBank(shop, olga, 'dismissBankEntry', { entryId: parked['id'], note: 'Sent back to the payer.' })).toMatchObject({ state: 'DISMISSED' })
  })
  test('another currency, an unknown code, a code that was paid already', async () => {
    const deal = await bankMilestone(shop, { freelancerId: vera })
    const { reference } = await instruction(shop, deal)
    expect(await comesIn(shop, olga, { reference, minor: '51500', currency: 'EUR' })).toMatchObject({ state: 'REVIEW', note: 'other_amount' })
    expect(await comesIn(shop, olga, { reference: 'Thank you', minor: '51500' })).toMatchObject({ state: 'REVIEW', note: 'unknown_reference' })
    await comesIn(shop, olga, { reference, minor: '51500' })
    const n = await postings()
    expect(await comesIn(shop, pavel, { reference, minor: '51500' })).toMatchObject({ state: 'REVIEW', note: 'already_paid' })
    expect(await postings()).toBe(n)
  })
  test.each(['0', '-51500', '100000000'])('%s is refused', async (minor) => {
    expect(await comesIn(shop, olga, { reference: 'RC', minor })).toMatchObject({ code: 'INVALID_INPUT' })
  })
  test('the same line twice, also by two operators at once, counts once', async () => {
    const deal = await bankMilestone(shop, { freelancerId: vera })
    const { reference } = await instruction(shop, deal)
    const line = { reference, minor: '51500', bankReference: 'same line 77' }
    const answers = await Promise.all([olga, pavel, olga, pavel].map((operator) => comesIn(shop, operator, line)))
    expect(answers.map((answer) => answer['state'] ?? answer['reason']).sort()).toEqual(['CONFIRMED', 'reference_used', 'reference_used', 'reference_used'])
    expect(await comesIn(shop, olga, { ...line, bankReference: 'SAME  LINE 77' })).toMatchObject({ reason: 'reference_used' })
    expect(await balances('once')).toEqual({ 'bank.balance': 51_500, 'client.hold': 50_000, 'client.fee_hold': 1500 })
  })
  test('after two weeks the instruction ends, and money that comes later is parked', async () => {
    const deal = await bankMilestone(shop, { freelancerId: vera })
    const { reference } = await instruction(shop, deal)
    await shop.advance(15 * DAY)
    await shop.sweep()
    expect(await stateOf(deal)).toBe('unfunded')
    expect(await comesIn(shop, olga, { reference, minor: '51500' })).toMatchObject({ state: 'REVIEW', note: 'order_closed' })
    expect((await instruction(shop, deal))['reference']).not.toBe(reference)
  })
})

describe('from 1,000 units on two operators are needed', () => {
  test('one enters, nothing moves; he cannot confirm it; another can, once', async () => {
    const deal = await bankMilestone(shop, { freelancerId: vera, minor: 200_000n })
    const { reference } = await instruction(shop, deal)
    const entered = await comesIn(shop, olga, { reference, minor: '206000' })
    expect(entered).toMatchObject({ state: 'ENTERED' })
    expect((await instruction(shop, deal))['seen']).toBe(true)
    expect(await balances('entered')).toEqual({})
    expect(await atBank(shop, olga, 'confirmBankEntry', { entryId: entered['id'] })).toMatchObject({ code: 'OWN_REQUEST', message: 'You entered this yourself, so another operator has to confirm it.' })
    const answers = await Promise.all([1, 2, 3].map(() => atBank(shop, pavel, 'confirmBankEntry', { entryId: entered['id'] })))
    expect(answers.map((answer) => answer['state'] ?? answer['code']).sort()).toEqual(['CONFIRMED', 'CONFLICT', 'CONFLICT'])
    expect(await balances('confirmed')).toEqual({ 'bank.balance': 206_000, 'client.hold': 200_000, 'client.fee_hold': 6000 })
    expect(await release(shop, deal, 200_000n)).toBeNull()
    await shop.settle()
    expect(await withdrawUsd(shop, vera)).toMatchObject({ state: 'requested' })
    await shop.settle()
    const sent = await goesOut(shop, pavel, (await openOf('PAYOUT'))['id'])
    expect(sent).toMatchObject({ state: 'ENTERED' })
    expect(await atBank(shop, olga, 'confirmBankEntry', { entryId: sent['id'] })).toMatchObject({ state: 'CONFIRMED' })
    expect(await balances('paid out')).toEqual({ 'bank.balance': 26_000, 'revenue.commission': 20_000, 'revenue.client_fee': 6000 })
  })
})

describe('money back', () => {
  test('a full refund is an outgoing transfer to the payer', async () => {
    const deal = await funded()
    expect(await refund(shop, deal)).toBeNull()
    await shop.settle()
    const order = await openOf('REFUND')
    expect(order).toMatchObject({ amount: { minor: '51500' }, payer: 'Coffee House, DE00 1111' })
    expect(await balances('decided')).toEqual({ 'bank.balance': 51_500, 'refund.payable': 51_500 })
    expect(await goesOut(shop, olga, order['id'])).toMatchObject({ state: 'CONFIRMED' })
    expect(await balances('refunded')).toEqual({})
    expect(await stateOf(deal)).toBe('refunded')
  })
  test('S11 by bank: 60 to 40', async () => {
    const deal = await funded()
    expect(await split(shop, deal, 30_000n)).toBeNull()
    await shop.settle()
    expect(await goesOut(shop, olga, (await openOf('REFUND'))['id'])).toMatchObject({ state: 'CONFIRMED' })
    expect(await balances('split')).toEqual({ 'bank.balance': 3900, 'bank.connected': 27_000, 'freelancer.custody': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900 })
  })
  test('a refund after the release takes the share of the freelancer back', async () => {
    const deal = await funded()
    await release(shop, deal)
    await shop.settle()
    expect(await refund(shop, deal, { takeBack: true })).toBeNull()
    await shop.settle()
    expect(await goesOut(shop, olga, (await openOf('REFUND'))['id'])).toMatchObject({ state: 'CONFIRMED' })
    expect(await balances('taken back')).toEqual({})
  })
  test('a payout that the bank sent back lies in the balance again, and the details wait to be mended', async () => {
    const ruben = await bankPayee(shop, 'Ruben', olga)
    await byHand(shop, ruben)
    const deal = await bankMilestone(shop, { freelancerId: ruben })
    await paidByBank(shop, olga, deal)
    await release(shop, deal)
    await shop.settle()
    await withdrawUsd(shop, ruben)
    await shop.settle()
    const order = await openOf('PAYOUT')
    await goesOut(shop, olga, order['id'])
    const back = { orderId: order['id'], bankReference: 'BACK-1', bookedOn: await today(shop), reason: 'ACCOUNT_CLOSED' }
    expect(await atBank(shop, olga, 'returnOutgoingTransfer', back)).toMatchObject({ state: 'CONFIRMED' })
    expect(await atBank(shop, pavel, 'returnOutgoingTransfer', { ...back, bankReference: 'BACK-2' })).toMatchObject({ code: 'CONFLICT' })
    expect(await balances('came back')).toMatchObject({ 'bank.connected': 45_000, 'freelancer.custody': 45_000 })
    expect(await payeeOfPerson(shop, ruben)).toMatchObject({ state: 'RESTRICTED', todo: ['bank_details'] })
    expect(await withdrawUsd(shop, ruben)).toMatchObject({ code: 'PAYEE_NOT_READY' })
    await saveDetails(shop, ruben)
    await decideDetails(shop, olga, ruben)
    expect(await withdrawUsd(shop, ruben)).toMatchObject({ state: 'requested' })
  })
  test('an order that cannot be sent is called off by one person, since nothing moved', async () => {
    await funded().then(async (deal) => release(shop, deal))
    await shop.settle()
    await withdrawUsd(shop, vera)
    await shop.settle()
    const order = await openOf('PAYOUT')
    const cancelled = await shop.ask(olga, 'mutation($id: BankOrderId!) { cancelOutgoingTransfer(input: { orderId: $id, reason: DECLINED }) { __typename ... on BankTransfer { state } } }', { id: order['id'] })
    expect(cancelled['cancelOutgoingTransfer']).toEqual({ __typename: 'BankTransfer', state: 'FAILED' })
    expect(await balances('called off')).toMatchObject({ 'freelancer.custody': expect.any(Number) })
    expect((await books(shop))['payout.in_transit'] ?? 0).toBe((before['payout.in_transit'] ?? 0))
  })
})

test('E20: Stripe refuses the person; the earnings stay in the balance until the bank is the way', async () => {
  const anna = await readyPayee(shop, 'Anna')
  const deal = await fundedMilestone(shop, { freelancerId: anna })
  const rows: { stripe_account_id: string }[] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [anna])
  for (const name of ['stripe_transfers', 'payouts'] as const) await shop.sandbox.control.setCapability(rows[0]!.stripe_account_id, { name, status: 'rejected' })
  await shop.ask(anna, 'mutation { refreshPayee { __typename } }')
  expect(await payeeOfPerson(shop, anna)).toMatchObject({ state: 'REJECTED', provider: 'stripe' })
  before = await books(shop)
  expect(await release(shop, deal)).toBeNull()
  await shop.settle()
  expect(await balances('E20: released, waits')).toMatchObject({ 'freelancer.payable': 45_000 })
  await saveDetails(shop, anna)
  await decideDetails(shop, olga, anna)
  await shop.settle()
  await shop.sweep()
  expect(await balances('E20: on the way by bank')).toMatchObject({ 'bank.balance': -45_000, 'bank.connected': 45_000, 'payout.in_transit': 45_000 })
  const order = (await transfersOf(shop, olga, { kinds: ['PAYOUT'], state: 'OPEN' })).find(({ amount }) => amount.minor === '45000')!
  expect(await goesOut(shop, olga, order['id'])).toMatchObject({ state: 'CONFIRMED' })
  expect((await balances('E20: paid by bank'))['freelancer.custody']).toBeUndefined()
})

test('in the end nothing lies in suspense, and everything reconciles', async () => {
  expect((await books(shop))['suspense'] ?? 0).toBe(0)
  const result = await reconcile({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: shop.run as never })
  expect(result.differences).toEqual([])
})
