import { describe, expect, test } from '@jest/globals'
import { commissionOf } from './fees.js'

describe('commission on the screen', () => {
  test('parts add up to the commission of one release, whatever their sizes', () => {
    const parts = [3334n, 3333n, 10_001n, 1n, 33_334n]
    let released = 0n
    let fees = 0n
    for (const part of parts) {
      fees += commissionOf(released, part, 1000)
      released += part
    }
    expect(fees).toBe(commissionOf(0n, released, 1000))
  })
})
