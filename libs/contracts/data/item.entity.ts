import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Cadence, EvidenceRule } from '../domain/checklist.js'
import { itemStates, type ItemState } from '../domain/item.rules.js'

/** One piece of work of a milestone, with its due moment and its share of the price. */
@Entity({ schema: 'contracts', name: 'items' })
@Check('items_state_known', `state IN (${itemStates.map((state) => `'${state}'`).join(', ')})`)
@Check('items_share_not_negative', 'share_minor >= 0')
@Check('items_accepted_within_share', 'accepted_minor >= 0 AND accepted_minor <= share_minor')
@Index('items_place_once', ['milestoneId', 'dutySlug', 'ordinal'], { unique: true })
@Index('items_due', ['dueAt'], { where: "state = 'planned'" })
@Index('items_review', ['reviewUntil'], { where: "state = 'submitted'" })
@Index('items_remind', ['remindAt'], { where: "state = 'submitted'" })
@Index('items_waits', ['waitsUntil'], { where: "state IN ('partly_accepted', 'blocked')" })
@Index('items_contract', ['contractId'])
@Index('items_awaiting', ['contractId'], { where: 'awaits_other' })
@Index('items_carried_once', ['carriedFrom'], { unique: true, where: 'carried_from IS NOT NULL' })
export class Item {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'items_contract_fk' })
  contractId: string
  @Column('uuid')
  @ForeignKey('Milestone', { name: 'items_milestone_fk' })
  milestoneId: string
  /** The missed item of the month before that it makes up for. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Item', { name: 'items_carried_fk' })
  carriedFrom: string | null
  @Column('text')
  dutySlug: string
  /** In the language of the terms. */
  @Column('text')
  title: string
  @Column('text')
  cadence: Cadence
  @Column('int')
  ordinal: number
  @Column('timestamptz')
  dueAt: Date
  @Column({ type: 'bigint', transformer: bigintText })
  shareMinor: bigint
  /** What of the share is due, where it is not the whole. */
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  acceptedMinor: bigint | null
  @Column('jsonb')
  required: EvidenceRule
  /** False for the item that only carries the price of work on demand. */
  @Column('boolean')
  counted: boolean
  @Column('text')
  state: ItemState
  /** How often it was handed in. */
  @Column({ type: 'int', default: 0 })
  rounds: number
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null
  /** Accepted by silence at this moment. */
  @Column({ type: 'timestamptz', nullable: true })
  reviewUntil: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt: Date | null
  /** The next reminder before a silent acceptance. */
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null
  /** The freelancer agrees to a part, or the client answers a block, until then. */
  @Column({ type: 'timestamptz', nullable: true })
  waitsUntil: Date | null
  /** The clock stopped at this moment; null when it runs. */
  @Column({ type: 'timestamptz', nullable: true })
  blockedAt: Date | null
  /** It opens when work of another contract is accepted: neither handed in nor missed before. */
  @Column({ type: 'boolean', default: false })
  awaitsOther: boolean
  /** The decision that released its share alone; null where it is paid with its milestone. */
  @Column({ type: 'uuid', nullable: true })
  paidDecisionId: string | null
}
