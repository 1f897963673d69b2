import { describe, expect, test } from '@jest/globals'
import { closesCycle, type Dependency, type WorkRef } from './cycle.rules.js'

/** `ads.setup` is a duty, `ads.setup#1` an item of it. */
const ref = (text: string): WorkRef => {
  const [duty, itemId = null] = text.split('#') as [string, string?]
  return { contractId: duty.split('.')[0]!, dutySlug: duty, itemId: itemId === null ? null : `${duty} ${itemId}` }
}
const dependency = (text: string): Dependency => {
  const [of, after] = text.split(' after ') as [string, string]
  return { of: ref(of), after: ref(after) }
}
describe('nothing waits for itself', () => {
  test.each([
    ['two contracts that wait for each other', ['ads.setup after bot.build'], 'bot.build after ads.setup', true],
    ['by way of a third', ['ads.setup after bot.build', 'copy.letters after ads.setup'], 'bot.build after copy.letters', true],
    ['an item waits for its duty', ['ads.setup#1 after bot.build'], 'bot.build after ads.setup#1', true],
    ['a duty is done after its items', ['ads.setup#1 after bot.build'], 'bot.build after ads.setup', true],
    ['a duty opens before its items', ['ads.setup after bot.build'], 'bot.build after ads.setup#1', true],
    ['two ends of a chain', ['ads.setup after bot.build', 'copy.letters after bot.build'], 'copy.letters after ads.setup', false],
    ['another duty of the same contract', ['ads.setup after bot.build'], 'bot.launch after ads.setup', false],
    ['another item of the same duty', ['ads.setup#2 after bot.build'], 'bot.build after ads.setup#1', false],
  ] as const)('%s', (_, known, added, expected) => expect(closesCycle(known.map(dependency), dependency(added))).toBe(expected))
})
