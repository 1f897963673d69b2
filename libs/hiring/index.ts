export * from './domain/states.js'
export * from './domain/events.js'
export * from './domain/refusals.js'
export { INVITATION_HOURS } from './domain/invitation.rules.js'
export {
  declinedOrRemoved,
  invitationsOf,
  invitesLast168h,
  invitesLately,
  neverInvited,
  jobFacts,
  jobFactsMany,
  openJobIds,
  proposalFacts,
  sentProposals,
  type InvitationFacts,
  type JobFacts,
  type ProposalFacts,
} from './data/facts.js'
export { blockedBy, businessesThatBlock } from './data/blocks.js'
export { job, jobReads, jobs, myJobs } from './data/job-reads.js'
export { invitation, myInvitations, myProposals, proposal, proposalReads } from './data/answer-reads.js'
export type { InvitationRead, JobRead, ProposalRead } from './data/shapes.js'
export { requireJobMember, visibleJob } from './data/viewer.js'
export { hiringEntities, hiringMigrations } from './data/tables.js'
export { type ChosenProposal, chooseProposal, type ProposalById } from './actions/choose-proposal.js'
export { type BlockFreelancer, blockFreelancer } from './actions/block-freelancer.js'
export { closeJob } from './actions/close-job.js'
export { declineInvitation, viewInvitation } from './actions/answer-invitation.js'
export { declineProposal } from './actions/decline-proposal.js'
export { dropProposal } from './actions/drop-proposal.js'
export { fillJob } from './actions/fill-job.js'
export { type Invite, type Invited, type InvitedPerson, type InviteMany, invite, inviteMany } from './actions/invite.js'
export { hiddenJobIds, hideJob } from './actions/hide-job.js'
export { inviteFreelancer } from './actions/invite-freelancer.js'
export { pauseJob, resumeJob } from './actions/pause-job.js'
export { type JobById, publishJob } from './actions/publish-job.js'
export { reopenJob } from './actions/reopen-job.js'
export { releaseProposal } from './actions/release-proposal.js'
export { type SaveJob, saveJob } from './actions/save-job.js'
export { type SendProposal, sendProposal } from './actions/send-proposal.js'
export { withdrawProposal } from './actions/withdraw-proposal.js'
export { JobLevelEnum } from './api/enums.js'
export { InvitationView, JobView, ProposalView } from './api/views.js'
export { HiringApi, HiringWorker } from './hiring.module.js'
