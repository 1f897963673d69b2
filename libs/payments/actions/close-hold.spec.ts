import { beforeAll, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import { closeHold, type MoneyMoveRefused } from '@rolecall/payments'
import { fundedMilestone, linkOf, openFunding, pay, release, signedMilestone, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { ledgerViolations } from '../data/invariants.js'

const shop = withShop()
const freelancerId = newId()
const operator = newId()
beforeAll(() => void shop.signIn(operator, { staff: ['operator'] }))
const close = ({ milestoneId }: Deal) => shop.run(closeHold, { milestoneId })
const holdOf = async ({ milestoneId }: Deal) =>
  (await shop.database.query('SELECT state, frozen, frozen_reason, closed_at IS NOT NULL AS closed FROM payments.holds WHERE milestone_id = $1', [milestoneId]))[0]
const expiries = ({ milestoneId }: Deal) =>
  shop.database.query(`SELECT status FROM payments.operations WHERE kind = 'expire_session' AND hold_id = $1`, [milestoneId])
const postingsOf = ({ milestoneId }: Deal) =>
  shop.database.query(`SELECT amount FROM payments_audit.postings WHERE account_code = $1`, [`client.hold:${milestoneId}`])

describe('money of a milestone that will not be paid', () => {
  test('takes no payment page any more', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    expect(await close(deal)).toBeNull()
    expect(await close(deal)).toBeNull()
    expect(await openFunding(shop, deal)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'closed' })
    expect(await expiries(deal)).toEqual([])
  })
  test('ends the page that is open, so that nobody can pay it', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    const link = await linkOf(shop, deal)
    await close(deal)
    await shop.settle()
    expect(await expiries(deal)).toEqual([{ status: 'confirmed' }])
    expect(await holdOf(deal)).toMatchObject({ state: 'unfunded', closed: true, frozen: false })
    await pay(link)
    await shop.settle()
    expect(await postingsOf(deal)).toEqual([])
  })
  test('that came in the very moment is booked, frozen for an operator and starts no work', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    await pay(await linkOf(shop, deal))
    await close(deal)
    await shop.settle()
    await shop.sweep()
    expect(await holdOf(deal)).toEqual({ state: 'funded', frozen: true, frozen_reason: 'paid_after_close', closed: true })
    expect(await postingsOf(deal)).toEqual([{ amount: '-50000' }])
    expect((await release(shop, deal)) as MoneyMoveRefused).toMatchObject({ reason: 'frozen' })
    const told = await shop.database.query(`SELECT event FROM platform.outbox WHERE payload->>'milestoneId' = $1 AND event LIKE 'Hold%'`, [deal.milestoneId])
    expect(told).toEqual([{ event: 'HoldPaidLate' }])
    expect(await shop.run(ledgerViolations, undefined)).toEqual([])
    const giveBack = () => shop.ask(operator, 'mutation($id: MilestoneId!) { giveBackPayment(input: { milestoneId: $id }) { ... on PaymentRefund { state } ... on Refusal { code } } }', { id: toPublicId('milestone', deal.milestoneId) })
    expect([await giveBack(), await giveBack()]).toEqual([{ giveBackPayment: { state: 'REQUESTED' } }, { giveBackPayment: { code: 'MONEY_MOVE_REFUSED' } }])
    await shop.settle()
    expect(await holdOf(deal)).toEqual({ state: 'refunded', frozen: false, frozen_reason: null, closed: true })
    expect(await shop.run(ledgerViolations, undefined)).toEqual([])
  })
  test('is not closed once it is protected', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    expect(await close(deal)).toMatchObject({ reason: 'already_funded' })
  })
  test('closed and funded at once: either there is no page, or it is ended', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    const [link] = await Promise.all([openFunding(shop, deal), close(deal)])
    await shop.settle()
    await shop.advance(60_000)
    await shop.sweep()
    if ('url' in link) await pay(link)
    await shop.settle()
    expect(await holdOf(deal)).toMatchObject({ state: 'unfunded', closed: true })
  })
})
