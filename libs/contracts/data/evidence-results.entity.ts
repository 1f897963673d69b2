import { bigintText } from '@rolecall/platform'
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { EvidenceCheck } from '../domain/evidence/check.js'
import type { Metrics } from '../domain/evidence/metrics.rules.js'
import type { SeenPage } from '../domain/evidence/page.rules.js'

/** What the machine found in a piece of evidence when it was handed in. Only added to. */
@Entity({ schema: 'contracts', name: 'evidence_results' })
export class EvidenceResult {
  @PrimaryColumn('uuid')
  @ForeignKey('ItemEvidence', { name: 'evidence_results_evidence_fk' })
  evidenceId: string
  @Column('jsonb')
  checks: readonly EvidenceCheck[]
  @Column({ type: 'jsonb', nullable: true })
  metrics: Metrics | null
  /** What stood behind a link. */
  @Column({ type: 'jsonb', nullable: true })
  page: SeenPage | null
}

/** A day of a campaign as an export told it. Only added to. */
@Entity({ schema: 'contracts', name: 'ads_rows' })
@Index('ads_rows_contract', ['contractId'])
export class AdsRowOfEvidence {
  @PrimaryColumn('uuid')
  @ForeignKey('ItemEvidence', { name: 'ads_rows_evidence_fk' })
  evidenceId: string
  @PrimaryColumn('date')
  day: string
  @PrimaryColumn('text')
  campaign: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'ads_rows_contract_fk' })
  contractId: string
  @Column({ type: 'bigint', transformer: bigintText })
  spendMinor: bigint
  @Column({ type: 'bigint', transformer: bigintText })
  revenueMinor: bigint
  @Column('double precision')
  impressions: number
  @Column('double precision')
  clicks: number
  @Column('double precision')
  leads: number
  @Column('text')
  label: string
}
