import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** What was accepted, as it was at that moment. Only added to: whatever becomes of the link later, the acceptance stands. */
@Entity({ schema: 'contracts', name: 'evidence_snapshots' })
@Check('evidence_snapshots_hash_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('evidence_snapshots_item', ['itemId'])
export class EvidenceSnapshot {
  @PrimaryColumn('uuid')
  @ForeignKey('ItemEvidence', { name: 'evidence_snapshots_evidence_fk' })
  evidenceId: string
  @Column('uuid')
  @ForeignKey('Item', { name: 'evidence_snapshots_item_fk' })
  itemId: string
  @Column('timestamptz')
  takenAt: Date
  /** The address of a link as it was handed in. */
  @Column({ type: 'text', nullable: true })
  address: string | null
  /** Title of the page when it was handed in, or name of the file; null where it is not known. */
  @Column({ type: 'text', nullable: true })
  title: string | null
  /** SHA-256 of the text or the file; of a link the text of its page, or its normalised address where the page was not read. */
  @Column({ type: 'text' })
  sha256: string
  /** Size of a text or a file. */
  @Column({ type: 'int', nullable: true })
  bytes: number | null
  /** When the page of a link was read. */
  @Column({ type: 'timestamptz', nullable: true })
  seenAt: Date | null
}
