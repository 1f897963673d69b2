import { startSandbox, type SandboxOptions } from './start.js'
import type { WebhookTarget } from './webhooks.js'

const env = process.env

/** Play money must not be mistaken for real: production needs an explicit word. */
const refuseProduction = (): void => {
  if (env.NODE_ENV !== 'production' || env.ALLOW_SANDBOX_PAYMENTS === '1') return
  process.stderr.write('stripe-sandbox: NODE_ENV=production; set ALLOW_SANDBOX_PAYMENTS=1 to run play money there.\n')
  process.exit(1)
}

/** Accepts the receiver's origin as well as the address of its first webhook door. */
const webhookTargets = (): WebhookTarget[] => {
  const at = env.SANDBOX_WEBHOOK_URL?.replace(/(\/webhooks\/stripe)?\/*$/, '')
  if (!at) return []
  return [
    { kind: 'snapshot', url: `${at}/webhooks/stripe`, secret: env.STRIPE_WEBHOOK_SECRET ?? '' },
    { kind: 'connect', url: `${at}/webhooks/stripe/connect`, secret: env.STRIPE_CONNECT_WEBHOOK_SECRET ?? '' },
    { kind: 'thin', url: `${at}/webhooks/stripe/v2`, secret: env.STRIPE_V2_WEBHOOK_SECRET ?? '' },
  ].filter((target): target is WebhookTarget => target.secret !== '')
}

/** The same in every currency. */
const float = (): Record<string, number> | undefined => {
  const given = env.SANDBOX_FLOAT_MINOR
  return given ? Object.fromEntries(['USD', 'EUR', 'RUB', 'GBP', 'JPY'].map((code) => [code, Number(given)])) : undefined
}

const options = (): SandboxOptions => ({
  port: Number(env.SANDBOX_PORT || 3001),
  host: env.SANDBOX_HOST || undefined,
  databaseUrl: env.DATABASE_URL || undefined,
  secretKey: env.STRIPE_SECRET_KEY || undefined,
  webhooks: webhookTargets(),
  controlToken: env.SANDBOX_CONTROL_TOKEN || undefined,
  platformFloatMinor: float(),
  publicUrl: env.SANDBOX_PUBLIC_URL?.replace(/\/+$/, '') || undefined,
})

refuseProduction()
const sandbox = await startSandbox(options())
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void sandbox.close().then(() => process.exit(0))
  })
}
process.stdout.write(`${JSON.stringify({ app: 'stripe-sandbox', ready: true, url: sandbox.url })}\n`)
