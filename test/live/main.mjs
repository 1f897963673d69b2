// npm run test:live: the money scenarios against Stripe itself. Needs STRIPE_SECRET_KEY=sk_test_… of your own Stripe account;
// with STRIPE_LIVE_ACCOUNT=acct_… (a recipient whose onboarding is finished) also what needs an account that can be paid.
import { spawnSync } from 'node:child_process'

const key = process.env.STRIPE_SECRET_KEY ?? ''
const say = (text) => process.stdout.write(`${text}\n`)
if (key.startsWith('sk_live_')) {
  say('test:live refuses a live key: it makes charges, refunds and disputes. Use sk_test_….')
  process.exit(1)
}
if (!key.startsWith('sk_test_') || key === 'sk_test_sandbox') {
  say('test:live: skipped. STRIPE_SECRET_KEY is not set to a test key of Stripe (sk_test_…), so nothing was sent to Stripe.')
  say('The same scenarios run against the sandbox: npm run jest -- test/live')
  process.exit(0)
}
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const args = ['--testMatch', '**/test/live/*.live.ts', '--runInBand', '--globalSetup=', '--globalTeardown=', '--verbose']
const { status } = spawnSync(process.execPath, [...jest, ...args], { stdio: 'inherit', env: process.env })
process.exit(status ?? 1)
