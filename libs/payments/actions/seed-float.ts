import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { post } from '../data/ledger.js'
import { floatPostings } from '../domain/postings.js'

/** What the sandbox gives the platform in each currency: 1,000.00, or 100,000 yen. */
const FLOAT_MINOR = 100_000n

/** The platform's own money lies at the sandbox; the books say so once per currency. Never in production. */
export const seedFloat = async (ctx: Ctx, { currencies: codes }: { currencies: readonly Currency[] }): Promise<void> => {
  if (ctx.config.isProduction) throw new Error('the float is seeded for demo and tests only')
  for (const currency of codes) {
    await post(ctx, {
      kind: 'float',
      sourceType: 'float',
      sourceId: currency,
      operationId: null,
      occurredAt: ctx.now,
      postings: floatPostings(currency, FLOAT_MINOR),
    })
  }
}
