import type { Currency } from '@rolecall/kernel'
import { currencies } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { post } from '../data/ledger.js'
import { floatPostings } from '../domain/postings.js'

const FLOAT_UNITS = 1000n

/** 1,000.00 of the platform's own money lies at the sandbox; the books say so once per currency. Never in production. */
export const seedFloat = async (ctx: Ctx, { currencies: codes }: { currencies: readonly Currency[] }): Promise<void> => {
  if (ctx.config.isProduction) throw new Error('the float is seeded for demo and tests only')
  for (const currency of codes) {
    const amountMinor = FLOAT_UNITS * 10n ** BigInt(currencies[currency].exponent)
    await post(ctx, {
      kind: 'float',
      sourceType: 'float',
      sourceId: currency,
      operationId: null,
      occurredAt: ctx.now,
      postings: floatPostings(currency, amountMinor),
    })
  }
}
