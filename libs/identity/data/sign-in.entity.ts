import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** A signed-in browser. All times are wall time: a moved demo clock signs nobody out (DECISIONS 5). */
@Entity({ schema: 'identity', name: 'sessions' })
@Index('sessions_account', ['accountId'])
@Index('sessions_ends', ['endsAt'])
export class Session {
  /** SHA-256 of the cookie's token. */
  @PrimaryColumn('text')
  tokenHash: string
  @Column('uuid')
  @ForeignKey('Account', { name: 'sessions_account_known', onDelete: 'CASCADE' })
  accountId: string
  @Column('timestamptz')
  createdAt: Date
  @Column('timestamptz')
  seenAt: Date
  /** Absolute end. */
  @Column('timestamptz')
  endsAt: Date
  /** When staff showed a code; until then their staff rights lie idle. */
  @Column({ type: 'timestamptz', nullable: true })
  secondFactorAt: Date | null
}

/** A code asked for. The digits are derived from the id. No account: nobody has that e-mail. */
@Entity({ schema: 'identity', name: 'sign_in_codes' })
@Index('sign_in_codes_newest', ['credential', 'createdAt'])
@Index('sign_in_codes_account_id', ['accountId'])
export class SignInCode {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  credential: string
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account', { name: 'sign_in_codes_account', onDelete: 'CASCADE' })
  accountId: string | null
  @Column('timestamptz')
  createdAt: Date
  @Column('int')
  tries: number
  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null
}

export const attemptMethods = ['password', 'code', 'second_factor'] as const
export type AttemptMethod = (typeof attemptMethods)[number]

/** A sign-in that was tried, committed before its answer is known. A success forgets the ones before. */
@Entity({ schema: 'identity', name: 'sign_in_attempts' })
@Index('sign_in_attempts_recent', ['credential', 'at'])
@Check('sign_in_attempts_method_known', `method in (${attemptMethods.map((method) => `'${method}'`).join(', ')})`)
export class SignInAttempt {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  credential: string
  @Column('text')
  method: AttemptMethod
  @Column('timestamptz')
  at: Date
}
