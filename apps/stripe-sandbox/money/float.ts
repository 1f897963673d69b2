import type { World } from '../state/world.js'
import { book } from './book.js'
import { currencyCode } from './currencies.js'

/** What the platform owns before its first charge, so that refunds can be paid. Written once in a sandbox's life. */
export const seedFloat = (world: World, amounts: Record<string, number>): void => {
  if (world.find('setting', 'float_seeded')) return
  for (const [code, amount] of Object.entries(amounts)) {
    if (amount === 0) continue
    const currency = currencyCode(code)
    book(world, { account: world.settings.platform, type: 'topup', amount, currency, source: null, description: 'Sandbox float' })
  }
  world.insert('setting', { id: 'float_seeded', value: 1 })
}
