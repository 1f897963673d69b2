import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { endingReasons, type EndingReason } from '../../domain/endings/ending.rules.js'
import { parties, type Party } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** How a contract comes to its end: who asked for it, why, what was to be settled, what is still open. */
@Entity({ schema: 'contracts', name: 'endings' })
@Check('endings_party_known', `party IN ${inList(parties)}`)
@Check('endings_reason_known', `reason IN ${inList(endingReasons)}`)
@Index('endings_settle', ['settleAt'], { where: 'settle_at IS NOT NULL' })
@Index('endings_remind', ['remindAt'], { where: 'remind_at IS NOT NULL' })
export class Ending {
  @PrimaryColumn('uuid')
  @ForeignKey('Contract', { name: 'endings_contract_fk' })
  contractId: string
  @Column('text')
  party: Party
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null
  @Column('text')
  reason: EndingReason
  @Column({ type: 'text', nullable: true })
  text: string | null
  /** Stands in the freelancer's record. */
  @Column('boolean')
  counts: boolean
  @Column('timestamptz')
  begunAt: Date
  /** What the preview said when the end was asked for. */
  @Column({ type: 'bigint', transformer: bigintText })
  acceptedMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  reviewMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  returnedMinor: bigint
  /** Until then the report of a stopped ads campaign can still be handed in. */
  @Column({ type: 'timestamptz', nullable: true })
  reportUntil: Date | null
  /** When the money is settled as far as it can be; null when nothing is left to settle. */
  @Column({ type: 'timestamptz', nullable: true })
  settleAt: Date | null
  /** The next reminder of access that is still open. */
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null
  /** So much access was open when the system ended it. */
  @Column({ type: 'int', nullable: true })
  leftOpen: number | null
}
