import { beforeAll, expect, test } from '@jest/globals'
import { grantStaff } from '@rolecall/identity'
import { toPublicId } from '@rolecall/kernel'
import { PAYMENT_GATEWAY, PaymentsWorker, type PaymentGateway } from '@rolecall/payments'
import { beginSend } from '../../libs/payments/actions/begin-send.js'
import { recordOutcome } from '../../libs/payments/actions/record-outcome.js'
import { clientOf, sessionParams } from '../support/sandbox-bench.js'
import { books, tell } from './books.js'
import { fundedMilestone, readyPayee, release } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
let freelancerId: string
let operator: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  operator = shop.signIn(await shop.person('Oleg'), { staff: ['operator'] })
  const [{ email }] = await shop.database.query('SELECT email FROM identity.accounts WHERE id = $1', [operator])
  await shop.run(grantStaff, { email, right: 'operator' })
}, 60_000)
const newest = async () => (await shop.ask(operator, '{ chargebacks(first: 1) { nodes { state providerStatus milestoneId title moves } } }'))['chargebacks'].nodes[0]
const isFrozen = async (milestoneId: string): Promise<boolean> => (await shop.database.query('SELECT frozen FROM payments.holds WHERE milestone_id = $1', [milestoneId]))[0].frozen

test('a state that is new to us waits for a person, frozen, and goes on when we understand it again', async () => {
  const { milestoneId } = await fundedMilestone(shop, { freelancerId })
  const disputes = shop.app.select(PaymentsWorker).get<PaymentGateway>(PAYMENT_GATEWAY).disputes!
  const { readDispute } = disputes
  disputes.readDispute = async (id) => ({ ...(await readDispute(id)), status: 'arbitration' })
  const [{ charge_id: charge }] = await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestoneId])
  const { id } = await shop.sandbox.control.openDispute(charge)
  await shop.settle()
  expect(await newest()).toEqual({ state: 'NEEDS_REVIEW', providerStatus: 'arbitration', milestoneId: toPublicId('milestone', milestoneId), title: 'SMM for a coffee house, period 1', moves: [] })
  expect(await isFrozen(milestoneId)).toBe(true)
  await tell(shop, 'a state new to us')
  disputes.readDispute = readDispute
  await shop.sandbox.control.decideDispute(id, { status: 'lost' })
  await shop.settle()
  expect(await books(shop)).toEqual({ 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
})

test('a dispute of a charge that is none of ours goes to suspense and to a person, whatever its metadata says', async () => {
  const deal = await fundedMilestone(shop, { freelancerId })
  const [{ id: operation }] = await shop.database.query(`SELECT id FROM payments.operations WHERE kind = 'fund' AND hold_id = $1`, [deal.milestoneId])
  const before = await books(shop)
  const stripe = clientOf(shop.sandbox)
  const metadata = { milestoneId: toPublicId('milestone', deal.milestoneId), operationId: toPublicId('operation', operation) }
  const session = await stripe.checkout.sessions.create({ ...sessionParams(51_500), metadata, payment_intent_data: { metadata, capture_method: 'automatic' } })
  await shop.sandbox.control.pay(session.id, {})
  const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })
  await shop.sandbox.control.openDispute((paid.payment_intent as { latest_charge: string }).latest_charge)
  await shop.settle()
  expect(await newest()).toMatchObject({ state: 'NEEDS_RESPONSE', milestoneId: null, title: '' })
  expect(await isFrozen(deal.milestoneId)).toBe(false)
  expect(await books(shop)).toEqual({ ...before, 'stripe.balance': before['stripe.balance']! - 53_000, 'expense.dispute_fee': 3000, suspense: -51_500 })
  expect(await shop.database.query(`SELECT kind FROM notifications.notices WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1`, [operator])).toEqual([{ kind: 'chargeback_unmatched' }])
  expect(await release(shop, deal)).toBeNull()
})

const told = async (): Promise<string[]> =>
  (await shop.database.query('SELECT kind FROM notifications.notices WHERE account_id = $1 ORDER BY created_at, id', [operator])).map(({ kind }: { kind: string }) => kind)
const opened = async (): Promise<{ id: string; chargebackId: string }> => {
  const { milestoneId } = await fundedMilestone(shop, { freelancerId })
  const [{ charge_id: charge }] = await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestoneId])
  const { id } = await shop.sandbox.control.openDispute(charge)
  await shop.settle()
  return { id, chargebackId: (await shop.database.query('SELECT id FROM payments.chargebacks WHERE dispute_id = $1', [id]))[0].id }
}

test('a chargeback that becomes what we do not understand calls operators, once', async () => {
  const { chargebackId } = await opened()
  const gateway = shop.app.select(PaymentsWorker).get<PaymentGateway>(PAYMENT_GATEWAY)
  const { readDispute } = gateway.disputes!
  gateway.disputes!.readDispute = async (id) => ({ ...(await readDispute(id)), status: 'arbitration' })
  await shop.advance(3_700_000)
  await shop.sweep()
  await shop.advance(3_700_000)
  await shop.sweep()
  gateway.disputes!.readDispute = readDispute
  expect((await shop.database.query('SELECT state FROM payments.chargebacks WHERE id = $1', [chargebackId]))[0].state).toBe('needs_review')
  // the one of the test before is read by the same words
  expect(await shop.database.query('SELECT 1 FROM notifications.notices WHERE account_id = $1 AND key LIKE $2', [operator, `chargeback_unclear:${chargebackId}:%`])).toHaveLength(1)
})

test('evidence that the provider refuses calls operators: without it the money is lost', async () => {
  const { chargebackId } = await opened()
  const input = { chargebackId: toPublicId('chargeback', chargebackId), text: 'What was agreed and delivered.' }
  await shop.ask(operator, 'mutation($input: WriteEvidenceInput!) { writeEvidence(input: $input) { ... on Refusal { code } } }', { input })
  const [{ id: operationId }] = await shop.database.query(`SELECT id FROM payments.operations WHERE kind = 'answer_dispute' ORDER BY created_at DESC LIMIT 1`)
  await shop.run(beginSend, { operationId })
  await shop.run(recordOutcome, { operationId, outcome: { kind: 'rejected', code: 'dispute_evidence_past_due' } })
  expect((await told()).filter((kind) => kind === 'answer_refused')).toHaveLength(1)
})
