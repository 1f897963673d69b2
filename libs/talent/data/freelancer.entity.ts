import { type Currency } from '@rolecall/kernel'
import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { type RoleStatus, roleStatuses } from '../domain/states.js'

const oneOf = (values: readonly (string | number)[]): string =>
  values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')

/** The profile of a person who works; one per account, with the account's id. */
@Entity({ schema: 'talent', name: 'freelancers' })
@Check('freelancers_hours', 'hours_per_week >= 1 and booked_hours >= 0')
@Check('freelancers_rate_whole', '(rate_minor is null) = (rate_currency is null)')
@Index('freelancers_newest', ['createdAt', 'accountId'])
@Index('freelancers_capacity_due', ['capacityAskAt'], { where: 'capacity_ask_at IS NOT NULL' })
export class Freelancer {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'freelancers_account' })
  accountId: string
  @Column('text')
  headline: string
  @Column('text')
  about: string
  @Column({ type: 'char', length: 2 })
  country: string
  @Column('text')
  timeZone: string
  @Column('text', { array: true })
  languages: string[]
  @Column('text', { array: true })
  platforms: string[]
  @Column('text', { array: true })
  niches: string[]
  /** Per hour. */
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  rateMinor: bigint | null
  @Column({ type: 'char', length: 3, nullable: true })
  rateCurrency: Currency | null
  @Column('int')
  hoursPerWeek: number
  /** Sum of the hours of running contracts. */
  @Column('int')
  bookedHours: number
  @Column('boolean')
  available: boolean
  @Column({ type: 'date', nullable: true })
  awayUntil: string | null
  /** Automatic invitations in 168 hours. */
  @Column('int')
  weeklyInviteCap: number
  /** When the person last said how many hours there are. */
  @Column('timestamptz')
  capacityConfirmedAt: Date
  /** When to ask for the hours again; empty once asked, until they are confirmed. */
  @Column({ type: 'timestamptz', nullable: true })
  capacityAskAt: Date | null
  @Column('timestamptz')
  createdAt: Date
}

/** A role of a freelancer. `status` is derived with the skills. */
@Entity({ schema: 'talent', name: 'freelancer_roles' })
@Check('freelancer_roles_status_known', `status in (${oneOf(roleStatuses)})`)
@Index('freelancer_roles_by_role', ['roleSlug', 'status'])
export class FreelancerRole {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'freelancer_roles_freelancer' })
  freelancerId: string
  @PrimaryColumn('text')
  roleSlug: string
  /** Wants to grow into it, in place of holding it. */
  @Column('boolean')
  growing: boolean
  @Column('text')
  status: RoleStatus
}

/** What a person says about a duty: levels 1-5, nearly worthless as evidence. */
@Entity({ schema: 'talent', name: 'duty_claims' })
@Check('duty_claims_level', 'level between 1 and 5')
export class DutyClaim {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'duty_claims_freelancer' })
  freelancerId: string
  @PrimaryColumn('text')
  dutySlug: string
  @Column('int')
  level: number
  @Column('timestamptz')
  claimedAt: Date
}

/** The estimate of one skill, derived from the evidence; rebuilt with it, never edited. */
@Entity({ schema: 'talent', name: 'duty_skills' })
@Index('duty_skills_of_version', ['modelVersion'])
@Index('duty_skills_aging', ['rebuiltAt'], { where: 'graded + delivered + quizzed > 0' })
export class DutySkill {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'duty_skills_freelancer' })
  freelancerId: string
  @PrimaryColumn('text')
  dutySlug: string
  @Column('double precision')
  mean: number
  @Column('double precision')
  variance: number
  /** Covariance with each duty of the person before it, by name. */
  @Column('double precision', { array: true, default: '{}' })
  covariances: number[]
  @Column('boolean')
  proven: boolean
  /** Pieces graded by a moderator. */
  @Column('int')
  graded: number
  /** Items judged by clients. */
  @Column('int')
  delivered: number
  /** Sittings of mini-tests. */
  @Column('int')
  quizzed: number
  /** The average of a mini-test reaches the passing mark. */
  @Column('boolean')
  quizPassed: boolean
  @Column('int')
  modelVersion: number
  @Column('timestamptz')
  rebuiltAt: Date
}
