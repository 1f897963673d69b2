import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import type { Report } from './run.js'

const WITHIN_MS = 300_000
const SEED = 4001
const wish = ['--seed', String(SEED), '--lifecycles', '40', '--kills', '5', '--parallel', '8']

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly told: string
}
const campaign = (): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['test/campaign/main.mjs', ...wish], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, told] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    const late = setTimeout(() => child.kill('SIGTERM'), WITHIN_MS)
    child.on('close', (code) => {
      clearTimeout(late)
      done({ code, out, told })
    })
  })

const VIOLATIONS_TOLD = 12
const LINES_TOLD = 10
const LINE_MAX = 400
/** What is wrong first, then what was under way: a run of all tests shows only the beginning of a cause. */
const words = ({ code, told }: Ended): string => {
  const lines = told.split('\n').filter(Boolean).map((line) => line.slice(0, LINE_MAX))
  const wrong = lines.filter((line) => line.includes('VIOLATION'))
  const rest = lines.filter((line) => !line.includes('VIOLATION')).slice(-LINES_TOLD)
  return [`the campaign ended with ${code ?? 'no answer in time'}`, ...wrong.slice(0, VIOLATIONS_TOLD), ...rest].join('\n')
}

test('forty lifecycles of money under five deaths, lost answers, lost webhooks and leaps of time: everything is where it should be', async () => {
  const ended = await campaign()
  if (ended.code !== 0) throw new Error(words(ended))
  const report = JSON.parse(ended.out) as Report
  expect(report).toMatchObject({ lifecycles: 40, violations: [], stillOpen: [], reconciliationDifferences: 0 })
  expect(report.deaths).toHaveLength(5)
  expect(report.objects['transfer']).toBeGreaterThan(10)
}, WITHIN_MS + 20_000)
