import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import {
  disputeEndings,
  disputeEventKinds,
  disputeReasons,
  disputeStates,
  disputeVoices,
  rulingReasons,
  type DisputeEnding,
  type DisputeEventKind,
  type DisputeReason,
  type DisputeState,
  type DisputeVoice,
  type RulingReason,
} from '../../domain/disputes/dispute.rules.js'
import type { StoredLine } from '../../domain/disputes/division.rules.js'
import type { ItemState } from '../../domain/item.rules.js'
import { sides, type Side } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** A disagreement about items of one milestone, with its clocks. */
@Entity({ schema: 'contracts', name: 'disputes' })
@Check('disputes_state_known', `state IN ${inList(disputeStates)}`)
@Check('disputes_side_known', `opened_by IN ${inList(sides)}`)
@Check('disputes_ending_known', `ending IN ${inList(disputeEndings)}`)
@Check('disputes_owed_back_not_negative', 'owed_back_minor >= 0')
@Index('disputes_contract', ['contractId'])
@Index('disputes_milestone', ['milestoneId'])
@Index('disputes_waits', ['waitsUntil'], { where: 'waits_until IS NOT NULL' })
@Index('disputes_owed', ['owedAt'], { where: 'owed_at IS NOT NULL' })
export class Dispute {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'disputes_contract_fk' })
  contractId: string
  @Column('uuid')
  @ForeignKey('Milestone', { name: 'disputes_milestone_fk' })
  milestoneId: string
  @Column('text')
  state: DisputeState
  @Column('text')
  openedBy: Side
  /** What the opener wants, in his words. */
  @Column('text')
  wanted: string
  @Column('timestamptz')
  openedAt: Date
  @Column('timestamptz')
  answerUntil: Date
  @Column('timestamptz')
  talkUntil: Date
  @Column('timestamptz')
  ruleUntil: Date
  @Column('timestamptz')
  secondUntil: Date
  /** The end of the present wait; null when it is over. */
  @Column({ type: 'timestamptz', nullable: true })
  waitsUntil: Date | null
  /** Who has taken it to rule. */
  @Column({ type: 'uuid', nullable: true })
  moderatorId: string | null
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null
  @Column({ type: 'text', nullable: true })
  ending: DisputeEnding | null
  /** Items whose accepted shares it has still to pay: the money could not move when it was decided. */
  @Column({ type: 'jsonb', default: [] })
  owedItems: string[]
  /** What it has still to give back to the client. */
  @Column({ type: 'bigint', default: 0, transformer: bigintText })
  owedBackMinor: bigint
  /** When that is tried again; null when nothing is owed. */
  @Column({ type: 'timestamptz', nullable: true })
  owedAt: Date | null
}

/** How an item stood before it was disputed, with its clocks; dates as texts. */
export type ItemBefore = { readonly state: ItemState } & Record<string, string | null>

/** An item in question. */
@Entity({ schema: 'contracts', name: 'dispute_items' })
@Check('dispute_items_reason_known', `reason IN ${inList(disputeReasons)}`)
@Check('dispute_items_result_within_share', 'freelancer_minor >= 0 AND freelancer_minor <= share_minor')
@Index('dispute_items_item', ['itemId'])
export class DisputeItem {
  @PrimaryColumn('uuid')
  @ForeignKey('Dispute', { name: 'dispute_items_dispute_fk' })
  disputeId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Item', { name: 'dispute_items_item_fk' })
  itemId: string
  @Column('text')
  reason: DisputeReason
  @Column('text')
  text: string
  @Column({ type: 'bigint', transformer: bigintText })
  shareMinor: bigint
  @Column('jsonb')
  before: ItemBefore
  /** What of the share went to the freelancer; null while it is open or when it was withdrawn. */
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  freelancerMinor: bigint | null
}

/** What was said, offered and decided. Only added to: the record of every act, also of moderators. */
@Entity({ schema: 'contracts', name: 'dispute_events' })
@Check('dispute_events_kind_known', `kind IN ${inList(disputeEventKinds)}`)
@Check('dispute_events_voice_known', `voice IN ${inList(disputeVoices)}`)
@Check('dispute_events_reason_known', `reason_code IN ${inList(rulingReasons)}`)
@Index('dispute_events_dispute', ['disputeId'])
export class DisputeEvent {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Dispute', { name: 'dispute_events_dispute_fk' })
  disputeId: string
  @Column('text')
  kind: DisputeEventKind
  @Column('text')
  voice: DisputeVoice
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null
  @Column({ type: 'text', nullable: true })
  text: string | null
  @Column({ type: 'text', nullable: true })
  reasonCode: RulingReason | null
  /** The division that is offered or decided. */
  @Column({ type: 'jsonb', nullable: true })
  lines: StoredLine[] | null
  @Column('timestamptz')
  at: Date
}
