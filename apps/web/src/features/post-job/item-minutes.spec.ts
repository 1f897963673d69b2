import { describe, expect, it } from '@jest/globals'
import { tightMinutesOf } from './item-minutes.js'
import { spansOf } from './planned-items.js'

const month = spansOf('2026-06-01', '2026-06-30').first

describe('time for an item, told while a job is written', () => {
  it('an hour a week for 54 items is five minutes each', () => expect(tightMinutesOf({ hoursPerWeek: '1', items: 54, span: month })).toBe(5))
  it('the usual 20 hours a week are time enough', () => expect(tightMinutesOf({ hoursPerWeek: '20', items: 54, span: month })).toBeNull())
  it('a day of work is not counted as a month of it', () => expect(tightMinutesOf({ hoursPerWeek: '7', items: 10, span: spansOf('2026-06-01', '2026-06-01').first })).toBe(6))
  it('nothing is said without hours or without items', () => {
    expect(tightMinutesOf({ hoursPerWeek: '', items: 54, span: month })).toBeNull()
    expect(tightMinutesOf({ hoursPerWeek: '1', items: 0, span: month })).toBeNull()
  })
})
