import { type Lang, langs, memberRights, type MemberRight, staffRights, type StaffRight } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** A person. May be a member of businesses and a freelancer at once. */
@Entity({ schema: 'identity', name: 'accounts' })
@Index('accounts_email', ['email'], { unique: true })
@Check('accounts_email_clean', 'email = lower(email)')
@Check('accounts_lang_known', `lang in (${oneOf(langs)})`)
export class Account {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  name: string
  /** Lower case. */
  @Column('text')
  email: string
  @Column('text')
  lang: Lang
  @Column('text')
  timeZone: string
  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'char', length: 2 })
  country: string
  /** argon2id; null for people who sign in by e-mail code. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null
  @Column('timestamptz')
  createdAt: Date
}

/** A business: an account with members. `client` is its part in a contract. */
@Entity({ schema: 'identity', name: 'businesses' })
export class Business {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  name: string
  @Column('text')
  timeZone: string
  @Column({ type: 'char', length: 2 })
  country: string
  @Column('text')
  about: string
  @Column('timestamptz')
  createdAt: Date
}

@Entity({ schema: 'identity', name: 'members' })
@Index('members_account', ['accountId'])
@Check('members_right_known', `"right" in (${oneOf(memberRights)})`)
export class Member {
  @PrimaryColumn('uuid')
  @ForeignKey('Business', { name: 'members_business', onDelete: 'CASCADE' })
  businessId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'members_account_known', onDelete: 'CASCADE' })
  accountId: string
  @Column('text')
  right: MemberRight
  @Column('timestamptz')
  joinedAt: Date
}

/** People of the installation. */
@Entity({ schema: 'identity', name: 'staff_rights' })
@Check('staff_rights_right_known', `"right" in (${oneOf(staffRights)})`)
export class StaffGrant {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'staff_rights_account', onDelete: 'CASCADE' })
  accountId: string
  @PrimaryColumn('text')
  right: StaffRight
  @Column('timestamptz')
  grantedAt: Date
}
