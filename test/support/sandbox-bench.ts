import { afterAll, beforeAll } from '@jest/globals'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../apps/stripe-sandbox/start.js'

export interface Received {
  path: string
  body: string
  signature: string
}

export interface Bench {
  sandbox: Sandbox
  stripe: Stripe
  received: Received[]
  /** Where the receiver listens. */
  receiverUrl: string
  /** The status the receiver answers webhooks with. */
  answerWith: number
}

export const secrets = { snapshot: 'whsec_snapshot', connect: 'whsec_connect', thin: 'whsec_thin' } as const

export const clientOf = (sandbox: Sandbox, key = 'sk_test_sandbox'): Stripe =>
  new Stripe(key, { host: '127.0.0.1', port: sandbox.port, protocol: 'http', maxNetworkRetries: 0, timeout: 2000, telemetry: false })

/** A sandbox, the unmodified SDK pointed at it, and a receiver of its webhooks, for one test file. */
export const withSandbox = (options: Partial<SandboxOptions> = {}): Bench => {
  const bench = { received: [] as Received[], answerWith: 200 } as unknown as Bench
  const receiver = http.createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      bench.received.push({ path: request.url ?? '', body, signature: String(request.headers['stripe-signature']) })
      response.writeHead(bench.answerWith).end()
    })
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    bench.receiverUrl = url
    bench.sandbox = await startSandbox({
      port: 0,
      automaticPayouts: false,
      controlToken: 'lever',
      webhooks: (['snapshot', 'connect', 'thin'] as const).map((kind) => ({ kind, url: `${url}/${kind}`, secret: secrets[kind] })),
      ...options,
    })
    bench.stripe = clientOf(bench.sandbox)
  })
  afterAll(async () => {
    await bench.sandbox.close()
    receiver.closeAllConnections()
    await new Promise((resolve) => receiver.close(resolve))
  })
  return bench
}

export const sessionParams = (amount: number, currency = 'usd'): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  ui_mode: 'hosted_page',
  success_url: 'http://127.0.0.1:9/done?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://127.0.0.1:9/back',
  allowed_payment_method_types: ['card'],
  client_reference_id: 'ms_1',
  metadata: { milestoneId: 'ms_1' },
  line_items: [{ quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name: 'Milestone' } } }],
  payment_intent_data: { capture_method: 'automatic', transfer_group: 'ms_1', metadata: { milestoneId: 'ms_1' } },
})

/** A paid session's charge, with its money booked. */
export const paidCharge = async ({ sandbox, stripe }: Bench, amount = 51_500, currency = 'usd'): Promise<Stripe.Charge> => {
  const { id } = await stripe.checkout.sessions.create(sessionParams(amount, currency))
  await sandbox.control.pay(id)
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge.balance_transaction'] })
  return (session.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge
}

/** A connected account that may receive transfers and payouts. */
export const readyAccount = async ({ sandbox, stripe }: Bench, bankNumber = '000123456789'): Promise<string> => {
  const { id } = await stripe.v2.core.accounts.create({
    dashboard: 'express',
    identity: { country: 'us', entity_type: 'individual' },
    defaults: { responsibilities: { fees_collector: 'application', losses_collector: 'application' } },
    configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
    metadata: { freelancerId: 'acc_1' },
  })
  await sandbox.control.onboard(id, { bankNumber })
  return id
}

/** The error a call ends with; a call that succeeds fails the test. */
export const failureOf = async (call: Promise<unknown>): Promise<Stripe.errors.StripeError> => {
  const result: unknown = await call.then(
    () => new Error('the call succeeded'),
    (error: unknown) => error,
  )
  if (result instanceof Stripe.errors.StripeError) return result
  throw result
}
