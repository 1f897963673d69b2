import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { type JobLevel, type JobState, jobLevels, jobStates } from '../domain/states.js'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** A job of a business: one role with a checklist of duties. */
@Entity({ schema: 'hiring', name: 'jobs' })
@Check('jobs_state_known', `state in (${oneOf(jobStates)})`)
@Check('jobs_level_known', `level in (${oneOf(jobLevels)})`)
@Check('jobs_hours', 'hours_per_week between 1 and 60')
@Check('jobs_overlap', 'min_overlap_hours between 0 and 9')
@Check('jobs_period', 'ends_on >= starts_on')
@Check('jobs_budget_positive', 'budget_minor > 0')
@Check(
  'jobs_open_has_time',
  `state not in ('published', 'paused') or (published_at is not null and expires_at is not null)`,
)
@Index('jobs_board', ['publishedAt', 'id'], { where: "state = 'published'" })
@Index('jobs_of_business', ['businessId', 'createdAt', 'id'])
@Index('jobs_ending', ['expiresAt'], { where: "state in ('published', 'paused')" })
@Index('jobs_platforms', { synchronize: false })
export class Job {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Business', { name: 'jobs_business' })
  businessId: string
  @Column('text')
  title: string
  @Column('text')
  description: string
  @Column('text')
  state: JobState
  @Column('text')
  roleSlug: string
  /** Version of the catalogue the checklist was written with. */
  @Column('int')
  catalogueVersion: number
  @Column('text')
  level: JobLevel
  @Column('text')
  niche: string
  @Column('int')
  hoursPerWeek: number
  @Column(() => MoneyColumns)
  budget: MoneyColumns
  @Column('date')
  startsOn: string
  @Column('date')
  endsOn: string
  @Column('text', { array: true })
  platforms: string[]
  @Column('text', { array: true })
  languages: string[]
  @Column('text')
  timeZone: string
  @Column('int')
  minOverlapHours: number
  @Column('boolean')
  acceptsGrowth: boolean
  @Column('timestamptz')
  createdAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null
  /** When the system ends it, on the board or in a pause. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null
}

/** A line of the checklist. */
@Entity({ schema: 'hiring', name: 'job_duties' })
@Unique('job_duties_once', ['jobId', 'dutySlug'])
@Check('job_duties_quantity', 'quantity between 1 and 200')
@Check('job_duties_importance', 'importance between 1 and 3')
export class JobDuty {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Job', { name: 'job_duties_job', onDelete: 'CASCADE' })
  jobId: string
  @Column('text')
  dutySlug: string
  /** For a period of 30 days. */
  @Column('int')
  quantity: number
  @Column('int')
  importance: number
  @Column('text')
  note: string
  @Column('int')
  position: number
}
