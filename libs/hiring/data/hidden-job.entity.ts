import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** A job that a freelancer does not want to see in his feed. */
@Entity({ schema: 'hiring', name: 'hidden_jobs' })
@Index('hidden_jobs_of_job', ['jobId'])
export class HiddenJob {
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'hidden_jobs_freelancer' })
  freelancerId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Job', { name: 'hidden_jobs_job' })
  jobId: string
  @Column('timestamptz')
  hiddenAt: Date
}
