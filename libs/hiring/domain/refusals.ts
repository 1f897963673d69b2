import { Refusal } from '@rolecall/kernel'
import type { JobState } from './states.js'

/** The job lacks something that people need to know before they answer. */
export class JobNotReady extends Refusal {
  readonly code = 'JOB_NOT_READY'
  constructor(readonly missing: string[]) {
    super()
  }
}
/** The job takes no proposals and no invitations now. */
export class JobNotOpen extends Refusal {
  readonly code = 'JOB_NOT_OPEN'
  constructor(readonly jobState: JobState) {
    super()
  }
}
/** Role, duties and currency stay as they are once there were proposals. */
export class JobHasProposals extends Refusal {
  readonly code = 'JOB_HAS_PROPOSALS'
  constructor(readonly proposals: number) {
    super()
  }
}
/** An offer was made on this job and still waits for its signatures. */
export class JobHasOffer extends Refusal {
  readonly code = 'JOB_HAS_OFFER'
  constructor(readonly proposalId: string) {
    super()
  }
}
/** The person has a live proposal on this job. */
export class AlreadyProposed extends Refusal {
  readonly code = 'ALREADY_PROPOSED'
  constructor(readonly proposalId: string) {
    super()
  }
}
/** The person was invited to this job before. */
export class AlreadyInvited extends Refusal {
  readonly code = 'ALREADY_INVITED'
  constructor(readonly invitationId: string) {
    super()
  }
}
/** A member of the business cannot work for it through the shop. */
export class OwnJob extends Refusal {
  readonly code = 'OWN_JOB'
}
/** The person wants no invitations of this business, or the business has blocked him. */
export class InvitationUnwanted extends Refusal {
  readonly code = 'INVITATION_UNWANTED'
}
/** The week's proposals without an invitation are all sent. */
export class ProposalQuotaUsed extends Refusal {
  readonly code = 'PROPOSAL_QUOTA_USED'
  constructor(
    readonly limit: number,
    readonly nextAt: Date,
  ) {
    super()
  }
}
/** The first choice of the week is named already. */
export class FirstChoiceUsed extends Refusal {
  readonly code = 'FIRST_CHOICE_USED'
  constructor(readonly nextAt: Date) {
    super()
  }
}
