// npm run test:db: a throw-away PostgreSQL that stays until Ctrl-C, so that repeated runs start fast.
// In another terminal: TEST_DATABASE_URL=<the printed address> npm run jest -- <file>
import { startCluster } from './cluster.mjs'

const { url, stop } = await startCluster({ inMemory: true })
process.stdout.write(`export TEST_DATABASE_URL=${url}\n`)

let stopping = false
const end = async () => {
  if (stopping) return
  stopping = true
  await stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
setInterval(() => undefined, 60_000)
