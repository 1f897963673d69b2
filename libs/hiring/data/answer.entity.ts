import { MoneyColumns } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { liveProposals } from '../domain/proposal.rules.js'
import {
  type DeclineReason,
  declineReasons,
  type InvitationState,
  invitationStates,
  type ProposalState,
  proposalStates,
} from '../domain/states.js'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** What a freelancer offers on a job. */
@Entity({ schema: 'hiring', name: 'proposals' })
@Check('proposals_state_known', `state in (${oneOf(proposalStates)})`)
@Check('proposals_total_positive', 'total_minor > 0')
@Index('proposals_one_live', ['jobId', 'freelancerId'], { unique: true, where: `state in (${oneOf(liveProposals)})` })
@Index('proposals_one_chosen', ['jobId'], { unique: true, where: "state = 'chosen'" })
@Index('proposals_of_freelancer', ['freelancerId', 'sentAt', 'id'])
@Index('proposals_ending', ['expiresAt'], { where: "state = 'sent'" })
@Index('proposals_of_job', ['jobId'])
export class Proposal {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Job', { name: 'proposals_job' })
  jobId: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'proposals_freelancer' })
  freelancerId: string
  @Column('text')
  state: ProposalState
  @Column('text')
  coverLetter: string
  @Column('text')
  plan: string
  @Column(() => MoneyColumns)
  total: MoneyColumns
  @Column('timestamptz')
  sentAt: Date
  @Column('timestamptz')
  expiresAt: Date
  /** When it left the live states. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null
  @Column({ type: 'text', nullable: true })
  declineReason: string | null
  /** The freelancer names it his first choice of the week. */
  @Column({ type: 'boolean', default: false })
  firstChoice: boolean
}

/** The price of one line of the checklist. */
@Entity({ schema: 'hiring', name: 'proposal_prices' })
@Check('proposal_prices_positive', 'price_minor > 0')
@Index('proposal_prices_of_duty', ['jobDutyId'])
export class ProposalPrice {
  @PrimaryColumn('uuid')
  @ForeignKey('Proposal', { name: 'proposal_prices_proposal' })
  proposalId: string
  @PrimaryColumn('uuid')
  @ForeignKey('JobDuty', { name: 'proposal_prices_duty' })
  jobDutyId: string
  @Column('text')
  dutySlug: string
  @Column(() => MoneyColumns)
  price: MoneyColumns
}

/** A job shown to one person; one per person and job for ever. */
@Entity({ schema: 'hiring', name: 'invitations' })
@Unique('invitations_once', ['jobId', 'freelancerId'])
@Check('invitations_state_known', `state in (${oneOf(invitationStates)})`)
@Check('invitations_reason_known', `decline_reason in (${oneOf(declineReasons)})`)
@Check('invitations_declined_has_reason', `(state = 'declined') = (decline_reason is not null)`)
@Check('invitations_queued_has_time', `state <> 'queued' or queued_until is not null`)
@Check('invitations_sent_has_time', `state not in ('sent', 'viewed') or sent_at is not null`)
@Index('invitations_of_freelancer', ['freelancerId', 'sentAt', 'id'])
@Index('invitations_ending', ['expiresAt'], { where: "state in ('sent', 'viewed')" })
@Index('invitations_waiting', ['queuedUntil'], { where: "state = 'queued'" })
export class Invitation {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Job', { name: 'invitations_job' })
  jobId: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'invitations_freelancer' })
  freelancerId: string
  @Column('text')
  state: InvitationState
  /** 0 for one made by hand. */
  @Column('int')
  wave: number
  @Column('timestamptz')
  createdAt: Date
  /** Quiet hours of the person: not told before. */
  @Column({ type: 'timestamptz', nullable: true })
  queuedUntil: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null
  @Column('timestamptz')
  expiresAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  viewedAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  respondedAt: Date | null
  @Column({ type: 'text', nullable: true })
  declineReason: DeclineReason | null
}
