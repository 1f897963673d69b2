import { isCurrency, money, type Currency, type Money } from '@rolecall/kernel'
import { Column, type ValueTransformer } from 'typeorm'

/** pg hands bigint over as text; the domain uses BigInt. */
export const bigintText: ValueTransformer = {
  to: (value: bigint | null | undefined) => (value === null || value === undefined ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
}

/** `price_minor bigint`, `price_currency char(3)`: a column pair that is a Money (DECISIONS 20). */
export class MoneyColumns implements Money {
  @Column({ type: 'bigint', transformer: bigintText })
  minor: bigint
  @Column({ type: 'char', length: 3 })
  currency: Currency
}

/** Reads a Money out of a raw row of plain SQL. */
export const moneyFrom = (minor: string | bigint, currency: string): Money => {
  if (!isCurrency(currency)) throw new Error(`unknown currency ${currency}`)
  return money(BigInt(minor), currency)
}
