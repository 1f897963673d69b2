export class JobPublished {
  readonly event = 'JobPublished' as const
  constructor(readonly jobId: string) {}
}
/** Text, duties or pause of a job that people can see changed. */
export class JobChanged {
  readonly event = 'JobChanged' as const
  constructor(readonly jobId: string) {}
}
/** Closed by the business, or ended by time. */
export class JobClosed {
  readonly event = 'JobClosed' as const
  constructor(readonly jobId: string) {}
}
/** A contract was signed on it. */
export class JobFilled {
  readonly event = 'JobFilled' as const
  constructor(readonly jobId: string) {}
}
export class ProposalSent {
  readonly event = 'ProposalSent' as const
  constructor(
    readonly proposalId: string,
    readonly jobId: string,
  ) {}
}
/** Taken back by the freelancer, declined by the business, or ended by time. */
export class ProposalWithdrawn {
  readonly event = 'ProposalWithdrawn' as const
  constructor(
    readonly proposalId: string,
    readonly jobId: string,
  ) {}
}
export class InvitationSent {
  readonly event = 'InvitationSent' as const
  constructor(
    readonly invitationId: string,
    readonly jobId: string,
    readonly freelancerId: string,
  ) {}
}
/** Accepted by a proposal, declined, or run out. */
export class InvitationAnswered {
  readonly event = 'InvitationAnswered' as const
  constructor(
    readonly invitationId: string,
    readonly jobId: string,
  ) {}
}
/** Opened by the person for the first time. */
export class InvitationViewed {
  readonly event = 'InvitationViewed' as const
  constructor(
    readonly invitationId: string,
    readonly jobId: string,
  ) {}
}
