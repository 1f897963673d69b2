import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { rateOf, type KnownRate } from '../domain/conversion.rules.js'

/** The newest rate of each pair, also those that are too old to be shown. */
export const newestRates = async (ctx: Pick<Ctx, 'db'>): Promise<KnownRate[]> => {
  const rows: { from_currency: Currency; to_currency: Currency; rate: string; entered_at: Date }[] = await ctx.db.query(
    `SELECT DISTINCT ON (from_currency, to_currency) from_currency, to_currency, rate, entered_at FROM payments.reference_rates
      ORDER BY from_currency, to_currency, entered_at DESC, id DESC`,
  )
  return rows.map((row) => ({ from: row.from_currency, to: row.to_currency, rate: rateOf(row.rate)!, enteredAt: row.entered_at }))
}
