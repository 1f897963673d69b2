import { beforeAll, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import { translate } from '@rolecall/platform'
import { fundedMilestone, linkOf, pay, readyPayee, refund, signedMilestone, split, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { pdfText } from '../../../test/support/pdf-text.js'
import { Hold } from '../data/hold.entity.js'
import type { ReceiptKind } from '../domain/receipt.rules.js'

const shop = withShop()
const [viewer, other, stranger] = [newId(), newId(), newId()]
let vera: string
let deal: Deal
const ids = {} as Record<ReceiptKind, string>
const agreement = { contract: 'Кофейня «Зерно»: соцсети', milestone: 'Этап 1', business: 'ООО «Зерно»', freelancer: 'Вера Линд' }

beforeAll(async () => {
  vera = await readyPayee(shop, 'Vera')
  deal = await signedMilestone(shop, { freelancerId: vera, minor: 4_500_000n, currency: 'RUB' })
  await shop.database.manager.update(Hold, { milestoneId: deal.milestoneId }, { agreement })
  await pay(await linkOf(shop, deal))
  await shop.settle()
  await split(shop, deal, 3_000_000n)
  await shop.settle()
  const rows: { kind: ReceiptKind; id: string }[] = await shop.database.query('SELECT kind, id FROM payments.receipts')
  for (const { kind, id } of rows) ids[kind] = toPublicId('receipt', id)
  shop.signIn(vera)
  shop.signIn(stranger)
  shop.signIn(viewer, { memberships: [{ businessId: deal.businessId, right: 'viewer' }] })
  shop.signIn(other, { memberships: [{ businessId: newId(), right: 'owner' }] })
}, 60_000)

const read = async (token: string, id: string) =>
  (await shop.ask(token, 'query($id: ReceiptId!) { receipt(id: $id) { number kind side heading business freelancer contract milestone lines { code label amount { minor currency } } reference stateText pdfPath } }', { id }))['receipt']
const figures = (receipt: { lines: { code: string; amount: { minor: string } }[] } | null) => receipt && Object.fromEntries(receipt.lines.map(({ code, amount }) => [code, amount.minor]))
const download = async (token: string, id: string, lang = 'ru') =>
  fetch(`${await shop.app.getUrl()}/api/receipts/${id}?lang=${lang}`, { headers: { cookie: `rc=${token}` } })

describe('a receipt shows', () => {
  test('the business what it paid, released and got back', async () => {
    expect(figures(await read(viewer, ids.funding))).toEqual({ price: '4500000', client_fee: '135000', total: '4635000' })
    expect(figures(await read(viewer, ids.refund))).toEqual({ price: '1500000', client_fee: '45000', refunded: '1545000' })
  })
  test('the freelancer what was released, the commission and the rest', async () => {
    expect(await read(vera, ids.release)).toMatchObject({ side: 'FREELANCER', kind: 'RELEASE', number: expect.stringMatching(/^R-20\d\d-00000\d$/), reference: expect.stringMatching(/^tr_/), stateText: 'sent to your balance at the provider' })
    expect(figures(await read(vera, ids.release))).toEqual({ gross: '3000000', commission: '-300000', net: '2700000' })
  })
  test('neither side the figures of the other', async () => {
    expect(Object.keys(figures(await read(viewer, ids.release))!)).not.toContain('commission')
    expect(figures(await read(vera, ids.release))!['fee_earned']).toBeUndefined()
    expect([await read(vera, ids.funding), await read(vera, ids.refund)]).toEqual([null, null])
  })
  test('nobody else anything: a foreign one is like a missing one', async () => {
    const missing = toPublicId('receipt', newId())
    for (const token of [other, stranger]) for (const id of [...Object.values(ids), missing]) expect(await read(token, id)).toBeNull()
    expect(await read(viewer, missing)).toBeNull()
    await expect(read('', ids.funding)).rejects.toThrow('Sign in first')
  })
})

describe('on paper', () => {
  test('it has Cyrillic letters and the sign of the rouble that can be searched', async () => {
    const answer = await download(viewer, ids.funding)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/pdf', expect.stringMatching(/^attachment; filename="R-20\d\d-00000\d\.pdf"$/)])
    const text = pdfText(Buffer.from(await answer.arrayBuffer()))
    for (const words of ['Квитанция: оплата этапа', 'Заказчик', 'ООО «Зерно»', 'Вера Линд', '46\u00a0350,00\u00a0₽', '1\u00a0350,00\u00a0₽', 'Сервисный сбор', 'Это не счёт-фактура']) expect(text.replaceAll('\n', ' ')).toContain(words)
    expect(text).not.toContain('?')
  })
  test('it speaks the language of the reader', async () => {
    const text = pdfText(Buffer.from(await (await download(vera, ids.release, 'en')).arrayBuffer()))
    expect(text).toContain('Receipt: release to the freelancer')
    expect(text).toContain('₽27,000.00')
    expect(text).toContain('-₽3,000.00')
    expect(text).not.toContain(translate('en', 'receipt.line.client_fee'))
  })
  test.each([['a stranger', stranger], ['another business', other], ['nobody', ''], ['the other side of a payment', 'vera']])('%s gets the answer of a missing one', async (_who, token) => {
    const answers = [await download(token === 'vera' ? vera : token, ids.funding), await download(token === 'vera' ? vera : token, toPublicId('receipt', newId())), await download(viewer, 'rcp_1')]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    const [foreign, missing] = await Promise.all(answers.map((answer) => answer.text()))
    expect(foreign!.replace(ids.funding, '')).toHaveLength(missing!.replace(/rcp_\w+/, '').length)
  })
})

test('a refund after the transfer shows the freelancer what he gives back', async () => {
  const later = await fundedMilestone(shop, { freelancerId: vera, minor: 50_000n })
  await split(shop, later, 50_000n - 1n)
  await shop.settle()
  await refund(shop, later, { minor: 10_000n, takeBack: true })
  await shop.settle()
  const rows: { id: string }[] = await shop.database.query(`SELECT id FROM payments.receipts WHERE milestone_id = $1 AND kind = 'refund' ORDER BY issued_at DESC, id DESC LIMIT 1`, [later.milestoneId])
  expect(figures(await read(vera, toPublicId('receipt', rows[0]!.id)))).toEqual({ returned: '9000' })
})
