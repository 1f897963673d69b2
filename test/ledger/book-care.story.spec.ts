import { beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, newId } from '@rolecall/kernel'
import { ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import { clientOf } from '../support/sandbox-bench.js'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, release } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const olga = newId()
const pavel = newId()
let vera: string
beforeAll(async () => {
  for (const operator of [olga, pavel]) shop.signIn(operator, { staff: ['operator'] })
  vera = await readyPayee(shop, 'Vera')
  await byHand(shop, vera)
}, 60_000)

const compare = () => reconcile({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action, input) => shop.run(action, input) as never })
const answered = '{ __typename ... on Correction { id state } ... on CorrectionRefused { reason detail } ... on Refusal { code } }'
const propose = async (input: Record<string, unknown>) =>
  (await shop.ask(olga, `mutation($input: ProposeCorrectionInput!) { answer: proposeCorrection(input: $input) ${answered} }`, { input: { currency: 'USD', reason: 'Seen in the comparison of this night.', ...input } }))['answer']
const undo = async (transactionId: string) =>
  (await shop.ask(olga, `mutation($input: ProposeReversalInput!) { answer: proposeReversal(input: $input) ${answered} }`, { input: { transactionId, reason: 'Seen in the comparison of this night.' } }))['answer']
const confirm = async (correctionId: string) =>
  (await shop.ask(pavel, `mutation($input: ConfirmCorrectionInput!) { answer: confirmCorrection(input: $input) ${answered} }`, { input: { correctionId } }))['answer']
const lines = (minor: string, off = 0n) => [{ account: 'stripe.balance', amountMinor: (BigInt(minor) + off).toString() }, { account: 'suspense', amountMinor: (-BigInt(minor) - off).toString() }]

describe('a difference with the provider is mended by two operators', () => {
  test('an entry that our books miss is written down by exactly its amount, and the next comparison finds nothing', async () => {
    await shop.advance(8 * DAY_MS)
    await clientOf(shop.sandbox).payouts.create({ amount: 1_234, currency: 'usd' })
    await shop.advance(DAY_MS)
    const { differences } = await compare()
    const missing = differences.find(({ account, what }) => account === 'platform' && what === 'not_in_our_books')!
    expect(missing.provider!.minor).toBe('-1234')
    const before = await books(shop)
    expect(await propose({ lines: lines('-1234') })).toMatchObject({ reason: 'provider_entry' })
    expect(await propose({ lines: lines('-1234', 1n), providerEntryId: missing.provider!.id })).toMatchObject({ reason: 'provider_entry' })
    expect(await propose({ currency: 'EUR', lines: lines('-1234'), providerEntryId: missing.provider!.id })).toMatchObject({ reason: 'provider_entry' })
    const { id } = await propose({ lines: lines('-1234'), providerEntryId: missing.provider!.id })
    expect(await propose({ lines: lines('-1234'), providerEntryId: missing.provider!.id })).toMatchObject({ reason: 'taken' })
    expect(await confirm(id)).toMatchObject({ state: 'POSTED' })
    expect(difference(before, await books(shop))).toEqual({ 'stripe.balance': -1_234, suspense: -1_234 })
    expect((await compare()).differences).toEqual([])
    await tell(shop, 'An entry of the provider is written down')
  })
  test('a fact that the provider does not have is undone, and the next comparison finds nothing', async () => {
    const before = await books(shop, 'EUR')
    const odd = newId()
    await shop.database.query(
      `WITH fact AS (INSERT INTO payments.ledger_transactions (id, kind, source_type, source_id, occurred_at, created_at) VALUES ($1, 'float', 'float', 'by mistake', now(), now()) RETURNING id)
       INSERT INTO payments.ledger_postings (id, transaction_id, account_id, currency, amount)
       SELECT gen_random_uuid(), fact.id, a.id, 'EUR', CASE a.code WHEN 'stripe.balance' THEN 500 ELSE -500 END FROM fact, payments.ledger_accounts a
        WHERE a.currency = 'EUR' AND a.code IN ('stripe.balance', 'platform.float')`,
      [odd],
    )
    expect(await undo(odd)).toMatchObject({ reason: 'provider_entry' })
    await shop.advance(DAY_MS)
    expect((await compare()).differences).toContainEqual(expect.objectContaining({ what: 'not_at_the_provider', books: expect.objectContaining({ id: odd }) }))
    const { id } = await undo(odd)
    expect(await confirm(id)).toMatchObject({ state: 'POSTED' })
    expect((await compare()).differences).toEqual([])
    expect(difference(before, await books(shop, 'EUR'))).toEqual({})
    expect(await shop.run(ledgerViolations, undefined)).toEqual([])
  })
})

describe('an operation in doubt', () => {
  const check = async (operationId: string) =>
    (await shop.ask(olga, 'mutation($input: CheckOperationInput!) { checkOperation(input: $input) { __typename ... on PaymentOperation { status } ... on MoveRefused { presentState } ... on TemporarilyUnavailable { retryAfterSeconds } ... on Refusal { code } } }', { input: { operationId } }))['checkOperation']
  const doubtful = async () =>
    (await shop.ask(olga, '{ paymentOperations(first: 10, filter: { inDoubt: true }) { nodes { id kind status attempts lastError idempotencyKey lastSentAt } } }'))['paymentOperations'].nodes as { id: string; status: string; idempotencyKey: string; lastSentAt: string }[]

  test('is shown with its key, and an operator does not wait for the next look', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    for (const nth of [1, 2]) shop.sandbox.control.addFault({ method: 'POST', path: '/v1/transfers', kind: 'reset_after', nth })
    // with its webhook the answer would come by itself
    shop.sandbox.control.addWebhookFault({ kind: 'drop', type: 'transfer.created' })
    await release(shop, deal)
    await shop.drain()
    const [operation] = await doubtful()
    expect(operation).toMatchObject({ kind: 'release', status: 'UNKNOWN', attempts: 1, idempotencyKey: expect.stringMatching(/^rc:release:/) })
    expect(await check(operation!.id)).toMatchObject({ __typename: 'PaymentOperation' })
    await shop.drain()
    expect(await doubtful()).toEqual([])
    expect(await check(operation!.id)).toMatchObject({ code: 'CONFLICT', presentState: 'confirmed' })
    await tell(shop, 'Confirmed on demand')
  })
  test('that is being sent this moment is left alone', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    await release(shop, deal)
    await shop.drain()
    const [{ id }] = await shop.database.query(`UPDATE payments.operations SET status = 'submitted', last_sent_at = (SELECT now()) WHERE kind = 'release' AND hold_id = $1 RETURNING id`, [deal.milestoneId]).then(([rows]: [{ id: string }[]]) => rows)
    await shop.database.query(`UPDATE payments.operations SET last_sent_at = created_at + interval '1 s' WHERE id = $1`, [id])
    expect(await check(`op_${id.replaceAll('-', '')}`)).toMatchObject({ __typename: 'TemporarilyUnavailable' })
  })
})
