import { describe, expect, it } from '@jest/globals'
import { roundsAsked } from './rounds.js'

describe('Rounds of changes on the screen', () => {
  it.each([
    ['handed in for the first time', { state: 'SUBMITTED', changeRoundsUsed: 0 }, 0],
    ['changes are asked for', { state: 'CHANGES_REQUESTED', changeRoundsUsed: 0 }, 1],
    ['handed in again', { state: 'SUBMITTED', changeRoundsUsed: 1 }, 1],
    ['changes are asked for again', { state: 'CHANGES_REQUESTED', changeRoundsUsed: 1 }, 2],
  ])('%s', (_, item, asked) => expect(roundsAsked(item)).toBe(asked))
})
