import { expect, test } from '@jest/globals'
import { killMoments, lifecycleKinds, planOf } from './plan.js'

test('one seed is one plan, another seed is another', () => {
  const wish = { seed: 7, lifecycles: 60, kills: 5 }
  expect(planOf(wish)).toEqual(planOf(wish))
  expect(planOf({ ...wish, seed: 8 })).not.toEqual(planOf(wish))
})

test('a large plan leaves nothing out', () => {
  const plan = planOf({ seed: 1, lifecycles: 400, kills: 20 })
  expect(new Set(plan.all.map(({ kind }) => kind))).toEqual(new Set(lifecycleKinds))
  expect(new Set(plan.deaths.map(({ moment }) => moment))).toEqual(new Set(killMoments))
  const what = (name: string) => new Set(plan.troubles.flatMap((trouble) => (trouble.what === name && 'kind' in trouble ? [trouble.kind] : [])))
  expect(what('fault')).toEqual(new Set(['timeout_after_effect', 'reset_before', 'reset_after', 'cut_body', '429', '500_stored', '500_not_stored', 'slow']))
  expect(what('webhook')).toEqual(new Set(['drop', 'duplicate', 'delay', 'reorder', 'bad_signature']))
  expect(plan.troubles.some((trouble) => trouble.what === 'clock')).toBe(true)
})

test('the parts of a lifecycle are its whole', () => {
  for (const { parts } of planOf({ seed: 3, lifecycles: 200, kills: 0 }).all) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100)
})
