import { describe, expect, it } from '@jest/globals'
import { toCharge } from './to-charge.js'

describe('What a business pays for a milestone', () => {
  it('is its price with the fee, as the payment page charges it', () =>
    expect(toCharge({ price: { minor: '5200000', currency: 'RUB' }, money: { clientFee: { minor: '156000', currency: 'RUB' } } })).toEqual({ minor: '5356000', currency: 'RUB' }))
})
