// The scenarios of npm run test:live against our stand-in: whoever changes one sees at once whether it still plays.
import { describe, test } from '@jest/globals'
import { stripeGateway } from '@rolecall/payments'
import { readConfig } from '@rolecall/platform'
import { readyAccount, sessionParams, withSandbox } from '../support/sandbox-bench.js'
import { milestoneGroup, scenarios, type Card, type Side } from './scenarios.js'

const bench = withSandbox()
const numbers: Record<Card, string> = { good: '4242424242424242', atOnce: '4000000000000077', refundFails: '4000000000005126', disputed: '4000000000000259' }

const side = (): Side => ({
  gateway: stripeGateway(readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://none/none', STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(bench.sandbox.port), STRIPE_API_PROTOCOL: 'http' })),
  charge: async ({ milestoneId, minor, currency, card = 'good' }) => {
    const params = sessionParams(minor, currency.toLowerCase())
    const { id } = await bench.stripe.checkout.sessions.create({ ...params, payment_intent_data: { ...params.payment_intent_data, transfer_group: milestoneGroup(milestoneId) } })
    await bench.sandbox.control.pay(id, { card: numbers[card] })
    await bench.sandbox.control.runDueWork()
    const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
    const payment = payment_intent as { id: string; latest_charge: string }
    return { paymentId: payment.id, chargeId: payment.latest_charge }
  },
  account: () => readyAccount(bench),
  eventually: async (look) => {
    for (let tries = 0; tries < 40; tries++) {
      const found = await look()
      if (found) return found
      await bench.sandbox.control.runDueWork()
    }
    throw new Error('it did not come about')
  },
  goOn: async () => void (await bench.sandbox.control.runDueWork()),
})

describe('the live scenarios, at the sandbox', () => {
  for (const { title, play } of scenarios) {
    if (play) test(title, () => play(side()), 30_000)
  }
})
