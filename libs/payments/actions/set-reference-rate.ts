import { InvalidInput, newId, type Currency } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { ReferenceRate } from '../data/rate.entity.js'
import { rateOf, rateText, type KnownRate } from '../domain/conversion.rules.js'

export interface SetReferenceRate {
  readonly from: Currency
  readonly to: Currency
  /** How many units of `to` one unit of `from` is: `0.9311`. */
  readonly rate: string
}

/** An operator says what a currency is worth in another: freelancers are shown an estimate by it, nothing is booked by it. */
export const setReferenceRate = async (ctx: Ctx, { from, to, rate: text }: SetReferenceRate): Promise<KnownRate | InvalidInput> => {
  if (from === to) return new InvalidInput('to', 'duplicate')
  const rate = rateOf(text)
  if (rate === null) return new InvalidInput('rate', 'malformed')
  await ctx.db.insert(ReferenceRate, { id: newId(ctx.now.getTime()), fromCurrency: from, toCurrency: to, rate: rateText(rate), enteredBy: accountIdOf(ctx.actor), enteredAt: ctx.now })
  return { from, to, rate, enteredAt: ctx.now }
}
