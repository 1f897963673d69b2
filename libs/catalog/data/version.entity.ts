import { Check, Column, Entity, PrimaryColumn } from 'typeorm'
import type { CatalogueContent } from '../domain/catalogue.js'
import { type VersionOrigin, type VersionState, versionOrigins, versionStates } from '../domain/version.js'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** One version of the whole catalogue. A trigger keeps a published row as it is. */
@Entity({ schema: 'catalog', name: 'versions' })
@Check('versions_id_positive', 'id > 0')
@Check('versions_state_known', `state in (${oneOf(versionStates)})`)
@Check('versions_origin_known', `origin in (${oneOf(versionOrigins)})`)
@Check('versions_published_has_time', `(state = 'published') = (published_at is not null)`)
export class CatalogueVersion {
  /** 1, 2, 3: what contracts keep. */
  @PrimaryColumn({ type: 'integer' })
  id: number
  @Column({ type: 'text' })
  state: VersionState
  @Column({ type: 'text' })
  origin: VersionOrigin
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null
  /** SHA-256 of the content as written, for the cache and for signed terms. */
  @Column({ type: 'text' })
  contentHash: string
  @Column({ type: 'jsonb' })
  content: CatalogueContent
}
