import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** A person whom a business does not want to work with: not invited, and told nothing of it. */
@Entity({ schema: 'hiring', name: 'blocked_freelancers' })
@Index('blocked_freelancers_of_person', ['freelancerId'])
@Index('blocked_freelancers_by_member', ['blockedBy'])
export class BlockedFreelancer {
  @PrimaryColumn('uuid')
  @ForeignKey('Business', { name: 'blocked_freelancers_business' })
  businessId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Freelancer', { name: 'blocked_freelancers_freelancer' })
  freelancerId: string
  @Column('uuid')
  @ForeignKey('Account', { name: 'blocked_freelancers_member' })
  blockedBy: string
  @Column('timestamptz')
  blockedAt: Date
}
