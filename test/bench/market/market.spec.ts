import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { MatchDesk } from '../../../apps/match-serve/desk.js'
import { Market } from './market.js'
import { DeskRanker } from './rankers.js'
import { settingsOf } from './settings.js'
import type { Result } from './tally.js'

const small = (set: number) => ({ ...settingsOf(set), people: 160, days: 14, jobsPerDay: 5 })
const withoutTime = (result: Result): Result => ({ ...result, millis: 0 })

describe('the simulated market', () => {
  test('goes the same way twice, and no invitation breaks a hard rule', () => {
    const [one, other] = [1, 2].map(() => withoutTime(new Market(small(1), 3, 'rolecall').run()))
    expect(one).toEqual(other)
    expect([one!.ineligible, one!.broken]).toEqual([0, 0])
  })
  test('is worth most to who knows the truth, least to who draws lots', () => {
    const value = (name: 'random' | 'rolecall' | 'oracle'): number =>
      [0, 1].reduce((sum, set) => sum + new Market({ ...small(set), days: 30, people: 250 }, 5, name).run().value, 0)
    const [random, ours, oracle] = [value('random'), value('rolecall'), value('oracle')]
    expect(ours).toBeGreaterThan(random * 1.05)
    expect(oracle).toBeGreaterThan(random * 1.1)
  }, 60_000)
  test('gets the same replies from the adapter as a process, line for line', () => {
    const desk = new MatchDesk()
    const asked: string[] = []
    const replies: string[] = []
    new Market(small(2), 4, new DeskRanker((message) => {
      asked.push(JSON.stringify(message))
      const reply = desk.handle(message)
      if (reply) replies.push(JSON.stringify(reply))
      return reply
    })).run()
    const run = spawnSync('npm', ['run', '-s', 'match:serve'], { input: `${asked.join('\n')}\n{"type":"end"}\n`, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
    expect(run.stdout.trimEnd().split('\n')).toEqual(replies)
    expect(replies.length).toBeGreaterThan(100)
    for (const line of replies.slice(2)) {
      const reply = JSON.parse(line) as { type: string; items?: { score: number; base: number; reasons: { contribution: number }[] }[] }
      for (const { score, base, reasons } of reply.items ?? []) expect(Math.abs(reasons.reduce((sum, one) => sum + one.contribution, base) - score)).toBeLessThan(1e-6)
    }
  }, 60_000)
})
