import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { TermsContent } from '../domain/terms.js'

/** A version of what is agreed. Never changed: a trigger refuses it. */
@Entity({ schema: 'contracts', name: 'terms' })
@Index('terms_version_once', ['contractId', 'version'], { unique: true })
@Check('terms_hash_is_sha256', "hash ~ '^[0-9a-f]{64}$'")
export class Terms {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'terms_contract_fk' })
  contractId: string
  @Column('int')
  version: number
  @Column('text')
  hash: string
  @Column('text')
  lang: 'ru' | 'en'
  @Column('jsonb')
  content: TermsContent
  @Column('timestamptz')
  createdAt: Date
}

/** One side's signature under one version. Never changed. */
@Entity({ schema: 'contracts', name: 'signatures' })
@Check('signatures_party_known', "party IN ('client', 'freelancer')")
export class Signature {
  @PrimaryColumn('uuid')
  @ForeignKey('Terms', { name: 'signatures_terms_fk' })
  termsId: string
  @PrimaryColumn('text')
  party: 'client' | 'freelancer'
  @Column('uuid')
  accountId: string
  @Column('text')
  hash: string
  @Column('timestamptz')
  signedAt: Date
}
