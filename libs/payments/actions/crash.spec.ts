import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { books } from '../../../test/ledger/books.js'
import { byHand, fundedMilestone, readyPayee } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { PAYMENT_GATEWAY, type PaymentGateway, type TransferParams } from '../domain/gateway.js'
import { beginSend, type Sending } from './begin-send.js'
import { carryOut } from './carry-out.js'
import { claimHold } from './open-hold.js'
import type { Provider } from './provider.js'
import { releaseHold } from './release-hold.js'

const shop = withShop()
let freelancerId: string
let operationId: string
let gateway: PaymentGateway
const transfers = () => shop.sandbox.control.state()['transfer']!
const operation = async () => (await shop.database.query('SELECT status, attempts FROM payments_audit.operations WHERE id = $1', [operationId]))[0]
/** Time after which another worker takes over. */
const LEASE_MS = 26_000

beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  gateway = shop.app.get(PAYMENT_GATEWAY)
}, 60_000)

const released = async (amountMinor: bigint): Promise<string> => {
  const { milestoneId } = await fundedMilestone(shop, { freelancerId })
  const decisionId = newId()
  await shop.run(async (ctx: Ctx) => releaseHold(ctx, { hold: await claimHold(ctx, milestoneId), amountMinor, decisionId }), undefined)
  return (await shop.database.query(`SELECT id FROM payments_audit.operations WHERE kind = 'release' AND entity_id = $1`, [decisionId]))[0].id
}
beforeEach(async () => {
  operationId = await released(50_000n)
})

const settled = async (sent: number): Promise<void> => {
  expect(await operation()).toEqual({ status: 'confirmed', attempts: 2 })
  expect(transfers()).toHaveLength(sent + 1)
  expect(await books(shop)).not.toHaveProperty('freelancer.payable')
}

test('a worker that slept for a day between its commit and its call does not send what another one has sent', async () => {
  // of a part: for the whole the provider itself refuses a second transfer out of one charge
  operationId = await released(10_000n)
  const sleeper: Provider = {
    gateway,
    run: async (action, input) => {
      const answer = await shop.run(action, input)
      if ((action as unknown) !== beginSend) return answer
      await shop.advance(LEASE_MS)
      await shop.sweep()
      await shop.advance(25 * 3_600_000)
      return answer
    },
  }
  await carryOut(sleeper, operationId)
  expect(await operation()).toEqual({ status: 'confirmed', attempts: 2 })
  expect(transfers().filter((transfer) => (transfer as { metadata?: Record<string, string> }).metadata?.['operationId'] === toPublicId('operation', operationId))).toHaveLength(1)
})

describe('a worker dies while it transfers', () => {
  test('before the call: another one sends it when the first has surely ended', async () => {
    const sent = transfers().length
    await shop.run(beginSend, { operationId })
    await shop.drain()
    await shop.sweep()
    // The first may still be at it: nobody sends beside it.
    expect(await operation()).toEqual({ status: 'submitted', attempts: 1 })
    await shop.advance(LEASE_MS)
    await shop.sweep()
    await settled(sent)
  })
  test('after the call, before it wrote the answer down: the same key gives the same transfer', async () => {
    const sent = transfers().length
    shop.sandbox.control.addWebhookFault({ kind: 'drop', type: 'transfer.created' })
    const sending = (await shop.run(beginSend, { operationId })) as Sending
    const outcome = await gateway.createTransfer(sending.params as TransferParams, sending.key)
    expect(outcome.kind).toBe('done')
    await shop.advance(LEASE_MS)
    await shop.sweep()
    await settled(sent)
  })
  test('and stays dead for a day: the effect is found, nothing is posted again', async () => {
    const sent = transfers().length
    const sending = (await shop.run(beginSend, { operationId })) as Sending
    await gateway.createTransfer(sending.params as TransferParams, sending.key)
    await shop.advance(21 * 3_600_000)
    await shop.sweep()
    expect(await operation()).toEqual({ status: 'confirmed', attempts: 1 })
    expect(transfers()).toHaveLength(sent + 1)
  })
})

test('many workers at once send one transfer', async () => {
  const sent = transfers().length
  await Promise.all(Array.from({ length: 5 }, () => shop.sweep()))
  expect(await operation()).toEqual({ status: 'confirmed', attempts: 1 })
  expect(transfers()).toHaveLength(sent + 1)
})

test('a key that was used with other parameters: nothing is sent again, and every operator is told once', async () => {
  const operator = await shop.person('Oleg')
  await shop.database.query(`INSERT INTO identity.staff_rights (account_id, "right", granted_at) VALUES ($1, 'operator', now())`, [operator])
  const [{ idempotency_key: key }] = await shop.database.query('SELECT idempotency_key FROM payments_audit.operations WHERE id = $1', [operationId])
  const [{ stripe_account_id: destination }] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  const stranger = { operationId: newId(), milestoneId: newId(), destination, sourceCharge: null, currency: 'USD' as const, amountMinor: '100' }
  expect((await gateway.createTransfer(stranger, key)).kind).toBe('done')
  const sent = transfers().length
  for (const _ of [1, 2, 3]) {
    await shop.drain()
    await shop.advance(2 * 60_000)
    await shop.sweep()
  }
  const [row] = await shop.database.query('SELECT status, attempts, last_error FROM payments.operations WHERE id = $1', [operationId])
  expect([row, transfers().length]).toEqual([{ status: 'unknown', attempts: 1, last_error: 'idempotency_error' }, sent])
  expect(await shop.database.query('SELECT kind FROM notifications.notices WHERE account_id = $1', [operator])).toEqual([{ kind: 'operation_conflict' }])
})

test('parameters that were sent are not exchanged afterwards', async () => {
  await shop.run(beginSend, { operationId })
  await shop.database.query(`UPDATE payments.operations SET params = jsonb_set(params, '{amountMinor}', '"1"'), next_attempt_at = created_at WHERE id = $1`, [operationId])
  await expect(shop.run(beginSend, { operationId })).rejects.toThrow('not the ones that were sent')
})
