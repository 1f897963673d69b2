import { describe, expect, test } from '@jest/globals'
import { sources } from '../house/sources.js'

/** Every test that tells a story of the money, wherever it stands. */
const stories = sources(/(\.story\.spec|webhooks\.controller\.spec)\.ts$/).map(({ text }) => text).join('\n')
const SCENARIOS = Array.from({ length: 25 }, (_, index) => `S${index + 1}`)

describe('the scenarios of PAYMENTS 12', () => {
  test.each(SCENARIOS)('%s is a test under its number, and prints the whole ledger', (number) => {
    expect(stories).toMatch(new RegExp(`(?:test|\\]\\))\\(['\`][^'\`\\n]*\\b${number}\\b[^'\`\\n]*:`))
    expect(stories).toMatch(new RegExp(`(?:tell\\(shop, |balances\\()['\`]${number}:`))
  })
})
