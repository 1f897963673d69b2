// npm run campaign:contracts -- [--contracts 500] [--seed 5]
// Contracts by chance through 120 days of all timers. One line of figures; exit 1 when anything is left open.
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const text = { type: 'string' }
const { values } = parseArgs({ options: { contracts: text, seed: text } })
const number = (name, fallback) => {
  const value = Number(values[name] ?? fallback)
  if (Number.isInteger(value) && value > 0) return String(value)
  process.stderr.write(`--${name} must be a whole number above zero\n`)
  process.exit(2)
}
const env = { ...process.env, CONTRACTS: number('contracts', 500), CONTRACTS_SEED: number('seed', 5) }
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', 'test/campaign/contracts.spec.ts']
const child = spawn(process.execPath, jest, { env, stdio: 'inherit' })
child.on('close', (code) => {
  if (code !== 0) process.stderr.write(`Again: npm run campaign:contracts -- --contracts ${env.CONTRACTS} --seed ${env.CONTRACTS_SEED}\n`)
  process.exit(code ?? 1)
})
