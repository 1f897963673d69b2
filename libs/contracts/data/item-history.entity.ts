import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { evidenceKinds, type EvidenceKind } from '../domain/checklist.js'
import type { ItemMove, ItemState } from '../domain/item.rules.js'
import { parties, type Party } from '../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** A piece of evidence. Only added to: a trigger refuses changes. */
@Entity({ schema: 'contracts', name: 'item_evidence' })
@Check('item_evidence_kind_known', `kind IN ${inList(evidenceKinds)}`)
@Check('item_evidence_one_shape', 'num_nonnulls(url, text, file_id) = 1')
@Index('item_evidence_item', ['itemId'])
@Index('item_evidence_file', ['fileId'])
export class ItemEvidence {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Item', { name: 'item_evidence_item_fk' })
  itemId: string
  @Column('text')
  kind: EvidenceKind
  @Column({ type: 'text', nullable: true })
  url: string | null
  @Column({ type: 'text', nullable: true })
  text: string | null
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('StoredFile', { name: 'item_evidence_file_fk' })
  fileId: string | null
  @Column('int')
  round: number
  @Column('timestamptz')
  submittedAt: Date
}

/** A link stands under one item of a freelancer; the key is the normalised address. */
@Entity({ schema: 'contracts', name: 'evidence_links' })
@Index('evidence_links_item', ['itemId'])
export class EvidenceLink {
  @PrimaryColumn('uuid')
  freelancerId: string
  @PrimaryColumn('text')
  linkKey: string
  @Column('uuid')
  @ForeignKey('Item', { name: 'evidence_links_item_fk' })
  itemId: string
}

/** What happened to an item, when, by whom. Only added to. */
@Entity({ schema: 'contracts', name: 'item_events' })
@Check('item_events_party_known', `party IN ${inList(parties)}`)
@Index('item_events_item', ['itemId'])
export class ItemEvent {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Item', { name: 'item_events_item_fk' })
  itemId: string
  @Column('text')
  move: ItemMove
  @Column('text')
  state: ItemState
  @Column('text')
  party: Party
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null
  @Column({ type: 'text', nullable: true })
  reason: string | null
  @Column('timestamptz')
  at: Date
}
