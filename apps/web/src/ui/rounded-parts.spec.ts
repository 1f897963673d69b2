import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { roundedParts, speakingParts } from './rounded-parts.js'

const figure = fc.double({ min: -5, max: 5, noNaN: true })

describe('figures of a score', () => {
  it('still add up to the score when they are shown with two places', () => {
    fc.assert(fc.property(figure, fc.array(figure, { minLength: 1, maxLength: 14 }), (base, parts) => {
      const shown = roundedParts(base, parts.reduce((sum, part) => sum + part, base), parts)
      expect(shown.parts.reduce((sum, part) => sum + part, shown.base)).toBe(shown.score)
    }))
  })
  it('move by less than two hundredths', () => {
    fc.assert(fc.property(figure, fc.array(figure, { minLength: 1, maxLength: 14 }), (base, parts) => {
      const shown = roundedParts(base, parts.reduce((sum, part) => sum + part, base), parts)
      shown.parts.forEach((part, index) => expect(Math.abs(part - parts[index]! * 100)).toBeLessThan(2))
    }))
  })
})

describe('reasons that speak for somebody', () => {
  const part = (factor: string, contribution: number, telling = true) => ({ factor, contribution, telling })
  it('are the strongest that add to the shown sum, and tell something', () => {
    const parts = [part('skill', 0.74), part('base', 0.7, false), part('coverage', 0.61), part('reviews', -0.32), part('contracts', 0.004)]
    expect(speakingParts(parts, 3).map(({ factor }) => factor)).toEqual(['skill', 'coverage'])
    expect(speakingParts(parts, 1).map(({ factor }) => factor)).toEqual(['skill'])
  })
})
