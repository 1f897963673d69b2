import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { accessKinds, accessLevels, type AccessKind, type AccessLevel } from '../../domain/access/access.rules.js'
import { parties, type Party } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** What the freelancer was let into, and when that was taken back. Never a password. */
@Entity({ schema: 'contracts', name: 'access_rows' })
@Check('access_rows_kind_known', `kind IN ${inList(accessKinds)}`)
@Check('access_rows_level_known', `level IN ${inList(accessLevels)}`)
@Check('access_rows_party_known', `recorded_by IN ${inList(parties)} AND revoked_by IN ${inList(parties)}`)
@Check('access_rows_revoked_whole', '(revoked_at IS NULL) = (revoked_by IS NULL)')
@Index('access_rows_contract', ['contractId', 'id'])
export class AccessRow {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'access_rows_contract_fk' })
  contractId: string
  @Column('text')
  kind: AccessKind
  /** Which community, cabinet or folder. */
  @Column('text')
  name: string
  /** The account in the network that has it. */
  @Column('text')
  grantedTo: string
  @Column('text')
  level: AccessLevel
  @Column('text')
  recordedBy: Party
  @Column({ type: 'uuid', nullable: true })
  recordedAccount: string | null
  @Column('timestamptz')
  grantedAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null
  @Column({ type: 'text', nullable: true })
  revokedBy: Party | null
  @Column({ type: 'uuid', nullable: true })
  revokedAccount: string | null
}
