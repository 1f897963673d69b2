import type { World } from '../state/world.js'
import { refused } from '../protocol/errors.js'
import { book } from './book.js'
import { currencyCode } from './currencies.js'

/** Money of the platform's own comes from its bank; the id of its entry. */
export const topUp = (world: World, { currency, amount }: { currency: string; amount: number }): { id: string } => {
  if (!Number.isSafeInteger(amount) || amount < 1) throw refused('A top-up needs a whole amount above zero.', { param: 'amount' })
  return { id: book(world, { account: world.settings.platform, type: 'topup', amount, currency: currencyCode(currency), source: null, description: 'Top-up' }).id }
}

/** What the platform owns before its first charge, so that refunds can be paid. Written once in a sandbox's life. */
export const seedFloat = (world: World, amounts: Record<string, number>): void => {
  if (world.find('setting', 'float_seeded')) return
  for (const [code, amount] of Object.entries(amounts)) if (amount !== 0) topUp(world, { currency: code, amount })
  world.insert('setting', { id: 'float_seeded', value: 1 })
}
