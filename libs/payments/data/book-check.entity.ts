import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Violation } from './invariants.js'

/** One check of the books against their promises; the operator's page, the gauge and the alert read the newest. */
@Entity({ schema: 'payments', name: 'book_checks' })
@Index('book_checks_newest', ['checkedAt'])
export class BookCheck {
  @PrimaryColumn('uuid')
  id: string
  @Column('timestamptz')
  checkedAt: Date
  /** How many of each promise do not hold: `{"I1": 0, …}`. */
  @Column('jsonb')
  tallies: Record<string, number>
  /** The first of them. */
  @Column('jsonb')
  violations: Violation[]
  @Column('int')
  violationCount: number
}
