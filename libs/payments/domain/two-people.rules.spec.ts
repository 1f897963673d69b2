import { describe, expect, it } from '@jest/globals'
import { confirmedByAnother, OwnRequest } from './two-people.rules.js'

describe('two pairs of eyes', () => {
  it('who asked for it may not confirm it', () => {
    expect(confirmedByAnother({ requestedBy: 'vera', confirmedBy: 'vera' })).toBeInstanceOf(OwnRequest)
  })
  it('another operator may', () => {
    expect(confirmedByAnother({ requestedBy: 'vera', confirmedBy: 'oleg' })).toBeNull()
  })
})
