import { type Currency } from '@rolecall/kernel'
import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** What a person wants of matching, beside the weekly cap and the fields he likes, which are in the profile. */
@Entity({ schema: 'talent', name: 'match_preferences' })
@Check('match_preferences_min_rate_whole', '(min_rate_minor is null) = (min_rate_currency is null)')
@Check('match_preferences_quiet_whole', '(quiet_from is null) = (quiet_until is null)')
@Check('match_preferences_quiet_hours', 'quiet_from between 0 and 23 and quiet_until between 0 and 23 and quiet_from <> quiet_until')
export class MatchPreferences {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'match_preferences_freelancer' })
  freelancerId: string
  @Column('text', { array: true })
  nichesDisliked: string[]
  /** An hour; jobs that pay less are not offered. */
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  minRateMinor: bigint | null
  @Column({ type: 'char', length: 3, nullable: true })
  minRateCurrency: Currency | null
  /** Whole hours of the person's own clock; over midnight when the end is before the start. */
  @Column({ type: 'int', nullable: true })
  quietFrom: number | null
  @Column({ type: 'int', nullable: true })
  quietUntil: number | null
  @Column('timestamptz')
  savedAt: Date
}

/** A business whose invitations and jobs the person does not want. */
@Entity({ schema: 'talent', name: 'muted_businesses' })
@Index('muted_businesses_by_business', ['businessId'])
export class MutedBusiness {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'muted_businesses_freelancer' })
  freelancerId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Business', { name: 'muted_businesses_business' })
  businessId: string
  @Column('timestamptz')
  mutedAt: Date
}

/** Days on which the person takes no new work, both ends counted. */
@Entity({ schema: 'talent', name: 'away_periods' })
@Check('away_periods_order', 'from_on <= until_on')
@Index('away_periods_by_end', ['untilOn', 'fromOn'])
export class AwayPeriod {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'away_periods_freelancer' })
  freelancerId: string
  @PrimaryColumn('date')
  fromOn: string
  @Column('date')
  untilOn: string
}
