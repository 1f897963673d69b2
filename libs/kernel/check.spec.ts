import { describe, expect, test } from '@jest/globals'
import { checkChoices, checkLength, checkMoney, checkRange, firstFault } from './check.js'
import { money } from './money.js'

const reasonOf = (fault: { reason: string; limit: string | null } | null) => fault && [fault.reason, fault.limit]

describe('a text', () => {
  test.each([
    ['fits', null],
    ['', ['required', '2']],
    ['   ', ['required', '2']],
    ['a', ['too_short', '2']],
    ['abcdef', ['too_long', '5']],
    ['  abcde  ', null],
    ['👍👍👍👍👍', null],
  ])('%p within 2 to 5 characters: %p', (text, fault) => {
    expect(reasonOf(checkLength('title', text, { min: 2, max: 5 }))).toEqual(fault)
  })
})

test.each([
  [1, null],
  [168, null],
  [0, ['out_of_range', '1-168']],
  [169, ['out_of_range', '1-168']],
  [1.5, ['out_of_range', '1-168']],
  [Number.NaN, ['out_of_range', '1-168']],
])('a whole number %p from 1 to 168: %p', (value, fault) => {
  expect(reasonOf(checkRange('hours', value, { min: 1, max: 168 }))).toEqual(fault)
})

test.each([
  [1000n, null],
  [999n, ['amount_too_small', '1000']],
  [-1n, ['amount_too_small', '1000']],
  [99_999_999n, null],
  [100_000_000n, ['amount_too_large', '99999999']],
])('an amount of %p: %p', (minor, fault) => {
  expect(reasonOf(checkMoney('budget', money(minor, 'EUR'), 1000n))).toEqual(fault)
})

describe('choices', () => {
  const known = new Set(['a', 'b', 'c'])
  test.each([
    [['a', 'b'], null],
    [[], ['too_few', '1']],
    [['a', 'b', 'c'], ['too_many', '2']],
    [['a', 'a'], ['duplicate', null]],
    [['x'], ['unknown', null]],
  ])('%p: %p', (values, fault) => {
    expect(reasonOf(checkChoices('platforms', values, { known, min: 1, max: 2 }))).toEqual(fault)
  })
})

test('of several faults the first is told, with its place in the input', () => {
  expect(firstFault(null, null)).toBeNull()
  const fault = firstFault(null, checkLength('title', '', { min: 1, max: 2 }), checkRange('hours', 0, { min: 1, max: 2 }))
  expect(fault?.path).toEqual(['input', 'title'])
})
