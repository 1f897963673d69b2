import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { amendmentStates, type AmendmentState } from '../../domain/amendments/amendment.rules.js'
import type { TermsChange } from '../../domain/amendments/difference.rules.js'
import type { TermsContent } from '../../domain/terms.js'

/**
 * A later version of the terms that one side proposed, and so signed. It becomes terms, under the same id, when the other
 * side signs; a trigger keeps what was proposed as it was written.
 */
@Entity({ schema: 'contracts', name: 'amendments' })
@Check('amendments_state_known', `state IN (${amendmentStates.map((state) => `'${state}'`).join(', ')})`)
@Check('amendments_side_known', "proposed_by IN ('client', 'freelancer')")
@Check('amendments_hash_is_sha256', "hash ~ '^[0-9a-f]{64}$'")
@Index('amendments_contract', ['contractId'])
@Index('amendments_one_open', ['contractId'], { unique: true, where: "state = 'proposed'" })
@Index('amendments_waiting', ['answersUntil'], { where: "state = 'proposed'" })
export class Amendment {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'amendments_contract_fk' })
  contractId: string
  /** Number the terms get when it is signed. */
  @Column('int')
  version: number
  @Column('text')
  hash: string
  @Column('text')
  lang: 'ru' | 'en'
  @Column('jsonb')
  content: TermsContent
  /** What it says otherwise than the version before, as the proposer saw it. */
  @Column('jsonb')
  difference: TermsChange[]
  @Column('text')
  proposedBy: 'client' | 'freelancer'
  @Column('uuid')
  accountId: string
  /** Why, in the proposer's words. */
  @Column('text')
  note: string
  @Column('text')
  state: AmendmentState
  @Column('timestamptz')
  proposedAt: Date
  /** After this moment the former terms stand. */
  @Column('timestamptz')
  answersUntil: Date
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null
  /** Why it was declined. */
  @Column({ type: 'text', nullable: true })
  reason: string | null
}
