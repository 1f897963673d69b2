import { Field, InputType, ObjectType } from '@nestjs/graphql'
import { isCurrency, type Currency, type Money } from '@rolecall/kernel'
import { CurrencyEnum, DateTimeScalar, MoneyView } from '@rolecall/platform'
import { converted, freshRate, isFreshRate, rateText, type KnownRate } from '../domain/conversion.rules.js'

@ObjectType('Conversion', { description: 'A payout to a bank that keeps another currency: the bank exchanges it at its own rate, we exchange nothing.' })
export class ConversionView {
  @Field({ description: 'The currency that banks of the country of the payout account keep, as a rule.' })
  bankCurrency: string
  @Field(() => MoneyView, { nullable: true, description: 'About what arrives of what can be paid out now; null while no rate is known.' })
  estimate: Money | null
  @Field(() => String, { nullable: true, description: 'Units of the currency of the bank for one unit of the balance.' })
  rate: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When this rate was entered.' })
  ratedAt: Date | null
}

export interface Wanted {
  readonly free: Money
  readonly bankCurrency: string | null
  readonly rates: readonly KnownRate[]
  readonly now: Date
}
/** Null where the bank keeps the currency of the balance, or we do not know what it keeps. */
export const conversionView = ({ free, bankCurrency, rates, now }: Wanted): ConversionView | null => {
  if (bankCurrency === null || bankCurrency === free.currency) return null
  const known = isCurrency(bankCurrency) ? freshRate(rates, { from: free.currency, to: bankCurrency, now }) : null
  if (!known) return { bankCurrency, estimate: null, rate: null, ratedAt: null }
  return { bankCurrency, estimate: converted(free, known), rate: rateText(known.rate), ratedAt: known.enteredAt }
}

@ObjectType('ReferenceRate', { description: 'What one unit of a currency is in another, for estimates; nothing is booked by it.' })
export class ReferenceRateView {
  @Field(() => CurrencyEnum, { description: 'One unit of this.' })
  from: Currency
  @Field(() => CurrencyEnum, { description: 'Is so many of this.' })
  to: Currency
  @Field({ description: 'So many: a decimal number.' })
  rate: string
  @Field(() => DateTimeScalar, { description: 'When an operator entered it.' })
  enteredAt: Date
  @Field({ description: 'False when it is older than thirty days: estimates are not made by it any more.' })
  isFresh: boolean
}
export const rateView = (known: KnownRate, now: Date): ReferenceRateView => ({ ...known, rate: rateText(known.rate), isFresh: isFreshRate(known, now) })

@InputType({ description: 'A rate for estimates.' })
export class SetReferenceRateInput {
  @Field(() => CurrencyEnum, { description: 'One unit of this.' })
  from: Currency
  @Field(() => CurrencyEnum, { description: 'Is so many of this.' })
  to: Currency
  @Field({ description: 'So many: up to 7 digits before and 8 after the point.' })
  rate: string
}
