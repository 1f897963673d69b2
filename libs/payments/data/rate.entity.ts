import type { Currency } from '@rolecall/kernel'
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A rate as an operator entered it, for estimates only: nothing is booked by it. Each entry is kept. */
@Entity({ schema: 'payments', name: 'reference_rates' })
@Index('reference_rates_newest', ['fromCurrency', 'toCurrency', 'enteredAt'])
@Check('reference_rates_two_currencies', 'from_currency <> to_currency')
@Check('reference_rates_positive', 'rate > 0')
export class ReferenceRate {
  @PrimaryColumn('uuid')
  id: string
  @Column('char', { length: 3 })
  fromCurrency: Currency
  @Column('char', { length: 3 })
  toCurrency: Currency
  /** How many units of `to` one unit of `from` is. */
  @Column('numeric', { precision: 18, scale: 8 })
  rate: string
  /** Null: the installation began with it. */
  @Column({ type: 'uuid', nullable: true })
  enteredBy: string | null
  @Column('timestamptz')
  enteredAt: Date
}
