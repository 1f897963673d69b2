import { beforeAll, describe, expect, test } from '@jest/globals'
import { isRefusal } from '@rolecall/kernel'
import { ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway } from '@rolecall/payments'
import fc from 'fast-check'
import { byHand, fundedMilestone, openFunding, pay, readyPayee, refund, release, signedMilestone, split, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const ROUNDS = 50
/** Ten thousand approvals are for RACE_ROUNDS=50; every run has one round of two hundred. */
const ROUNDS_OF_200 = Number(process.env['RACE_ROUNDS'] ?? 1)
const shop = withShop()
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)

const rounds = async (round: () => Promise<void>): Promise<void> => {
  for (let n = 0; n < ROUNDS; n++) await round()
  await shop.settle()
  expect(await shop.run(ledgerViolations, undefined)).toEqual([])
}
const sent = (kind: string): number => shop.sandbox.control.state()[kind]?.length ?? 0
const funded = () => fundedMilestone(shop, { freelancerId })

describe('one winner, and a typed answer for everybody else', () => {
  test('200 approvals at once release once', async () => {
    for (let n = 0; n < ROUNDS_OF_200; n++) {
      const deal = await funded()
      const transfers = sent('transfer')
      const answers = await Promise.all(Array.from({ length: 200 }, () => release(shop, deal)))
      expect(answers.filter((answer) => answer === null)).toHaveLength(1)
      const codes = new Set(answers.flatMap((answer) => (answer ? [`${answer.code} ${(answer as { reason?: string }).reason}`] : [])))
      expect(codes).toEqual(new Set(['MONEY_MOVE_REFUSED not_funded']))
      await shop.settle()
      expect(sent('transfer') - transfers).toBe(1)
    }
  }, 600_000)
  test('funding twice at once: one page, one operation, one charge', async () => {
    await rounds(async () => {
      const deal = await signedMilestone(shop, { freelancerId })
      const charges = sent('charge')
      const links = await Promise.all([openFunding(shop, deal), openFunding(shop, deal)])
      const urls = new Set(links.map((link) => (link as { url: string }).url))
      expect(urls.size).toBe(1)
      await Promise.all(links.map((link) => pay(link as never)))
      await shop.settle()
      expect(sent('charge') - charges).toBe(1)
    })
  }, 120_000)
  test('release against refund', async () => {
    await rounds(async () => {
      const deal = await funded()
      const answers = await Promise.all([release(shop, deal), refund(shop, deal)])
      expect(answers.filter((answer) => answer === null)).toHaveLength(1)
      expect(answers.filter(isRefusal)).toMatchObject([{ code: 'MONEY_MOVE_REFUSED' }])
    })
  }, 120_000)
  test('withdrawing twice at once pays once', async () => {
    await withdrawUsd(shop, freelancerId)
    await rounds(async () => {
      await release(shop, await funded())
      await shop.settle()
      const answers = await Promise.all([withdrawUsd(shop, freelancerId), withdrawUsd(shop, freelancerId)])
      expect(answers.map((answer) => answer['code'] ?? answer['state']).sort()).toEqual(['NOTHING_TO_WITHDRAW', 'requested'])
    })
  }, 120_000)
})

const acts = ['fund', 'release', 'refund', 'takeBack', 'split', 'withdraw', 'settle', 'arrive', 'hour'] as const
interface Step {
  readonly act: (typeof acts)[number]
  readonly deal: number
  readonly percent: number
}
const steps = fc.array(fc.record({ act: fc.constantFrom(...acts), deal: fc.nat(2), percent: fc.integer({ min: 1, max: 100 }) }), { minLength: 8, maxLength: 20 })

/** Refusals are answers, not faults: what is not legal now is simply refused. */
const act = async (deals: Deal[], { act: name, deal: index, percent }: Step): Promise<void> => {
  const deal = deals[index % Math.max(deals.length, 1)]
  const minor = (50_000n * BigInt(percent)) / 100n
  if (name === 'fund' || !deal) return void deals.push(await funded())
  if (name === 'release') await release(shop, deal, minor)
  if (name === 'refund') await refund(shop, deal, { minor })
  if (name === 'takeBack') await refund(shop, deal, { minor, takeBack: true })
  if (name === 'split') await split(shop, deal, minor)
  if (name === 'withdraw') await withdrawUsd(shop, freelancerId)
  if (name === 'settle') await shop.settle()
  if (name === 'arrive') await shop.sandbox.control.runDueWork()
  if (name !== 'hour') return
  await shop.advance(3_600_000)
  await shop.sweep()
}

test('any sequence of legal moves keeps every promise of the books, and the provider agrees to the cent', async () => {
  const provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never }
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const deals: Deal[] = []
      for (const step of sequence) {
        await act(deals, step)
        expect(await shop.run(ledgerViolations, undefined)).toEqual([])
      }
      await shop.settle()
      await shop.sweep()
      expect(await shop.run(ledgerViolations, undefined)).toEqual([])
      expect((await reconcile(provider as never)).differences).toEqual([])
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 120_000)
