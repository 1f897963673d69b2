import { currencyCodes, type Currency, type Money } from '@rolecall/kernel'
import { Field, InputType, ObjectType } from '@nestjs/graphql'
import { enumOf } from './enum-of.js'
import { BigIntScalar } from './scalars.js'

export const CurrencyEnum = enumOf('Currency', currencyCodes, 'ISO 4217 code of a currency this installation can price in.')

@ObjectType('Money', { description: 'An amount in minor units (cents, kopecks; yen has none) with its currency.' })
export class MoneyView implements Money {
  @Field(() => BigIntScalar, { description: 'Minor units as a decimal string.' })
  minor: bigint
  @Field(() => CurrencyEnum, { description: 'Currency of the amount.' })
  currency: Currency
}

@InputType({ description: 'An amount in minor units with its currency.' })
export class MoneyInput implements Money {
  @Field(() => BigIntScalar, { description: 'Minor units as a decimal string; refused when negative or above the limit of the currency.' })
  minor: bigint
  @Field(() => CurrencyEnum, { description: 'Currency of the amount.' })
  currency: Currency
}
