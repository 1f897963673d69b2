import { describe, expect, test } from '@jest/globals'
import { currencyCodes, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { fundedMilestone, readyPayee, refund, release, signedMilestone, split } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import type { Hold } from '../data/hold.entity.js'
import { lockedHold } from '../data/rows.js'
import type { ReceiptContent } from '../domain/receipt.rules.js'
import { receiptOfFunding } from './issue-receipt.js'
import { rebuildReceipts } from './rebuild-receipts.js'

const shop = withShop()
interface Row {
  kind: string
  source_id: string
  content: ReceiptContent
  year: number
  seq: number
}
const receiptsOf = (milestoneId: string): Promise<Row[]> =>
  shop.database.query('SELECT r.kind, r.source_id, r.content, n.year, n.seq FROM payments.receipts r JOIN payments.receipt_numbers n ON n.receipt_id = r.id WHERE r.milestone_id = $1 ORDER BY n.seq', [milestoneId])
/** What the books say of a milestone, by fact and account. */
const booksOf = async (milestoneId: string): Promise<Record<string, string>> => {
  const rows: { fact: string; amount: string }[] = await shop.database.query(
    `SELECT t.kind || ' ' || split_part(a.code, ':', 1) AS fact, abs(p.amount) AS amount FROM payments.ledger_postings p
       JOIN payments.ledger_accounts a ON a.id = p.account_id JOIN payments.ledger_transactions t ON t.id = p.transaction_id
       JOIN payments.operations o ON o.id = t.operation_id WHERE o.hold_id = $1`,
    [milestoneId],
  )
  return Object.fromEntries(rows.map(({ fact, amount }) => [fact, amount]))
}
const gaps = async (): Promise<number> => {
  const rows: { gaps: string }[] = await shop.database.query('SELECT count(*) AS gaps FROM (SELECT seq, row_number() OVER (PARTITION BY year ORDER BY seq) AS place FROM payments.receipt_numbers) n WHERE seq <> place')
  return Number(rows[0]!.gaps)
}

describe('a receipt', () => {
  test.each(currencyCodes)('of a payment, a release and a refund in %s says what the books say', async (currency) => {
    const vera = await readyPayee(shop, `Vera${currency}`)
    const minor = currency === 'JPY' ? 30_000n : 50_001n
    const deal = await fundedMilestone(shop, { freelancerId: vera, minor, currency })
    await split(shop, deal, minor - minor / 3n)
    await shop.settle()
    const [funding, released, refunded, ...more] = await receiptsOf(deal.milestoneId)
    expect(more).toEqual([])
    const books = await booksOf(deal.milestoneId)
    expect([funding!.content.priceMinor, funding!.content.clientFeeMinor]).toEqual([books['charge client.hold'], books['charge client.fee_hold']])
    expect([released!.content.priceMinor, released!.content.commissionMinor, released!.content.netMinor, released!.content.clientFeeMinor]).toEqual(
      [books['release client.hold'], books['release revenue.commission'], books['release freelancer.payable'], books['release revenue.client_fee']])
    expect((BigInt(refunded!.content.priceMinor) + BigInt(refunded!.content.clientFeeMinor)).toString()).toBe(books['refund_paid refund.payable'])
    expect([funding!.kind, released!.kind, refunded!.kind]).toEqual(['funding', 'release', 'refund'])
  })
  test('is written once, however often the provider tells of the fact', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: await readyPayee(shop, 'Olga') })
    const [paid] = await receiptsOf(deal.milestoneId)
    await shop.run(async (ctx: Ctx) => receiptOfFunding(ctx, await lockedHold(ctx, deal.milestoneId), { id: paid!.source_id, endedAt: null }), undefined)
    await shop.sweep()
    expect(await receiptsOf(deal.milestoneId)).toEqual([paid])
  })
  test('of a release stands with the release or not at all', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: await readyPayee(shop, 'Ivan') })
    await release(shop, deal, 999_999n)
    expect((await receiptsOf(deal.milestoneId)).map(({ kind }) => kind)).toEqual(['funding'])
    await release(shop, deal, 20_000n)
    await shop.settle()
    await release(shop, deal, 30_000n)
    const released = (await receiptsOf(deal.milestoneId)).slice(1)
    expect(released.map(({ content }) => [content.priceMinor, content.commissionMinor, content.netMinor])).toEqual([['20000', '2000', '18000'], ['30000', '3000', '27000']])
  })
  test('of a refund after the transfer says what the freelancer gives back', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: await readyPayee(shop, 'Nina') })
    await release(shop, deal)
    await shop.settle()
    await refund(shop, deal, { takeBack: true })
    await shop.settle()
    expect((await receiptsOf(deal.milestoneId)).at(-1)).toMatchObject({ kind: 'refund', content: { priceMinor: '50000', clientFeeMinor: '1500', returnedNetMinor: '45000' } })
  })
  test('that is missing is written later from the books, with the same words', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: await readyPayee(shop, 'Karl') })
    await split(shop, deal, 30_000n)
    await shop.settle()
    const before = await receiptsOf(deal.milestoneId)
    await shop.database.transaction(async (db) => {
      await db.query("SET LOCAL session_replication_role = 'replica'")
      await db.query('DELETE FROM payments.receipt_numbers')
      await db.query('DELETE FROM payments.receipts')
    })
    await shop.run(rebuildReceipts, undefined)
    const after = await receiptsOf(deal.milestoneId)
    expect(after.map(({ kind, content }) => ({ kind, content }))).toEqual(before.map(({ kind, content }) => ({ kind, content })))
    expect(await gaps()).toBe(0)
    expect(await shop.run(rebuildReceipts, undefined)).toBe(0)
  })
  test.each(['UPDATE payments.receipts SET currency = currency', 'DELETE FROM payments.receipts', 'TRUNCATE payments.receipts CASCADE', 'UPDATE payments.receipt_numbers SET seq = seq + 1', 'DELETE FROM payments.receipt_numbers'])(
    'never changes: %s', async (statement) => {
      await expect(shop.database.query(statement)).rejects.toThrow('only takes new rows')
    })
})

describe('numbers of receipts', () => {
  const fake = (milestoneId: string, fails: boolean) =>
    shop.work.database.transaction(async (db) => {
      const hold: Hold = await lockedHold({ db } as Ctx, milestoneId)
      await receiptOfFunding({ db, now: new Date() } as Ctx, hold, { id: newId(), endedAt: null })
      if (fails) throw new Error('taken back')
    }).catch((fault: Error) => fault.message)

  test('have no gap and no double when forty facts are written at once and a third is taken back', async () => {
    const freelancerId = await readyPayee(shop, 'Petra')
    const deals = await Promise.all(Array.from({ length: 40 }, () => signedMilestone(shop, { freelancerId })))
    const answers = await Promise.all(deals.map(({ milestoneId }, index) => fake(milestoneId, index % 3 === 0)))
    expect(answers.filter((answer) => answer === 'taken back')).toHaveLength(14)
    const written = await Promise.all(deals.map(({ milestoneId }) => receiptsOf(milestoneId)))
    expect(written.flat()).toHaveLength(26)
    expect(new Set(written.flat().map(({ seq }) => seq)).size).toBe(26)
    expect(await gaps()).toBe(0)
  })
})
