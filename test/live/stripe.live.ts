// Against Stripe itself, with test keys; run by npm run test:live only.
import { afterAll, describe, test } from '@jest/globals'
import { setTimeout as pause } from 'node:timers/promises'
import { stripeGateway } from '@rolecall/payments'
import { readConfig } from '@rolecall/platform'
import Stripe from 'stripe'
import { milestoneGroup, scenarios, type Card, type Scenario, type Side } from './scenarios.js'

const key = process.env['STRIPE_SECRET_KEY'] ?? ''
if (!key.startsWith('sk_test_') || key === 'sk_test_sandbox') throw new Error('npm run test:live starts this with a test key of Stripe')
const account = process.env['STRIPE_LIVE_ACCOUNT'] ?? null
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://none/none', STRIPE_SECRET_KEY: key })
const stripe = new Stripe(key)
/** Stripe's payment methods for tests, each a published card. */
const methods: Record<Card, string> = { good: 'pm_card_visa', atOnce: 'pm_card_bypassPending', refundFails: 'pm_card_refundFail', disputed: 'pm_card_createDispute' }
const WAITS_MS = 240_000

const side: Side = {
  gateway: stripeGateway(config),
  charge: async ({ milestoneId, minor, currency, card = 'good' }) => {
    const payment = await stripe.paymentIntents.create({
      amount: minor, currency: currency.toLowerCase(), confirm: true, payment_method: methods[card], capture_method: 'automatic',
      transfer_group: milestoneGroup(milestoneId), automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    })
    return { paymentId: payment.id, chargeId: payment.latest_charge as string }
  },
  account: async () => account,
  eventually: async (look) => {
    for (const end = Date.now() + WAITS_MS; Date.now() < end; await pause(3000)) {
      const found = await look()
      if (found) return found
    }
    throw new Error(`it did not come about in ${WAITS_MS / 1000} s`)
  },
  goOn: async () => undefined,
}

const left: string[] = []
const whyNot = ({ needs, why }: Scenario): string | null => {
  if (needs === 'person') return why!
  return needs === 'account' && !account ? 'STRIPE_LIVE_ACCOUNT is not set: the id of a recipient account whose onboarding a person has finished' : null
}
describe('Stripe with test keys', () => {
  for (const scenario of scenarios) {
    const reason = whyNot(scenario)
    if (reason) left.push(`${scenario.title}: ${reason}`)
    else test(scenario.title, () => scenario.play!(side), WAITS_MS + 60_000)
  }
})
afterAll(() => {
  for (const line of left) process.stdout.write(`  skipped  ${line}\n`)
})
