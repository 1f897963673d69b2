import { bigintText } from '@rolecall/platform'
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'

/** The authenticator of somebody of the staff. */
@Entity({ schema: 'identity', name: 'staff_totp' })
export class StaffTotp {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'staff_totp_account', onDelete: 'CASCADE' })
  accountId: string
  /** Sealed under a key derived from SECRET_KEY. */
  @Column('text')
  sealedSecret: string
  /** The step whose code was taken last: no code counts twice. */
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  lastStep: bigint | null
  @Column('timestamptz')
  createdAt: Date
  /** Empty until a first code has shown that the authenticator knows the secret. */
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null
}

/** A way in when the authenticator is lost; each works once. */
@Entity({ schema: 'identity', name: 'recovery_codes' })
@Unique('recovery_codes_once', ['accountId', 'codeHash'])
@Index('recovery_codes_account', ['accountId'])
export class RecoveryCode {
  @PrimaryColumn('uuid')
  id: string
  @ForeignKey('Account', { name: 'recovery_codes_account_known', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string
  @Column('text')
  codeHash: string
  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null
}
