import { resolve } from 'node:path'
import { fillDemoMarket } from './demo-market.js'
import { Stopper } from './stopper.js'

// npm run seed:demo, and the one-time step of docker-compose.yml: the demo market on a database of yours.
const top = resolve(import.meta.dirname, '../../..')
const databaseUrl = process.env['DATABASE_URL']
if (!databaseUrl) {
  process.stderr.write('DATABASE_URL is not set. On the embedded database npm start fills the demo market itself.\n')
  process.exit(1)
}
if (process.env['NODE_ENV'] === 'production' || process.env['DEMO_MODE'] === 'false') {
  process.stdout.write('No demo market outside demo mode.\n')
} else {
  const filled = await fillDemoMarket({ top, databaseUrl }, { env: { ...process.env, DEMO_MODE: 'true' }, stopper: new Stopper() })
  process.stdout.write(filled ? 'Demo market filled.\n' : 'The demo market is there already.\n')
}
