import { describe, expect, test } from '@jest/globals'
import { machine } from './machine.js'
import { MoveRefused } from './refusal.js'

const door = machine<'open' | 'shut' | 'locked', 'guest' | 'owner'>()({
  shut: { from: ['open'], to: 'shut', by: ['guest', 'owner'] },
  open: { from: ['shut'], to: 'open', by: ['guest', 'owner'] },
  lock: { from: ['shut'], to: 'locked', by: ['owner'] },
})

describe('a table of moves', () => {
  test('takes a party from state to state', () => {
    expect(door.to('shut', 'open', 'guest')).toBe('shut')
    expect(door.to('lock', 'shut', 'owner')).toBe('locked')
  })
  test.each([
    ['another state', 'open', 'owner'],
    ['another party', 'shut', 'guest'],
    ['nobody', 'shut', null],
  ] as const)('refuses a move of %s and says where the thing stands', (_name, state, party) => {
    const answer = door.to('lock', state, party)
    expect(answer).toBeInstanceOf(MoveRefused)
    expect(answer).toMatchObject({ code: 'CONFLICT', move: 'lock', presentState: state })
  })
  test('offers exactly the moves it would grant', () => {
    for (const state of ['open', 'shut', 'locked'] as const) {
      for (const party of ['guest', 'owner', null] as const) {
        const granted = (['shut', 'open', 'lock'] as const).filter((move) => typeof door.to(move, state, party) === 'string')
        expect(door.open(state, party)).toEqual(granted)
      }
    }
  })
})
