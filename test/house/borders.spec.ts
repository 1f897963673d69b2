import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'

interface Violation {
  from: string
  to: string
  rule: { name: string }
}

describe('the house', () => {
  it('has no circle, no upward import and no door but index.ts', () => {
    const run = spawnSync(
      process.execPath,
      ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'test/house/borders.cjs', '-T', 'json', 'libs', 'apps', 'test'],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    )
    const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[]; totalCruised: number } }
    expect(summary.totalCruised).toBeGreaterThan(50)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  }, 60_000)
})
