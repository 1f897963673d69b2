import { describe, expect, test } from '@jest/globals'
import { money, newId, type Money } from '@rolecall/kernel'
import { closeHold, repriceHold } from '@rolecall/payments'
import { fundedMilestone, linkOf, pay, release, signedMilestone, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { ledgerViolations } from '../data/invariants.js'

const shop = withShop()
const freelancerId = newId()
const usd = (minor: bigint): Money => money(minor, 'USD')
const reprice = ({ milestoneId }: Deal) => shop.run(repriceHold, { milestoneId, amount: usd(40_000n), clientFee: usd(1200n) })
const postingsOf = ({ milestoneId }: Deal) =>
  shop.database.query(`SELECT amount FROM payments_audit.postings WHERE account_code = $1`, [`client.hold:${milestoneId}`])

describe('another price before anything is paid', () => {
  test('the payment page asks for it, the books know no other, and nothing was posted for the former one', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    expect(await reprice(deal)).toBeNull()
    expect(await postingsOf(deal)).toEqual([])
    await pay(await linkOf(shop, deal))
    await shop.settle()
    expect(await postingsOf(deal)).toEqual([{ amount: '-40000' }])
    await release(shop, deal, 40_000n)
    await shop.settle()
    expect(await postingsOf(deal)).toEqual([{ amount: '-40000' }, { amount: '40000' }])
    expect(await shop.run(ledgerViolations, undefined)).toEqual([])
  })
  test('is refused while a page asks for the former one, once it is protected and once it is closed', async () => {
    const open = await signedMilestone(shop, { freelancerId })
    await linkOf(shop, open)
    expect(await reprice(open)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'page_open' })
    expect(await reprice(await fundedMilestone(shop, { freelancerId }))).toMatchObject({ reason: 'already_funded' })
    const closed = await signedMilestone(shop, { freelancerId })
    await shop.run(closeHold, closed)
    expect(await reprice(closed)).toMatchObject({ reason: 'closed' })
  })
})
