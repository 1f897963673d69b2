import type { Currency } from '@rolecall/kernel'
import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { DutySkill, MatchPerson } from '../domain/match.js'

/** What matching knows of one freelancer, copied from the contexts below so that the hard filter is one SQL query. */
@Entity({ schema: 'matching', name: 'supply' })
@Check('supply_rate_whole', '(rate_minor is null) = (rate_currency is null)')
@Check('supply_min_rate_whole', '(min_rate_minor is null) = (min_rate_currency is null)')
@Check('supply_counts', 'hours_per_week >= 0 and booked_hours >= 0 and weekly_cap >= 0 and completed >= 0')
@Check('supply_silence_whole', '(silent_chance is null) = (silent_at is null) and silent_chance between 0 and 1')
@Check('supply_ends', 'successful <= ended and on_time <= ended')
@Index('supply_refreshed', ['refreshedAt'])
@Index('supply_roles', { synchronize: false })
@Index('supply_languages', { synchronize: false })
@Index('supply_platforms', { synchronize: false })
export class Supply implements MatchPerson {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'supply_freelancer' })
  freelancerId: string
  @Column('text')
  timeZone: string
  @Column('text', { array: true })
  languages: string[]
  @Column('text', { array: true })
  platforms: string[]
  @Column('text', { array: true })
  niches: string[]
  @Column('text', { array: true, default: '{}' })
  nichesDisliked: string[]
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  rateMinor: bigint | null
  @Column({ type: 'char', length: 3, nullable: true })
  rateCurrency: Currency | null
  /** Counts only in the currency of the rate, or without a rate. */
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  minRateMinor: bigint | null
  @Column({ type: 'char', length: 3, nullable: true })
  minRateCurrency: Currency | null
  @Column('int')
  hoursPerWeek: number
  @Column('int')
  bookedHours: number
  @Column('boolean')
  available: boolean
  @Column({ type: 'date', nullable: true })
  awayUntil: string | null
  @Column('int')
  weeklyCap: number
  @Column('text')
  payeeState: string
  /** Every role the person names; the pool of a job is found by it. */
  @Column('text', { array: true })
  roleSlugs: string[]
  @Column('text', { array: true })
  claimedRoles: string[]
  @Column('text', { array: true })
  verifiedRoles: string[]
  @Column('text', { array: true })
  growthRoles: string[]
  @Column('jsonb')
  duties: DutySkill[]
  @Column('int')
  completed: number
  @Column('int')
  settledInvites: number
  @Column('int')
  answeredInvites: number
  @Column('int', { default: 0 })
  acceptedInvites: number
  /** Median hours to an answer. */
  @Column({ type: 'double precision', nullable: true })
  answerHours: number | null
  /** Chance, at that time, that the person answers nothing; null while nothing speaks for or against it. */
  @Column({ type: 'double precision', nullable: true })
  silentChance: number | null
  @Column({ type: 'timestamptz', nullable: true })
  silentAt: Date | null
  /** When the invitations without an answer yet went out. */
  @Column('timestamptz', { array: true, default: '{}' })
  waitingSince: Date[]
  /** Contracts that ended and can be judged, those that went well and those on time; null until counted. */
  @Column({ type: 'int', nullable: true })
  ended: number | null
  @Column({ type: 'int', nullable: true })
  successful: number | null
  @Column({ type: 'int', nullable: true })
  onTime: number | null
  /** Ended contracts by field of business. */
  @Column('jsonb', { default: {} })
  nicheJobs: Record<string, number>
  @Column('timestamptz')
  joinedAt: Date
  @Column('timestamptz')
  capacityConfirmedAt: Date
  @Column('timestamptz')
  refreshedAt: Date
}
